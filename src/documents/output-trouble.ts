import type { WordKey } from "#domain/wording/catalog.ts";
import { message } from "#domain/wording/message.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";

const reasons: { readonly [code: string]: WordKey } = {
  EACCES: "output.denied",
  EPERM: "output.denied",
  EROFS: "output.read-only",
  ENOSPC: "output.full",
  EDQUOT: "output.full",
  ENOTDIR: "output.no-folder",
  EEXIST: "output.no-folder",
  ENAMETOOLONG: "output.too-long",
  EFBIG: "output.too-large",
};

/** What the system refuses of some work on the folder becomes words for the reader; what is no trouble of the system passes. */
export async function outputTrouble<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof UnusableFile || code === undefined || syscall === undefined) throw error;
    const key = reasons[code];
    const reason = key ? message(key) : message("output.other", { code });
    throw new UnusableFile(message("output.trouble", { folder, reason }));
  }
}
