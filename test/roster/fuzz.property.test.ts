import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as library from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { BrokenSheet } from "#domain/roster/cell.ts";
import { rosterKindNames, rosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { collectRoster, readRoster } from "#domain/roster/read-roster.ts";
import { say } from "#domain/wording/message.ts";
import { languages } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { markedCopy } from "#documents/sheets/mark/marked-copy.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { buildXlsx, type TestCell, workbookParts, zipped } from "#test/workbooks/build-xlsx.ts";
import { identityOf, openedWith } from "./a-roster.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-fuzz-"));
afterAll(() => rm(folder, { recursive: true }));

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 5000 : 12;

function sayRefusals(refusals: readonly Refusal[]): void {
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) for (const language of languages) expect(say(refusal.message, language)).not.toBe("");
}

let files = 0;

/** Opens and reads a file as a roster of each kind: rows or refusals, nothing else. */
async function readsOrRefuses(content: Buffer): Promise<void> {
  files += 1;
  const path = join(folder, `${files}.xlsx`);
  await writeFile(path, content);
  const opened = await openSheets(path, "f.xlsx");
  if (!opened.ok) return sayRefusals(opened.refusals);
  try {
    for (const kind of rosterKindNames) {
      const reading = await readRoster(kind, opened.value);
      const read = reading.ok ? await collectRoster(reading.value) : reading;
      if (!read.ok) sayRefusals(read.refusals);
    }
    for (const sheet of opened.value.sheets)
      for await (const batch of sheet.rows) expect(batch.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof BrokenSheet)) throw error;
    sayRefusals([error.refusal]);
  } finally {
    await opened.value.close();
    await rm(path);
  }
}

const rows: TestCell[][] = [
  ["某县到期名册"],
  ["借款人", "身份证号码", "合同编号", "贷款金额（元）", "放款日期", "到期日期"],
  ["王某", identityOf(1), "HT1", 50000, "2021-9-1", "2022-9-1"],
  [
    "李某",
    identityOf(2),
    "HT2",
    { xml: "<f>D3*2</f><v>100000</v>" },
    { attributes: 's="1"', xml: "<v>44440</v>" },
    "2022.9.1",
  ],
  [null, "合计", null, 150000],
];
const book = { formats: [14], sheets: [{ name: "S", rows, merges: ["A1:F1"] }] };
const workbook = await buildXlsx(book);
const parts = workbookParts(book);
const old = library.write(
  {
    SheetNames: ["S"],
    Sheets: {
      S: library.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (typeof cell === "object" ? 5 : cell)))),
    },
  },
  { type: "buffer", bookType: "biff8" },
) as Buffer;
const csv = Buffer.from(
  "借款人,身份证号码,合同编号,贷款金额（元）,放款日期,到期日期\n王某,1,HT1,5,2021-9-1,2022-9-1\n",
);

test("the marked copy of any workbook reads as the workbook did, but for its column of sentences", async () => {
  const text = fc
    .string({ unit: "binary", maxLength: 12 })
    .map((given) => given.toWellFormed().replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, "?"));
  const cell = fc.oneof(fc.constant(null), text, fc.integer(), fc.constantFrom("合计", "2021-9-1", "借款人"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 }),
      fc.boolean(),
      async (more, shared) => {
        files += 1;
        const [path, target] = [join(folder, `${files}.xlsx`), join(folder, `${files}-marked.xlsx`)];
        await writeFile(
          path,
          await buildXlsx({ formats: [14], shared, sheets: [{ name: "S", rows: [...rows, ...more] }] }),
        );
        const before = await rosterOf(path);
        const { faults } = before.outcome;
        const headRows = new Map([["S", 2]]);
        const copied = await markedCopy({ path, file: "f", form: "xlsx", faults, headRows, language: "en" });
        if (!copied.ok || !copied.value) throw new Error("not copied");
        await writeFile(target, copied.value);
        const after = await rosterOf(target);
        expect(after.rows).toEqual(before.rows);
        expect(after.outcome.sums).toEqual(before.outcome.sums);
        expect(after.outcome.faults.map((fault) => fault.cell)).toEqual(faults.map((fault) => fault.cell));
      },
    ),
    { numRuns },
  );
}, 600_000);

