/**
 * A second reckoning of a loan's interest subsidy, slow on purpose: it walks from day to day, asks of each what was owed
 * at its end and what the budget bears, and imports nothing of the program. What both agree on was understood twice.
 *
 * Days are whole days since 1970-01-01, amounts fen, rates and shares millionths.
 */
export type OracleFact = {
  kind: string;
  on: number;
  /** Orders facts of one kind and day; every fact has its own. */
  serial: string;
  id: string;
  supersedes?: string;
  amount?: bigint;
  until?: number;
  rate?: number;
  of?: string;
};

export type OracleContract = {
  principal: bigint;
  rate: number;
  signed: number;
  disbursed: number;
  matures: number;
  instalments: { on: number; amount: bigint }[];
  facts: OracleFact[];
};

export type OracleFormula =
  | { kind: "share"; percent: number }
  | { kind: "rate"; points: number }
  | { kind: "above-lpr"; lpr: number; points: number };

export type OraclePolicy = {
  /** By the day of accrual, in rising order; nothing before the first. */
  formulas: { from: number; formula: OracleFormula }[];
  yearShares?: number[] | undefined;
  maximumMonths?: number | undefined;
  cap?: { most: bigint; repaidFirst: string; across: string; household: boolean } | undefined;
  stops: string[];
  extensionGoesOn: boolean;
  renewalGoesOn: boolean;
  dayCount: "actual/360" | "actual/365" | "actual/actual";
  /** Months from one settlement of interest to the next (0: only at maturity); without a day, by the day of lending. */
  settlement: { months: number; day?: number | undefined; counted: boolean };
  /** Months of a subsidy period, cut where interest is charged or by the calendar; absent: the file names none. */
  period?: { months: number; charged: boolean } | undefined;
};

export type OracleLine = { from: number; to: number; principal: bigint; amount: bigint };

const kindOrder = [
  "implied",
  "disbursed", "additional", "extended", "renewed", "repaid", "settled", "compensated", "written-off",
  "recalled", "converted", "misused", "ineligible", "in-breach", "cleared", "reversed",
]; // prettier-ignore

type Stretch = { kind: "contract" | "extension" | "renewal"; from: number; until: number; rate: number };

type Told = {
  owed: Map<number, bigint>;
  drawn: Map<number, bigint>;
  stretches: Stretch[];
  stopped: (day: number, reasons: string[]) => boolean;
  firstLent: number;
  converted: number;
};

type Telling = {
  stretches: Stretch[];
  marks: { reason: string; from: number; until: number }[];
  owed: bigint;
  drawn: bigint;
  firstLent: number;
  closed: boolean;
};

const never = Number.POSITIVE_INFINITY;

function cut({ stretches }: Telling, day: number): void {
  while (stretches.length > 1 && stretches.at(-1)!.from >= day) stretches.pop();
  const last = stretches.at(-1)!;
  if (day < last.until) last.until = day < last.from ? last.from : day;
}

function mark({ marks }: Telling, reason: string, from: number): void {
  if (!marks.some((each) => each.reason === reason && each.until === never)) marks.push({ reason, from, until: never });
}

function happen(telling: Telling, fact: OracleFact): void {
  const { kind, on } = fact;
  if (["recalled", "converted", "misused", "ineligible", "in-breach"].includes(kind)) {
    if (kind === "recalled") cut(telling, on);
    mark(telling, kind, on);
  } else if (kind === "cleared") {
    const open = telling.marks.find(({ reason, until }) => reason === fact.of && until === never);
    if (open) open.until = on;
  } else if (!telling.closed) happenToMoney(telling, fact);
}

function happenToMoney(telling: Telling, fact: OracleFact): void {
  const { kind, on, until, amount = 0n } = fact;
  const current = telling.stretches.at(-1)!;
  if (kind === "implied" || kind === "disbursed" || kind === "additional") {
    telling.owed += amount;
    telling.drawn += amount;
    if (on < telling.firstLent) telling.firstLent = on;
  } else if (kind === "repaid") telling.owed -= amount;
  else if (kind === "compensated") {
    telling.owed -= amount;
    mark(telling, "compensated", on);
  } else if (kind === "written-off") {
    if (telling.owed > 0n) telling.owed = 0n;
  } else if (until === undefined) {
    // Settled, or renewed by a loan of its own.
    telling.owed = 0n;
    telling.closed = true;
  } else {
    const from = Math.max(on, kind === "renewed" ? current.from : current.until);
    if (until <= from) return;
    cut(telling, from);
    const name = kind === "renewed" ? "renewal" : "extension";
    telling.stretches.push({ kind: name, from, until, rate: fact.rate ?? current.rate });
  }
}

