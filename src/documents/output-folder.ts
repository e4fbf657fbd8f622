import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, realpath, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileContent, OutputFolder } from "#app/run/ports.ts";
import { message } from "#domain/wording/message.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import { outputTrouble } from "./output-trouble.ts";
import { removedWhenInterrupted } from "./removed-when-interrupted.ts";
import { takenNames } from "./taken-names.ts";

/** Begins the temporary name; what a killed run leaves behind is found by it. */
const temporaryPrefix = ".huidan-";

/**
 * Opens the folder into which a run writes. It must not exist, or be empty. All is written under a temporary name: beside the
 * folder and renamed at the end; where the folder exists, inside it and moved up at the end, since it may be a mounted disk
 * or lie where nothing can be made beside it. An error or an interruption (Ctrl-C) removes all that was written.
 */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  const trouble = <T>(work: Promise<T>): Promise<T> => outputTrouble(path, work);
  const asked = resolve(path);
  const exists = await trouble(isEmptyFolder(asked, path));
  const target = exists ? await trouble(realpath(asked)) : asked;
  const parent = exists ? target : dirname(target);
  const firstMade = exists ? undefined : await trouble(mkdir(parent, { recursive: true }));
  const above = firstMade === undefined ? [] : foldersFrom(parent, firstMade);
  const temporary = join(parent, `${temporaryPrefix}${randomUUID().slice(0, 8)}`);
  await trouble(mkdir(temporary));
  const remove = async (): Promise<void> => {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    await removeEmpty(above);
  };
  const interruption = removedWhenInterrupted(temporary, above);
  const names = takenNames();
  let isOpen = true;
  const discard = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await remove().finally(() => interruption.over());
  };
  const orDiscard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new Error(`the output folder ${path} is closed`);
    try {
      return await trouble(work());
    } catch (error) {
      await discard().catch(() => undefined);
      throw error;
    }
  };
  return {
    path,
    discard,
    write: (file, content) =>
      orDiscard(async () => {
        const name = names.free(file);
        await writeContent(join(temporary, name), content);
        return name;
      }),
    finish: () =>
      orDiscard(async () => {
        await (exists ? moveUp(temporary, target, path) : rename(temporary, target).catch(whenTaken(path)));
        isOpen = false;
        interruption.over();
      }),
  };
}

/** A folder with nothing in it, or nothing at all; else what stands in the way is said. Traces of a killed run do not count. */
async function isEmptyFolder(target: string, folder: string): Promise<boolean> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return false;
  if (!found.isDirectory()) throw new UnusableFile(message("output.is-file", { folder }));
  const inside = (await readdir(target)).filter((name) => !name.startsWith(temporaryPrefix));
  if (inside.length > 0) throw new UnusableFile(message("output.not-empty", { folder }));
  return true;
}

async function writeContent(path: string, content: FileContent): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (typeof content === "string" || content instanceof Uint8Array) await writeFile(path, content, { flag: "wx" });
  else await pipeline(content, createWriteStream(path, { flags: "wx" }));
}

/** Another run may have written there meanwhile. */
function whenTaken(folder: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (["ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(error.code ?? ""))
      throw new UnusableFile(message("output.not-empty", { folder }));
    throw error;
  };
}

/** Moves all that lies in the temporary folder up into its own; what was moved is taken back when one cannot be. */
async function moveUp(temporary: string, target: string, folder: string): Promise<void> {
  const inside = (await readdir(target)).filter((name) => !name.startsWith(temporaryPrefix));
  if (inside.length > 0) throw new UnusableFile(message("output.not-empty", { folder }));
  const moved: string[] = [];
  try {
    for (const name of await readdir(temporary)) {
      await rename(join(temporary, name), join(target, name));
      moved.push(name);
    }
    await rmdir(temporary);
  } catch (error) {
    for (const name of moved) await rm(join(target, name), { recursive: true, force: true });
    throw error;
  }
}

/** The folder and those above it up to `first`, the innermost first. */
function foldersFrom(folder: string, first: string): string[] {
  const folders = [folder];
  while (folders.at(-1) !== first && folders.at(-1) !== dirname(folders.at(-1)!))
    folders.push(dirname(folders.at(-1)!));
  return folders;
}

/** The folders above that were made for this one go too, as far as they are empty. */
async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
