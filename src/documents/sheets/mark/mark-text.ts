import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { MarkedCopyRequest } from "#app/run/ports.ts";
import { message, say } from "#domain/wording/message.ts";
import { count } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { csvOptions, separatorOf } from "#documents/sheets/csv.ts";
import { findEncoding } from "#documents/sheets/encoding.ts";
import { fileRefusal } from "#documents/sheets/refuse.ts";
import { marksOf } from "./marks.ts";

/** The copy of a text: the sentences behind the last field of each faulty row, in UTF-8 with its mark, as Excel reads it. */
export async function markedText(request: MarkedCopyRequest): Promise<Result<Uint8Array>> {
  const { path, file, faults, headRows, language } = request;
  const found = await findEncoding(() => createReadStream(path) as AsyncIterable<Buffer>);
  if (!found.ok) return refused(fileRefusal(file, "sheet.encoding", { line: count(found.line) }));
  const text = new TextDecoder(found.encoding).decode(await readFile(path));
  const separator = separatorOf(text.slice(0, 64 * 1024));
  const marks = marksOf(faults, language).get("") ?? new Map<number, never>();
  // With `raw` each record carries its own text, sometimes with an end of line.
  const records = parse(text, { ...csvOptions(separator), raw: true }) as unknown as {
    raw: string;
    record: string[];
  }[];
  const widest = records.reduce((most, { record }) => Math.max(most, record.length), 0);
  const title = say(message("roster.faults-column"), language);
  let [marked, at] = ["", 0];
  records.forEach(({ raw, record }, index) => {
    const line = raw.replace(/^\n|[\r\n]+$/g, "");
    const start = text.indexOf(line, at);
    const end = start + line.length;
    const words = index + 1 === headRows.get("") ? title : marks.get(index + 1)?.words.trim();
    marked += text.slice(at, end);
    if (words !== undefined)
      marked += `${separator.repeat(widest - record.length + 1)}"${words.replaceAll('"', '""')}"`;
    at = end;
    const next = /(?:\r\n|\n|\r)/y;
    next.lastIndex = at;
    if (next.test(text)) [marked, at] = [marked + text.slice(at, next.lastIndex), next.lastIndex];
  });
  return done(Buffer.from(`\uFEFF${marked}${text.slice(at)}`));
}
