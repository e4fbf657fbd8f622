import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { OpenedSheets } from "#domain/roster/cell.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { message } from "#domain/wording/message.ts";
import { count } from "#domain/wording/quantity.ts";
import { type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { openCsv } from "./csv.ts";
import { findEncoding, markedEncoding } from "./encoding.ts";
import { limits } from "./limits.ts";
import { openOldWorkbook, openXls } from "./old-workbook.ts";
import { fileRefusal } from "./refuse.ts";
import { sniff, sniffOle, sniffText } from "./sniff.ts";
import { openXlsx } from "./xlsx/open-xlsx.ts";

/**
 * Opens a spreadsheet or text file as a table, by what is in it and not by its name: .xlsx, .xlsm, .xls, a web page or XML table
 * saved as .xls, .csv and .txt. `file` is how the user calls it. Refusals (all `file-unreadable`, at the file): it is not there or may
 * not be read, it is empty, cut short, locked by a password, of another kind, or holds more than any roster does. What shows only while
 * rows are read is thrown there as `BrokenSheet`.
 */
export async function openSheets(path: string, file: string = path): Promise<Result<OpenedSheets>> {
  try {
    const { size } = await stat(path);
    if (basename(path).startsWith("~$")) return refused(fileRefusal(file, "sheet.lock-file"));
    if (size === 0) return refused(fileRefusal(file, "sheet.empty"));
    if (size > limits.fileBytes)
      return refused(fileRefusal(file, "sheet.limit.file", { most: count(limits.fileBytes / 2 ** 20) }));
    const head = await headOf(path);
    const sniffed = sniff(head);
    switch (sniffed.is) {
      case "zip":
        return await openXlsx(path, file);
      case "ole":
        return await openOle(path, file);
      case "old-xls":
        return await openXls(path, file);
      case "text":
        return await openText(path, file, head);
      case "other":
        return refused(fileRefusal(file, "sheet.renamed", { what: message(sniffed.what) }));
    }
  } catch (error) {
    const refusal = accessRefusal(file, error);
    if (refusal) return refused(refusal);
    throw error;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openOle(path: string, file: string): Promise<Result<OpenedSheets>> {
  const { size } = await stat(path);
  if (size > limits.oldFileBytes)
    return refused(fileRefusal(file, "sheet.limit.old", { most: count(limits.oldFileBytes / 2 ** 20) }));
  const holds = sniffOle(await readFile(path));
  if (holds === "xls") return openXls(path, file);
  if (holds === "encrypted") return refused(fileRefusal(file, "sheet.password"));
  return refused(fileRefusal(file, "sheet.renamed", { what: message(holds) }));
}

async function openText(path: string, file: string, head: Buffer): Promise<Result<OpenedSheets>> {
  const marked = markedEncoding(head);
  const kind = sniffText(new TextDecoder(marked ?? "utf-8").decode(head));
  if (kind === "plain") return openCsv(path, file);
  if (kind === "mhtml") return refused(fileRefusal(file, "sheet.save-again", { what: message("sheet.what.mhtml") }));
  if (kind === "xml") return refused(fileRefusal(file, "sheet.renamed", { what: message("sheet.what.xml") }));
  const found = await findEncoding(() => createReadStream(path) as AsyncIterable<Buffer>);
  if (!found.ok) return refused(fileRefusal(file, "sheet.encoding", { line: count(found.line) }));
  const text = new TextDecoder(found.encoding).decode(await readFile(path));
  return openOldWorkbook({ file, form: kind === "html" ? "html" : "xml" }, text);
}

const reasons: Readonly<Record<string, WordKey>> = {
  ENOENT: "cli.no-such-file",
  ENOTDIR: "cli.no-such-file",
  ENAMETOOLONG: "cli.no-such-file",
  EISDIR: "cli.is-folder",
  EACCES: "cli.not-readable",
  EPERM: "cli.not-readable",
  EBUSY: "sheet.busy",
};

/** What the file system says no to and a person can mend; other troubles are thrown. */
function accessRefusal(file: string, error: unknown): Refusal | undefined {
  const key = reasons[(error as NodeJS.ErrnoException).code ?? ""];
  return key && fileRefusal(file, key);
}
