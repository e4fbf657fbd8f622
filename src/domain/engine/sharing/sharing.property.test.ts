import * as fc from "fast-check";
import { test } from "vitest";
import { formatYuan } from "#domain/money/fen.ts";
import type { SharePart } from "#domain/policy/schema/sharing.ts";
import { basisOf } from "#test/policy-of.ts";
import { shareCompensation } from "./compensation-shares.ts";
import { components } from "./components.ts";
import { shareRecovery } from "./recovery-shares.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 5_000 : 60;
const parties = ["a", "b", "c", "d"];
const cite = "第一条";
const title = { zh: "某项", en: "something" };
const fen = fc.bigInt({ min: 0n, max: 10n ** 11n });
const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, part) => whole + part, 0n);

/** Weights that sum to 100, over parties of which one may be split again. */
const shareParts: fc.Arbitrary<SharePart[]> = fc
  .tuple(fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([cuts, isSplit]) => {
    const marks = [0, ...cuts.toSorted((one, other) => one - other), 100];
    return marks.slice(1).map((mark, index) => ({
      party: parties[index]!,
      weight: mark - marks[index]!,
      ...(isSplit &&
        index === 0 && {
          split: [
            { party: "a", weight: 30 },
            { party: "d", weight: 70 },
          ],
        }),
    }));
  });
const place = fc.constantFrom<"shared" | { stays: string }>("shared", { stays: "b" });

const questions = fc.record({
  parts: shareParts,
  interest: place,
  penalty: place,
  firstLoss: fc.option(fen),
  cover: fc.option(fen),
  principalFen: fen,
  interestFen: fen,
  penaltyFen: fen,
  beside: fen,
});

test("the parts sum to the claim, component by component, whatever the shares, the cover and the first loss", () => {
  fc.assert(
    fc.property(questions, ({ parts, interest, penalty, firstLoss, cover, beside, ...claim }) => {
      const basis = basisOf(
        {
          sharing: {
            compensation: {
              asks: { balance: { type: "money", title } },
              interest,
              penalty,
              ...(cover !== null && {
                cover: { most: formatYuan(cover), per: "household" as const, balance: "balance", uncovered: "c" },
              }),
              ...(firstLoss !== null && { firstLoss: [{ party: "d", most: formatYuan(firstLoss) }] }),
              shares: { parts },
              cite,
            },
          },
        },
        parties,
      );
      const found = shareCompensation(basis, { ...claim, case: { balance: formatYuan(claim.principalFen + beside) } });
      if (!found.ok) return false;
      return (
        components.every(
          (component) => sum(found.value.parties.map(({ borne }) => borne[component])) === claim[`${component}Fen`],
        ) &&
        sum(found.value.parties.map((party) => party.amountFen)) === found.value.totalFen &&
        found.value.parties.every(({ borne }) => components.every((component) => borne[component] >= 0n))
      );
    }),
    { numRuns },
  );
});

test("a recovery never gives more than came in: parts and deducted costs sum to the receipts", () => {
  fc.assert(
    fc.property(shareParts, fen, fen, fc.boolean(), (parts, receiptsFen, costsFen, costsFirst) => {
      const basis = basisOf({ sharing: { recovery: { costsFirst, divide: { parts }, cite } } }, parties);
      const found = shareRecovery(basis, { receiptsFen, costsFen, case: {} });
      if (!found.ok) return false;
      const { deductedFen, openFen } = found.value.costs;
      return (
        sum(found.value.parties.map((party) => party.amountFen)) + deductedFen === receiptsFen &&
        (!costsFirst || deductedFen + openFen === costsFen)
      );
    }),
    { numRuns },
  );
});

test("no party loses a fen to receipts that keep coming", () => {
  const step = fc.bigInt({ min: 0n, max: 500n });
  fc.assert(
    fc.property(shareParts, fc.array(step, { minLength: 1, maxLength: 8 }), (parts, receipts) => {
      const basis = basisOf({ sharing: { recovery: { costsFirst: false, divide: { parts }, cite } } }, parties);
      let dividedBeforeFen = 0n;
      return receipts.every((receiptsFen) => {
        const found = shareRecovery(basis, { receiptsFen, costsFen: 0n, case: {}, dividedBeforeFen });
        dividedBeforeFen += receiptsFen;
        return (
          found.ok &&
          found.value.parties.every((party) => party.amountFen >= 0n) &&
          sum(found.value.parties.map((party) => party.amountFen)) === receiptsFen
        );
      });
    }),
    { numRuns },
  );
});