async function rosterOf(path: string) {
  const opened = await openSheets(path, "f");
  const reading = opened.ok ? await readRoster("loans", opened.value) : opened;
  const read = reading.ok ? await collectRoster(reading.value) : reading;
  if (!read.ok || !opened.ok) throw new Error("not read");
  await opened.value.close();
  return read.value;
}

const edits = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

/** A file with some of its bytes changed or its end cut off. */
function edited(content: Buffer, changes: Edits): Buffer {
  let bytes = Buffer.from(content);
  for (const { at, byte, cut } of changes) {
    if (cut && at % 4 === 0) bytes = bytes.subarray(0, at % (bytes.length + 1));
    else if (bytes.length > 0) bytes[at % bytes.length] = byte;
  }
  return bytes;
}

test.each([
  ["a workbook", workbook],
  ["an old workbook", old],
  ["a text", csv],
])(
  "whatever happens to the bytes of %s, it is read or refused",
  async (_, content) => {
    await fc.assert(
      fc.asyncProperty(edits, (changes) => readsOrRefuses(edited(content, changes))),
      { numRuns },
    );
  },
  600_000,
);

test("whatever happens inside the parts of a workbook, it is read or refused", async () => {
  const names = Object.keys(parts).filter((name) => parts[name] !== "");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), edits, async (name, changes) => {
      await readsOrRefuses(await zipped({ ...parts, [name]: edited(Buffer.from(parts[name]!), changes) }));
    }),
    { numRuns },
  );
}, 600_000);

test("any bytes are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readsOrRefuses(Buffer.from(bytes))),
    { numRuns },
  );
}, 600_000);

const oddTexts = [
  "",
  " ",
  "-",
  "合计",
  "小计",
  "借款人",
  "贷款金额（元）",
  "2021-9-1",
  "１",
  "5万",
  "￥",
  "#REF!",
  "=1+1",
  "0",
  "🙂",
  "\uD800",
  "1e999",
  "__proto__",
  "注：",
  "62",
];
const oddCell = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...oddTexts).map((text) => ({ kind: "text" as const, text })),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => ({ kind: "text" as const, text })),
  fc.oneof(fc.double().map(String), fc.bigInt().map(String)).map((text) => ({ kind: "number" as const, text })),
  fc.integer({ min: -800_000, max: 3_000_000 }).map((day) => ({ kind: "day" as const, text: "d", day })),
  fc.constantFrom({ kind: "flag" as const, text: "TRUE" }, { kind: "error" as const, text: "=A1" }),
);

test("whatever stands in the cells, every row is taken or refused and the sums agree", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rosterKindNames),
      fc.array(fc.array(oddCell, { maxLength: 14 }), { maxLength: 8 }),
      async (kind, cells) => {
        const { fields } = rosterKinds[kind];
        const heads = Object.values(fields)
          .slice(0, 14)
          .map((field) => field.heads[0]!);
        const more = Object.values(fields)
          .slice(14, 24)
          .map((field) => field.heads[0]!);
        const reading = await readRoster(kind, openedWith({ S: [[...heads, ...more], ...cells] }));
        if (!reading.ok) return sayRefusals(reading.refusals);
        const collected = await collectRoster(reading.value);
        if (!collected.ok) return sayRefusals(collected.refusals);
        const { outcome, rows: taken } = collected.value;
        expect(outcome.counts.read).toBe(outcome.counts.taken + outcome.counts.refused);
        expect(taken.length).toBe(outcome.counts.taken);
        for (const sum of outcome.sums) expect(sum.inFen).toBe(sum.takenFen + sum.refusedFen);
        for (const { what, mend } of outcome.faults)
          for (const language of languages) expect(`${say(what, language)}${say(mend, language)}`).not.toBe("");
      },
    ),
    { numRuns: numRuns * 4 },
  );
});
