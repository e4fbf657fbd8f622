import { BrokenSheet, type OpenedSheets, type SheetRow, type SheetRows } from "#domain/roster/cell.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Archive } from "#documents/sheets/zip.ts";
import { openArchive } from "#documents/sheets/zip.ts";
import { fileRefusal } from "#documents/sheets/refuse.ts";
import { type NumberFormat, readFormats } from "./formats.ts";
import { type Merge, mergeFiller, readMerges } from "./merges.ts";
import { otherZip } from "./other-zip.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { sheetRows } from "./sheet-xml.ts";
import { readWorkbook, type Workbook, workbookPart } from "./workbook.ts";

/** Opens an .xlsx or .xlsm. What it takes from the rest of the workbook (texts, formats) is read once, with the first rows. */
export async function openXlsx(path: string, file: string): Promise<Result<OpenedSheets>> {
  const opened = await openArchive(path, file);
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    const part = await workbookPart(archive);
    if (part === undefined || part.endsWith(".bin")) {
      const refusal = await otherZip(archive);
      archive.close();
      return refused(refusal);
    }
    const workbook = await readWorkbook(archive, part);
    if (workbook.sheets.length === 0) {
      archive.close();
      return refused(fileRefusal(file, "sheet.no-sheet"));
    }
    return done({
      file,
      form: "xlsx",
      sheets: sheetsOf(archive, workbook),
      notes: workbook.notes,
      close() {
        archive.close();
        return Promise.resolve();
      },
    });
  } catch (error) {
    archive.close();
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  }
}

type Shared = { readonly strings: string[]; readonly formats: NumberFormat[] };

function sheetsOf(archive: Archive, workbook: Workbook): SheetRows[] {
  let shared: Promise<Shared> | undefined;
  const readShared = async (): Promise<Shared> => ({
    strings: await readSharedStrings(archive, workbook.stringsPart),
    formats: await readFormats(archive, workbook.stylesPart),
  });
  return workbook.sheets.map(({ name, part }) => {
    let merges: Promise<Merge[]> | undefined;
    const rows = async function* (): AsyncGenerator<SheetRow[]> {
      merges ??= readMerges(archive.file, archive.bytes(part));
      const fill = mergeFiller(await merges);
      const context = {
        file: archive.file,
        part,
        isDate1904: workbook.isDate1904,
        ...(await (shared ??= readShared())),
      };
      for await (const batch of sheetRows(context, archive.bytes(part))) yield batch.map(fill);
    };
    return { sheet: name, rows: { [Symbol.asyncIterator]: rows } };
  });
}
