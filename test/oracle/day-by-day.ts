/**
 * A second reckoning of a loan, slow on purpose: it walks from day to day, adds up each day's interest as an exact
 * fraction, and imports nothing of the program. What both agree on was understood twice.
 *
 * Dates are `YYYY-MM-DD`, amounts fen, rates and margins millionths.
 */
export type OracleLoan = {
  principal: bigint;
  rate: bigint;
  disbursed: string;
  /** Due days with the principal due; `counted`: interest of that day belongs to the period that ends on it. */
  dues: { due: string; principal: bigint; counted: boolean }[];
  dayCount: "actual/360" | "actual/365" | "actual/actual" | "30/360";
  halfEven: boolean;
  repayments: { on: string; amount: bigint }[];
  /** Instalments are paid when due, besides the listed repayments. */
  onTime: boolean;
  /** The last instalment is not, even so. */
  lastIsLate: boolean;
  /** Which instalments an early repayment takes away: the next ones or the last ones. */
  takes: "next" | "last";
  until: string;
  /** Penalty of the principal due at maturity runs from this day on: maturity, or the working day after it. */
  overdueFrom: string;
  penaltyMargin?: bigint;
  misuse?: { from: string; margin: bigint };
  compound: boolean;
  order: ("penalty" | "compound" | "interest" | "principal")[];
};

/** `principal`: what fell due of it on the row's days or was repaid before it was due; `balance`: what is not repaid. */
export type OracleRow = {
  due: string;
  principal: bigint;
  interest: bigint;
  penalty: bigint;
  compound: bigint;
  balance: bigint;
};
export type OracleResult = {
  rows: OracleRow[];
  owed: { interest: bigint; penalty: bigint; compound: bigint; principal: bigint };
};

type Fraction = { over: bigint; under: bigint };

const dayLength = 86_400_000;
const nextDay = (date: string): string => new Date(Date.parse(date) + dayLength).toISOString().slice(0, 10);

/** One day's part of a year. */
function dayPart(date: string, dayCount: OracleLoan["dayCount"]): Fraction {
  const year = Number(date.slice(0, 4));
  if (dayCount === "actual/360") return { over: 1n, under: 360n };
  if (dayCount === "actual/365") return { over: 1n, under: 365n };
  if (dayCount === "actual/actual") {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    return { over: 1n, under: isLeap ? 366n : 365n };
  }
  // 30E/360: the 31st has no length of its own; the last day of February lasts up to the 30th.
  const tomorrow = nextDay(date);
  const place = (text: string) => {
    const [y, m, d] = text.split("-").map(Number) as [number, number, number];
    return y * 360 + m * 30 + Math.min(d, 30);
  };
  return { over: BigInt(place(tomorrow) - place(date)), under: 360n };
}

