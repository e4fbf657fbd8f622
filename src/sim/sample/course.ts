import { addMonths, civilDate, type Day, dayInMonth } from "#domain/calendar/day.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import type { Random } from "./random.ts";
import type { PaymentKind, SampleContract, SampleCourse, SamplePayment } from "./sample-loan.ts";

/** How a programme's loans are settled and what happens to those that are not paid. */
export type CourseRules = {
  readonly asOf: Day;
  readonly settlementDay: number;
  /** Months between two settlements of interest. */
  readonly settlementMonths: number;
  readonly yearDays: 360 | 365;
  readonly mayExtend: boolean;
  /** The first day on which a compensation may be paid; absent where the policy knows none. */
  readonly compensatedFrom: Day | undefined;
  /** The titles of the papers that a claim for compensation needs. */
  readonly claimPapers: readonly string[];
  /** Titles of the grounds on which alone a compensation is given, where the policy has some (K-01). */
  readonly grounds: readonly string[];
};

type Fate = "on-time" | "early" | "partial" | "late" | "part-late" | "never" | "dead" | "extended";

const fates: readonly (readonly [Fate, number])[] = [
  ["on-time", 62],
  ["early", 11],
  ["partial", 9],
  ["late", 7],
  ["part-late", 2.5],
  ["never", 5],
  ["dead", 1.5],
  ["extended", 2],
];

type Repayment = { readonly on: Day; readonly amountFen: Fen };

/** What becomes of a loan: interest by the quarter, principal early, in parts, late or never, and what follows. */
export function courseOf(random: Random, contract: SampleContract, rules: CourseRules): SampleCourse {
  const drawn = random.weighted(fates);
  const fate =
    drawn === "dead" && contract.person === undefined
      ? "never"
      : drawn === "extended" && !rules.mayExtend
        ? "late"
        : drawn;
  const extendedTo = fate === "extended" ? addMonths(contract.maturesOn, random.pick([3, 6, 12])) : undefined;
  const isExtended = extendedTo !== undefined && contract.maturesOn - 10 <= rules.asOf;
  const dueOn = isExtended ? extendedTo : contract.maturesOn;
  const principal = principalOf(random, contract, fate, dueOn);
  const silentFrom = silenceOf(random, contract, fate, dueOn);
  const past = principal.filter(({ on }) => on <= rules.asOf);
  const repaidFen = past.reduce((sum, { amountFen }) => sum + amountFen, 0n);
  const openFen = contract.principalFen - repaidFen;
  const settledOn = openFen === 0n ? past.at(-1)!.on : undefined;
  const payments = [
    ...interestOf(random, { contract, rules, dueOn, silentFrom }, past),
    ...past.map(({ on, amountFen }, index): SamplePayment => ({
      on,
      kind: index === past.length - 1 && settledOn !== undefined ? "settled" : "principal",
      amountFen,
    })),
  ];
  const daysOverdue = openFen > 0n && dueOn < rules.asOf ? rules.asOf - dueOn : 0;
  const attempts = daysOverdue > 15 ? random.int(0, 1 + Math.min(12, Math.floor(daysOverdue / 25))) : undefined;
  const claim = claimOf(random, { contract, rules, dueOn, openFen });
  // Who asks for compensation has mostly pursued the debt before.
  const isPursued = claim.appliedOn !== undefined && attempts !== undefined && attempts < 2 && random.chance(0.8);
  const pursuit = isPursued ? random.int(2, 4) : attempts;
  return {
    payments: [...payments, ...claim.payments].sort(
      (one, other) => one.on - other.on || rank[one.kind] - rank[other.kind],
    ),
    balanceFen: claim.compensatedOn === undefined ? openFen : 0n,
    extendedTo: isExtended ? extendedTo : undefined,
    settledOn,
    daysOverdue: claim.compensatedOn === undefined ? daysOverdue : 0,
    status: fate === "dead" && silentFrom <= rules.asOf ? "死亡" : statusOf(random, contract, daysOverdue),
    attempts: pursuit,
    lastAttemptOn: pursuit ? rules.asOf - random.int(1, Math.min(90, daysOverdue)) : undefined,
    compensationAppliedOn: claim.appliedOn,
    compensatedFen: claim.compensatedOn === undefined ? 0n : openFen,
    compensatedOn: claim.compensatedOn,
    papers: claim.papers,
    ground: groundOf(random, rules.grounds, {
      isDead: fate === "dead",
      isNeeded: claim.appliedOn !== undefined,
      isPossible: daysOverdue > 60,
    }),
  };
}

