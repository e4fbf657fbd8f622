import { z } from "zod";
import { parseDay, type Day } from "#domain/calendar/day.ts";
import { type Fen, parseYuan } from "#domain/money/fen.ts";
import { parsePercent, type RateMillionths } from "#domain/money/rate.ts";
import type { Citation } from "#domain/wording/explanation.ts";

/**
 * What a scalar of a policy file stands for. The description, `中文；不填：… / English; absent: …` (field-text.ts), travels into the
 * JSON Schema and the reference; the kind lets the fault report say what would be right, and whether a number should have been quoted.
 */
export type ScalarKind =
  | "text"
  | "code"
  | "region"
  | "document-number"
  | "step"
  | "upper"
  | "id"
  | "row"
  | "cite"
  | "yuan"
  | "percent"
  | "day"
  | "count"
  | "months"
  | "days"
  | "cel"
  | "party"
  | "paper"
  | "clock"
  | "parameter";

export const scalarKinds = new WeakMap<object, ScalarKind>();

function scalar<T extends z.ZodType>(kind: ScalarKind, schema: T): T {
  scalarKinds.set(schema, kind);
  return schema;
}

/** A text in both languages. */
export const localText = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .describe("中英文对照的文字 / A text in Chinese and in English");

/** A quoted word that something is called by: a choice. */
export const code = scalar("code", z.string().min(1));

/** The six digits of a region by GB/T 2260, quoted: `"522728"`. */
export const regionCode = scalar("region", z.string().regex(/^\d{6}$/));

/** A document's number, quoted: `"罗府办发〔2021〕65号"`. */
export const documentNumber = scalar("document-number", z.string().min(1));

/** The id of a step of a procedure. */
export const stepId = scalar("step", z.string().min(1));

/** An id in small letters, digits and hyphens. */
export const plainId = scalar("id", z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A requirement row that a worked example shows: `D-03`. */
export const requirementRow = scalar("row", z.string().regex(/^[A-Z]-\d{2}$/));

/** The id of the file that a file extends. */
export const upperId = scalar("upper", z.string().min(1));

/** The article, quoted: `"第六条"`, `"一（六）"`. */
export const citeText = scalar(
  "cite",
  z.string().min(1).describe("文件条款，加引号 / The article of the document, quoted"),
);

/** `"300000.00"`: yuan with two places, quoted, as fen. */
export const yuan = scalar(
  "yuan",
  z
    .string()
    .regex(/^-?\d{1,15}\.\d{2}$/)
    .describe('金额（元），两位小数，加引号："300000.00" / An amount in yuan with two places, quoted: "300000.00"')
    .transform((text): Fen => parseYuan(text)!),
);

/** `"4.35"`: percent, quoted, as millionths. */
export const percent = scalar(
  "percent",
  z
    .string()
    .regex(/^-?\d{1,6}(\.\d{1,4})?$/)
    .describe('比率（%），加引号："4.35" / A rate or share in percent, quoted: "4.35"')
    .transform((text): RateMillionths => parsePercent(text)!),
);

/** `2024-03-01`. */
export const day = scalar(
  "day",
  z
    .string()
    .refine((text) => parseDay(text) !== undefined)
    .describe("日期，YYYY-MM-DD / A date, YYYY-MM-DD")
    .transform((text): Day => parseDay(text)!),
);

export const count = scalar("count", z.int());
export const daysCount = scalar("days", z.int().describe("天数 / A number of days"));

/** A condition or formula in CEL; its names and result type are checked against the vocabulary of its place. */
export const cel = scalar("cel", z.string().min(1).describe("CEL 表达式 / An expression in CEL"));

export const partyId = scalar(
  "party",
  z.string().min(1).describe("本文件或者上位文件中的参与方 / The id of a party of this file or one that it extends"),
);
export const paperId = scalar("paper", z.string().min(1).describe("材料编号 / The id of a paper"));
export const clockId = scalar("clock", z.string().min(1).describe("时限编号 / The id of a clock"));
export const parameterId = scalar("parameter", z.string().min(1).describe("参数编号 / The id of a parameter"));

/** In place of a value: what the programme enters itself. Whatever needs it is refused until it is confirmed. */
export const parameterRef = z.strictObject({ parameter: parameterId });
export type ParameterRef = z.output<typeof parameterRef>;

/** In place of a value: an expression over the vocabulary of the place, whose result has the value's type. */
export const formulaRef = z.strictObject({ formula: cel });

/** In place of a value: one value per choice of a parameter (area class, size of the district …). */
const byParameter = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    byParameter: parameterId.describe("选项类型的参数 / A parameter of type choice"),
    table: z.record(z.string(), value).describe("每个选项的值 / A value for each choice"),
  });

export const moneyValue = z.union([yuan, parameterRef, formulaRef, byParameter(yuan)]);
export type MoneyValue = z.output<typeof moneyValue>;
export const percentValue = z.union([percent, parameterRef, formulaRef, byParameter(percent)]);
export type PercentValue = z.output<typeof percentValue>;
export const countValue = z.union([count, parameterRef, formulaRef, byParameter(count)]);
export type CountValue = z.output<typeof countValue>;

/** The day that picks a rule's version. The first three belong to the contract, the others to the event. */
export const byDays = ["applied", "signed", "disbursed", "accrued", "due", "decided", "paid"] as const;
export const by = z.enum(byDays).describe("取值日 / The day that picks the version in force");
export type By = (typeof byDays)[number];

