import fc from "fast-check";
import { expect, test } from "vitest";
import { compensationList } from "#app/run/compensation-list.ts";
import { recoveryList } from "#app/run/recovery-list.ts";
import type { CellValue } from "#app/run/table.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { aBook, aContext, aRunLoan, keyed, onDay } from "./a-book.ts";

const policies = ["linxia-2023", "baotou-2021", "kunming-2020", "luodian-2021", "neimenggu-2021"];
const numRuns = process.env["HUIDAN_LONG"] === "1" ? 300 : 15;

type Row = { [key: string]: CellValue };
const sumOf = (row: Row, wanted: (key: string) => boolean): bigint =>
  Object.entries(row).reduce((sum, [key, fen]) => (wanted(key) ? sum + ((fen as bigint | undefined) ?? 0n) : sum), 0n);
const isPart = (key: string) => key.startsWith("party-") || key === "not-shared" || key === "not-divided";

const amount = fc.bigInt({ min: -5n, max: 100_000_000n });
const loans = fc.array(
  fc.record({
    principal: fc.bigInt({ min: 1n, max: 100_000_000n }),
    interest: fc.option(amount, { nil: undefined }),
    receipts: fc.array(amount, { maxLength: 3 }),
    costs: amount,
    isCompensated: fc.boolean(),
    household: fc.constantFrom("户1", "户2", undefined),
  }),
  { maxLength: 6 },
);

type LoansGiven = typeof loans extends fc.Arbitrary<infer Each> ? Each : never;

async function lists(policy: string, given: LoansGiven) {
  const book = aBook(
    "2023-12-05",
    given.map(({ principal, interest, receipts, costs, isCompensated, household }, index) => {
      const compensated: Fact = {
        version: 1,
        kind: "compensated",
        effectiveOn: onDay("2023-06-01"),
        amountFen: principal,
      };
      const recovered = receipts.map((amountFen, n): Fact => ({
        version: 1,
        kind: "recovered",
        effectiveOn: onDay("2023-07-01") + n,
        amountFen,
      }));
      return aRunLoan({
        id: `L${index}`,
        ...(household !== undefined && { household }),
        principal: formatYuan(principal),
        lent: "2022-01-01",
        due: "2023-01-01",
        facts: isCompensated ? [compensated, ...recovered] : [],
        known: { loan: { isGuaranteed: true, handledBy: "county" }, company: { district: "九原区" } },
        more: {
          pursuits: { count: 2, lastOn: undefined },
          more: {
            ground: "death",
            legallyPursued: true,
            costs,
            ...(interest !== undefined && { interestOwed: interest }),
          },
        },
      });
    }),
  );
  const context = await aContext(policy, book);
  return { candidates: compensationList(context)!, recoveries: recoveryList(context)! };
}

test.each(policies)(
  "%s: the parties' parts of every compensation sum to what is covered, and those of every recovery to what is divided",
  async (policy) => {
    await fc.assert(
      fc.asyncProperty(loans, async (given) => {
        const { candidates, recoveries } = await lists(policy, given);
        for (const row of keyed(candidates.tables[0]!)) expect(sumOf(row, isPart)).toBe(row["total"] ?? 0n);
        for (const row of keyed(recoveries.tables[0]!))
          expect(sumOf(row, isPart)).toBe(row["net"] ?? row["not-divided"]);
        const shared = keyed(candidates.tables[0]!).reduce(
          (sum, row) => sum + sumOf(row, (key) => key.startsWith("party-")),
          0n,
        );
        expect(keyed(candidates.tables[1]!).reduce((sum, row) => sum + (row["amount"] as bigint), 0n)).toBe(shared);
      }),
      { numRuns },
    );
  },
);
