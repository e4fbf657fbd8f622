import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import type { CellObject } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunLoan } from "#app/run/book.ts";
import type { Report } from "#app/run/report.ts";
import { subsidyList } from "#app/run/subsidy-list.ts";
import { writeWorkbook } from "#documents/workbooks/workbook.ts";
import { formatDay } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { formatPercent } from "#domain/money/rate.ts";
import { anyHistory } from "#test/history.ts";
import { aBook, aContext, aRunLoan, onDay } from "./a-book.ts";
import { sheetsOf, withoutResults } from "./open-workbook.ts";

const soffice = ["soffice", "libreoffice"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
});

type Shape = { kind: "person" | "household" | "company"; known: object; rounds: readonly [string, string][] };

/** Loans with interest paid in parts, late and too much, principal repaid early, and a third of them with any facts at all. */
function randomLoans(seed: number, count: number, { kind, known }: Shape): RunLoan[] {
  const payments = fc.array(
    fc.record({
      kind: fc.constantFrom("interest-paid" as const, "interest-paid" as const, "repaid" as const),
      on: fc.integer({ min: onDay("2022-01-10"), max: onDay("2025-06-30") }),
      part: fc.integer({ min: 1, max: 400 }),
      odd: fc.bigInt({ min: 0n, max: 99n }),
    }),
    { maxLength: 14 },
  );
  const one = fc.record({
    history: anyHistory,
    principalYuan: fc.integer({ min: 1, max: 2_000_000 }),
    odd: fc.bigInt({ min: 0n, max: 99n }),
    rate: fc.constantFrom(36_500, 37_000, 38_500, 43_500, 48_000, 36_333),
    months: fc.integer({ min: 3, max: 36 }),
    payments,
    isAny: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    claimed: fc.option(fc.bigInt({ min: 0n, max: 5000_00n }), { nil: undefined }),
    granted: fc.option(fc.bigInt({ min: 0n, max: 3000_00n }), { nil: undefined }),
    household: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 3 }),
  });
  return fc.sample(one, { numRuns: count, seed }).map((given) => {
    const { terms } = given.history;
    const principalFen = given.isAny ? terms.principalFen : BigInt(given.principalYuan % 100_000) * 100n + given.odd;
    const paid = given.payments.map((payment): Fact => ({
      version: 1,
      kind: payment.kind,
      effectiveOn: Math.max(payment.on, terms.disbursedOn),
      amountFen: (principalFen * BigInt(payment.part)) / (payment.kind === "repaid" ? 1_000n : 40_000n) + payment.odd,
    }));
    const { claimed, granted } = given;
    return aRunLoan({
      kind,
      principal: formatYuan(principalFen),
      rate: formatPercent(given.isAny ? terms.annualRateMillionths : given.rate),
      signed: formatDay(terms.signedOn),
      lent: formatDay(terms.disbursedOn),
      due: formatDay(given.isAny ? terms.maturesOn : terms.disbursedOn + given.months * 30),
      facts: given.isAny ? given.history.facts : paid,
      known: { loan: { ...known } },
      ...(given.household !== undefined && { household: `H${seed}-${given.household}` }),
      more: {
        more: {
          ...(claimed !== undefined && { subsidyClaimed: claimed }),
          ...(granted !== undefined && { subsidyGranted: granted }),
        },
      },
    });
  });
}

const shapes: { readonly [policy: string]: Shape } = {
  "luodian-2021": {
    kind: "household",
    known: { scheme: "tuopin" },
    rounds: [
      ["2022-06-30", "recorded"],
      ["2023-03-31", "recorded"],
      ["2024-12-31", "as-due"],
    ],
  },
  "luodian-fupin": {
    kind: "household",
    known: { scheme: "fupin", isExtended: true, isRenewal: false },
    rounds: [["2023-06-30", "recorded"]],
  },
  "linxia-2023": {
    kind: "person",
    known: {},
    rounds: [
      ["2023-09-30", "as-due"],
      ["2024-06-30", "recorded"],
    ],
  },
};

/** What another program reckons from the formulas alone. */
async function recomputed(books: ReadonlyMap<string, Buffer>): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "huidan-live-"));
  try {
    for (const [name, book] of books) await writeFile(join(folder, `${name}.xlsx`), await withoutResults(book));
    const files = [...books.keys()].map((name) => join(folder, `${name}.xlsx`));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    await promisify(execFile)(soffice!, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
      timeout: 150_000,
    });
    const read = [...books.keys()].map(async (name): Promise<[string, Buffer]> => [
      name,
      await readFile(join(out, `${name}.xlsx`)),
    ]);
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Compared = { cells: number; wrong: string[] };

/** Every number of the workbook beside what the other program made of the cell: amounts to the fen, others to eight places. */
function compared(name: string, ours: Buffer, theirs: Buffer): Compared {
  const other = sheetsOf(theirs);
  const result: Compared = { cells: 0, wrong: [] };
  for (const [sheet, cells] of Object.entries(sheetsOf(ours)))
    for (const [address, cell] of Object.entries(cells) as [string, CellObject][]) {
      if (address.startsWith("!") || cell.t !== "n" || cell.f === undefined) continue;
      result.cells += 1;
      const found = (other[sheet]?.[address] as CellObject | undefined)?.v;
      // Both are doubles of a decimal with at most two places, or of what lies before rounding.
      const isNear =
        typeof found === "number" && Math.abs(found - Number(cell.v)) < (String(cell.z).endsWith(".00") ? 0.001 : 1e-5);
      if (!isNear) result.wrong.push(`${name} ${sheet}!${address}: ${String(cell.v)} is ${String(found)} by ${cell.f}`);
    }
  return result;
}

const liveCopy = (report: Report): Promise<Buffer> =>
  buffer(writeWorkbook({ report, language: "zh", asOf: onDay("2022-06-30"), copy: "live" }));

describe.skipIf(soffice === undefined)(
  "the live copy of the subsidy list (skipped where there is no LibreOffice)",
  () => {
    test("D-03 D-14 LibreOffice reckons every amount to the fen from the formulas alone", async () => {
      const books = new Map<string, Buffer>();
      let loans = 0;
      let formulas = 0;
      for (const [policy, shape] of Object.entries(shapes))
        for (const [index, [asOf, interest]] of shape.rounds.entries()) {
          const book = aBook(asOf, randomLoans(index + 1, 150, shape), { isInterestRecorded: interest === "recorded" });
          const report = subsidyList(await aContext(policy, book))!;
          expect(report.blocked).toEqual([]);
          loans += report.tables[0]!.rows.length;
          books.set(`${policy}-${asOf}`, await liveCopy(report));
        }
      expect(loans).toBeGreaterThan(300);
      const theirs = await recomputed(books);
      const wrong: string[] = [];
      for (const [name, ours] of books) {
        const each = compared(name, ours, theirs.get(name)!);
        formulas += each.cells;
        wrong.push(...each.wrong);
      }
      expect(wrong).toEqual([]);
      expect(formulas).toBeGreaterThan(3000);
    }, 180_000);
  },
);