/** The ground found for a bad debt: that of death for the dead, else any other. */
function groundOf(
  random: Random,
  grounds: readonly string[],
  { isDead, isNeeded, isPossible }: { isDead: boolean; isNeeded: boolean; isPossible: boolean },
): string | undefined {
  if (grounds.length === 0 || (!isNeeded && !(isPossible && random.chance(0.7)))) return undefined;
  const ofDeath = grounds.filter((ground) => ground.includes("死亡"));
  if (isDead && ofDeath.length > 0) return ofDeath[0];
  return random.pick(grounds.filter((ground) => !ofDeath.includes(ground)));
}

const rank: Readonly<Record<PaymentKind, number>> = {
  interest: 0,
  penalty: 1,
  principal: 2,
  settled: 3,
  compensated: 4,
  recovered: 5,
};

function statusOf(random: Random, { company }: SampleContract, daysOverdue: number): string | undefined {
  if (daysOverdue < 30 || !random.chance(0.2)) return undefined;
  return company
    ? random.pick(["停业", "注销"])
    : random.pick(["外出务工", "因病致困", "丧失劳动能力", "失联", "无力偿还", "拒不还款"]);
}

/** The payments of principal, up to the end, in order of days. */
function principalOf(random: Random, contract: SampleContract, fate: Fate, dueOn: Day): Repayment[] {
  const { principalFen, disbursedOn } = contract;
  const whole = (on: Day): Repayment[] => [{ on: Math.max(on, disbursedOn + 20), amountFen: principalFen }];
  const part = (share: number): Fen => ((principalFen * BigInt(share)) / 100n / 10_000n) * 10_000n;
  switch (fate) {
    case "never":
    case "dead":
      return [];
    case "early":
      return whole(dueOn - random.int(25, 320));
    case "late":
      return whole(dueOn + random.int(3, 160));
    case "partial": {
      const first = smallerFen(part(random.pick([20, 25, 30, 40, 50])), principalFen);
      const on = disbursedOn + Math.floor((dueOn - disbursedOn) * (0.3 + 0.5 * random.next()));
      if (first === 0n) return whole(dueOn);
      return [
        { on, amountFen: first },
        { on: dueOn - random.int(0, 8), amountFen: principalFen - first },
      ];
    }
    case "part-late": {
      const first = part(random.pick([10, 30, 50, 60]));
      if (first === 0n) return whole(dueOn + 30);
      return [
        { on: dueOn - random.int(0, 3), amountFen: first },
        ...(random.chance(0.5) ? [{ on: dueOn + random.int(20, 200), amountFen: principalFen - first }] : []),
      ];
    }
    default:
      return whole(dueOn - random.int(0, 7));
  }
}

/** The day from which interest is paid no more. */
function silenceOf(random: Random, { disbursedOn }: SampleContract, fate: Fate, dueOn: Day): Day {
  if (fate === "dead") return disbursedOn + Math.floor((dueOn - disbursedOn) * (0.2 + 0.7 * random.next()));
  if (fate === "never") return disbursedOn + Math.floor((dueOn - disbursedOn) * (0.5 + 0.6 * random.next()));
  return dueOn + 400;
}

type Running = {
  readonly contract: SampleContract;
  readonly rules: CourseRules;
  readonly dueOn: Day;
  readonly silentFrom: Day;
};

