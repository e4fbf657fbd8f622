import { addMonths, type Day } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { fold } from "#domain/engine/facts/fold.ts";
import type { LoanTerms } from "#domain/engine/facts/loan-state.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { RosterKindName } from "#domain/roster/kinds/roster-kinds.ts";
import type { RosterRow } from "#domain/roster/read-roster.ts";
import { joined } from "#domain/wording/local-text.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day, money } from "#domain/wording/quantity.ts";
import { assembleFund } from "./assemble-fund.ts";
import { assembleHouseholds } from "./assemble-households.ts";
import { balanceOn } from "./balance.ts";
import type { Book, BookAnomaly, Household, Origin, RunLoan } from "./book.ts";
import { borrowerKind, daysOfRow, knownOfRow, type LoanValues, moreOfRow } from "./known-of-row.ts";
import { papersAtHand } from "./papers-at-hand.ts";
import { type Matched, matchRepayments, type Payable } from "./match-repayments.ts";

/** The sound rows of a roster, with the file they stand in. */
export type RowsOf<Kind extends RosterKindName> = {
  readonly file: string;
  readonly rows: readonly RosterRow<Kind>[];
};

export type Rosters = {
  readonly loans: readonly RowsOf<"loans">[];
  readonly repayments?: RowsOf<"repayments"> | undefined;
  readonly households?: RowsOf<"households"> | undefined;
  readonly fund?: RowsOf<"fund"> | undefined;
};

type Named = Payable & { readonly origin: Origin; readonly values: LoanValues };

/**
 * The rosters put together as of a day: contracts, what happened to them up to that day, households, the fund. What
 * contradicts itself or finds nothing to belong to is listed and the rest goes on; what lies after the day is left out.
 */
export function assembleBook(rosters: Rosters, policy: Policy, asOf: Day): { book: Book; notes: readonly Message[] } {
  const named = nameLoans(rosters.loans);
  const lent = named.filter(({ values }) => disbursedOn(values) <= asOf);
  const matched = rosters.repayments ? matchRepayments(rosters.repayments, lent, asOf) : undefined;
  const households = rosters.households && assembleHouseholds(rosters.households);
  const householdOf = householdFinder(households);
  const unknownPapers = new Map<string, number>();
  const papersOf = papersFinder(policy, unknownPapers);
  const loans: RunLoan[] = [];
  const anomalies: BookAnomaly[] = [...(matched?.anomalies ?? [])];
  const around: Around = { policy, asOf, matched, papersOf, householdOf };
  for (const each of lent) {
    const loan = runLoan(each, around);
    loans.push(loan);
    anomalies.push(...anomaliesOf(loan, each.values.settledOn, around));
  }
  const book: Book = {
    asOf,
    loans,
    byId: new Map(loans.map((loan) => [loan.id, loan])),
    households,
    fund: rosters.fund && assembleFund(rosters.fund, asOf),
    isInterestRecorded: matched?.saysInterest ?? false,
    anomalies,
  };
  return { book, notes: notesOf(book, { rosters, matched, unknownPapers, late: named.length - lent.length }) };
}

/** Each row with the name by which the run knows its loan: the contract, with the bank or a number where one is not enough. */
function nameLoans(files: readonly RowsOf<"loans">[]): Named[] {
  const taken = new Map<string, string>();
  return files.flatMap(({ file, rows }) =>
    rows.map(({ sheet, row, values }): Named => {
      const bank = values.bank ?? "";
      const number = values.identityNo ?? values.creditCode;
      const contract = values.contractNo;
      const plain = contract ?? [number ?? values.borrowerName!, disbursedOn(values)].join(" ");
      const isElsewhere = taken.has(plain) && taken.get(plain) !== bank;
      let id = isElsewhere ? `${bank} ${plain}` : plain;
      for (let n = 2; taken.has(id); n += 1) id = `${plain} (${n})`;
      taken.set(id, bank);
      return { id, contract, bank, number, origin: { file, sheet, row }, values };
    }),
  );
}

function disbursedOn(values: LoanValues): Day {
  return values.disbursedOn ?? values.signedOn!;
}

