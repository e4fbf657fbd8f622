import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { rostersOf } from "./run-rosters.ts";

// `huidan run` of the bank's two workbooks as a whole process, all that it writes but the PDFs; `node bench/run.ts 10000` for another
// size than the two that are compared.

const root = join(import.meta.dirname, "..");
const rosters = join(root, "node_modules", ".cache", "bench-rosters");
const sizes = process.argv.slice(2).map(Number);

type Measured = { readonly seconds: number; readonly cpu: number; readonly peak: number };

async function measure(loans: number): Promise<Measured> {
  const files = await rostersOf(loans, rosters);
  const folder = mkdtempSync(join(tmpdir(), "huidan-bench-"));
  const out = join(folder, "out");
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  const told: { readonly at: number; readonly stage: string }[] = [];
  const given = ["--policy", "linxia-2023", "--demo", "--loans", files.loans, "--repayments", files.repayments];
  const wanted = ["--as-of", "2023-09-30", "--out", out, "--no-papers", "--json", "--lang", "en"];
  const program = ["--import", join(import.meta.dirname, "run-told.ts"), join(root, "src", "main.ts")];
  const child = spawn(process.execPath, [...program, "run", ...given, ...wanted]);
  let said = "";
  child.stdout.resume();
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    // The stages that stand in the text, each after the sign that clears the line.
    for (const line of text.split("\r\u001B[K").slice(1)) {
      const stage = line.replace(/^.*%\s*/, "").split("\n", 1)[0]!;
      if (/^\w/.test(stage)) told.push({ at: since(), stage });
    }
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  const seconds = since();
  const used = /\nused (\{.*\})\n/.exec(said)?.[1];
  if (status !== 0 || used === undefined) throw new Error(`run ended with ${String(status)}: ${said}`);
  const written = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  rmSync(folder, { recursive: true });
  const { cpu, peak } = JSON.parse(used) as { cpu: number; peak: number };
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const read = statSync(files.loans).size + statSync(files.repayments).size;
  console.log(
    `  ${loans.toLocaleString("en")} loans, ${(loans * 4).toLocaleString("en")} repayments (${megabytes(read)} MB in, ${megabytes(written)} MB out): ${seconds.toFixed(1)} s, of the processors ${cpu.toFixed(1)} s, memory at most ${Math.round(peak)} MiB`,
  );
  for (const { at, stage } of told) console.log(`    ${at.toFixed(1).padStart(5)} s  ${stage}`);
  return { seconds, cpu, peak };
}

console.log(`huidan run; Node ${process.version}, ${cpus()[0]!.model}, ${cpus().length} cores`);
const measured: Measured[] = [];
for (const loans of sizes.length > 0 ? sizes : [50_000, 100_000]) measured.push(await measure(loans));
const [half, whole] = measured;
if (half && whole && sizes.length === 0)
  console.log(
    `  twice the rows: ${(whole.seconds / half.seconds).toFixed(2)} times the time, of the processors ${(whole.cpu / half.cpu).toFixed(2)} times`,
  );