/** Everything that happened to a loan, told from the day of its first fact up to the last day asked. */
function tell(contract: OracleContract, lastDay: number): Told {
  const replaced = new Set(contract.facts.map(({ supersedes }) => supersedes));
  const facts = contract.facts.filter(({ id, kind }) => !replaced.has(id) && kind !== "reversed");
  if (!facts.some(({ kind }) => kind === "disbursed"))
    facts.push({ kind: "implied", on: contract.disbursed, serial: "", id: "", amount: contract.principal });
  facts.sort(
    (a, b) => a.on - b.on || kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.serial < b.serial ? -1 : 1),
  );
  const telling: Telling = {
    stretches: [{ kind: "contract", from: contract.disbursed, until: contract.matures, rate: contract.rate }],
    marks: [],
    owed: 0n,
    drawn: 0n,
    firstLent: never,
    closed: false,
  };
  const owed = new Map<number, bigint>();
  const drawn = new Map<number, bigint>();
  let next = 0;
  for (let day = facts[0]!.on; day <= lastDay || next < facts.length; day += 1) {
    while (next < facts.length && facts[next]!.on === day) happen(telling, facts[next++]!);
    owed.set(day, telling.owed > 0n ? telling.owed : 0n);
    drawn.set(day, telling.drawn);
  }
  const { stretches, marks } = telling;
  const firstLent = telling.firstLent === never ? contract.disbursed : telling.firstLent;
  if (firstLent < stretches[0]!.until) stretches[0]!.from = firstLent;
  const stopped = (day: number, reasons: string[]) =>
    marks.some(({ reason, from, until }) => reasons.includes(reason) && from <= day && day < until);
  const converted = marks.find(({ reason }) => reason === "converted")?.from ?? never;
  return { owed, drawn, stretches, stopped, firstLent, converted };
}

/** Of a sum owed and a sum drawn, the part under the cap. */
function under(owed: bigint, drawn: bigint, most: bigint, repaidFirst: string): bigint {
  if (drawn <= most) return owed;
  if (repaidFirst === "unsubsidised") return owed < most ? owed : most;
  if (repaidFirst === "subsidised") {
    const left = most - (drawn - owed);
    return left < 0n ? 0n : left;
  }
  return (owed * most * 2n + drawn) / (drawn * 2n);
}

/** The lines of the window: days that say the same, taken together and rounded once, half up. */
export function subsidyDayByDay(
  loan: OracleContract,
  others: OracleContract[],
  policy: OraclePolicy,
  window: { from: number; to: number },
): OracleLine[] {
  const own = tell(loan, window.to);
  const told = others.map((other) => ({ signed: other.signed, ...tell(other, window.to) }));
  const lines: (OracleLine & { key: string; numerator: bigint; denominator: bigint })[] = [];
  for (let day = window.from; day <= window.to; day += 1) {
    const stretch = own.stretches.find(({ from, until }) => from <= day && day < until);
    const owed = own.owed.get(day) ?? 0n;
    const version = policy.formulas.findLastIndex(({ from }) => from <= day);
    if (!stretch || owed === 0n || version < 0 || own.stopped(day, policy.stops)) continue;
    if (stretch.kind === "extension" && !policy.extensionGoesOn) continue;
    if (stretch.kind === "renewal" && !policy.renewalGoesOn) continue;
    const year = wholeYears(own.firstLent, day);
    if (policy.maximumMonths !== undefined && day >= monthsOn(own.firstLent, policy.maximumMonths)) continue;
    const share = policy.yearShares ? (policy.yearShares[year] ?? 0) : 1_000_000;
    if (share === 0) continue;
    const due = loan.instalments.reduce((sum, { on, amount }) => (on <= day ? sum + amount : sum), 0n);
    const part = subsidised(day, owed, own, told, loan.signed, policy);
    const principal = withoutOverdue(part, owed, own.drawn.get(day)! - due, policy);
    if (principal === 0n) continue;
    const rate = borne(policy.formulas[version]!.formula, stretch.rate) * BigInt(share);
    const [nights, year360] = partOfYear(day, policy.dayCount);
    const numerator = principal * rate * nights;
    const denominator = 1_000_000_000_000_000_000n * year360;
    const key = [version, principal, rate, policy.yearShares ? year : "", stretch.kind, stretch.rate].join(" ");
    const last = lines.at(-1);
    if (last && last.key === key && last.to === day - 1 && !beginsPeriod(day, own.firstLent, policy)) {
      last.numerator = last.numerator * denominator + numerator * last.denominator;
      last.denominator *= denominator;
      const divisor = greatest(last.numerator, last.denominator);
      last.numerator /= divisor;
      last.denominator /= divisor;
      last.to = day;
    } else lines.push({ from: day, to: day, principal, amount: 0n, key, numerator, denominator });
  }
  return lines.map(({ from, to, principal, numerator, denominator }) => ({
    from,
    to,
    principal,
    amount: (numerator * 2n + denominator) / (denominator * 2n),
  }));
}

