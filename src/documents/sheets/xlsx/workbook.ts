import { posix } from "node:path";
import { message, type Message } from "#domain/wording/message.ts";
import { joined } from "#domain/wording/local-text.ts";
import { brokenSheet } from "#documents/sheets/refuse.ts";
import type { Archive } from "#documents/sheets/zip.ts";
import { parseXml } from "./xml.ts";

export type Workbook = {
  /** The visible sheets with the part that holds each. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Days count from 1904 instead of 1900. */
  readonly isDate1904: boolean;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
  readonly notes: readonly Message[];
};

type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** The workbook part of the archive, by its relations or its usual name; absent: it is no workbook. */
export async function workbookPart(archive: Archive): Promise<string | undefined> {
  const root = await relations(archive, "");
  const named = root.find((each) => each.type === "officeDocument")?.part;
  return [named, "xl/workbook.xml"].find((part) => part !== undefined && archive.has(part));
}

/** Sheets in the order of their tabs. Hidden sheets are left out: they hold lists for choices and old copies, and nobody sees them. */
export async function readWorkbook(archive: Archive, part: string): Promise<Workbook> {
  const related = await relations(archive, part);
  const [sheets, hidden]: [{ name: string; part: string }[], string[]] = [[], []];
  let isDate1904 = false;
  parseXml(archive.file, part, await archive.text(part), {
    open(name, attributes) {
      if (name === "workbookPr") isDate1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = related.find((each) => each.id === id);
      // A sheet that is only a chart holds no rows.
      if (relation?.type !== "worksheet") return;
      const title = attributes["name"] ?? "";
      if (/hidden$/i.test(attributes["state"] ?? "")) hidden.push(title);
      else sheets.push({ name: title, part: relation.part });
    },
  });
  const missing = sheets.find((sheet) => !archive.has(sheet.part));
  if (missing) throw brokenSheet(archive.file, "sheet.part-broken", { part: missing.part });
  const notes: Message[] = [];
  if (hidden.length > 0) notes.push(message("sheet.note.hidden", { file: archive.file, sheets: joined(hidden) }));
  if ([...archive.names()].some((name) => name.startsWith("xl/externallinks/")))
    notes.push(message("sheet.note.links", { file: archive.file }));
  const partOf = (type: string): string | undefined => related.find((each) => each.type === type)?.part;
  return { sheets, isDate1904, stylesPart: partOf("styles"), stringsPart: partOf("sharedStrings"), notes };
}

/** What a part points at: the last word of the kind (worksheet, styles …), so that both editions of the standard are read. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  if (!archive.has(file)) return [];
  const found: Relation[] = [];
  parseXml(archive.file, file, await archive.text(file), {
    open(name, attributes) {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = (attributes["Target"] ?? "").replaceAll("\\", "/");
      found.push({
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").split("/").at(-1)!,
        part: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return found;
}
