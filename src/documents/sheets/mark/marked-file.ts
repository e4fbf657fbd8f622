import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { done } from "#domain/wording/refusal.ts";
import type { MarkedCopy } from "#app/run/ports.ts";
import { writeMarkedCopy } from "./marked-copy.ts";

/** The marked copy as bytes, made in a folder of its own that is gone when they have been read; undefined where none can be made. */
export const markedFile: MarkedCopy = async (request) => {
  const folder = await mkdtemp(join(tmpdir(), "huidan-"));
  const target = join(folder, "copy");
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const made = await writeMarkedCopy({ ...request, target });
    if (made.ok && made.value) return done(bytesOf(target, discard));
    await discard();
    return made.ok ? done(undefined) : made;
  } catch (error) {
    await discard();
    throw error;
  }
};

async function* bytesOf(path: string, discard: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } finally {
    await discard();
  }
}