/** Whether a period of its own begins on the day: of the rounds of subsidy or, where none are named, of interest. */
function beginsPeriod(day: number, firstLent: number, { settlement, period }: OraclePolicy): boolean {
  const date = new Date(day * 86_400_000);
  const before = new Date((day - 1) * 86_400_000);
  const months = period?.months ?? settlement.months;
  if (months === 0) return false;
  if (period && (!period.charged || settlement.day === undefined))
    return date.getUTCDate() === 1 && date.getUTCMonth() % months === 0;
  if (settlement.day === undefined) {
    for (let passed = months; monthsOn(firstLent, passed) <= day; passed += months)
      if (monthsOn(firstLent, passed) === day) return true;
    return false;
  }
  const settled = settlement.counted ? before : date;
  return settled.getUTCDate() === settlement.day && (settled.getUTCMonth() + 1) % months === 0;
}

function subsidised(
  day: number,
  owed: bigint,
  own: Told,
  told: (Told & { signed: number })[],
  signed: number,
  { cap }: OraclePolicy,
): bigint {
  if (!cap) return owed;
  const drawn = own.drawn.get(day)!;
  if (!cap.household) return under(owed, drawn, cap.most, cap.repaidFirst);
  let sumOwed = owed;
  let sumDrawn = drawn;
  let earlier = 0n;
  for (const other of told) {
    const otherOwed = day < other.converted ? (other.owed.get(day) ?? 0n) : 0n;
    if (otherOwed === 0n) continue;
    sumOwed += otherOwed;
    sumDrawn += other.drawn.get(day)!;
    if (other.signed < signed) earlier += otherOwed;
  }
  const all = under(sumOwed, sumDrawn, cap.most, cap.repaidFirst);
  if (cap.across === "by-signing") {
    const left = all - earlier;
    return left < 0n ? 0n : left < owed ? left : owed;
  }
  return (all * (earlier + owed)) / sumOwed - (all * earlier) / sumOwed;
}

/** Of the subsidised part, what does not lie in an overdue instalment. */
function withoutOverdue(part: bigint, owed: bigint, planned: bigint, { cap }: OraclePolicy): bigint {
  const left = planned < 0n ? 0n : planned;
  if (left >= owed) return part;
  if (cap?.repaidFirst === "pro-rata") return (part * left * 2n + owed) / (owed * 2n);
  return part < left ? part : left;
}

/** What the budget bears of a contract rate, in 10⁻¹². */
function borne(formula: OracleFormula, rate: number): bigint {
  if (formula.kind === "share") return BigInt(rate) * BigInt(formula.percent);
  const points = formula.kind === "rate" ? formula.points : rate - formula.lpr - formula.points;
  return BigInt(points < 0 ? 0 : points > rate ? rate : points) * 1_000_000n;
}

function partOfYear(day: number, dayCount: OraclePolicy["dayCount"]): [bigint, bigint] {
  if (dayCount === "actual/360") return [1n, 360n];
  if (dayCount === "actual/365") return [1n, 365n];
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return [1n, new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366n : 365n];
}

/** The same day some months on, or that month's last. */
function monthsOn(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(index / 12), index % 12, Math.min(date.getUTCDate(), last)) / 86_400_000;
}

function wholeYears(from: number, day: number): number {
  let years = 0;
  while (monthsOn(from, (years + 1) * 12) <= day) years += 1;
  return years;
}

function greatest(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatest(b, a % b);
}
