import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { WorkbookRequest } from "#app/run/ports.ts";
import { message, say } from "#domain/wording/message.ts";
import {
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from "./package-parts.ts";
import { planBook } from "./sheet-plan.ts";
import { sheetXml } from "./sheet-xml.ts";
import { stylesXml } from "./styles.ts";

/** A zip's clock begins in 1980 and runs in local time: one noon for all; without the extra field nothing else of the clock gets in. Level 1: see `docs/decisions/15-writing-workbooks.md`. */
function entryOptions() {
  return { mtime: new Date(1980, 0, 2, 12), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 1 };
}

/**
 * Tables as a workbook, a sheet each (.xlsx, piece by piece): made for people, see `docs/decisions/15-writing-workbooks.md`. The same tables give the
 * same bytes. Of the sheets' XML only a piece stands in memory at a time. A report without tables gives no workbook: a bug.
 */
export function writeWorkbook(request: WorkbookRequest): AsyncIterable<Uint8Array> {
  const { report, language, asOf, copy } = request;
  if (report.tables.length === 0) throw new Error("a workbook without a table");
  const isLive = copy === "live";
  const said = say(report.title, language);
  const title = isLive ? say(message("workbook.live-title", { title: said }), language) : said;
  const book = planBook(request);
  const fixed = entryOptions();
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on("error", (error: Error) => output.destroy(error));
  const add = (path: string, xml: string): void => zip.addBuffer(Buffer.from(xml), path, fixed);
  add("[Content_Types].xml", contentTypesXml(book.sheets.length));
  add("_rels/.rels", packageRelationsXml);
  add("docProps/core.xml", corePropertiesXml(title, asOf));
  add("xl/workbook.xml", workbookXml(book.sheets, isLive));
  add("xl/_rels/workbook.xml.rels", workbookRelationsXml(book.sheets.length));
  add("xl/styles.xml", stylesXml(language));
  book.sheets.forEach((sheet, n) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${n + 1}.xml`, fixed, (take) => {
      const rows = Readable.from(bytesOf(sheetXml(book, sheet, language, isLive)), { objectMode: false });
      rows.on("error", (error) => zip.emit("error", error));
      take(null, rows);
    });
  });
  zip.end();
  return output;
}

function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}
