import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperPress, PaperTemplate, Printed, PrintOrder } from "#app/papers/press.ts";
import type { Paper } from "#domain/papers/field.ts";
import { paperValues, specimen } from "#domain/papers/values.ts";
import { dayOf } from "#domain/calendar/day.ts";
import { refused, type Result } from "#domain/wording/refusal.ts";
import { startTypesetter, type Typesetter, typeset } from "./typst.ts";
import { typstFaults } from "./typst-source.ts";
import { wordFaults, writeWord } from "./word.ts";

const ownTemplates = join(import.meta.dirname, "templates");
const specimenDay = dayOf(2024, 3, 28);

/** Prints papers: typst templates as PDF with the fonts of the package, Word templates as .docx. One compiler serves all. */
export function paperPress(): PaperPress {
  let starting: Promise<Typesetter> | undefined;
  const typesetter = (): Promise<Typesetter> => (starting ??= startTypesetter());
  const print = async (order: PrintOrder): Promise<Result<Printed>> =>
    order.parts[0]!.template.form === "docx" ? writeWord(order) : typeset(await typesetter(), order);
  return {
    print,
    ownTemplate,
    async check(paper, template) {
      const faults =
        template.form === "docx"
          ? wordFaults(paper, template)
          : typstFaults(paper, template, (await typesetter()).glyphs);
      if (faults.length > 0) return refused(...faults);
      const values = paperValues(paper, specimen(paper.fields), "sample");
      if (!values.ok) return values;
      const parts = [{ paper, template, values: values.value }];
      return print({ parts, mark: "sample", on: specimenDay, title: paper.title.zh });
    },
  };
}

async function ownTemplate(paper: Paper): Promise<PaperTemplate | undefined> {
  for (const form of ["typ", "docx"] as const) {
    const name = `${paper.id}.${form}`;
    const bytes = await readFile(join(ownTemplates, name)).catch(whenAbsent);
    if (bytes) return { name, form, bytes };
  }
  return undefined;
}

function whenAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