/** Interest at each settlement and with the last principal; penalty interest with what is paid after the due day. */
function interestOf(random: Random, running: Running, principal: readonly Repayment[]): SamplePayment[] {
  const { contract, rules, dueOn, silentFrom } = running;
  const payments: SamplePayment[] = [];
  let unpaidFrom = contract.disbursedOn;
  const lastPaid = principal.at(-1)?.on;
  const repaidFen = principal.reduce((sum, { amountFen }) => sum + amountFen, 0n);
  const isGone = repaidFen === contract.principalFen;
  const end = isGone ? lastPaid! : dueOn;
  const pay = (until: Day, on: Day, kind: "interest" | "penalty"): void => {
    const amountFen = interestFen(running, principal, { from: unpaidFrom, until, isPenalty: kind === "penalty" });
    unpaidFrom = until;
    if (amountFen > 0n && on <= rules.asOf) payments.push({ on, kind, amountFen });
  };
  for (const settlement of settlementDays(contract.disbursedOn, rules)) {
    if (settlement >= dueOn || settlement > rules.asOf || settlement >= silentFrom) break;
    if (isGone && lastPaid !== undefined && settlement >= lastPaid) break;
    // The settlement day itself still belongs to what is settled; nine in ten are debited on it.
    pay(settlement + 1, random.chance(0.9) ? settlement : Math.min(settlement + random.int(1, 40), end), "interest");
  }
  if (isGone || silentFrom > dueOn)
    pay(Math.min(end, dueOn), isGone && lastPaid! <= dueOn ? lastPaid! : Math.max(dueOn, lastPaid ?? 0), "interest");
  if (isGone && lastPaid! > dueOn) {
    unpaidFrom = dueOn;
    pay(lastPaid!, lastPaid!, "penalty");
  }
  return payments;
}

/** The interest of days in which the balance changes by the payments of principal; half as much again after the due day. */
function interestFen(
  { contract, rules }: Running,
  principal: readonly Repayment[],
  { from, until, isPenalty }: { from: Day; until: Day; isPenalty: boolean },
): Fen {
  let [balanceFen, at, fenDays] = [contract.principalFen, from, 0n];
  for (const { on, amountFen } of principal) {
    if (on > from && on < until) {
      fenDays += balanceFen * BigInt(on - at);
      at = on;
    }
    if (on < until) balanceFen -= amountFen;
  }
  if (until > at) fenDays += balanceFen * BigInt(until - at);
  const rate = BigInt(contract.rateMillionths) * (isPenalty ? 3n : 2n);
  return divideRounded(fenDays * rate, 2_000_000n * BigInt(rules.yearDays), "half-up");
}

function* settlementDays(disbursedOn: Day, { settlementDay, settlementMonths }: CourseRules): Generator<Day> {
  const aligned = settlementMonths === 3;
  for (let months = 0; ; months += 1) {
    const day = dayInMonth(disbursedOn, months, settlementDay);
    const isQuarterEnd = civilDate(day).month % 3 === 0;
    if (day > disbursedOn && (!aligned || isQuarterEnd)) yield day;
  }
}

type Claim = Pick<SampleCourse, "compensatedOn" | "papers"> & {
  readonly appliedOn: Day | undefined;
  readonly payments: readonly SamplePayment[];
};

/** A claim on the fund for what is long overdue: applied for, perhaps paid, perhaps some of it got back. */
function claimOf(
  random: Random,
  { contract, rules, dueOn, openFen }: { contract: SampleContract; rules: CourseRules; dueOn: Day; openFen: Fen },
): Claim {
  const none: Claim = { appliedOn: undefined, compensatedOn: undefined, payments: [], papers: [] };
  const appliedOn = dueOn + random.int(65, 130);
  if (openFen === 0n || !contract.isGuaranteed || rules.compensatedFrom === undefined || appliedOn > rules.asOf)
    return none;
  if (!random.chance(0.7)) return none;
  const { claimPapers } = rules;
  const compensatedOn = Math.max(appliedOn, rules.compensatedFrom) + random.int(20, 50);
  if (compensatedOn > rules.asOf || !random.chance(0.45))
    return { ...none, appliedOn, papers: claimPapers.filter(() => random.chance(0.75)) };
  const payments: SamplePayment[] = [{ on: compensatedOn, kind: "compensated", amountFen: openFen }];
  const recoveredOn = compensatedOn + random.int(30, 260);
  if (recoveredOn <= rules.asOf && random.chance(0.5)) {
    const amountFen = random.chance(0.3) ? openFen : (openFen * BigInt(random.int(1, 7))) / 10n;
    payments.push({ on: recoveredOn, kind: "recovered", amountFen: (amountFen / 100n) * 100n });
  }
  return { appliedOn, compensatedOn, payments, papers: claimPapers };
}
