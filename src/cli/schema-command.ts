import { loadPolicy } from "#app/load-policy.ts";
import { type Day, dayOf } from "#domain/calendar/day.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { kindText, listText, type RosterGuide, rosterGuide, usesText } from "#app/run/roster-guide.ts";
import { type Call, type Command, type Outcome, Unreadable } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { type Column, rowTable } from "./rows.ts";

/** huidan schema application|loan|quote|figures|case|parameters|roster [--policy ID] [--of loans|… --out FILE] */
export const schemaCommand: Command = {
  name: "schema",
  usage: "application|loan|quote|figures|case|parameters|roster [--policy ID]",
  summary: "cli.summary.schema",
  positionals: { least: 1, most: 1 },
  options: [
    { name: "policy", value: "ID|FILE", help: "cli.option.policy" },
    { name: "of", value: "loans|repayments|households|fund", help: "cli.option.schema-of" },
    { name: "out", value: "FILE", help: "cli.option.schema-out" },
  ],
  async run(call): Promise<Outcome> {
    const given = call.positionals[0]!;
    if (given === "roster") return rosterOutcome(call);
    const { schemaNames, schemaOf } = await import("#app/schemas.ts");
    const name = schemaNames.find((each) => each === given);
    if (!name) {
      const choices = [...schemaNames, "roster"].join("|");
      throw new Unreadable(message("cli.option-choice", { option: "schema", given, choices }));
    }
    const schema = await schemaOf(call.services.policies, name, call.option("policy"));
    if (!schema.ok) return refusedOutcome(schema.refusals, call.language);
    return { json: schema.value, text: () => JSON.stringify(schema.value, null, 2), exit: 0 };
  },
};

/** What the rosters of a policy may hold, to be told to a bank; with `--out` also one of them, the loans unless `--of` says otherwise, as a workbook to be filled in. */
async function rosterOutcome(call: Call): Promise<Outcome> {
  const id = call.option("policy");
  const loaded = id === undefined ? undefined : await loadPolicy(call.services.policies, id);
  if (loaded && !loaded.ok) return refusedOutcome(loaded.refusals, call.language);
  const policy = loaded?.value.policy;
  const of = call.option("of");
  const all = rosterGuide(policy);
  const guides = all.filter(({ roster }) => of === undefined || roster === of);
  if (guides.length === 0) {
    const choices = all.map(({ roster }) => roster).join("|");
    throw new Unreadable(message("cli.option-choice", { option: "--of", given: of!, choices }));
  }
  const out = call.option("out");
  if (out !== undefined) {
    const { rosterForm } = await import("#app/run/roster-form.ts");
    const report = rosterForm(guides[0]!, policy?.title);
    const request = { report, language: call.language, asOf: firstDayOf(policy), copy: "values" } as const;
    const chunks: Uint8Array[] = [];
    for await (const chunk of call.services.writeWorkbook(request)) chunks.push(chunk);
    await call.save(out, Buffer.concat(chunks));
  }
  return {
    json: guides.map((guide) => guideRows(guide, call.language)),
    text: (language) => guides.map((guide) => guideText(guide, language)).join("\n\n"),
    exit: 0,
    ...(out !== undefined && { messages: [message("roster-guide.written", { file: out })] }),
  };
}

/** The day that stands in the file as the one on which it was made: the policy's first, so that the same policy gives the same file. */
function firstDayOf(policy: Policy | undefined): Day {
  const first = policy?.layers[0]?.firstDay;
  return first === undefined ? dayOf(2000, 1, 1) : typeof first === "number" ? first : first.notBefore;
}

function guideRows({ roster, title, columns }: RosterGuide, language: Language) {
  return {
    roster,
    title: title[language],
    columns: columns.map(({ name, title: what, kind, choices, need, needed, uses, heads, isAsked }) => ({
      name,
      title: what[language],
      kind: kind[language],
      ...(choices.length > 0 && { choices: choices.map((choice) => choice[language]) }),
      need,
      ...(needed && { needed: needed[language] }),
      uses: uses.map((use) => use[language]),
      heads,
      asked: isAsked,
    })),
  };
}

function guideText({ title, columns }: RosterGuide, language: Language): string {
  const rows = columns.map((each) => ({
    title: each.title[language],
    name: each.name,
    kind: kindText(each, 10)[language],
    needed: each.needed?.[language] ?? "",
    uses: usesText(each)?.[language] ?? "",
    heads: listText(each.heads, 4)[language],
  }));
  const shown: Column<(typeof rows)[number]>[] = [
    { key: "title", head: "roster-guide.column.title" },
    { key: "name", head: "roster-guide.column.name" },
    { key: "kind", head: "roster-guide.column.kind" },
    { key: "needed", head: "roster-guide.column.needed" },
    { key: "uses", head: "roster-guide.column.uses" },
    { key: "heads", head: "roster-guide.column.heads" },
  ];
  const heading = say(message("roster-guide.columns-of", { roster: title }), language);
  return [heading, rowTable(rows, shown, language), say({ key: "roster-guide.how" }, language)].join("\n\n");
}
