import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { longestText, lastRow, type OpenedSheets, type SheetCell, type SheetRow } from "#domain/roster/cell.ts";
import { message } from "#domain/wording/message.ts";
import { count } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { endOfFile, findEncoding, type Encoding } from "./encoding.ts";
import { limits } from "./limits.ts";
import { brokenSheet, fileRefusal } from "./refuse.ts";

const separators = [",", "\t", ";", "|"] as const;
type Separator = (typeof separators)[number];

/** Opens a text file as a table of one sheet. Encoding and separator are found from the text itself. */
export async function openCsv(path: string, file: string): Promise<Result<OpenedSheets>> {
  const found = await findEncoding(() => createReadStream(path) as AsyncIterable<Buffer>);
  if (!found.ok)
    return refused(
      found.why === "binary"
        ? fileRefusal(file, "sheet.not-a-table")
        : fileRefusal(file, "sheet.encoding", { line: count(found.line) }),
    );
  const { encoding } = found;
  const head = await headOf(path, encoding);
  if (head.trim() === "") return refused(fileRefusal(file, "sheet.empty"));
  const separator = separatorOf(head);
  const rows = (): AsyncGenerator<SheetRow[]> => readRows({ path, file, encoding, separator });
  return done({
    file,
    form: "csv",
    sheets: [{ sheet: "", rows: { [Symbol.asyncIterator]: rows } }],
    notes: encoding === "utf-8" ? [] : [message("sheet.note.encoding", { file, encoding: encoding.toUpperCase() })],
    close: () => Promise.resolve(),
  });
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The separator that cuts most lines of the beginning into the same number of fields, more than one; a comma where none does. */
export function separatorOf(head: string): Separator {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 100);
  let best: { separator: Separator; score: number } = { separator: ",", score: 0 };
  for (const separator of separators) {
    const fields = lines.map((line) => line.split(separator).length).filter((n) => n > 1);
    const often = new Map<number, number>();
    for (const n of fields) often.set(n, (often.get(n) ?? 0) + 1);
    const score = Math.max(0, ...[...often].map(([n, times]) => times * n));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** How records are told apart, whoever reads them. */
export function csvOptions(separator: Separator): Options {
  return {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: 16 * 1024 * 1024,
  };
}

type Source = { path: string; file: string; encoding: Encoding; separator: Separator };

/** Rows in batches; every record is a row, empty ones included in the numbering, as Excel numbers them. */
async function* readRows({ path, file, encoding, separator }: Source): AsyncGenerator<SheetRow[]> {
  const parser = parse(csvOptions(separator));
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  const decoder = new TextDecoder(encoding);
  source.on("data", (chunk) => {
    if (!parser.write(decoder.decode(chunk as Buffer, { stream: true }))) source.pause();
  });
  parser.on("drain", () => source.resume());
  source.on("end", () => {
    parser.end(decoder.decode());
  });
  source.on("error", (error) => parser.destroy(error));
  try {
    let batch: SheetRow[] = [];
    let [n, cells] = [0, 0];
    for await (const record of parser as AsyncIterable<string[]>) {
      n += 1;
      const row = rowOf(n, record);
      if (!row) continue;
      cells += row.cells.length;
      if (n > lastRow * 8 || cells > limits.cells)
        throw brokenSheet(file, "sheet.limit.cells", { most: count(limits.cells) });
      batch.push(row);
      if (batch.length < 1000) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw error instanceof CsvError ? csvTrouble(file, error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function csvTrouble(file: string, error: CsvError): Error {
  const line = count(Number((error as { lines?: number }).lines ?? 0));
  return brokenSheet(file, error.code === "CSV_QUOTE_NOT_CLOSED" ? "sheet.csv.quote" : "sheet.csv.broken", { line });
}

function rowOf(n: number, record: readonly string[]): SheetRow | undefined {
  const cells: SheetCell[] = [];
  record.forEach((written, index) => {
    const text = bare(written);
    if (text.trim() !== "") cells.push({ column: index + 1, kind: "text", text });
  });
  return cells.length === 0 ? undefined : { n, cells };
}

/** Without the signs by which programs keep Excel from reading a number: ="62…", '62…, a tab before it. */
function bare(written: string): string {
  const guarded = /^\s*="(.*)"\s*$/.exec(written)?.[1] ?? written;
  const text = (guarded.endsWith(endOfFile) ? guarded.slice(0, -1) : guarded).replace(/^[\t`']+|\t+$/g, "");
  return text.length > longestText ? text.slice(0, longestText + 1) : text;
}
