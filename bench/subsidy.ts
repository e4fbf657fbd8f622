import { cpus } from "node:os";
import { dayOf } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { entitlement } from "#domain/engine/subsidy/entitlement.ts";
import { type PreparedSubsidy, prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import type { SubsidyLoan } from "#domain/engine/subsidy/subsidy-loan.ts";
import { basisOf } from "#test/policy-of.ts";
import { publicReferences } from "#test/subsidy-of.ts";

// Subsidy of one quarter for many loans, each with six facts to fold, on one thread. Loans are made in blocks of 10,000
// outside the measured time, as they would come from a database; what is measured is folding and reckoning.

const blockSize = 10_000;
const cite = "第一条";
const interest = { dayCount: "actual/360", rounding: "half-up", settlementDay: 20, every: "quarter", cite } as const;
const excludes = { what: ["overdue", "penalty", "compound", "misuse"], cite };

function prepared(subsidy: object): PreparedSubsidy {
  const sections = { terms: { interest }, subsidy: { excludes, ...subsidy } } as Parameters<typeof basisOf>[0];
  return prepareSubsidy(basisOf(sections, ["central", "local", "province", "county"]), publicReferences);
}

const ways = {
  "above LPR, three funders": prepared({
    formulas: { startup: { formula: { kind: "above-lpr", tenor: "1y", points: "-1.50" }, cite } },
    inExtension: { goesOn: false, cite },
    period: { every: "quarter", cut: "accrued", cite },
    stops: { on: ["recalled", "converted", "ineligible", "compensated", "in-breach"], cite },
    funders: {
      parts: [
        { party: "central", weight: 70 },
        {
          party: "local",
          weight: 30,
          split: [
            { party: "province", weight: 70 },
            { party: "county", weight: 30 },
          ],
        },
      ],
      cite,
    },
  }),
  "full, capped, by recorded payments": prepared({
    formulas: { full: { formula: { kind: "share", percent: "100" }, cite } },
    principalCap: { most: "50000.00", per: "household", repaidFirst: "unsubsidised", across: "by-signing", cite },
    payment: { after: "interest-paid", cite },
    period: { every: "quarter", cut: "charged", cite },
    funders: { parts: [{ party: "county", weight: 100 }], cite },
  }),
};

/** A block of loans of 2022 and 2023: disbursed, interest paid three times, repaid in part twice. Seeded by its number. */
function makeBlock(block: number): SubsidyLoan[] {
  let seed = block * 7919 + 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  return Array.from({ length: blockSize }, () => {
    const signedOn = dayOf(2022, 1, 1) + next(700);
    const principalFen = BigInt(1 + next(200)) * 100_000n;
    const facts: Fact[] = [
      { kind: "disbursed", version: 1, effectiveOn: signedOn, amountFen: principalFen },
      { kind: "interest-paid", version: 1, effectiveOn: signedOn + 80 + next(20), amountFen: principalFen / 100n },
      { kind: "interest-paid", version: 1, effectiveOn: signedOn + 170 + next(20), amountFen: principalFen / 100n },
      { kind: "repaid", version: 1, effectiveOn: signedOn + 200 + next(300), amountFen: principalFen / 4n },
      { kind: "repaid", version: 1, effectiveOn: signedOn + 520 + next(200), amountFen: principalFen / 4n },
      { kind: "interest-paid", version: 1, effectiveOn: signedOn + 730 + next(20), amountFen: principalFen / 20n },
    ];
    return {
      principalFen,
      annualRateMillionths: 36_500 + 100 * next(60),
      signedOn,
      disbursedOn: signedOn,
      maturesOn: signedOn + 1095,
      facts,
    };
  });
}

const window = { from: dayOf(2024, 1, 1), to: dayOf(2024, 3, 31) };

/** Loans a second over so many loans, and lines a loan. */
function measure(policy: PreparedSubsidy, loans: number, explain: boolean): { perSecond: number; lines: number } {
  let milliseconds = 0;
  let lines = 0;
  for (let block = 0; block < loans / blockSize; block += 1) {
    const made = makeBlock(block);
    const start = performance.now();
    for (const loan of made) {
      const result = entitlement(policy, loan, window, { explain });
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      lines += result.value.lines.length;
    }
    milliseconds += performance.now() - start;
  }
  return { perSecond: Math.round((loans / milliseconds) * 1000), lines: lines / loans };
}

const say = (value: number): string => value.toLocaleString("en");
console.log(
  `subsidy of a quarter, 6 facts a loan, one thread; Node ${process.version}, ${cpus()[0]!.model}, ${cpus().length} cores`,
);
for (const [name, policy] of Object.entries(ways)) {
  measure(policy, 50_000, false);
  const few = measure(policy, 10_000, false);
  const many = measure(policy, 1_000_000, false);
  measure(policy, 20_000, true);
  const explained = measure(policy, 100_000, true);
  console.log(name);
  console.log(`  10,000 loans      ${say(few.perSecond)} loans/s`);
  console.log(
    `  1,000,000 loans   ${say(many.perSecond)} loans/s, ${many.lines.toFixed(2)} lines a loan; a loan costs ${(few.perSecond / many.perSecond).toFixed(2)} times as much as with 10,000`,
  );
  console.log(`  with explanations ${say(explained.perSecond)} loans/s (100,000 loans)`);
}
