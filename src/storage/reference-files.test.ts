import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { referenceFiles } from "./reference-files.ts";

const shipped = join(import.meta.dirname, "..", "..", "data");
const folder = await mkdtemp(join(tmpdir(), "huidan-references-"));
afterAll(() => rm(folder, { recursive: true }));
const row = "2026-09-21,3.00,3.50,1";

test("the home folder is made with all above it", async () => {
  const home = join(folder, "a", "b", "c");
  const file = await referenceFiles({ shipped, home }).addLpr(row);
  expect(file).toBe(join(home, "lpr.csv"));
  expect(await readFile(file, "utf8")).toContain(row);
});

test.skipIf(!existsSync("/proc/self")).each(["/proc/huidan", "/proc/self/huidan/home"])(
  "a home at %s, where no folder can be made, ends in an error and not in a wait",
  async (home) => {
    await expect(referenceFiles({ shipped, home }).addLpr(row)).rejects.toMatchObject({ code: "ENOENT" });
  },
);
