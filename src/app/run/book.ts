import type { Day } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import type { LoanState, LoanTerms } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { FactValue, KnownFacts } from "#domain/policy/expression.ts";
import type { Message } from "#domain/wording/message.ts";

/** Where something was read: file, sheet and row, for whoever has to mend it. */
export type Origin = { readonly file: string; readonly sheet: string; readonly row: number };

export type BorrowerKind = "person" | "partners" | "company" | "household";

export type Borrower = {
  readonly name: string;
  /** Identity number of a person, unified credit code of a company. */
  readonly number: string | undefined;
  readonly kind: BorrowerKind;
  readonly phone: string | undefined;
};

/** Where the borrower belongs, as the roster says it. */
export type Place = {
  readonly county: string | undefined;
  readonly township: string | undefined;
  readonly village: string | undefined;
};

/** One loan of the rosters: the contract, what happened to it, and all else that its row says. */
export type RunLoan = {
  /** The contract number; with the bank before it where two banks use the same one. */
  readonly id: string;
  readonly contract: string;
  readonly bank: string;
  readonly branch: string | undefined;
  readonly borrower: Borrower;
  readonly place: Place;
  readonly household: string | undefined;
  readonly group: string | undefined;
  readonly terms: LoanTerms;
  readonly facts: readonly Fact[];
  readonly state: LoanState;
  /** By the vocabulary of policy files: what the row says of loan, applicant, company … */
  readonly known: KnownFacts;
  /** Named persons on the bank's and the township's side (L-14). */
  readonly responsible: { readonly bank: string | undefined; readonly township: string | undefined };
  /** Recorded attempts at collection and the last of them. */
  readonly pursuits: { readonly count: number | undefined; readonly lastOn: Day | undefined };
  /** Ids of the policy's papers that are at hand. */
  readonly papers: readonly string[];
  /** Days of the road to the loan, for the clocks (N-04), by name of the roster's field. */
  readonly days: { readonly [field: string]: Day | undefined };
  /** What the row says that no rule has a name for, by name of the roster's field. */
  readonly more: { readonly [field: string]: FactValue | undefined };
  /** The balance that the bank reports. */
  readonly bankBalanceFen: Fen | undefined;
  readonly origin: Origin;
};

export type HouseholdMember = {
  readonly name: string;
  readonly number: string | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
};

/** A registered household (D-01, L-13). */
export type Household = {
  readonly id: string;
  readonly kind: string | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly place: Place;
  readonly members: readonly HouseholdMember[];
  readonly origin: Origin;
};

export type FundMovementKind =
  | "opening"
  | "injection"
  | "top-up"
  | "deposit"
  | "refund"
  | "interest"
  | "compensation"
  | "recovery"
  | "subsidy"
  | "fee"
  | "other";

/** A movement on an account of the fund; the amount is above zero. */
export type FundMovement = {
  readonly kind: FundMovementKind;
  readonly direction: "in" | "out";
  readonly account: string | undefined;
  readonly bank: string | undefined;
  readonly district: string | undefined;
  readonly on: Day;
  readonly amountFen: Fen;
  readonly note: string | undefined;
  readonly origin: Origin;
};

/** A contradiction between sheets, or within one: listed, and the run goes on (repaid more than lent, repaid before lent). */
export type BookAnomaly = { readonly loan: string | undefined; readonly origin: Origin; readonly message: Message };

/** Everything that the rosters say, as of a day. */
export type Book = {
  readonly asOf: Day;
  readonly loans: readonly RunLoan[];
  readonly byId: ReadonlyMap<string, RunLoan>;
  /** Absent where no such sheet was given: what needs it is then not judged, and says so. */
  readonly households: ReadonlyMap<string, Household> | undefined;
  readonly fund: readonly FundMovement[] | undefined;
  /** The sheets say what interest was paid: a loan of which they say nothing has paid none. */
  readonly isInterestRecorded: boolean;
  readonly anomalies: readonly BookAnomaly[];
};
