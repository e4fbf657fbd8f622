import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Params } from "#domain/wording/message.ts";
import { anomaly, type Anomaly, type AnomalyCode } from "./anomaly.ts";
import type { Fact, OverdueCause } from "./fact.ts";
import {
  type BalanceSegment,
  endless,
  type Grant,
  type LoanTerms,
  type Payment,
  type Stop,
  type Stretch,
} from "./loan-state.ts";

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** What the fold has come to so far. `owedFen` is kept as it adds up, below zero too; it is cut at zero when it leaves. */
export type Running = {
  readonly terms: LoanTerms;
  owedFen: Fen;
  drawnFen: Fen;
  /** Of what was drawn, what counts against the contract's principal; an additional loan does not. */
  lentByContractFen: Fen;
  firstLentOn: Day | undefined;
  readonly balance: Mutable<BalanceSegment>[];
  readonly stretches: Mutable<Stretch>[];
  readonly stops: Mutable<Stop>[];
  settledOn: Day | undefined;
  /** Known before the fold begins: what happened up to this day is in the opening balance. */
  takenOverOn: Day | undefined;
  isTakenOver: boolean;
  interestPaidThrough: Day | undefined;
  compensatedFen: Fen;
  recoveredFen: Fen;
  overdueCause: OverdueCause | undefined;
  readonly interestPaid: Payment[];
  readonly penaltyPaid: Payment[];
  readonly grants: Grant[];
  readonly anomalies: Anomaly[];
};

/** Lists a contradiction. */
export function note(running: Running, code: AnomalyCode, fact: Fact, more?: Params): void {
  running.anomalies.push(anomaly(code, fact, more));
}

/** Money paid out on a day. */
export function lend(running: Running, on: Day, amountFen: Fen): void {
  running.owedFen += amountFen;
  running.drawnFen += amountFen;
  running.firstLentOn ??= on;
  writeBalance(running, on);
}

/** Ends the last balance segment at the day and begins one with what is owed now. */
export function writeBalance(running: Running, on: Day): void {
  const { balance, drawnFen } = running;
  const balanceFen = running.owedFen > 0n ? running.owedFen : 0n;
  const last = balance[balance.length - 1];
  if (last) {
    if (last.from === on) {
      last.balanceFen = balanceFen;
      last.notDueFen = balanceFen;
      last.drawnFen = drawnFen;
      return;
    }
    if (last.balanceFen === balanceFen && last.drawnFen === drawnFen) return;
    last.until = on;
  } else if (drawnFen === 0n) return;
  balance.push({ from: on, until: endless, balanceFen, notDueFen: balanceFen, drawnFen });
}
