import type { WordKey } from "#domain/wording/catalog.ts";
import { message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { fileRefusal } from "#documents/sheets/refuse.ts";
import type { Archive } from "#documents/sheets/zip.ts";

/** Files of other programs that are zips too, by a part that each of them has. */
const known: readonly (readonly [part: RegExp, what: WordKey])[] = [
  [/^word\//, "sheet.what.word"],
  [/^ppt\//, "sheet.what.slides"],
  [/^index\/.*\.iwa$/, "sheet.what.numbers"],
  [/^(ofd\.xml|doc_0\/)/, "sheet.what.ofd"],
];

/** What a zip is that holds no workbook in XML, and how to come to one. */
export async function otherZip(archive: Archive): Promise<Refusal> {
  const names = [...archive.names()];
  const { file } = archive;
  if (names.some((name) => name.endsWith("workbook.bin"))) return saveAgain(file, "sheet.what.xlsb");
  const isOpenDocument = archive.has("mimetype") && archive.has("content.xml");
  if (isOpenDocument) {
    const isTable = (await archive.text("mimetype")).includes("spreadsheet");
    return saveAgain(file, isTable ? "sheet.what.ods" : "sheet.what.open-document");
  }
  const other = known.find(([part]) => names.some((name) => part.test(name)));
  if (other) return saveAgain(file, other[1]);
  const inside = names.find((name) => /\.(xlsx|xlsm|xls|csv)$/.test(name));
  if (inside !== undefined) return fileRefusal(file, "sheet.zip-of-files", { inside });
  return fileRefusal(file, "sheet.zip-other");
}

function saveAgain(file: string, what: WordKey): Refusal {
  const isTable = what === "sheet.what.xlsb" || what === "sheet.what.ods" || what === "sheet.what.numbers";
  return fileRefusal(file, isTable ? "sheet.save-again" : "sheet.renamed", { what: message(what) });
}
