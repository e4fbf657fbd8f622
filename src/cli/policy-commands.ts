import { checkPolicies, loadPolicy } from "#app/load-policy.ts";
import type { PolicySource } from "#app/ports.ts";
import type { WorkedOutcome } from "#app/policy-cases.ts";
import type { Fault } from "#domain/policy/fault.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import type { Command, Outcome } from "./command.ts";
import { sayExplanations } from "./explanations.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { rowTable, word } from "./rows.ts";
import { aligned } from "./table.ts";

/** huidan policy check FILE… */
export const policyCheckCommand: Command = {
  name: "policy check",
  usage: "FILE…",
  summary: "cli.summary.policy-check",
  positionals: { least: 1, most: Infinity },
  options: [{ name: "notes", help: "cli.option.notes" }],
  async run(call): Promise<Outcome> {
    const checked = await checkPolicies(call.services.policies, call.positionals);
    if (!checked.ok) return refusedOutcome(checked.refusals, call.language);
    const { faults, notes, files } = checked.value;
    const shown = (list: typeof faults | typeof notes) =>
      list.map((fault) => ({ ...fault, message: say(fault.message, call.language) }));
    // What is missing is told without being asked for; other notes only on --notes.
    const told = call.has("notes") ? notes : notes.filter(({ code }) => code === "rule-missing");
    return {
      json: { files, faults: shown(faults), notes: shown(notes) },
      text: (language) =>
        say(
          message("cli.files-checked", {
            files: String(files),
            faults: String(faults.length),
            notes: String(notes.length),
          }),
          language,
        ),
      messages: [
        ...faults.map((fault) => message("cli.fault-line", fault)),
        ...told.map((each) => message("cli.note-line", each)),
      ],
      exit: faults.length > 0 ? 1 : 0,
    };
  },
};

/** huidan policy test [ID…] */
export const policyTestCommand: Command = {
  name: "policy test",
  usage: "[ID…]",
  summary: "cli.summary.policy-test",
  positionals: { least: 0, most: Infinity },
  options: [{ name: "explain", help: "cli.option.explain" }],
  async run(call): Promise<Outcome> {
    const { workExamples } = await import("#app/policy-cases.ts");
    const ids = call.positionals.length > 0 ? call.positionals : await call.services.policies.list();
    const outcomes: WorkedOutcome[] = [];
    const faults: Fault[] = [];
    for (const id of ids) {
      const worked = await workExamples(call.services, id);
      if (!worked.ok) return refusedOutcome(worked.refusals, call.language);
      outcomes.push(...worked.value.outcomes);
      faults.push(...worked.value.faults);
    }
    const failed = outcomes.filter((outcome) => outcome.differences.length > 0);
    const shown = outcomes.map(({ outcome, ...rest }) => ({
      ...rest,
      ok: rest.differences.length === 0,
      ...(call.has("explain") && { outcome }),
    }));
    return {
      json: {
        passed: outcomes.length - failed.length,
        failed: failed.length,
        examples: shown,
        ...(faults.length > 0 && {
          faults: faults.map((fault) => ({ ...fault, message: say(fault.message, call.language) })),
        }),
      },
      text: (language) => examplesText(outcomes, language, call.has("explain")),
      messages: [...faults.map((fault) => message("cli.fault-line", fault)), ...failed.flatMap(differenceLines)],
      exit: failed.length > 0 || faults.length > 0 ? 1 : 0,
    };
  },
};

function differenceLines({ policy, id, differences }: WorkedOutcome): Message[] {
  return differences.map(({ at, expected, got }) =>
    message("cli.example-differs", {
      policy,
      id,
      at,
      expected: JSON.stringify(expected) ?? "—",
      got: JSON.stringify(got) ?? "—",
    }),
  );
}

function examplesText(outcomes: readonly WorkedOutcome[], language: Language, explain: boolean): string {
  const columns = [
    { key: "policy", head: "column.policy" },
    { key: "id", head: "column.example" },
    { key: "rows", head: "column.rows" },
    { key: "title", head: "column.title" },
    { key: "result", head: "column.result" },
  ] as const;
  const rows = outcomes.map((one) => ({
    policy: one.policy,
    id: one.id,
    rows: one.rows.join(" "),
    title: one.title[language],
    result: word(one.differences.length === 0 ? "word.agrees" : "word.differs", language),
  }));
  const failed = outcomes.filter((one) => one.differences.length > 0).length;
  const counts = say(
    message("cli.examples-worked", { passed: String(outcomes.length - failed), failed: String(failed) }),
    language,
  );
  const explained = explain ? outcomes.map((one) => exampleText(one, language)) : [];
  return [rowTable(rows, columns, language), ...explained, byPolicy(outcomes, language), counts].join("\n\n");
}

/** How many examples of each policy agree. */
function byPolicy(outcomes: readonly WorkedOutcome[], language: Language): string {
  const columns = [
    { key: "policy", head: "column.policy" },
    { key: "examples", head: "column.examples", isRight: true },
    { key: "agree", head: "column.agree", isRight: true },
  ] as const;
  const groups = [...Map.groupBy(outcomes, (one) => one.policy)];
  const agreeing = (list: readonly WorkedOutcome[]): number =>
    list.filter((one) => one.differences.length === 0).length;
  const rows = groups.map(([policy, list]) => ({ policy, examples: list.length, agree: agreeing(list) }));
  return rowTable(rows, columns, language);
}

/** One example with the reckoning by hand and the explanation of each figure. */
function exampleText(one: WorkedOutcome, language: Language): string {
  const head = `## ${one.policy} · ${one.title[language]}`;
  return [head, one.sum[language], ...sayExplanations(one.outcome, language)].join("\n");
}

/** What a policy at hand is called; nothing where its file has faults. */
async function titleOfPolicy(policies: PolicySource, id: string): Promise<LocalText | undefined> {
  const loaded = await loadPolicy(policies, id);
  return loaded.ok ? loaded.value.policy.title : undefined;
}

/** huidan policy list */
export const policyListCommand: Command = {
  name: "policy list",
  usage: "",
  summary: "cli.summary.policy-list",
  positionals: { least: 0, most: 0 },
  options: [],
  async run(call): Promise<Outcome> {
    const ids = await call.services.policies.list();
    const titles = await Promise.all(ids.map((id) => titleOfPolicy(call.services.policies, id)));
    return {
      json: ids,
      text: (language) => aligned(ids.map((id, index) => [id, titles[index]?.[language] ?? ""])),
      exit: 0,
    };
  },
};
