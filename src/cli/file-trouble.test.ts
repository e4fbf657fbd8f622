import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runHuidan } from "#test/golden/terminal.ts";
import { fileTrouble, outputTrouble, policiesTrouble } from "./file-trouble.ts";

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), "huidan-trouble-"));

test("a home that is no folder is said plainly", async () => {
  const home = join(await folder(), "home");
  await writeFile(home, "");
  const { exit, stdout, stderr } = await runHuidan(["lpr", "show", "--lang", "en"], { home });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  expect(stderr).toMatch(/^\$HUIDAN_HOME\/[\w.-]+ cannot be read or written: a part of the path is no folder/);
});

test("a folder in a file's place is named", async () => {
  const home = await folder();
  await mkdir(join(home, "lpr.csv"));
  const { exit, stderr } = await runHuidan(["lpr", "show", "--lang", "en"], { home });
  expect(exit).toBe(2);
  expect(stderr).toMatch(/^\$HUIDAN_HOME\/lpr.csv cannot be read or written: this is a folder/);
});

test("HUIDAN_POLICIES that names no folder is said; one that does, or none, is not", () => {
  expect(policiesTrouble("/nowhere", false)?.split("\n")).toHaveLength(2);
  expect([policiesTrouble("", false), policiesTrouble("/here", true)]).toEqual([undefined, undefined]);
});

test("a calendar of this installation that is broken is named with its line", async () => {
  const home = await folder();
  await writeFile(join(home, "working-days.csv"), "year,date,kind\n2027,2027-01-01,off\n2027,2027-13-01,off\n");
  const { exit, stderr } = await runHuidan(["calendar", "show", "--lang", "en"], { home });
  expect(exit).toBe(2);
  expect(stderr).toMatch(/^\$HUIDAN_HOME\/working-days.csv line 3 is wrong: no date, or a day that does not exist/);
});

test("what the system would not let us do is told with a way out; a bug is left alone", () => {
  const trouble = (code: string) => fileTrouble({ code, syscall: "open", path: "/x" });
  expect(trouble("EROFS")?.params).toEqual({ path: "/x", reason: { key: "cli.trouble.read-only" } });
  expect(trouble("EIO")?.params).toEqual({ path: "/x", reason: { key: "cli.trouble.other", params: { code: "EIO" } } });
  expect(fileTrouble(new TypeError("x is not a function"))).toBeUndefined();
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  expect(outputTrouble(full).split("\n")).toHaveLength(2);
});