function termsOf(values: LoanValues): LoanTerms {
  const lentOn = disbursedOn(values);
  return {
    principalFen: values.principalFen!,
    annualRateMillionths: values.annualRateMillionths ?? 0,
    signedOn: values.signedOn ?? lentOn,
    disbursedOn: lentOn,
    maturesOn: values.maturesOn ?? addMonths(lentOn, values.termMonths!),
  };
}

type Around = {
  readonly policy: Policy;
  readonly asOf: Day;
  readonly matched: Matched | undefined;
  readonly papersOf: (said: readonly string[] | undefined) => readonly string[];
  readonly householdOf: (number: string | undefined) => Household | undefined;
};

function runLoan({ id, contract, bank, number, origin, values }: Named, around: Around): RunLoan {
  const terms = termsOf(values);
  const facts = factsOf(values, terms, around, id);
  const kind = borrowerKind(values, around.policy.scheme !== undefined);
  const registered = around.householdOf(number);
  const known = knownOfRow(values, kind);
  const costs = around.matched?.costs.get(id);
  return {
    id,
    contract: contract ?? id,
    bank,
    branch: values.branch,
    borrower: { name: values.borrowerName!, number, kind, phone: values.phone },
    place: { county: values.county, township: values.township, village: values.village },
    household: values.householdNo ?? registered?.id,
    group: values.groupNo,
    terms,
    facts,
    state: fold(terms, facts),
    known:
      registered?.kind === undefined
        ? known
        : { ...known, household: { kind: registered.kind, ...known["household"] } },
    responsible: { bank: values.bankPerson, township: values.townshipPerson },
    pursuits: { count: values.collectionAttempts, lastOn: values.lastAttemptOn },
    papers: around.papersOf(values.papers),
    days: daysOfRow(values),
    more: { ...moreOfRow(values), ...(costs !== undefined && { costs }) },
    bankBalanceFen: values.balanceFen,
    origin,
  };
}

/** What the loan's own row says happened, and its payments. */
function factsOf(values: LoanValues, terms: LoanTerms, { asOf, matched }: Around, id: string): readonly Fact[] {
  const paid = matched?.facts.get(id) ?? [];
  const own: Fact[] = [];
  const { extendedTo, settledOn, recalledOn, convertedOn } = values;
  if (extendedTo !== undefined && terms.maturesOn <= asOf)
    own.push({ version: 1, kind: "extended", effectiveOn: terms.maturesOn, until: extendedTo });
  if (recalledOn !== undefined && recalledOn <= asOf)
    own.push({ version: 1, kind: "recalled", effectiveOn: recalledOn });
  if (convertedOn !== undefined && convertedOn <= asOf)
    own.push({ version: 1, kind: "converted", effectiveOn: convertedOn });
  if (settledOn !== undefined && settledOn <= asOf && !paid.some(({ kind }) => kind === "settled"))
    own.push({ version: 1, kind: "settled", effectiveOn: settledOn });
  else if (!matched) own.push(...paidByBalance(values, terms, asOf));
  return own.length === 0 ? paid : [...own, ...paid];
}

/** Without a list of payments: what the bank's balance says was repaid by the day, though not when. */
function paidByBalance({ balanceFen }: LoanValues, { principalFen }: LoanTerms, asOf: Day): Fact[] {
  if (balanceFen === undefined || balanceFen >= principalFen) return [];
  return [{ version: 1, kind: "repaid", effectiveOn: asOf, amountFen: principalFen - balanceFen }];
}

/** The papers that a row names, by the policy's ids; the words that are none of its papers are gathered. */
function papersFinder(policy: Policy, unknown: Map<string, number>): Around["papersOf"] {
  const find = papersAtHand(policy);
  return (said) => {
    if (said === undefined) return [];
    const found = find(said);
    for (const word of found.unknown) unknown.set(word, (unknown.get(word) ?? 0) + 1);
    return found.ids;
  };
}

