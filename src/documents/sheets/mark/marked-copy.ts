import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { BrokenSheet, lastColumn } from "#domain/roster/cell.ts";
import { message, say } from "#domain/wording/message.ts";
import { done, refused } from "#domain/wording/refusal.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import type { MarkedCopy, MarkedCopyRequest } from "#app/run/ports.ts";
import { type Archive, openArchive } from "#documents/sheets/zip.ts";
import { fileRefusal } from "#documents/sheets/refuse.ts";
import { readWorkbook, workbookPart } from "#documents/sheets/xlsx/workbook.ts";
import { markedText } from "./mark-text.ts";
import { markSheet, surveySheet } from "./mark-sheet.ts";
import { marksOf, type SheetMarks } from "./marks.ts";
import { markStyles } from "./mark-styles.ts";
import { xmlTokens } from "./xml-tokens.ts";

/**
 * A copy of a roster in which the faulty cells are filled in light red and a column behind the last one says what is wrong and how to
 * mend it, piece by piece; everything else stays as it is in the file. Of a text the column alone. Undefined: no copy can be made of
 * this form (.xls, web pages), and the list of faults must do.
 */
export const markedCopy: MarkedCopy = async (request) => {
  if (request.form === "csv") {
    const text = await markedText(request);
    return text.ok ? done(Readable.from([text.value])) : text;
  }
  if (request.form !== "xlsx") return done(undefined);
  const opened = await openArchive(request.path, request.file);
  if (!opened.ok) return opened;
  try {
    return done(bytesOf(opened.value, await copyWorkbook(opened.value, request)));
  } catch (error) {
    opened.value.close();
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  }
};

async function* bytesOf(archive: Archive, zip: ZipFile): AsyncGenerator<Uint8Array> {
  const output = new PassThrough();
  // What a part's stream throws comes out of the zip, not of the stream that it is read from.
  zip.on("error", (error: Error) => output.destroy(error));
  try {
    yield* zip.outputStream.pipe(output) as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof BrokenSheet) throw new UnusableFile(error.refusal.message);
    throw error;
  } finally {
    archive.close();
  }
}

type MarkedPart = { readonly marks: SheetMarks; readonly column: number; readonly headRow: number };

/** The copy as a zip whose parts are made when they are read. */
async function copyWorkbook(
  archive: Archive,
  { file, faults, headRows, language }: MarkedCopyRequest,
): Promise<ZipFile> {
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
  return zip;
}

async function* texts(archive: Archive, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of archive.bytes(part)) yield decoder.decode(chunk, { stream: true });
}
