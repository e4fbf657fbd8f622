import fc from "fast-check";
import { expect, test } from "vitest";
import type { TestCell } from "#test/workbooks/build-xlsx.ts";
import { buildXlsx } from "#test/workbooks/build-xlsx.ts";
import { csvOf, loanHeads, loanRow, paymentHeads, runRosters, soundPayments } from "./run-rosters.ts";

const isLong = process.env["HUIDAN_LONG"] === "1";
const policies = [
  "linxia-2023",
  "national-startup-2020",
  "neimenggu-2021",
  "kunming-2020",
  "luodian-2021",
  "baotou-2021",
];

const oddCell: fc.Arbitrary<TestCell> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 2 },
  fc.constantFrom<TestCell>(
    "合计",
    "2021-9-1",
    "2022-02-30",
    "５万元",
    "-5",
    "=1+1",
    "../..",
    "是",
    "HT1",
    "HT2",
    0,
    44_440,
    1e15,
  ),
  fc
    .string({ unit: "binary", maxLength: 12 })
    .map((text) => text.toWellFormed().replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, "?")),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<TestCell>(
    { xml: "<f>A1/0</f>" },
    { attributes: 't="e"', xml: "<v>#REF!</v>" },
    { attributes: 't="b"', xml: "<v>1</v>" },
  ),
);

/** Some cells of sound rows changed for others. */
const spoilt = (rows: readonly (readonly TestCell[])[]): fc.Arbitrary<TestCell[][]> =>
  fc.array(fc.record({ row: fc.nat(), column: fc.nat(), cell: oddCell }), { maxLength: 6 }).map((changes) => {
    const copy = rows.map((row) => [...row]);
    for (const { row, column, cell } of changes) {
      const at = copy[1 + (row % (copy.length - 1))]!;
      at[column % at.length] = cell;
    }
    return copy;
  });

const heads = [...loanHeads, "贷款余额（元）", "展期到期日", "结清日期", "贷款状态"];
const loans = Array.from({ length: 8 }, (_, n) => [
  ...loanRow(n + 1, { 到期日期: `2023-0${n + 1}-15`, 村: n % 2 === 0 ? "一村" : "二村" }),
  null,
  null,
  null,
  null,
]);
const payments = [...soundPayments, ["HT2", "2023-01-01", 100_000, null], ["HT3", "2023-02-30", "x", null]];

test("whatever stands in the cells, a run ends with lists or with words, and its sums hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...policies),
      spoilt([heads, ...loans]),
      spoilt([paymentHeads, ...payments.slice(1)]),
      fc.constantFrom("2022-09-01", "2023-09-30", "2025-12-31"),
      async (policy, ofLoans, ofPayments, asOf) => {
        const ran = await runRosters({ policy, loans: ofLoans, repayments: ofPayments, asOf, papers: isLong });
        expect([0, 1]).toContain(ran.exit);
        expect(ran.left).toEqual([]);
        if (ran.files === undefined) expect(ran.stderr).not.toBe("");
        for (const { rows, sums } of ran.json.rosters ?? []) {
          expect(rows.read).toBe(rows.taken + rows.refused);
          for (const sum of sums) {
            const [whole, taken, refused] = [sum.in, sum.taken, sum.refused].map((text) =>
              BigInt(text.replace(".", "")),
            );
            expect(whole).toBe(taken! + refused!);
          }
        }
      },
    ),
    { numRuns: isLong ? 60 : 6 },
  );
}, 1_200_000);

const workbook = await buildXlsx({ sheets: [{ name: "名册", rows: [heads, ...loans] }] });
const text = Buffer.from(csvOf([heads, ...loans]));

test("whatever happens to the bytes of a file, a run ends with lists or with words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(workbook, text),
      fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      async (file, changes) => {
        let bytes = Buffer.from(file);
        for (const { at, byte, cut } of changes) {
          if (cut && at % 4 === 0) bytes = bytes.subarray(0, at % (bytes.length + 1));
          else if (bytes.length > 0) bytes[at % bytes.length] = byte;
        }
        const ran = await runRosters({ loans: bytes });
        expect([0, 1, 2]).toContain(ran.exit);
        expect(ran.left).toEqual([]);
        if (ran.files === undefined) expect(ran.stderr).not.toBe("");
      },
    ),
    { numRuns: isLong ? 80 : 10 },
  );
}, 1_200_000);
