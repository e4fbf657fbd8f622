import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { PaperTemplate, Printed, PrintOrder } from "#app/papers/press.ts";
import type { PaperValues } from "#domain/papers/values.ts";
import { civilDate } from "#domain/calendar/day.ts";
import { same } from "#domain/wording/local-text.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { templateFault } from "./faults.ts";
import { fontFiles } from "./fonts.ts";
import { drawableValues, type Glyphs, readGlyphs, type Undrawn, undrawnNote } from "./glyphs.ts";

/** A folder that is not there: all that typst reads is handed to it in memory. */
const root = resolve("/huidan-papers-in-memory");
const ownFiles = join(import.meta.dirname, "typst");

/** The compiler with its fonts, kept for the life of the press: the first paper takes 0.1 s, each further one 3 ms. */
export type Typesetter = {
  readonly compiler: NodeCompiler;
  readonly glyphs: Glyphs;
  /** The path in the compiler of each template seen so far, by its text. */
  readonly templates: Map<string, { readonly path: string; readonly template: PaperTemplate }>;
  printed: number;
};

/** Starts the compiler. No package, no file and no font of the machine is used: see `typstFaults` for what templates may not do. */
export async function startTypesetter(): Promise<Typesetter> {
  const fonts = fontFiles();
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts.regular, fonts.bold] }] });
  for (const name of ["paper.typ", "print.typ"])
    compiler.addSource(join(root, name), await readFile(join(ownFiles, name), "utf8"));
  return { compiler, glyphs: await readGlyphs(fonts.regular), templates: new Map(), printed: 0 };
}

/**
 * A PDF of all parts. Refusals `template-faulty` with the place in the template that typst names. Letters are first taken to have
 * one page each, which is nearly always so: a file of 1,000 of them then takes a quarter of the time and half the memory.
 */
export function typeset(setter: Typesetter, order: PrintOrder): Result<Printed> {
  const undrawn: Undrawn[] = [];
  const parts = order.parts.map(({ paper, template, values }): SetPart => ({
    template: templatePath(setter, template),
    values: drawableValues(values, setter.glyphs, undrawn),
    isSingle: Object.values(paper.fields).every(({ kind }) => kind !== "list"),
  }));
  let document = compile(setter, order, parts);
  if (document.ok && !isAsTaken(setter, document.value, parts))
    document = compile(
      setter,
      order,
      parts.map((part) => ({ ...part, isSingle: false })),
    );
  if (!document.ok) return document;
  const bytes = setter.compiler.pdf(document.value);
  const pages = document.value.numOfPages;
  // What the compiler remembers of earlier papers: kept for the next few, then dropped, so that memory stays level.
  setter.printed += 1;
  if (setter.printed % 10 === 0 || pages > 20) setter.compiler.evictCache(2);
  return done({ bytes, form: "pdf", pages, notes: undrawn.map(undrawnNote) });
}

type SetPart = { readonly template: string; readonly values: PaperValues; readonly isSingle: boolean };

function compile(setter: Typesetter, order: PrintOrder, parts: readonly SetPart[]): Result<NodeTypstDocument> {
  const { compiler } = setter;
  const { year, month, dayOfMonth } = civilDate(order.on);
  const on = { year, month, day: dayOfMonth };
  const data = { title: order.title, isSample: order.mark === "sample", on, parts };
  compiler.mapShadow(join(root, "order.json"), Buffer.from(JSON.stringify(data)));
  const result = compiler.compile({ mainFilePath: join(root, "print.typ") });
  const document = result.hasError() ? null : result.result;
  return document ? done(document) : refused(...typstRefusals(setter, result, order));
}

/** Whether the parts that were taken to have one page have one: the others say how many they have. */
function isAsTaken({ compiler }: Typesetter, document: NodeTypstDocument, parts: readonly SetPart[]): boolean {
  const singles = parts.filter(({ isSingle }) => isSingle).length;
  // The compiler declares what is found as any; the label stands on numbers only.
  const others: number[] = compiler.query(document, { selector: "<part-pages>", field: "value" });
  return others.reduce((sum, pages) => sum + pages, singles) === document.numOfPages;
}

function templatePath(setter: Typesetter, template: PaperTemplate): string {
  const text = new TextDecoder().decode(template.bytes);
  const known = setter.templates.get(text);
  if (known) return known.path;
  const path = `/template-${setter.templates.size}.typ`;
  setter.compiler.addSource(join(root, path), text);
  setter.templates.set(text, { path, template });
  return path;
}

type Diagnostic = {
  readonly message: string;
  readonly path?: string;
  readonly range?: { readonly start?: { readonly line: number } };
};

function typstRefusals(
  setter: Typesetter,
  result: ReturnType<NodeCompiler["compile"]>,
  order: PrintOrder,
): readonly [Refusal, ...Refusal[]] {
  const error = result.takeError();
  // The compiler declares its diagnostics as any; this is what they look like.
  const found: Diagnostic[] = error ? setter.compiler.fetchDiagnostics(error) : [];
  const refusals = found.map(({ message: said, path, range }) => {
    const own = [...setter.templates.values()].find((each) => path?.endsWith(each.path));
    const template = own?.template ?? order.parts[0]!.template;
    const line = own ? (range?.start?.line ?? 0) + 1 : undefined;
    return templateFault(template, same(said), line);
  });
  const [first, ...others] = refusals;
  return first ? [first, ...others] : [templateFault(order.parts[0]!.template, same("typst"))];
}
