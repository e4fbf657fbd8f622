import type { Archive } from "#documents/sheets/zip.ts";
import { parseXml } from "./xml.ts";

/** What the number format of a cell makes of its number. */
export type NumberFormat = "date" | "percent" | "plain";

/** The formats that every program knows by number: dates of all languages (14–22), of Chinese ones (27–36, 50–58), percents. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return id === 9 || id === 10 ? "percent" : "plain";
}

/**
 * What a format code shows: a date where it names year or day, or a month beside no hour; `[h]:mm` counts hours and is none.
 * Quoted texts count only for 年, 月 and 日.
 */
export function formatOfCode(code: string): NumberFormat {
  const first = code.split(";", 1)[0]!;
  if (/[年月日]/.test(first)) return "date";
  const bare = first
    .replace(/"[^"]*"?/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\[[^\]]*\]/g, "");
  if (/^g\/|general/i.test(bare)) return "plain";
  if (/[yd]/i.test(bare)) return "date";
  if (/m/i.test(bare) && !/[hs]/i.test(bare)) return "date";
  return bare.includes("%") ? "percent" : "plain";
}

/** The format of each cell style of the workbook, by its index. */
export async function readFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  if (part === undefined || !archive.has(part)) return [];
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isIn = false;
  parseXml(archive.file, part, await archive.text(part), {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes["numFmtId"]), formatOfCode(attributes["formatCode"] ?? ""));
      else if (name === "cellXfs") isIn = true;
      else if (name === "xf" && isIn) {
        const id = Number(attributes["numFmtId"] ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === "cellXfs") isIn = false;
    },
  });
  return formats;
}
