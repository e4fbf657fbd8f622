import { longestText } from "#domain/roster/cell.ts";
import { limits } from "#documents/sheets/limits.ts";
import { brokenSheet } from "#documents/sheets/refuse.ts";
import type { Archive } from "#documents/sheets/zip.ts";
import { quickXmlParser } from "./quick-xml.ts";

/** The texts that cells point at by number. Parts of a text in several fonts are joined, readings (拼音) left out. */
export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  if (archive.size(part) > limits.textBytes) throw brokenSheet(archive.file, "sheet.limit.part", { part });
  const collector = textCollector();
  const parser = quickXmlParser(archive.file, part, {
    open(name) {
      if (name === "si") collector.begin();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name === "si") strings.push(collector.take());
      else collector.close(name);
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of archive.bytes(part)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.end();
  return strings;
}

/** Collects the text of an `si` or `is` element. */
export function textCollector() {
  let collected = "";
  let isText = false;
  let inReading = false;
  return {
    begin(): void {
      collected = "";
      isText = false;
      inReading = false;
    },
    open(name: string): void {
      if (name === "rPh") inReading = true;
      else if (name === "t") isText = !inReading;
    },
    text(text: string): void {
      if (isText && collected.length <= longestText) collected += text;
    },
    close(name: string): void {
      if (name === "rPh") inReading = false;
      else if (name === "t") isText = false;
    },
    take: (): string => cellText(collected),
  };
}

/** A text as the reader sees it: `_x000D_` is how Office writes what XML cannot hold; ends of lines are one sign; cut where too long. */
export function cellText(text: string): string {
  const whole = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  const lines = whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  return lines.length > longestText ? lines.slice(0, longestText + 1) : lines;
}