function householdFinder(
  households: ReadonlyMap<string, Household> | undefined,
): (number: string | undefined) => Household | undefined {
  const byMember = new Map<string, Household>();
  for (const household of households?.values() ?? [])
    for (const { number } of household.members) if (number !== undefined) byMember.set(number, household);
  return (number) => (number === undefined ? undefined : byMember.get(number));
}

/** What the loan's facts contradict, each at the row that says it, and where the bank's balance is not what the payments come to. */
function anomaliesOf(loan: RunLoan, settledOn: Day | undefined, { asOf, matched }: Around): BookAnomaly[] {
  const { id, origin, state, terms, bankBalanceFen } = loan;
  const told = (words: Message, at: Origin = origin): BookAnomaly => ({ loan: id, origin: at, message: words });
  const found = state.anomalies.map(({ fact, message: words }) =>
    told(withoutOwnId(words, fact), matched?.originOf(id, fact)),
  );
  if (terms.annualRateMillionths === 0) found.push(told(message("book.no-rate")));
  if (bankBalanceFen === undefined) return found;
  const ours = balanceOn(state, asOf);
  if (settledOn !== undefined && settledOn <= asOf && bankBalanceFen > 0n && ours === 0n)
    found.push(told(message("book.settled-with-balance", { on: day(settledOn), bank: money(bankBalanceFen) })));
  else if (!matched && bankBalanceFen > terms.principalFen)
    found.push(told(message("book.balance-over-principal", { bank: money(bankBalanceFen) })));
  else if (matched && bankBalanceFen !== ours) {
    const words = { bank: money(bankBalanceFen), ours: money(ours), difference: money(bankBalanceFen - ours) };
    found.push(told(message("book.balance-differs", words)));
  }
  return found;
}

/** A serial number of the bank is worth naming; the name that a row was given for want of one is not. */
function withoutOwnId(words: Message, fact: Fact): Message {
  const id = fact.serial === undefined ? "" : ` (${fact.serial})`;
  return { ...words, params: { ...words.params, id } };
}

type Assembled = {
  readonly rosters: Rosters;
  readonly matched: Matched | undefined;
  readonly unknownPapers: ReadonlyMap<string, number>;
  readonly late: number;
};

/** Words that a note names, the most frequent ones. */
const mostTold = 10;

function notesOf({ asOf, loans }: Book, { rosters, matched, unknownPapers, late }: Assembled): Message[] {
  const notes: Message[] = [];
  if (!matched) notes.push(message("book.no-payments", { day: day(asOf) }));
  if (unknownPapers.size > 0) {
    const words = [...unknownPapers].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
    notes.push(message("book.unknown-papers", { kinds: words.length, words: joined(words.slice(0, mostTold)) }));
  }
  if (late > 0) notes.push(message("book.lent-after", { count: late, day: day(asOf) }));
  if (matched && matched.afterAsOf > 0)
    notes.push(message("book.after-as-of", { count: matched.afterAsOf, day: day(asOf) }));
  if (matched && matched.unmatched.count > 0) {
    const { count, amountFen } = matched.unmatched;
    notes.push(message("book.unmatched", { count, amount: money(amountFen) }));
  }
  if (matched && matched.undivided > 0)
    notes.push(message("book.total-as-principal", { file: rosters.repayments!.file }));
  return [...notes, ...staleNotes(loans, matched, asOf)];
}

/** A quarter without a single payment while money is out, or every loan due years before: rarely right. */
const [quietDays, longDueDays] = [100, 3 * 366];

function staleNotes(loans: readonly RunLoan[], matched: Matched | undefined, asOf: Day): Message[] {
  const last = matched?.lastPaidOn;
  const isOwed = loans.some(({ state }) => state.paidOffOn === undefined);
  if (isOwed && last !== undefined && matched!.afterAsOf === 0 && asOf - last > quietDays)
    return [message("book.stale", { last: day(last), day: day(asOf), count: asOf - last })];
  const lastDue = loans.reduce((latest, { state }) => Math.max(latest, state.dueOn), -Infinity);
  if (!isOwed || asOf - lastDue <= longDueDays) return [];
  return [message("book.all-due-long-ago", { last: day(lastDue), day: day(asOf), count: asOf - lastDue })];
}
