import { buffer } from "node:stream/consumers";
import { read, type WorkSheet } from "@e965/xlsx";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";

/** The parts of a workbook (.xlsx), by path. */
export async function partsOf(workbook: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(workbook, { lazyEntries: true, autoClose: false });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  return parts;
}

/** The same workbook without what its formulas came to: whoever opens it must reckon for himself. */
export async function withoutResults(workbook: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, xml] of await partsOf(workbook))
    zip.addBuffer(Buffer.from(xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>")), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** A workbook's sheets with their cells, as another reader sees them. */
export function sheetsOf(workbook: Buffer): { readonly [name: string]: WorkSheet } {
  return read(workbook, { cellFormula: true, cellNF: true, cellStyles: false, UTC: true }).Sheets;
}
