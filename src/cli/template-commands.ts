import { loadPolicy } from "#app/load-policy.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Result } from "#domain/wording/refusal.ts";
import type { LoadedPolicy } from "#app/load-policy.ts";
import type { Call, Command, Outcome } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { type Column, rowTable, word } from "./rows.ts";

const policyOption = { name: "policy", value: "ID|FILE", help: "cli.option.template-policy" } as const;

/** huidan template list [--policy ID] */
export const templateListCommand: Command = {
  name: "template list",
  usage: "[--policy ID]",
  summary: "cli.summary.template-list",
  positionals: { least: 0, most: 0 },
  options: [policyOption],
  async run(call): Promise<Outcome> {
    const policy = await policyOf(call);
    if (policy && !policy.ok) return refusedOutcome(policy.refusals, call.language);
    const { listTemplates } = await import("#app/papers/list-templates.ts");
    const { policies } = call.services;
    const rows = (await listTemplates(policies, await call.services.press(), policy?.value)).map(
      ({ paper, template, isOwn }) => ({
        paper: paper.id,
        title: paper.title[call.language],
        template: template?.name ?? null,
        own: isOwn,
      }),
    );
    return {
      json: rows,
      text: (language) => {
        const columns: Column<(typeof rows)[number]>[] = [
          { key: "paper", head: "template.column.paper" },
          { key: "title", head: "template.column.title" },
          {
            key: "template",
            head: "template.column.file",
            cell: ({ template, own }) =>
              template === null ? word("template.none", language) : own ? word("template.default", language) : template,
          },
        ];
        return rowTable(rows, columns, language);
      },
      exit: 0,
    };
  },
};

/** huidan template fields [PAPER] [--policy ID]: the fields of a paper; without one, the papers. */
export const templateFieldsCommand: Command = {
  name: "template fields",
  usage: "[PAPER] [--policy ID]",
  summary: "cli.summary.template-fields",
  positionals: { least: 0, most: 1 },
  options: [policyOption],
  async run(call): Promise<Outcome> {
    const paper = call.positionals[0];
    if (paper === undefined) return templateListCommand.run(call);
    const { fieldsOfPaper } = await import("#app/papers/field-list.ts");
    const found = fieldsOfPaper(paper);
    if (!found.ok) return refusedOutcome(found.refusals, call.language);
    const { language } = call;
    const rows = found.value.map(({ title, isRequired, list, ...line }) => ({
      ...line,
      title: title[language],
      required: isRequired,
      list: list ?? "",
    }));
    return {
      json: rows,
      text: () => {
        const columns: Column<(typeof rows)[number]>[] = [
          { key: "list", head: "template.column.list" },
          { key: "name", head: "template.column.name" },
          { key: "chinese", head: "template.column.chinese" },
          { key: "kind", head: "template.column.kind", cell: ({ kind }) => word(`template.kind.${kind}`, language) },
          { key: "required", head: "template.column.required", cell: ({ required }) => (required ? "✓" : "") },
          { key: "example", head: "template.column.example" },
        ];
        const shown =
          language === "zh" ? columns : [...columns, { key: "title", head: "template.column.title" } as const];
        const how = say(message("template.how", { open: "{", close: "}" }), language);
        return `${rowTable(rows, shown, language)}\n\n${how}`;
      },
      exit: 0,
    };
  },
};

/** huidan template check FILE [--paper PAPER] [--out FILE] */
export const templateCheckCommand: Command = {
  name: "template check",
  usage: "FILE [--paper PAPER] [--out FILE]",
  summary: "cli.summary.template-check",
  positionals: { least: 1, most: 1 },
  options: [
    { name: "paper", value: "PAPER", help: "cli.option.template-paper" },
    { name: "out", value: "FILE", help: "cli.option.template-out" },
  ],
  async run(call): Promise<Outcome> {
    const file = call.positionals[0]!;
    const bytes = await call.bytes(file);
    const { checkTemplate } = await import("#app/papers/check-template.ts");
    const checked = await checkTemplate(await call.services.press(), { file, bytes, paper: call.option("paper") });
    if (!checked.ok) return refusedOutcome(checked.refusals, call.language);
    const { paper, specimen } = checked.value;
    const out = call.option("out");
    if (out !== undefined) await call.save(out, specimen.bytes);
    const sentences = [
      message("template.sound", { file, paper: paper.title }),
      ...(out === undefined ? [] : [message("template.specimen", { file: out })]),
    ];
    return {
      json: { file, paper: paper.id, pages: specimen.pages, specimen: out },
      text: (language) => sentences.map((each) => say(each, language)).join("\n"),
      exit: 0,
    };
  },
};

async function policyOf(call: Call): Promise<Result<LoadedPolicy> | undefined> {
  const given = call.option("policy");
  return given === undefined ? undefined : loadPolicy(call.services.policies, given);
}
