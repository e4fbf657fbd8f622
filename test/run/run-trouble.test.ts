import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { csvOf, loanHeads, loanRow, runRosters, soundLoans } from "./run-rosters.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "huidan-trouble-"));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const main = join(import.meta.dirname, "..", "..", "src", "main.ts");
const argv = (loans: string, out: string): string[] => [
  main,
  "run",
  "--policy=linxia-2023",
  "--demo",
  "--as-of=2023-09-30",
  `--loans=${loans}`,
  `--out=${out}`,
];

describe.each(languages)("an output folder, in %s:", (language) => {
  const told = async (out: string, zh: RegExp, en: RegExp): Promise<void> => {
    const ran = await runRosters({ out, language });
    expect(ran.stderr).toMatch(language === "zh" ? zh : en);
    expect(ran).toMatchObject({ exit: 2, left: [], stdout: "" });
  };

  test("that is not empty", async () => {
    writeFileSync(join(base, "kept.txt"), "");
    await told(base, /已存在且不是空的/, /exists and is not empty; nothing was written/);
    expect(await readdir(base)).toEqual(["kept.txt"]);
  });

  test("that is a file, or lies below one", async () => {
    writeFileSync(join(base, "file"), "");
    await told(join(base, "file"), /是文件/, /is a file, not a folder/);
    await told(join(base, "file", "out"), /路径上有一段是文件/, /a part of the path is a file/);
    expect(await readdir(base)).toEqual(["file"]);
  });

  test.runIf(process.getuid?.() !== 0)("without the right to write", async () => {
    await chmod(base, 0o500);
    await told(join(base, "out"), /没有写入权限/, /may not write there/);
    await chmod(base, 0o700);
    expect(await readdir(base)).toEqual([]);
  });

  test("on a disk that is full", async ({ skip }) => {
    const disk = join(base, "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=48k", "tmpfs", disk]);
    if (mounted.status !== 0) skip("no right to mount a small disk");
    try {
      await told(join(disk, "out"), /磁盘已满/, /the disk is full/);
      expect(await readdir(disk)).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});

test("needs no room for temporary files", async () => {
  const loans = join(base, "l.csv");
  await writeFile(loans, csvOf([loanHeads, loanRow(1), loanRow(2, { "贷款金额（元）": "多" })]));
  const env = { ...process.env, TMPDIR: join(base, "nowhere") };
  const child = spawn(process.execPath, argv(loans, join(base, "out")), { env, stdio: ["ignore", "ignore", "pipe"] });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, "exit") as Promise<[number]>]);
  expect(complaint).toMatch(/1 格有误/);
  expect(code).toBe(1);
  expect(await readdir(join(base, "out"))).toContain("标注-l.csv");
});

describe("Ctrl-C in the middle", () => {
  /** Starts a run of some seconds, interrupts it when `when` says so, and tells how it ended. */
  async function interrupted(rows: number, when: () => Promise<boolean>): Promise<string | null> {
    await mkdir(join(base, "tmp"));
    const loans = Array.from({ length: rows }, (_, n) => loanRow(n + 1, n === 5 ? { "贷款金额（元）": "多" } : {}));
    await writeFile(join(base, "l.csv"), csvOf([loanHeads, ...loans]));
    const env = { ...process.env, TMPDIR: join(base, "tmp") };
    const child = spawn(process.execPath, argv(join(base, "l.csv"), join(base, "above", "out")), {
      env,
      stdio: "ignore",
    });
    const ended = once(child, "exit") as Promise<[number | null, string | null]>;
    while (child.exitCode === null && !(await when())) await setTimeout(20);
    child.kill("SIGINT");
    const [, signal] = await ended;
    expect(await readdir(join(base, "tmp"))).toEqual([]);
    expect((await readdir(base)).toSorted()).toEqual(["l.csv", "tmp"]);
    return signal;
  }

  const inside = async (): Promise<string[]> =>
    existsSync(join(base, "above")) ? readdir(join(base, "above"), { recursive: true }) : [];

  // Ended by the signal: a shell tells it as 130.
  test("of the reading leaves nothing behind", async () => {
    expect(await interrupted(20_000, async () => (await inside()).length > 0)).toBe("SIGINT");
  });

  test("of the printing leaves nothing behind", async () => {
    expect(await interrupted(300, async () => (await inside()).some((name) => name.endsWith(".pdf")))).toBe("SIGINT");
  });
});

test("a run goes into a folder that is there and empty", async () => {
  await mkdir(join(base, "out"));
  const ran = await runRosters({ out: join(base, "out"), loans: soundLoans });
  expect(ran.exit).toBe(0);
  expect(await readdir(join(base, "out"))).toContain("问题清单.xlsx");
});
