import { pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { WordKey } from "#domain/wording/catalog.ts";
import { count } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { limits } from "./limits.ts";
import { brokenSheet, fileRefusal } from "./refuse.ts";

/** A workbook's zip, its parts by name in small letters. */
export type Archive = {
  readonly file: string;
  has(name: string): boolean;
  names(): Iterable<string>;
  /** The parts as they are named, in their order. */
  entries(): Iterable<{ readonly name: string; readonly modified: Date }>;
  size(name: string): number;
  /** The part's bytes, checked against their sum at the end. Throws `BrokenSheet`. */
  bytes(name: string): AsyncIterable<Buffer>;
  /** A part that is small in every honest workbook. Throws `BrokenSheet`. */
  text(name: string): Promise<string>;
  close(): void;
};

/** Opens a zip and looks through its list of parts before anything is unpacked: what would burst the reader is refused here. */
export async function openArchive(path: string, file: string): Promise<Result<Archive>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    return refused(fileRefusal(file, isTruncation(error) ? "sheet.truncated" : "sheet.zip-broken"));
  }
  // Errors come through the calls' own callbacks; without a listener one more would end the process.
  zip.on("error", () => undefined);
  const entries = new Map<string, Entry>();
  let refusal: Refusal | undefined;
  try {
    if (zip.entryCount > limits.entries) refusal = tooLarge(file, "sheet.limit.parts", limits.entries);
    else for await (const entry of zip.eachEntry()) entries.set(partName(entry.fileName), entry);
  } catch {
    refusal = fileRefusal(file, "sheet.zip-broken");
  }
  refusal ??= overLimits(file, [...entries.values()]);
  if (refusal) {
    zip.close();
    return refused(refusal);
  }
  return done(archiveOf(zip, entries, file));
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string): Archive {
  const archive: Archive = {
    file,
    has: (name) => entries.has(partName(name)),
    names: () => entries.keys(),
    entries: () => [...entries.values()].map((entry) => ({ name: entry.fileName, modified: entry.getLastModDate() })),
    size: (name) => entries.get(partName(name))?.uncompressedSize ?? 0,
    bytes: (name) => bytesOf(zip, entries.get(partName(name)), file),
    async text(name) {
      if (archive.size(name) > limits.smallPartBytes) throw brokenSheet(file, "sheet.limit.part", { part: name });
      const chunks: Buffer[] = [];
      for await (const chunk of archive.bytes(name)) chunks.push(chunk);
      return new TextDecoder().decode(Buffer.concat(chunks));
    },
    close: () => zip.close(),
  };
  return archive;
}

async function* bytesOf(zip: ZipFile, entry: Entry | undefined, file: string): AsyncGenerator<Buffer> {
  if (!entry) return;
  if (!entry.canDecodeFileData()) throw brokenSheet(file, "sheet.zip-broken");
  let sum = 0;
  try {
    let size = 0;
    for await (const chunk of await unpacked(zip, entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Error("more than was promised");
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch {
    throw brokenSheet(file, "sheet.part-broken", { part: entry.fileName });
  }
  if (sum !== entry.crc32) throw brokenSheet(file, "sheet.part-broken", { part: entry.fileName });
}

/** Unpacked in pieces of 128 KiB, not of 16 KiB as the library has them: handing on fewer. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.compressionMethod !== deflated) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  return pipeline(packed, createInflateRaw({ chunkSize: 128 * 1024 }), () => undefined);
}

const deflated = 8;

/** What the list of parts promises is held to while unpacking: a part that yields more than its size ends with an error. */
function overLimits(file: string, entries: readonly Entry[]): Refusal | undefined {
  if (entries.some((entry) => entry.isEncrypted())) return fileRefusal(file, "sheet.password");
  let all = 0;
  for (const { uncompressedSize, compressedSize } of entries) {
    all += uncompressedSize;
    const isBurst = uncompressedSize > limits.ratioBytes && uncompressedSize > compressedSize * limits.ratio;
    if (uncompressedSize > limits.partBytes || all > limits.allBytes || isBurst)
      return fileRefusal(file, "sheet.limit.unpacked", { size: count(Math.ceil(all / 2 ** 20)) });
  }
  return undefined;
}

function tooLarge(file: string, key: WordKey, most: number): Refusal {
  return fileRefusal(file, key, { most: count(most) });
}

/** Names of parts are compared without regard to case, as Office does. */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function isTruncation(error: unknown): boolean {
  return error instanceof Error && /end of central directory/i.test(error.message);
}
