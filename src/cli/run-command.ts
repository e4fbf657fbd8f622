import { lineCells, type SummarySection } from "#app/run/summary.ts";
import type { RunOutcome } from "#app/run/run.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import { money, type Language } from "#domain/wording/quantity.ts";
import { formatYuan } from "#domain/money/fen.ts";
import type { SheetPlan } from "#domain/roster/plan.ts";
import { same } from "#domain/wording/local-text.ts";
import type { Call, Command, Outcome } from "./command.ts";
import { requestedDay } from "./requested-day.ts";
import { demoOption, parametersOption, policyOption } from "./reckoning-command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { table } from "./table.ts";

/** huidan run: the bank's rosters in, everything that the policy asks for out. */
export const runCommand: Command = {
  name: "run",
  usage: "",
  summary: "cli.summary.run",
  positionals: { least: 0, most: 0 },
  options: [
    policyOption,
    { name: "loans", value: "FILE", help: "cli.option.loans", required: true },
    { name: "repayments", value: "FILE", help: "cli.option.repayments" },
    { name: "households", value: "FILE", help: "cli.option.households" },
    { name: "fund", value: "FILE", help: "cli.option.fund" },
    parametersOption,
    demoOption,
    { name: "map", value: "FILE", help: "cli.option.map" },
    { name: "as-of", value: "DATE", help: "cli.option.as-of", required: true },
    { name: "out", value: "DIR", help: "cli.option.out", required: true },
    { name: "no-papers", help: "cli.option.no-papers" },
  ],
  async run(call): Promise<Outcome> {
    const asOf = requestedDay("--as-of", call.option("as-of")!);
    const mapFile = call.option("map");
    const parametersFile = call.option("parameters");
    const { run } = await import("#app/run/run.ts");
    const outcome = await run(
      call.services,
      {
        policy: call.option("policy"),
        parameters:
          parametersFile === undefined
            ? undefined
            : { name: parametersFile, content: await call.input(parametersFile) },
        demo: call.has("demo"),
        files: {
          loans: call.option("loans")!,
          repayments: call.option("repayments"),
          households: call.option("households"),
          fund: call.option("fund"),
        },
        mapping: mapFile === undefined ? undefined : { name: mapFile, text: await call.text(mapFile) },
        asOf,
        out: call.option("out")!,
        language: call.language,
        printsPapers: !call.has("no-papers"),
      },
      (stage, part) => call.tell(stage, part),
    );
    return outcome.ok ? shown(call, outcome.value) : refusedOutcome(outcome.refusals, call.language);
  },
};

function shown(call: Call, outcome: RunOutcome): Outcome {
  const { rosters, sections, files, problems, notes, unprinted } = outcome;
  const out = call.option("out")!;
  const messages: Message[] = [
    ...notes,
    ...unprinted.flatMap(({ file, refusals }) =>
      refusals.map((refusal) => message("run.paper-refused", { file, why: refusal.message })),
    ),
    ...(problems.faults > 0 ? [message("run.faults-found", problems)] : []),
  ];
  return {
    json: {
      out,
      files,
      rosters: rosters.map(({ kind, file, sheets, outcome: { counts, sums } }) => ({
        kind,
        file,
        rows: { read: counts.read, taken: counts.taken, refused: counts.refused },
        sums: sums.map(({ field, inFen, takenFen, refusedFen, unread }) => ({
          field,
          in: formatYuan(inFen),
          taken: formatYuan(takenFen),
          refused: formatYuan(refusedFen),
          unread,
        })),
        sheets: sheets.map(({ sheet, headRow, columns }) => ({
          sheet,
          headRow,
          columns: Object.fromEntries(columns.map(({ name, head }) => [name, head])),
        })),
      })),
      problems,
      summary: sections.map(({ heading, lines }) => ({
        heading: heading[call.language],
        lines: lines.map((line) => {
          const [item, count, amount, note] = lineCells(line, call.language);
          return {
            item,
            ...(count !== "" && { count: Number(count) }),
            ...(amount !== "" && { amount }),
            ...(note !== "" && { note }),
          };
        }),
      })),
    },
    text: (language) =>
      [
        ...rosters.map((roster) => readText(roster, language)),
        summaryText(sections, language),
        say(message("run.written", { folder: out, files: files.length }), language),
      ].join("\n\n"),
    exit: problems.faults > 0 ? 1 : 0,
    messages,
  };
}

/** How a roster was read: its columns, and that the sums in are the sums out and refused. */
function readText(
  { file, sheets, outcome: { counts, sums } }: RunOutcome["rosters"][number],
  language: Language,
): string {
  const { read, taken, refused } = counts;
  return [
    say(message("run.read", { file, read, taken, refused }), language),
    ...sheets.flatMap((sheet) => mappingText(sheet, language)),
    ...sums.map(({ field, inFen, takenFen, refusedFen, unread }) => {
      const title = sheets[0]?.columns.find(({ name }) => name === field)?.field.title ?? same(field);
      const words = { field: title, in: money(inFen), taken: money(takenFen), refused: money(refusedFen) };
      return (
        say(message("run.sum", words), language) +
        (unread > 0 ? say(message("run.sum-unread", { n: unread }), language) : "")
      );
    }),
  ].join("\n");
}

/** Which column was taken for which field, and which columns for none. */
function mappingText({ sheet, headRow, columns, unread }: SheetPlan, language: Language): string[] {
  const [between, and] = language === "zh" ? ["，", "、"] : [", ", ", "];
  const words = {
    sheet,
    row: headRow,
    columns: columns.map(({ field, head }) => `${field.title[language]}←${head}`).join(between),
  };
  // The table of a csv file has no name.
  const found = say(message(sheet === "" ? "run.mapping-of-file" : "run.mapping", words), language);
  if (unread.length === 0) return [found];
  return [found, say(message("run.mapping-unread", { columns: unread.map(({ head }) => head).join(and) }), language)];
}

/** The summary as a table of the terminal. */
export function summaryText(sections: readonly SummarySection[], language: Language): string {
  const head = (["head-item", "head-count", "head-amount", "head-note"] as const).map((key) =>
    say({ key: `run.summary.${key}` }, language),
  );
  const rows = sections.flatMap(({ heading, lines }) => [
    [`【${heading[language]}】`],
    ...lines.map((line) => [...lineCells(line, language)]),
  ]);
  return table([head, ...rows], [1, 2]);
}
