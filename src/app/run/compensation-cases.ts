import type { Day } from "#domain/calendar/day.ts";
import type { Trigger } from "#domain/engine/compensation/trigger.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { type Candidate, type Excluded, keptTriggers, lookingAt, type Opened } from "./compensation-case.ts";
import { doorOrder } from "./door-order.ts";
import { countedLoans } from "./figures.ts";
import { daysOverdue } from "./known-on.ts";
import type { RunContext } from "./report.ts";

export type CompensationCases = {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Excluded[];
  /** Overdue, where only a ground opens a compensation and none is given. */
  readonly withoutGround: readonly RunLoan[];
  /** Overdue, where the days that open a compensation are not entered. */
  readonly waiting: readonly RunLoan[];
  readonly blocked: readonly Refusal[];
  readonly hasDays: boolean;
  readonly hasGrounds: boolean;
};

/** All loans of the book that a trigger of the policy opens on its day and that were not compensated; the longest overdue first. */
export function compensationCases(context: RunContext): CompensationCases {
  const { basis, book } = context;
  const triggers = Object.entries(basis.policy.compensation?.triggers ?? {});
  const isGround = (rule: (typeof triggers)[number][1]) => rule.versions.some(({ body }) => body?.mode === "ground");
  const grounds = triggers.filter(([, rule]) => isGround(rule)).map(([code]) => code);
  const byDays = triggers.filter(([, rule]) => !isGround(rule)).map(([code]) => code);
  const blocked: Refusal[] = [];
  const opened: Opened[] = [];
  const withoutGround: RunLoan[] = [];
  const waiting: RunLoan[] = [];
  const triggersOn = keptTriggers(context);
  for (const loan of countedLoans(book, basis.policy)) {
    if (balanceOn(loan.state, book.asOf) === 0n || wasCompensated(loan, book.asOf)) continue;
    const days = daysOverdue(loan, book.asOf);
    const ground = loan.more["ground"];
    if (typeof ground === "string" && grounds.length > 0) {
      opened.push({ loan, code: groundCode(basis.policy, ground), days });
      continue;
    }
    if (days === 0) continue;
    if (byDays.length === 0) {
      withoutGround.push(loan);
      continue;
    }
    const found = byDays.map((code) => ({ code, trigger: triggersOn(code, loan) }));
    const reached = found.find(({ trigger }) => trigger.ok && isReached(trigger.value, days));
    if (reached) opened.push({ loan, code: reached.code, days });
    else if (found.some(({ trigger }) => !trigger.ok)) waiting.push(loan);
  }
  const first = waiting[0];
  const look = lookingAt(context, blocked);
  // What is not entered stands in the way of all of them alike: one is looked at, and it is said once.
  if (first) look({ loan: first, code: byDays[0]!, days: daysOverdue(first, book.asOf) });
  const byDoor = doorOrder(book);
  const sorted = opened.toSorted((one, other) => other.days - one.days || byDoor(one.loan, other.loan));
  const cases = sorted.map((each) => look(each));
  return {
    candidates: cases.flatMap(({ candidate }) => candidate ?? []),
    excluded: cases.flatMap(({ excluded }) => excluded ?? []),
    withoutGround,
    waiting,
    blocked,
    hasDays: byDays.length > 0,
    hasGrounds: grounds.length > 0,
  };
}

function wasCompensated({ state }: RunLoan, asOf: Day): boolean {
  if (state.compensatedFen === 0n) return false;
  return state.standing.some(({ kind, effectiveOn }) => kind === "compensated" && effectiveOn <= asOf);
}

/** The ground that a row names by its code or its title; what is none is handed on as it stands, and refused by name. */
function groundCode({ compensation }: Policy, written: string): string {
  const plain = (text: string): string => text.replace(/[\s（）()]/g, "").toLowerCase();
  const found = Object.entries(compensation?.triggers ?? {}).find(([code, { title }]) =>
    [code, title?.zh, title?.en, title && withoutNumber(title.zh)].some(
      (name) => name !== undefined && plain(name) === plain(written),
    ),
  );
  return found?.[0] ?? written;
}

/** （1a）借款人死亡 is written into sheets as 借款人死亡. */
function withoutNumber(title: string): string {
  return title.replace(/^（[^）]*）/, "");
}

function isReached({ overdue }: Trigger, days: number): boolean {
  if (!overdue) return false;
  return overdue.is === ">" ? days > overdue.days : days >= overdue.days;
}
