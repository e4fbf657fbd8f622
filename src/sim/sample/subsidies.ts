import type { References } from "#app/reckoning.ts";
import type { Book, RunLoan } from "#app/run/book.ts";
import { roundOn, subsidyRound } from "#app/run/subsidy-round.ts";
import type { Day } from "#domain/calendar/day.ts";
import { fold } from "#domain/engine/facts/fold.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Random } from "./random.ts";
import type { SampleLoan, SamplePayment } from "./sample-loan.ts";

/**
 * Gives every loan what was granted to it up to the last round and what its bank claims for this one: as the rules have it, but for
 * one claim in thirty that is too high and one grant in fifty that went on too long (L-19). Nothing where the policy has no subsidy.
 */
export function addSubsidies(
  random: Random,
  given: { basis: Basis; references: References; asOf: Day },
  loans: readonly SampleLoan[],
): void {
  const { basis, references, asOf } = given;
  if (basis.policy.subsidy?.formulas === undefined) return;
  const window = roundOn(basis, asOf);
  if (!window.ok) return;
  const grantedThrough = window.value.from - 1;
  const runLoans = loans.map((loan) => runLoan(loan, grantedThrough));
  const book: Book = {
    asOf,
    loans: runLoans,
    byId: new Map(runLoans.map((loan) => [loan.id, loan])),
    households: undefined,
    fund: undefined,
    isInterestRecorded: true,
    anomalies: [],
  };
  const byContract = new Map(loans.map((loan) => [loan.contract, loan]));
  for (const { loan, amountFen, adjustmentFen } of subsidyRound({ basis, references, book }, window.value).loans) {
    const own = random.of(loan.id);
    const before = adjustmentFen > 0n ? adjustmentFen : 0n;
    const wrong = own.chance(0.034) ? amountFen / 10n + BigInt(own.int(1, 300)) * 100n : 0n;
    const over = before > 0n && own.chance(0.02) ? before / 12n : 0n;
    byContract.get(loan.id)!.subsidy = {
      grantedFen: before + over,
      grantedThrough,
      claimedFen: amountFen + wrong,
    };
  }
}

/** The loan as a run takes it from the rosters, without what plays no part in a subsidy. */
function runLoan(loan: SampleLoan, grantedThrough: Day): RunLoan {
  const { contract, kind, person, company, course, village } = loan;
  const terms = {
    principalFen: loan.principalFen,
    annualRateMillionths: loan.rateMillionths,
    signedOn: loan.signedOn,
    disbursedOn: loan.disbursedOn,
    maturesOn: loan.maturesOn,
  };
  const facts = [
    ...course.payments.map(factOf),
    ...(course.extendedTo === undefined
      ? []
      : [{ version: 1, kind: "extended", effectiveOn: loan.maturesOn, until: course.extendedTo } satisfies Fact]),
  ];
  return {
    id: contract,
    contract,
    bank: loan.lender.name,
    branch: undefined,
    borrower: { name: person?.name ?? company!.name, number: person?.number ?? company!.code, kind, phone: undefined },
    place: { county: village.county.name, township: village.township.name, village: village.name },
    household: loan.household?.id,
    group: loan.group,
    terms,
    facts,
    state: fold(terms, facts),
    known: {
      loan: {
        kind,
        ...(loan.scheme !== undefined && { scheme: loan.scheme }),
        isSubsidised: loan.isSubsidised,
        isGuaranteed: loan.isGuaranteed,
        isAdditional: loan.isAdditional,
      },
    },
    responsible: { bank: undefined, township: undefined },
    pursuits: { count: undefined, lastOn: undefined },
    papers: [],
    days: { subsidyGrantedThrough: grantedThrough },
    more: { subsidyGranted: 0n },
    bankBalanceFen: undefined,
    origin: { file: "", sheet: "", row: 0 },
  };
}

function factOf({ on, kind, amountFen }: SamplePayment): Fact {
  const common = { version: 1, effectiveOn: on, amountFen } as const;
  switch (kind) {
    case "interest":
      return { ...common, kind: "interest-paid" };
    case "penalty":
      return { ...common, kind: "penalty-paid" };
    case "principal":
      return { ...common, kind: "repaid" };
    case "settled":
    case "compensated":
    case "recovered":
      return { ...common, kind };
  }
}
