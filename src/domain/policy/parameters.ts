import { z } from "zod";
import { type Day, parseDay } from "#domain/calendar/day.ts";
import { parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { joined } from "#domain/wording/local-text.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import type { Policy } from "./policy.ts";
import { clockCount } from "./schema/procedures.ts";
import { sharePart } from "./schema/sharing.ts";
import { subsidyFormula } from "./schema/subsidy.ts";
import { day } from "./schema/value.ts";

const entry = z.strictObject({
  value: z.unknown().describe("值，按参数的类型填写 / the value, as the parameter's type says"),
  from: day.optional().describe("起用日；不填：一直适用 / the first day it counts from; absent: always"),
  evidence: z.string().min(1).describe("依据：协议、公文或通知 / the agreement, letter or notice that shows it"),
  enteredBy: z.string().min(1).describe("录入人 / who entered it"),
  enteredOn: day.optional().describe("录入日；不填：未记载 / when it was entered; absent: not recorded"),
  confirmedBy: z
    .string()
    .min(1)
    .optional()
    .describe(
      "另一人的确认，不得与录入人相同；不填：参数视为未定 / a second person, not the one who entered it; absent: the parameter stays unset",
    ),
});

/** What a programme enters itself, with evidence and two pairs of eyes (C-04). */
export const parametersFile = z.strictObject({
  policy: z.string().describe("政策文件的编号 / the id of the policy file"),
  demo: z
    .boolean()
    .default(false)
    .describe("true：仅供演示的虚构数据 / true: invented, for samples and demonstrations only"),
  parameters: z
    .record(z.string(), z.union([entry, z.array(entry).min(1)]))
    .describe(
      "各参数的值；以后变更的，按起用日逐条列出 / each parameter's value; one that changes later is a list of entries by first day",
    ),
});
export type ParametersFile = z.output<typeof parametersFile>;

type Entry = {
  from: Day | undefined;
  value: unknown;
  evidence: string;
  confirmed: boolean;
  enteredBy?: string;
  confirmedBy?: string;
};

/** The parameters of one programme, ready to be looked up by day. */
export type Parameters = { readonly demo: boolean; readonly entries: ReadonlyMap<string, readonly Entry[]> };

export const noParameters: Parameters = { demo: false, entries: new Map() };

/** The domain's form of a parameters file; an entry that nobody else confirmed is kept but not used. */
export function parametersOf(file: ParametersFile): Parameters {
  const entries = new Map<string, Entry[]>();
  for (const [id, written] of Object.entries(file.parameters)) {
    const list = Array.isArray(written) ? written : [written];
    const made = list.map(({ from, value, evidence, enteredBy, confirmedBy }) => ({
      from,
      value,
      evidence,
      confirmed: confirmedBy !== undefined && confirmedBy !== enteredBy,
      enteredBy,
      ...(confirmedBy !== undefined && { confirmedBy }),
    }));
    entries.set(
      id,
      made.sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)),
    );
  }
  return { demo: file.demo, entries };
}

type ParameterType = Policy["parameters"][string]["type"];

const sharesValue = z.strictObject({ of: z.int().min(1).default(100), parts: z.array(sharePart).min(1) });

/** The schema of a parameter's value, by its type; output is the domain's form (fen, millionths, day …). */
export const parameterValueSchemas = {
  yuan: z.string().transform((text, context) => parseYuan(text) ?? wrong(context)),
  percent: z.string().transform((text, context) => parsePercent(text) ?? wrong(context)),
  count: z.int(),
  months: z.int(),
  days: z.int(),
  date: z.string().transform((text, context) => parseDay(text) ?? wrong(context)),
  text: z.string().min(1),
  choice: z.string().min(1),
  shares: sharesValue,
  formula: subsidyFormula,
  clock: clockCount,
  flag: z.boolean(),
} as const satisfies Record<ParameterType, z.ZodType>;

function wrong(context: { issues: unknown[]; value: unknown }): never {
  context.issues.push({ code: "custom", input: context.value, params: { fault: "wrong-type" } });
  return z.NEVER;
}

export type ParameterValue<T extends ParameterType> = z.output<(typeof parameterValueSchemas)[T]>;

/** Whether nobody entered it, nobody confirmed it, or the same person did both. */
function whyUnset(entry: Entry | undefined, params: { parameter: string; title: LocalText | string }): Message {
  if (entry?.enteredBy === undefined) return message("refusal.parameter-unset", params);
  const { enteredBy } = entry;
  return entry.confirmedBy === undefined
    ? message("refusal.parameter-unconfirmed", { ...params, enteredBy })
    : message("refusal.parameter-same-person", { ...params, enteredBy });
}

const forms: Partial<Record<ParameterType, WordKey>> = {
  yuan: "wire.not-yuan",
  percent: "wire.not-percent",
  date: "wire.not-day",
  count: "wire.want-whole",
  months: "wire.want-whole",
  days: "wire.want-whole",
  flag: "wire.want-flag",
  text: "wire.want-text",
  shares: "parameter.form.shares",
  formula: "parameter.form.formula",
  clock: "parameter.form.clock",
};

/** How a value of the parameter is written. */
function formOf({ type, choices, parties }: Policy["parameters"][string]): Message {
  if (choices) return message("wire.choice", { choices: choices.join(" | ") });
  if (type === "shares" && parties) return message("parameter.form.shares-of", { parties: joined(parties) });
  return message(forms[type] ?? "wire.want-object");
}

/** A parameter's value on a day, with its citation; or the refusal that names it (C-04). `day` absent: the latest entry. */
export function parameterOn<T extends ParameterType>(
  policy: Policy,
  parameters: Parameters,
  asked: { id: string; type: T; day?: Day | undefined },
): Result<{ value: ParameterValue<T>; cite: Citation }> {
  const declared = policy.parameters[asked.id];
  const reaches = (each: Entry): boolean =>
    asked.day === undefined || each.from === undefined || each.from <= asked.day;
  const entered = (parameters.entries.get(asked.id) ?? []).filter(reaches);
  const title = declared?.title ?? asked.id;
  const unset = (): { ok: false; refusals: readonly Refusal[] } =>
    refused({
      code: "parameter-unset",
      at: asked.id,
      message: whyUnset(entered.at(-1), { parameter: asked.id, title }),
    });
  const found = entered.findLast((each) => each.confirmed);
  if (!declared || !found) return unset();
  const parsed = parameterValueSchemas[asked.type].safeParse(found.value);
  if (!parsed.success || (declared.choices && !declared.choices.includes(String(found.value))))
    return refused({
      code: "input-invalid",
      at: asked.id,
      message: message("refusal.parameter-wrong", { parameter: asked.id, title, form: formOf(declared) }),
    });
  const cite: Citation = {
    policy: policy.id,
    path: `parameters.${asked.id}`,
    ours: { zh: `参数录入依据：${found.evidence}`, en: `parameter entered on: ${found.evidence}` },
    verified: !parameters.demo,
  };
  // The schema of the asked type made the value.
  return done({ value: parsed.data as ParameterValue<T>, cite });
}
