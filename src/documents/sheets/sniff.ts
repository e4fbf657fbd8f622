import type { WordKey } from "#domain/wording/catalog.ts";

/** What a file is by its first bytes, whatever its name says. */
export type Sniffed =
  | { readonly is: "zip" | "ole" | "old-xls" | "text" }
  | { readonly is: "other"; readonly what: WordKey };

type Signature = { readonly bytes: string; readonly at?: number; readonly sniffed: Sniffed };

const other = (what: WordKey): Sniffed => ({ is: "other", what });

/** Signatures in latin-1. */
const signatures: readonly Signature[] = [
  { bytes: "PK\x03\x04", sniffed: { is: "zip" } },
  { bytes: "PK\x05\x06", sniffed: { is: "zip" } },
  { bytes: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", sniffed: { is: "ole" } },
  { bytes: "%PDF", sniffed: other("sheet.what.pdf") },
  { bytes: "\xFF\xD8\xFF", sniffed: other("sheet.what.picture") },
  { bytes: "\x89PNG", sniffed: other("sheet.what.picture") },
  { bytes: "GIF8", sniffed: other("sheet.what.picture") },
  { bytes: "II*\0", sniffed: other("sheet.what.picture") },
  { bytes: "MM\0*", sniffed: other("sheet.what.picture") },
  { bytes: "BM", sniffed: other("sheet.what.picture") },
  { bytes: "RIFF", sniffed: other("sheet.what.media") },
  { bytes: "ftyp", at: 4, sniffed: other("sheet.what.media") },
  { bytes: "Rar!", sniffed: other("sheet.what.archive") },
  { bytes: "7z\xBC\xAF\x27\x1C", sniffed: other("sheet.what.archive") },
  { bytes: "\x1F\x8B", sniffed: other("sheet.what.archive") },
  { bytes: "BZh", sniffed: other("sheet.what.archive") },
  { bytes: "\xFD7zXZ", sniffed: other("sheet.what.archive") },
  { bytes: "{\\rtf", sniffed: other("sheet.what.rtf") },
  { bytes: "MZ", sniffed: other("sheet.what.program") },
  { bytes: "\x7FELF", sniffed: other("sheet.what.program") },
  { bytes: "SQLite format 3", sniffed: other("sheet.what.database") },
  { bytes: "\0\x01\0\0Standard", sniffed: other("sheet.what.database") },
  // Sheets of Excel 2 to 4, which stand in no container.
  { bytes: "\x09\x00\x04\x00", sniffed: { is: "old-xls" } },
  { bytes: "\x09\x02\x06\x00", sniffed: { is: "old-xls" } },
  { bytes: "\x09\x04\x06\x00", sniffed: { is: "old-xls" } },
];

/** `BM` begins many a text: a picture's head also holds zeros. */
export function sniff(head: Buffer): Sniffed {
  const latin = head.toString("latin1");
  const found = signatures.find(({ bytes, at = 0 }) => latin.startsWith(bytes, at));
  if (!found) return { is: "text" };
  const isShort = found.bytes === "BM" || found.bytes === "MZ" || found.bytes === "GIF8";
  return isShort && !latin.includes("\0") ? { is: "text" } : found.sniffed;
}

/** What an OLE container holds, by the names in its directory (entries of 128 bytes, names in UTF-16). */
export function sniffOle(bytes: Buffer): "xls" | "encrypted" | WordKey {
  const holds = (name: string): boolean => {
    const wanted = Buffer.from(`${name}\0`, "utf16le");
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) if (at % 128 === 0) return true;
    return false;
  };
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("Workbook") || holds("Book")) return "xls";
  if (holds("WordDocument")) return "sheet.what.word";
  if (holds("PowerPoint Document")) return "sheet.what.slides";
  return "sheet.what.unknown";
}

/** What a text is that may have been saved as .xls: many bank systems write web pages under that name. */
export function sniffText(head: string): "html" | "xml-table" | "mhtml" | "xml" | "plain" {
  const text = head.trimStart().toLowerCase();
  if (/^mime-version:|^from:.*\n(?:.*\n){0,20}mime-version:/.test(text)) return "mhtml";
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|body|table|style|div|center)[\s>]/.test(text))
    return "html";
  if (!text.startsWith("<?xml") && !text.startsWith("<workbook")) return "plain";
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-table";
  return text.includes("<html") ? "html" : "xml";
}
