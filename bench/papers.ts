import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PaperTemplate } from "#app/papers/press.ts";
import { paperPress } from "#documents/papers/press.ts";
import { dayOf } from "#domain/calendar/day.ts";
import { maturityNotice } from "#domain/papers/kinds/notices.ts";
import { subsidyRoster } from "#domain/papers/kinds/subsidy.ts";
import { type PaperValues, paperValues, specimen } from "#domain/papers/values.ts";

// 1,000 notices as files of their own and in one file, and rosters of many rows: starting the compiler is measured apart.

const notices = 1000;
const press = paperPress();
const on = dayOf(2024, 3, 28);
const file = join(import.meta.dirname, "..", "policies", "linxia-2023", "templates", "maturity-notice.typ");
const template: PaperTemplate = { name: file, form: "typ", bytes: readFileSync(file) };

/** Names of three characters, each notice with its own, so that fonts are cut to size anew. */
function noticeOf(n: number): PaperValues {
  const borrower = `马${String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000), 0x4e00 + ((n * 104_729) % 20_000))}`;
  const data = { ...specimen(maturityNotice.fields), borrower, number: String(n), amount: BigInt(n + 1) * 100_000n };
  const values = paperValues(maturityNotice, data, "issued");
  if (!values.ok) throw new Error("the specimen of a notice lacks something");
  return values.value;
}

async function measure(what: string, work: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const bytes = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(`  ${what}: ${seconds} s, ${(bytes / 1e6).toFixed(1)} MB; memory ${memory} MB`);
}

async function print(values: readonly PaperValues[]): Promise<number> {
  const parts = values.map((each) => ({ paper: maturityNotice, template, values: each }));
  const printed = await press.print({ parts, mark: "issued", on, title: maturityNotice.title.zh });
  if (!printed.ok) throw new Error("a notice was refused");
  return printed.value.bytes.length;
}

async function printRoster(rows: number): Promise<number> {
  const values = paperValues(subsidyRoster, specimen(subsidyRoster.fields, rows), "issued");
  const own = await press.ownTemplate(subsidyRoster);
  if (!values.ok || !own) throw new Error("the specimen of a roster lacks something");
  const parts = [{ paper: subsidyRoster, template: own, values: values.value }];
  const printed = await press.print({ parts, mark: "issued", on, title: subsidyRoster.title.zh });
  return printed.ok ? printed.value.bytes.length : 0;
}

console.log("papers");
await measure("start and first notice", () => print([noticeOf(notices)]));
const all = Array.from({ length: notices }, (_, n) => noticeOf(n));
await measure(`${notices} notices, a PDF each`, async () => {
  let bytes = 0;
  for (const values of all) bytes += await print([values]);
  return bytes;
});
await measure(`${notices} notices in one PDF`, () => print(all));
for (const rows of [500, 1000, 2000]) await measure(`a roster of ${rows} rows`, () => printRoster(rows));