/** Where a value comes from: an article, or our own decision with its reason. One of the two is required. */
export const source = {
  cite: citeText.optional(),
  ours: localText.optional().describe("文件未规定而写入的理由 / Why the value is there though no document names it"),
  document: z
    .string()
    .optional()
    .describe(
      "依据其他文件的，写 `documents` 下的编号 / The key under `documents`, where it is not the file's own document",
    ),
  reading: localText.optional().describe("文字可作不同理解时的取舍 / The decision where the text leaves room"),
  verified: z.boolean().optional().describe("手头没有原文的填 false / false where the text itself was not at hand"),
};

/** Hard limits are never passed; soft ones (原则上) with a reason, by the parties named. */
export const level = {
  level: z
    .enum(["hard", "soft"])
    .default("hard")
    .describe(
      "hard 为硬性，不得例外；soft 为“原则上”，有理由可例外 / hard: nobody passes it; soft (原则上): passed with a reason",
    ),
  passedBy: z
    .array(partyId)
    .optional()
    .describe(
      "“原则上”的规定由谁凭理由例外批准；不填：条件和限额无人可以例外批准；免除任何一方均可不适用 / Who may pass a soft limit, with a reason; absent: nobody may pass a condition or limit; anyone may depart from an exemption",
    ),
  consents: z
    .array(partyId)
    .optional()
    .describe(
      "例外时另须谁的书面同意；不填：不须同意 / Whose recorded consent passing it needs besides; absent: no consent",
    ),
};

export type Version<Body> = {
  /** The first day of the version; absent: from the first day of its file. */
  readonly from: Day | undefined;
  /** Absent: the rule ends on that day. */
  readonly body: Body | undefined;
  readonly cite: Citation;
};

/**
 * A dated rule. Written either in place, which means in force from the file's first day, or as `values` by first day,
 * each with its source; `null` ends it.
 */
export type Rule<Body> = {
  readonly kind: "rule";
  /** Where it stands: `terms.caps.person`; filled when the files are put together. */
  readonly path: string;
  readonly title: { readonly zh: string; readonly en: string } | undefined;
  readonly by: By | undefined;
  readonly versions: readonly Version<Body>[];
};

/** What one version of a rule says: `RuleBody<Rule<Body>>` is `Body`; also of a rule that a section may lack. */
export type RuleBody<R> = NonNullable<R> extends Rule<infer Body> ? Body : never;

const head = { title: localText.optional(), by: by.optional() };
type Sourced = z.output<z.ZodObject<typeof source>>;

/** A citation as far as the value itself tells it; policy, path and document number are filled when the files are put together. */
function citation(value: Sourced): Citation {
  return {
    policy: "",
    path: "",
    ...(value.document !== undefined && { document: value.document }),
    ...(value.cite !== undefined && { article: value.cite }),
    ...(value.ours && { ours: value.ours }),
    ...(value.reading && { reading: value.reading }),
    verified: value.verified ?? true,
  };
}

/** Every value names its article or says that it is ours. It is asked even where the value has other faults: all are told at once. */
export const needsSource = z.check<unknown>((context) => {
  if (typeof context.value !== "object" || context.value === null) return;
  const value = context.value as Sourced;
  if (value.cite === undefined && value.ours === undefined)
    context.issues.push({ code: "custom", input: value, path: [], params: { fault: "citation-missing" } });
});
needsSource._zod.def.when = () => true;

/** The schemas made by `rule`, so that a walk through a schema knows that it stands before a rule. */
export const ruleSchemas = new WeakSet<object>();

/** The schema of a rule over the fields of one version. */
export function rule<Shape extends z.ZodRawShape>(shape: Shape) {
  const body = z.strictObject({ ...shape, ...source }).check(needsSource);
  const inPlace = z.strictObject({ ...head, ...shape, ...source }).check(needsSource);
  const dated = z.strictObject({
    ...head,
    values: z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), body.nullable()),
  });
  // Where a title is one of the rule's own fields it belongs to each version; the rule is called by the last of them.
  const isTitled = "title" in shape;
  const made = z.union([dated, inPlace]).transform((written): Rule<z.output<z.ZodObject<Shape>>> => {
    // The union's members are known by `values`; the bodies keep their own fields, of which `source` is lifted into the citation.
    const given = written as Record<string, unknown> & { title?: Rule<never>["title"]; by?: By };
    const values = given["values"] as Record<string, (Sourced & Record<string, unknown>) | null> | undefined;
    const versions = values
      ? Object.entries(values).map(([from, value]) => version(parseDay(from), value, isTitled))
      : [version(undefined, given as Sourced & Record<string, unknown>, isTitled)];
    const lastTitle = isTitled ? (Object.values(values ?? {}).at(-1)?.["title"] as Rule<never>["title"]) : undefined;
    return {
      kind: "rule",
      path: "",
      title: given.title ?? lastTitle,
      by: given.by,
      versions: versions as Version<z.output<z.ZodObject<Shape>>>[],
    };
  });
  ruleSchemas.add(made);
  return made;
}

const notBody = new Set(["title", "by", "cite", "ours", "document", "reading", "verified"]);

function version(
  from: Day | undefined,
  value: (Sourced & Record<string, unknown>) | null,
  isTitled: boolean,
): Version<unknown> {
  if (value === null) return { from, body: undefined, cite: citation({}) };
  const body = Object.fromEntries(
    Object.entries(value).filter(([key]) => !notBody.has(key) || (isTitled && key === "title")),
  );
  return { from, body, cite: citation(value) };
}

/** A group of rules by code, in the file's order. A code of digits alone would lose its place in that order. */
export function rules<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.record(z.string().regex(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/), rule(shape));
}
