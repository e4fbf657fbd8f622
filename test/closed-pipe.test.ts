import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const main = join(import.meta.dirname, "..", "src", "main.ts");

test("a reader that closes the pipe early is no fault", async () => {
  const child = spawn(process.execPath, [main, "policy", "show", "national-startup-2020"]);
  child.stdout.destroy();
  const [complaint, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  expect({ complaint, code }).toEqual({ complaint: "", code: 0 });
});
