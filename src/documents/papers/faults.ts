import type { PaperTemplate } from "#app/papers/press.ts";
import type { Paper } from "#domain/papers/field.ts";
import { nearestName } from "#domain/papers/names.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";

/** A fault of a template, at a line of it where the file has lines. */
export function templateFault(template: PaperTemplate, fault: Message | LocalText, line?: number): Refusal {
  const file = template.name;
  return {
    code: "template-faulty",
    at: line === undefined ? file : `${file}:${line}`,
    message:
      line === undefined
        ? message("template.faulty-whole", { file, fault })
        : message("template.faulty", { file, line, fault }),
  };
}

/** A name in a template that is no field of its paper. */
export function unknownField(paper: Paper, given: string, known: readonly string[]): Message {
  const near = nearestName(given, known);
  const title = paper.title;
  if (near === undefined) return message("template.unknown-field", { given, paper: title, id: paper.id });
  const isGlued = given.startsWith(near) && /\P{ASCII}/u.test(given.slice(near.length));
  return message(isGlued ? "template.unknown-field-end" : "template.unknown-field-near", { given, paper: title, near });
}
