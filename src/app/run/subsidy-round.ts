import type { Day } from "#domain/calendar/day.ts";
import { type Entitlement, entitlement } from "#domain/engine/subsidy/entitlement.ts";
import { type PreparedSubsidy, prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import { type Round, roundWindow } from "#domain/engine/subsidy/round-window.ts";
import type { OtherLoan, SubsidyLoan } from "#domain/engine/subsidy/subsidy-loan.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Refusal, Result } from "#domain/wording/refusal.ts";
import type { Book, RunLoan } from "./book.ts";
import { countedLoans } from "./figures.ts";
import type { RunContext } from "./report.ts";

/** What a round comes to for one loan. */
export type RoundLoan = {
  readonly loan: RunLoan;
  /** Derived for the period. */
  readonly amountFen: Fen;
  readonly lines: Entitlement["lines"];
  /** Accrued in the period, and waiting until the borrower pays the interest. */
  readonly waitingFen: Fen;
  /** Of overdue days that are not of the borrower's making: shown apart. */
  readonly apartFen: Fen;
  readonly payments: Entitlement["payments"];
  /** Derived less granted for the periods before, where the roster says what was granted. */
  readonly adjustmentFen: Fen;
  /** Now payable: the period's subsidy with the adjustment, never below zero. */
  readonly payableFen: Fen;
  /** Granted too much and not netted now. */
  readonly carriedFen: Fen;
  /** There can still be subsidy to net it against: the loan runs on. */
  readonly canNetLater: boolean;
  /** The payable's parts by funder; they sum to it. */
  readonly parts: ReadonlyMap<string, Fen>;
  readonly claimedFen: Fen | undefined;
};

export type SubsidyRound = {
  readonly window: Round;
  readonly loans: readonly RoundLoan[];
  /** Loans whose subsidy was not reckoned, by reason. */
  readonly refused: readonly { readonly refusal: Refusal; readonly loans: number }[];
};

/** The round that a run on a day draws up: that of the last period which is over. */
export function roundOn(basis: Basis, asOf: Day): Result<Round> {
  const current = roundWindow(basis, asOf);
  if (!current.ok || current.value.periodTo <= asOf) return current;
  return roundWindow(basis, current.value.periodFrom - 1);
}

/**
 * The subsidy of a round, loan by loan (D-03, D-09, D-14, L-19): what is derived for the period now, and for the periods before it
 * what is derived less what the roster says was granted. An overpayment comes off the loan's payment; what is left is carried.
 */
export function subsidyRound({ basis, references, book }: RunContext, window: Round): SubsidyRound {
  const prepared = prepareSubsidy(basis, references);
  const others = othersOf(book);
  const loans: RoundLoan[] = [];
  const refused = new Map<string, { refusal: Refusal; loans: number }>();
  for (const loan of countedLoans(book, basis.policy)) {
    if (loan.known["loan"]?.["isSubsidised"] === false || loan.terms.disbursedOn > window.to) continue;
    const asked = subsidyLoan(book, loan, others(loan));
    const now = entitlement(prepared, asked, window, { explain: false });
    if (now.ok) loans.push(roundLoan(prepared, { loan, asked, now: now.value }, window));
    else
      for (const refusal of now.refusals) {
        const key = `${refusal.code} ${refusal.at}`;
        const told = refused.get(key) ?? { refusal, loans: 0 };
        told.loans += 1;
        refused.set(key, told);
      }
  }
  return { window, loans, refused: [...refused.values()] };
}

function subsidyLoan(book: Book, loan: RunLoan, others: readonly OtherLoan[]): SubsidyLoan {
  return {
    ...loan.terms,
    id: loan.id,
    facts: loan.facts,
    known: loan.known,
    isRenewal: loan.known["loan"]?.["isRenewal"] === true,
    others,
    interestPayments: book.isInterestRecorded ? "recorded" : "as-due",
  };
}

/** The other loans of a loan's household, or of its borrower where it names none. */
function othersOf(book: Book): (loan: RunLoan) => readonly OtherLoan[] {
  const keyOf = ({ household, borrower }: RunLoan): string | undefined => household ?? borrower.number;
  const groups = new Map<string, RunLoan[]>();
  for (const loan of book.loans) {
    const key = keyOf(loan);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(loan);
    else groups.set(key, [loan]);
  }
  return (loan) => {
    const key = keyOf(loan);
    const group = key === undefined ? [] : groups.get(key)!;
    if (group.length < 2) return [];
    const scheme = loan.known["loan"]?.["scheme"];
    return group
      .filter((other) => other !== loan && other.known["loan"]?.["scheme"] === scheme)
      .map((other) => ({ ...other.terms, id: other.id, facts: other.facts }));
  };
}

function roundLoan(
  prepared: PreparedSubsidy,
  { loan, asked, now }: { loan: RunLoan; asked: SubsidyLoan; now: Entitlement },
  window: Round,
): RoundLoan {
  const parts = new Map(now.funders.map(({ party, amountFen }) => [party, amountFen]));
  const earlier = earlierPeriods(prepared, asked, loan, window);
  let adjustmentFen = 0n;
  if (earlier) {
    const { derived, grantedFen } = earlier;
    adjustmentFen = derived.amountFen - grantedFen;
    for (const { party, amountFen } of derived.funders) parts.set(party, (parts.get(party) ?? 0n) + amountFen);
    const shares = [...now.lines, ...derived.lines].at(-1)?.epoch.funders();
    if (shares?.ok)
      shares.value.split(grantedFen).forEach((partFen, index) => {
        const party = shares.value.parties[index]!;
        parts.set(party, (parts.get(party) ?? 0n) - partFen);
      });
  }
  const totalFen = now.amountFen + adjustmentFen;
  const payableFen = totalFen > 0n ? totalFen : 0n;
  if (payableFen === 0n) parts.clear();
  return {
    loan,
    amountFen: now.amountFen,
    lines: now.lines,
    waitingFen: sumOf(now.waiting),
    apartFen: sumOf(now.apart),
    payments: now.payments,
    adjustmentFen,
    payableFen,
    carriedFen: totalFen < 0n ? -totalFen : 0n,
    canNetLater: now.state.paidOffOn === undefined && now.state.dueOn > window.to,
    parts,
    claimedFen: loan.more["subsidyClaimed"] as Fen | undefined,
  };
}

function sumOf(lines: Entitlement["lines"]): Fen {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}

/** What is derived for the periods before the round, and what the roster says was granted for them. */
function earlierPeriods(
  prepared: PreparedSubsidy,
  asked: SubsidyLoan,
  { more, days, terms }: RunLoan,
  window: Round,
): { derived: Entitlement; grantedFen: Fen } | undefined {
  const grantedFen = more["subsidyGranted"] as Fen | undefined;
  const through = days["subsidyGrantedThrough"] ?? window.from - 1;
  if (grantedFen === undefined || through < terms.disbursedOn || through >= window.from) return undefined;
  const earlier = {
    from: terms.disbursedOn,
    to: through,
    paidBy: window.paidBefore,
    paidBefore: terms.disbursedOn - 1,
  };
  const derived = entitlement(prepared, asked, earlier, { explain: false });
  return derived.ok ? { derived: derived.value, grantedFen } : undefined;
}
