import { present } from "#app/present.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { sayExplanations } from "./explanations.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { type Row, rowsOf, rowTable, word } from "./rows.ts";
import { cellText } from "./table.ts";

const isAmount = (value: unknown): boolean => value !== undefined && value !== "0.00";

/** huidan quote FILE: needs no policy. */
export const quoteCommand: Command = {
  name: "quote",
  usage: "FILE",
  summary: "cli.summary.quote",
  positionals: { least: 1, most: 1 },
  options: [],
  async run(call) {
    const { quote, quoteJson } = await import("#app/quote.ts");
    const { calendar } = await call.services.references.read();
    const result = quote(calendar, await call.input(call.positionals[0]!));
    if (!result.ok) return refusedOutcome(result.refusals, call.language);
    const json = quoteJson(result.value);
    const shown = (language: Language): Row => present(json, language) as Row;
    return { json: shown(call.language), text: (language) => quoteText(shown(language), language), exit: 0 };
  },
};

/** All that the JSON says: the rows, what is owed after them, what each payment went to, what is to be said, the explanation. */
function quoteText(shown: Row, language: Language): string {
  const parts = [
    scheduleTable(shown, language),
    paymentsTable(rowsOf(shown["payments"]), language),
    remarks(shown, language),
    ...sayExplanations(shown, language),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The rows with their sum and, where there is any, what is owed after them; of compound interest only where there is any. */
function scheduleTable(shown: Row, language: Language): string {
  const totals = shown["totals"] as Row;
  const outstanding = shown["outstanding"] as Row;
  const hasCompound = isAmount(totals["compound"]) || isAmount(outstanding["compound"]);
  const columns = [
    { key: "n", head: "column.n", isRight: true },
    { key: "from", head: "column.from" },
    { key: "due", head: "column.due" },
    { key: "days", head: "column.days", isRight: true },
    { key: "principal", head: "column.principal", isRight: true },
    { key: "interest", head: "column.interest", isRight: true },
    { key: "penalty", head: "column.penalty", isRight: true },
    ...(hasCompound ? [{ key: "compound", head: "column.of-it-compound", isRight: true } as const] : []),
    { key: "total", head: "column.total", isRight: true },
    { key: "balance", head: "column.balance", isRight: true },
  ] as const;
  const rows = [
    ...rowsOf(shown["rows"]),
    { ...totals, n: word("column.sum", language) },
    ...(isAmount(outstanding["total"]) ? [{ ...outstanding, n: word("column.outstanding", language) }] : []),
  ];
  return rowTable(rows, columns, language);
}

function paymentsTable(payments: readonly Row[], language: Language): string {
  if (payments.length === 0) return "";
  const amounts = [
    { key: "amount", head: "column.repaid" },
    { key: "principal", head: "column.principal" },
    { key: "early", head: "column.of-it-early" },
    { key: "interest", head: "column.interest" },
    { key: "penalty", head: "column.penalty-alone" },
    { key: "compound", head: "column.compound" },
    { key: "unused", head: "column.unused" },
  ] as const;
  const always = ["amount", "principal", "interest"];
  const used = amounts.filter(({ key }) => always.includes(key) || payments.some((row) => isAmount(row[key])));
  const columns = [
    { key: "on", head: "column.repaid-on" } as const,
    ...used.map((column) => ({ ...column, isRight: true })),
  ];
  return rowTable(payments, columns, language);
}

/** The anomalies with the place in the input that each is about, then how the input was read. */
function remarks(shown: Row, language: Language): string {
  const line = (key: "cli.quote-anomaly" | "cli.quote-note", remark: Row): string => {
    const at = remark["at"] === undefined ? "" : `${cellText(remark["at"])}: `;
    return say(message(key, { message: `${at}${String(remark["message"])}` }), language);
  };
  return [
    ...rowsOf(shown["anomalies"]).map((anomaly) => line("cli.quote-anomaly", anomaly)),
    ...rowsOf(shown["notes"]).map((note) => line("cli.quote-note", note)),
  ].join("\n");
}
