import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { say } from "#domain/wording/message.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import { openOutputFolder } from "./output-folder.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "huidan-out-"));
});
afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

/** What a reader is told, in English. */
async function told(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof UnusableFile)) throw error ?? new Error("nothing was refused");
  return say(error.words, "en");
}

async function* failing(code: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half of it");
  throw await Promise.resolve(Object.assign(new Error(code), { code, syscall: "write" }));
}

describe("an output folder", () => {
  test("appears at the end and whole, with the rights of any other folder", async () => {
    const folder = await openOutputFolder(join(base, "new", "out"));
    expect(await folder.write("01-到期名册.xlsx", Buffer.from("a"))).toBe("01-到期名册.xlsx");
    await folder.write("通知书/东乡/一村.pdf", "b");
    expect(readdirSync(join(base, "new")).filter((name) => !name.startsWith("."))).toEqual([]);
    await folder.finish();
    expect(readdirSync(join(base, "new"))).toEqual(["out"]);
    expect(readdirSync(join(base, "new", "out"))).toEqual(["01-到期名册.xlsx", "通知书"]);
    expect(readFileSync(join(base, "new", "out", "通知书", "东乡", "一村.pdf"), "utf8")).toBe("b");
    mkdirSync(join(base, "plain"));
    expect(statSync(join(base, "new", "out")).mode).toBe(statSync(join(base, "plain")).mode);
  });

  test("that exists and is empty is filled, and only at the end", async () => {
    mkdirSync(join(base, "out"));
    const folder = await openOutputFolder(join(base, "out"));
    await folder.write("a/b.txt", "b");
    expect(readdirSync(join(base, "out")).filter((name) => !name.startsWith("."))).toEqual([]);
    await folder.finish();
    expect(readdirSync(join(base, "out"))).toEqual(["a"]);
  });

  test("that is not empty is refused, and left as it was", async () => {
    writeFileSync(join(base, "kept.txt"), "kept");
    expect(await told(openOutputFolder(base))).toMatch(/exists and is not empty; nothing was written.*Give another/);
    expect(readdirSync(base)).toEqual(["kept.txt"]);
  });

  test("that another run filled meanwhile is not overwritten", async () => {
    const folder = await openOutputFolder(join(base, "out"));
    await folder.write("a.txt", "a");
    mkdirSync(join(base, "out"));
    writeFileSync(join(base, "out", "theirs.txt"), "");
    expect(await told(folder.finish())).toMatch(/not empty/);
    expect(readdirSync(base)).toEqual(["out"]);
    expect(readdirSync(join(base, "out"))).toEqual(["theirs.txt"]);
  });

  test("that is a file, or lies below one, is refused", async () => {
    writeFileSync(join(base, "file"), "");
    expect(await told(openOutputFolder(join(base, "file")))).toMatch(/is a file, not a folder/);
    expect(await told(openOutputFolder(join(base, "file", "out")))).toMatch(/a part of the path is a file/);
    expect(readdirSync(base)).toEqual(["file"]);
  });

  test("with a name too long for the system is refused", async () => {
    expect(await told(openOutputFolder(join(base, "很".repeat(200))))).toMatch(/the path is too long/);
  });

  test.runIf(process.getuid?.() !== 0)("without the right to write is refused", async () => {
    chmodSync(base, 0o500);
    expect(await told(openOutputFolder(join(base, "out")))).toMatch(/may not write there/);
    chmodSync(base, 0o700);
  });

  test.each([
    ["ENOSPC", /the disk is full; make room/],
    ["EDQUOT", /the disk is full/],
    ["EACCES", /may not write there/],
    ["EROFS", /read-only/],
    ["EIO", /the system says EIO/],
  ])("leaves nothing half written after %s, nor the folders above it", async (code, words) => {
    const folder = await openOutputFolder(join(base, "above", "out"));
    await folder.write("whole.txt", "whole");
    expect(await told(folder.write("half.xlsx", failing(code)))).toMatch(words);
    expect(readdirSync(base)).toEqual([]);
    await expect(folder.write("late.txt", "")).rejects.toThrow(/is closed/);
  });

  test("a bug passes as it is, and leaves nothing either", async () => {
    const folder = await openOutputFolder(join(base, "out"));
    const broken = (async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from("half"));
      throw new Error("a bug");
    })();
    await expect(folder.write("a.xlsx", broken)).rejects.toThrow("a bug");
    expect(readdirSync(base)).toEqual([]);
  });

  test("makes names safe, and two of a kind distinct", async () => {
    const folder = await openOutputFolder(join(base, "out"));
    const names = ["../张三/李四?.txt", "A.txt", "a.txt", "CON.txt", "..", `${"很长的村名".repeat(40)}.pdf`];
    const written = await Promise.all(names.map((name) => folder.write(name, "")));
    expect(written.slice(0, 5)).toEqual(["_/张三/李四？.txt", "A.txt", "a (2).txt", "_CON.txt", "_ (2)"]);
    expect(written[5]).toBe(`${"很长的村名".repeat(12)}.pdf`);
    await folder.finish();
    expect(readdirSync(join(base, "out")).length).toBe(6);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("is removed when %s ends the run", async (signal) => {
    const code = [
      `const { openOutputFolder } = await import(${JSON.stringify(new URL("output-folder.ts", import.meta.url).href)});`,
      `const folder = await openOutputFolder(${JSON.stringify(join(base, "out"))});`,
      'await folder.write("a.txt", "a");',
      'console.log("written");',
      "setTimeout(() => {}, 60_000);",
    ].join("\n");
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    expect(readdirSync(base).length).toBe(1);
    child.kill(signal);
    const [, ended] = (await once(child, "exit")) as [number | null, string | null];
    expect(ended).toBe(signal);
    expect(readdirSync(base)).toEqual([]);
  });
});
