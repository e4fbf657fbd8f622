import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { BrokenSheet, lastColumn, type OpenedSheets } from "#domain/roster/cell.ts";
import type { CellFault } from "#domain/roster/fault.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { type Archive, openArchive } from "#documents/sheets/zip.ts";
import { fileRefusal } from "#documents/sheets/refuse.ts";
import { readWorkbook, workbookPart } from "#documents/sheets/xlsx/workbook.ts";
import { markedText } from "./mark-text.ts";
import { markSheet, surveySheet } from "./mark-sheet.ts";
import { marksOf, type SheetMarks } from "./marks.ts";
import { markStyles } from "./mark-styles.ts";
import { xmlTokens } from "./xml-tokens.ts";

export type CopyRequest = {
  /** Where the roster lies, and how its user calls it. */
  readonly path: string;
  readonly file: string;
  readonly form: OpenedSheets["form"];
  /** Where the copy goes; must not be there yet. */
  readonly target: string;
  readonly faults: readonly CellFault[];
  /** The row at which the head of each sheet ends. */
  readonly headRows: ReadonlyMap<string, number>;
  readonly language: Language;
};

/**
 * Writes a copy of a roster in which the faulty cells are filled in light red and a column behind the last one says what is wrong and
 * how to mend it; everything else stays as it is in the file. Of a text the column alone. False: no copy can be made of this form
 * (.xls, web pages), and the list of faults must do.
 */
export async function writeMarkedCopy(request: CopyRequest): Promise<Result<boolean>> {
  if (request.form === "csv") return markedText(request);
  if (request.form !== "xlsx") return done(false);
  const opened = await openArchive(request.path, request.file);
  if (!opened.ok) return opened;
  try {
    await copyWorkbook(opened.value, request);
    return done(true);
  } catch (error) {
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  } finally {
    opened.value.close();
  }
}

type MarkedPart = { readonly marks: SheetMarks; readonly column: number; readonly headRow: number };

async function copyWorkbook(
  archive: Archive,
  { file, target, faults, headRows, language }: CopyRequest,
): Promise<void> {
  const part = await workbookPart(archive);
  if (part === undefined) throw new BrokenSheet(fileRefusal(file, "sheet.zip-other"));
  const workbook = await readWorkbook(archive, part);
  const marks = marksOf(faults, language);
  const wanted = new Set<number>();
  const parts = new Map<string, MarkedPart>();
  for (const sheet of workbook.sheets) {
    const own = marks.get(sheet.name);
    if (!own) continue;
    const survey = await surveySheet(xmlTokens(texts(archive, sheet.part)), own);
    for (const style of survey.styles) wanted.add(style);
    const column = Math.min(survey.lastColumn + 1, lastColumn);
    parts.set(sheet.part.toLowerCase(), { marks: own, column, headRow: headRows.get(sheet.name) ?? 0 });
  }
  const { stylesPart } = workbook;
  const styles =
    stylesPart !== undefined && archive.has(stylesPart)
      ? markStyles(await archive.text(stylesPart), wanted)
      : undefined;
  const title = say(message("roster.faults-column"), language);
  const zip = new ZipFile();
  for (const { name, modified } of archive.entries()) {
    if (name.endsWith("/")) continue;
    const marked = parts.get(name.toLowerCase());
    const bytes = (): AsyncIterable<Buffer | string> => {
      if (marked) return markSheet(xmlTokens(texts(archive, name)), { ...marked, styles: styles?.marked, title });
      return archive.bytes(name);
    };
    if (styles && name.toLowerCase() === stylesPart?.toLowerCase())
      zip.addBuffer(Buffer.from(styles.xml), name, { mtime: modified });
    else
      zip.addReadStreamLazy(name, { mtime: modified }, (give) =>
        give(null, Readable.from(bytes(), { objectMode: false })),
      );
  }
  zip.end();
  const output = (zip.outputStream as Readable).pipe(createWriteStream(target, { flags: "wx" }));
  // What a part's stream throws comes out of the zip, not of the file that it is written to.
  zip.on("error", (error: Error) => output.destroy(error));
  await finished(output);
}

async function* texts(archive: Archive, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of archive.bytes(part)) yield decoder.decode(chunk, { stream: true });
}