function plus(one: Fraction, other: Fraction): Fraction {
  const sum = { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
  const shared = divisor(sum.over, sum.under);
  return { over: sum.over / shared, under: sum.under / shared };
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function rounded({ over, under }: Fraction, halfEven: boolean): bigint {
  const whole = over / under;
  const rest = (over % under) * 2n;
  if (rest > under) return whole + 1n;
  if (rest < under) return whole;
  return halfEven && whole % 2n === 0n ? whole : whole + 1n;
}

const million = 1_000_000n;
const nothing = (): Fraction => ({ over: 0n, under: 1n });

type Walk = {
  loan: OracleLoan;
  dues: OracleLoan["dues"];
  maturity: string;
  rows: OracleRow[];
  owed: OracleResult["owed"];
  balance: bigint;
  /** The index of the next due day. */
  ahead: number;
  rowStart: string;
  /** Of the row: the principal that fell due or was repaid ahead, and all that was repaid, due or not. */
  dueInRow: bigint;
  repaidInRow: bigint;
  running: { interest: Fraction; penalty: Fraction; compound: Fraction };
  /** Interest that fell due from maturity on before it counts as overdue. */
  excused: bigint;
};
type Charges = { interest: bigint; penalty: bigint; compound: bigint };

/** Walks through a loan day by day up to `until`, that day's events included and its interest not. */
export function reckonDayByDay(loan: OracleLoan): OracleResult {
  const walk: Walk = {
    loan,
    dues: loan.dues.map((each) => ({ ...each })),
    maturity: loan.dues.at(-1)!.due,
    rows: [],
    owed: { interest: 0n, penalty: 0n, compound: 0n, principal: 0n },
    balance: loan.principal,
    ahead: 0,
    rowStart: loan.disbursed,
    dueInRow: 0n,
    repaidInRow: 0n,
    running: { interest: nothing(), penalty: nothing(), compound: nothing() },
    excused: 0n,
  };
  for (let today = loan.disbursed; today <= loan.until; today = nextDay(today)) {
    const counted = walk.dues[walk.ahead]?.due === today && walk.dues[walk.ahead]!.counted;
    if (counted) accruePrincipal(walk, today);
    passDay(walk, today, counted);
    if (today === loan.until) break;
    if (!counted) accruePrincipal(walk, today);
    accrueCompound(walk, today);
  }
  closeAtEnd(walk);
  return { rows: walk.rows, owed: { ...walk.owed, principal: walk.balance } };
}

function passDay(walk: Walk, today: string, counted: boolean): void {
  const { loan, dues } = walk;
  const paidToday = loan.repayments.filter(({ on }) => on === today);
  const isDue = dues[walk.ahead]?.due === today;
  const isAfter = walk.ahead >= dues.length;
  let ended: Charges | undefined;
  if (isDue) {
    ended = endPeriod(walk);
    walk.owed.principal += dues[walk.ahead]!.principal;
    walk.dueInRow += dues[walk.ahead]!.principal;
    walk.ahead += 1;
    if (loan.onTime && !(walk.ahead === dues.length && loan.lastIsLate)) settle(walk);
  } else if (isAfter && paidToday.length > 0) {
    ended = endPeriod(walk);
  }
  for (const { amount } of paidToday) {
    let left = payOwed(walk, amount);
    left -= takeAhead(walk, left);
    if (walk.balance > 0n || ended) continue;
    ended = endPeriod(walk);
    payOwed(walk, left);
    if (loan.onTime) settle(walk);
  }
  if (ended && today >= walk.maturity && today < loan.overdueFrom) walk.excused += ended.interest;
  if (walk.balance === 0n) walk.ahead = dues.length;
  if (ended) {
    writeRow(walk, today, ended, !isAfter);
    walk.rowStart = counted ? nextDay(today) : today;
  }
}

function accruePrincipal(walk: Walk, date: string): void {
  const { loan, running, balance } = walk;
  const misused = loan.misuse && date >= loan.misuse.from ? loan.misuse.margin : 0n;
  if (date >= loan.overdueFrom && loan.penaltyMargin !== undefined) {
    const margin = misused > loan.penaltyMargin ? misused : loan.penaltyMargin;
    running.penalty = plus(
      running.penalty,
      charge(walk, { amount: balance, rate: loan.rate * (million + margin), date }),
    );
    return;
  }
  running.interest = plus(running.interest, charge(walk, { amount: balance, rate: loan.rate * million, date }));
  running.penalty = plus(running.penalty, charge(walk, { amount: balance, rate: loan.rate * misused, date }));
}

function accrueCompound(walk: Walk, date: string): void {
  const { loan, running, owed } = walk;
  if (!loan.compound) return;
  const margin = loan.penaltyMargin ?? 0n;
  // The oldest interest is paid first, so that the excused is what is left last.
  const excused = date < loan.overdueFrom ? walk.excused : 0n;
  const amount = owed.interest > excused ? owed.interest - excused : 0n;
  running.compound = plus(running.compound, charge(walk, { amount, rate: loan.rate * (million + margin), date }));
}

/** One day's interest; the rate in millionths of a millionth. */
function charge(walk: Walk, { amount, rate, date }: { amount: bigint; rate: bigint; date: string }): Fraction {
  const part = dayPart(date, walk.loan.dayCount);
  return { over: amount * rate * part.over, under: million * million * part.under };
}

function endPeriod(walk: Walk): Charges {
  const { running, owed, loan } = walk;
  const ended = {
    interest: rounded(running.interest, loan.halfEven),
    penalty: rounded(running.penalty, loan.halfEven),
    compound: rounded(running.compound, loan.halfEven),
  };
  owed.interest += ended.interest;
  owed.penalty += ended.penalty;
  owed.compound += ended.compound;
  walk.running = { interest: nothing(), penalty: nothing(), compound: nothing() };
  return ended;
}

function writeRow(walk: Walk, due: string, charges: Charges, always: boolean): void {
  const row = { due, principal: walk.dueInRow, ...charges, balance: walk.balance };
  const isEmpty = row.principal + row.interest + row.penalty + row.compound + walk.repaidInRow === 0n;
  if (always || !isEmpty || (walk.balance > 0n && due > walk.rowStart)) walk.rows.push(row);
  walk.dueInRow = 0n;
  walk.repaidInRow = 0n;
}

function closeAtEnd(walk: Walk): void {
  const { owed, loan, rows } = walk;
  const isOpen = walk.balance + owed.interest + owed.penalty + owed.compound > 0n;
  if (isOpen && rows.at(-1)?.due !== loan.until) writeRow(walk, loan.until, endPeriod(walk), false);
}

/** Pays what is owed in the loan's order; what is left of the amount comes back. */
function payOwed(walk: Walk, amount: bigint): bigint {
  let left = amount;
  for (const kind of walk.loan.order) {
    const used = left < walk.owed[kind] ? left : walk.owed[kind];
    walk.owed[kind] -= used;
    left -= used;
    if (kind !== "principal") continue;
    walk.balance -= used;
    walk.repaidInRow += used;
  }
  return left;
}

/** Repays principal that is not yet due, as far as there is any; how much it was comes back. */
function takeAhead(walk: Walk, amount: bigint): bigint {
  const notYetDue = walk.balance - walk.owed.principal;
  const taken = amount < notYetDue ? amount : notYetDue;
  const coming = walk.dues.slice(walk.ahead);
  if (walk.loan.takes === "last") coming.reverse();
  let left = taken;
  for (const each of coming) {
    const used = left < each.principal ? left : each.principal;
    each.principal -= used;
    left -= used;
  }
  walk.balance -= taken;
  walk.dueInRow += taken;
  walk.repaidInRow += taken;
  return taken;
}

function settle(walk: Walk): void {
  const { interest, penalty, compound, principal } = walk.owed;
  payOwed(walk, interest + penalty + compound + principal);
}
