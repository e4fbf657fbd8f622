import { lineCells, lineJson, type SummarySection } from "#app/run/summary-section.ts";
import type { RunOutcome } from "#app/run/run.ts";
import { type ColumnsFound, columnsFound } from "#app/run/columns-found.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import { money, type Language, type LocalText } from "#domain/wording/quantity.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import type { Call, Command, Outcome } from "./command.ts";
import { requestedDay } from "./requested-day.ts";
import { demoOption, parametersOption, policyOption } from "./reckoning-command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { aligned, table, wrappedRows } from "./table.ts";

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
    ...lackingPapers(unprinted),
    ...(problems.faults > 0 ? [message("run.faults-found", { ...problems, rows: problems.refusedRows })] : []),
    ...(problems.anomalies > 0 ? [message("run.anomalies-found", problems)] : []),
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
      unprinted: unprinted.map(({ file, refusals }) => ({
        file,
        messages: refusals.map((refusal) => say(refusal.message, call.language)),
      })),
      summary: sections.map(({ heading, lines }) => ({
        heading: heading[call.language],
        lines: lines.map((line) => lineJson(line, call.language)),
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
    ...sheets.flatMap((plan) => mappingLines(columnsFound(plan), language)),
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

/** A sheet's columns, two a line: the letters, the head, what it was taken for. */
function mappingLines({ title, columns, unread }: ColumnsFound, language: Language): string[] {
  return [
    say(title, language),
    aligned(
      inPairs(
        columns.map(({ column, head, field, unit }) => {
          const taken = unit === undefined ? field[language] : `${field[language]} (${unit})`;
          return [`    ${column}`, head, `→ ${taken}`];
        }),
      ),
    ),
    ...(unread.length > 0
      ? [say(message("run.mapping-unread", { columns: unread.join(language === "zh" ? "、" : ", ") }), language)]
      : []),
  ];
}

function inPairs(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const half = Math.ceil(rows.length / 2);
  return rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? [])]);
}

/** Papers that were not printed: of each folder once, with all that is missing. */
function lackingPapers(unprinted: RunOutcome["unprinted"]): Message[] {
  const folders = Map.groupBy(unprinted, ({ file }) => file.split("/")[0]!);
  return [...folders].map(([folder, files]) => {
    const refusals = files.flatMap((each) => each.refusals);
    const fields = new Map<string, LocalText>();
    for (const { message: words } of refusals) {
      const field = words.params?.["field"];
      if (typeof field === "object" && "zh" in field) fields.set(field.zh, field);
    }
    if (fields.size === 0)
      return message("run.papers-refused", { folder, files: files.length, why: refusals[0]!.message });
    return message("run.papers-lacking", { folder, files: files.length, fields: joined([...fields.values()]) });
  });
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
  return table(wrappedRows([head, ...rows], [44, undefined, undefined, 44]), [1, 2]);
}
