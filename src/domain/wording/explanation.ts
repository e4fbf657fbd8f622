import type { RoundingRule } from "#domain/money/rounding.ts";
import type { WordKey } from "./catalog.ts";
import { type Message, say, sayAll } from "./message.ts";
import { type Language, type LocalText, type Quantity, quantityValue, sayValue } from "./quantity.ts";

/** The place in a policy file, and in the document behind it, from which a value comes. */
export type Citation = {
  /** The id of the policy file that sets the value, which may be one that the asked policy extends. */
  readonly policy: string;
  /** Where in that file: `terms.caps.person`. */
  readonly path: string;
  /** The document's number, 罗府办发〔2021〕65号; absent where the value is ours. */
  readonly document?: string;
  /** The article, 一（六）; absent where the value is ours. */
  readonly article?: string;
  /** Why the value is there though no document names it. */
  readonly ours?: LocalText;
  /** The decision where the text leaves room. */
  readonly reading?: LocalText;
  /** False where the text of the document was not at hand. */
  readonly verified: boolean;
};

export type Input = { readonly name: Message | LocalText; readonly value: Quantity };

/** One step of a reckoning: what goes in, how it is put together, how it is rounded, what comes out, and by which article. */
export type Step = {
  readonly what: Message | LocalText;
  readonly inputs: readonly Input[];
  /** The formula in words; absent where the step only looks a value up. */
  readonly formula?: Message | LocalText;
  readonly rounding?: RoundingRule;
  readonly result: Quantity;
  readonly cites: readonly Citation[];
};

/** How a figure, date or decision came about. Everything the program computes carries one. */
export type Explanation = {
  readonly subject: Message | LocalText;
  readonly result: Quantity;
  readonly steps: readonly Step[];
};

/** The inputs of a step, by name and value: `inputs(["word.principal", money(fen)], …)`. */
export function inputs(...pairs: readonly (readonly [WordKey | LocalText, Quantity])[]): Input[] {
  return pairs.map(([name, value]) => ({ name: typeof name === "string" ? { key: name } : name, value }));
}

/** The version of the JSON shape; a change that a reader could trip over raises it. */
export const explanationVersion = 1;

type QuantityJson = { kind: Quantity["kind"]; value: ReturnType<typeof quantityValue> };

/** The shape in which every door shows an explanation. */
export type ExplanationJson = {
  version: typeof explanationVersion;
  subject: LocalText;
  result: QuantityJson;
  steps: {
    what: LocalText;
    inputs: { name: LocalText; value: QuantityJson }[];
    formula?: LocalText;
    rounding?: RoundingRule;
    result: QuantityJson;
    cites: Citation[];
  }[];
};

/** The explanation as JSON: both languages, decimal strings, `YYYY-MM-DD`. */
export function explanationJson(explanation: Explanation): ExplanationJson {
  return {
    version: explanationVersion,
    subject: sayAll(explanation.subject),
    result: quantityJson(explanation.result),
    steps: explanation.steps.map((step) => ({
      what: sayAll(step.what),
      inputs: step.inputs.map((input) => ({ name: sayAll(input.name), value: quantityJson(input.value) })),
      ...(step.formula && { formula: sayAll(step.formula) }),
      ...(step.rounding && { rounding: step.rounding }),
      result: quantityJson(step.result),
      cites: [...step.cites],
    })),
  };
}

/** The explanation for a person to read, one line a step and its sources below it; a reading is told once. */
export function sayExplanation(explanation: ExplanationJson, language: Language): string {
  const shown = ({ kind, value }: QuantityJson): string => sayValue(kind, value, language);
  const told = new Set<string>();
  const lines = [`${explanation.subject[language]} = ${shown(explanation.result)}`];
  explanation.steps.forEach((step, index) => {
    lines.push(`  ${index + 1}. ${step.what[language]} = ${shown(step.result)}`);
    if (step.formula) lines.push(`     ${step.formula[language]}`);
    for (const input of step.inputs) lines.push(`     · ${input.name[language]}: ${shown(input.value)}`);
    if (step.rounding) lines.push(`     ${say({ key: `rounding.${step.rounding}` }, language)}`);
    for (const cite of step.cites) {
      const { reading, ...short } = cite;
      const isNew = reading !== undefined && !told.has(reading.zh);
      if (isNew) told.add(reading.zh);
      lines.push(`     § ${sayCitation(isNew ? cite : short, language)}`);
    }
  });
  return lines.join("\n");
}

/** Document and article, or our reason where no document names the value. */
export function sayCitationShort(cite: Citation, language: Language): string {
  return cite.ours ? cite.ours[language] : [...new Set([cite.document, cite.article])].filter(Boolean).join(" ");
}

/** Document, article, place in the file and reading on one line. */
export function sayCitation(cite: Citation, language: Language): string {
  const reading = cite.reading ? ` — ${cite.reading[language]}` : "";
  return `${sayCitationShort(cite, language)} [${cite.policy}: ${cite.path}]${reading}`;
}

function quantityJson(quantity: Quantity): QuantityJson {
  return { kind: quantity.kind, value: quantityValue(quantity) };
}
