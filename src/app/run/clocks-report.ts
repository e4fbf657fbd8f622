import type { Day } from "#domain/calendar/day.ts";
import { dayKind, isWorked } from "#domain/calendar/working-days.ts";
import { policyDeadline } from "#domain/engine/clocks/policy-deadline.ts";
import { type Basis, eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { RosterDay } from "#domain/policy/roster-days.ts";
import type { RuleBody } from "#domain/policy/schema/value.ts";
import { joined, same, withName } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { RunLoan } from "./book.ts";
import { levelText } from "./breach-columns.ts";
import { doorOrder } from "./door-order.ts";
import { countedLoans } from "./figures.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

type ClockRule = NonNullable<Policy["clocks"]>[string];

/** A clock of the policy whose days a roster has. */
type Clock = {
  readonly code: string;
  readonly rule: ClockRule;
  readonly roster: NonNullable<RuleBody<ClockRule>["roster"]>;
  readonly title: LocalText;
  readonly standsStill: boolean;
  readonly countsWorkingDays: boolean;
  readonly binds: readonly string[];
  readonly level: "hard" | "soft";
  readonly article: string | undefined;
};

/** A clock held against the days of a loan. */
type Timed = {
  readonly clock: Clock;
  readonly loan: RunLoan;
  readonly organisation: LocalText;
  readonly from: Day;
  readonly due: Day;
  /** Absent where the sheet gives none: it runs to the book's day. */
  readonly doneOn: Day | undefined;
  /** Working days where the clock counts those, else days; 0 in time. */
  readonly overrun: number;
  readonly reason: string | undefined;
};

/** Why a clock was not held against a loan, and how often. */
type Untimed = { readonly noStart: number; readonly noDone: number; readonly contrary: number };

/**
 * The policy's clocks by the days in the roster (N-04, B-11): what each organisation took longer than it may, by how much, and for
 * soft ones with or without a reason. Which days a clock runs between stands with it in the policy file (`roster`); days on which the
 * one list of missing papers was out do not count where it stands still. Absent where no clock names days of a roster.
 */
export function clocksReport(context: RunContext): Report | undefined {
  const clocks = clocksOf(context);
  if (clocks.length === 0) return undefined;
  const blocked = new Map<string, Refusal>();
  const order = doorOrder(context.book);
  const measured = clocks.map((clock) => ({ clock, ...timeLoans(context, clock, blocked) }));
  const late = measured
    .flatMap(({ timed }) => timed.filter(({ overrun }) => overrun > 0))
    .toSorted(
      (one, other) =>
        clocks.indexOf(one.clock) - clocks.indexOf(other.clock) ||
        compareZh(one.organisation, other.organisation) ||
        other.overrun - one.overrun ||
        order(one.loan, other.loan),
    );
  return {
    id: "clocks",
    title: sayAll({ key: "clocks.title" }),
    tables: [
      organisationTable(
        context,
        measured.flatMap(({ timed }) => timed),
      ),
      overrunTable(context, late),
    ],
    papers: [],
    summary: measured.map(({ clock, timed, untimed }) => summaryOf(clock, timed, untimed)),
    blocked: [...blocked.values()],
  };
}

function dayTitle(name: RosterDay): LocalText {
  return sayAll({ key: `choice.${name}` });
}

function clocksOf({ basis, book }: RunContext): Clock[] {
  return Object.entries(basis.policy.clocks ?? {}).flatMap(([code, rule]): Clock[] => {
    const found = ruleInForce(basis, rule, eventDays(book.asOf));
    if (!found.ok || !found.value.body.roster) return [];
    const { roster, standsStill, count, binds, level } = found.value.body;
    return [
      {
        code,
        rule,
        roster,
        title: rule.title ?? same(code),
        standsStill: standsStill.length > 0,
        countsWorkingDays: "workingDays" in count,
        binds,
        level,
        article: found.value.cite.article,
      },
    ];
  });
}

/** A day of the roster: what the contract and the facts say themselves, else the row's field. */
function dayOfLoan({ terms, state, days: given }: RunLoan, name: RosterDay): Day | undefined {
  switch (name) {
    case "signedOn":
      return terms.signedOn;
    case "disbursedOn":
      return state.disbursedOn;
    case "dueOn":
      return state.dueOn;
    case "compensatedOn":
      return state.standing.find(({ kind }) => kind === "compensated")?.effectiveOn;
    case "appliedOn":
    case "hrReceivedOn":
    case "hrDoneOn":
    case "diligenceReceivedOn":
    case "diligenceDoneOn":
    case "bankAcceptedOn":
    case "refusedOn":
    case "refusalNoticeOn":
    case "disbursementNoticeOn":
    case "deductionNoticeOn":
    case "compensationAppliedOn":
    case "compensationApprovedOn":
      return given[name];
  }
}

function timeLoans(
  context: RunContext,
  clock: Clock,
  blocked: Map<string, Refusal>,
): { readonly timed: Timed[]; readonly untimed: Untimed } {
  const { basis, book } = context;
  const { from: fromField, done: doneField } = clock.roster;
  const loans = countedLoans(book, basis.policy);
  const hasDone = loans.some((loan) => dayOfLoan(loan, doneField) !== undefined);
  const deadline = deadlinesOf(context, clock, blocked);
  const overrunOf = overruns(context, clock);
  const organisationOf = organisations(basis, clock);
  const timed: Timed[] = [];
  let [noStart, noDone, contrary] = [0, 0, 0];
  for (const loan of loans) {
    const from = dayOfLoan(loan, fromField);
    const doneOn = dayOfLoan(loan, doneField);
    if (from === undefined) noStart += 1;
    else if (!hasDone) noDone += 1;
    else if (doneOn !== undefined && doneOn < from) contrary += 1;
    else {
      const due = deadline(loan, from);
      if (due === "contrary") contrary += 1;
      if (typeof due !== "number") continue;
      const reason = loan.more["delayReason"];
      timed.push({
        clock,
        loan,
        organisation: organisationOf(loan),
        from,
        due,
        doneOn,
        overrun: overrunOf(due, doneOn ?? book.asOf),
        reason: typeof reason === "string" && reason.trim() !== "" ? reason : undefined,
      });
    }
  }
  return { timed, untimed: { noStart, noDone, contrary } };
}

/** The due day of a clock that runs from a day; nothing where no such clock was in force that day or it cannot be reckoned. */
function deadlinesOf(
  { basis, references, book }: RunContext,
  clock: Clock,
  blocked: Map<string, Refusal>,
): (loan: RunLoan, from: Day) => Day | "contrary" | undefined {
  const kept = new Map<string, Day | undefined>();
  return (loan, from) => {
    const { pausedFrom, pausedTo = book.asOf } = loan.days;
    const isPaused = clock.standsStill && pausedFrom !== undefined;
    if (isPaused && pausedTo < pausedFrom) return "contrary";
    const key = isPaused ? `${from} ${pausedFrom} ${pausedTo}` : String(from);
    if (kept.has(key)) return kept.get(key);
    let due: Day | undefined;
    if (ruleInForce(basis, clock.rule, eventDays(from)).ok) {
      const pauses = isPaused ? [{ from: pausedFrom, to: pausedTo }] : [];
      const found = policyDeadline(basis, references.calendar, { clock: clock.code, from, pauses });
      if (found.ok) ({ due } = found.value);
      else for (const refusal of found.refusals) blocked.set(`${refusal.code} ${refusal.at ?? ""}`, refusal);
    }
    kept.set(key, due);
    return due;
  };
}

/** How far past the due day: in working days where the clock counts those. */
function overruns({ references }: RunContext, { countsWorkingDays }: Clock): (due: Day, doneOn: Day) => number {
  const kept = new Map<string, number>();
  return (due, doneOn) => {
    if (doneOn <= due) return 0;
    if (!countsWorkingDays) return doneOn - due;
    const key = `${due} ${doneOn}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    let worked = 0;
    for (let on = due + 1; on <= doneOn; on += 1) {
      const found = dayKind(references.calendar, on);
      // A year that is not held is counted by its weekdays: the due day itself was found, so this is rare and only a length.
      if (!found.ok || isWorked(found.kind)) worked += 1;
    }
    // Done on the days off right after the due day: no working day was lost.
    kept.set(key, worked);
    return worked;
  };
}

/** Whom the clock binds, as far as the roster tells: the loan's own bank, branch or guarantor, else the party of its county. */
function organisations({ policy }: Basis, { binds }: Clock): (loan: RunLoan) => LocalText {
  const title = joined(binds.map((party) => partyTitle(policy, party)));
  const kind = binds.length === 1 ? policy.parties[binds[0]!]?.kind : undefined;
  return ({ bank, branch, more, place }) => {
    if (kind === "lender") return same(bank);
    if (kind === "branch") return branch === undefined ? same(bank) : withName(same(bank), branch);
    const { guarantor } = more;
    if (kind === "guarantor" && typeof guarantor === "string") return same(guarantor);
    return place.county === undefined ? title : withName(title, place.county);
  };
}

const collator = new Intl.Collator("zh-CN");
const compareZh = (one: LocalText, other: LocalText): number => collator.compare(one.zh, other.zh);

function longestOf(timed: readonly Timed[]): number {
  return timed.reduce((most, { overrun }) => Math.max(most, overrun), 0);
}

function unitText({ countsWorkingDays }: Clock): LocalText {
  return sayAll({ key: countsWorkingDays ? "clocks.unit.working-days" : "clocks.unit.days" });
}

function stateText({ clock, doneOn, reason }: Timed): LocalText {
  if (doneOn === undefined) return sayAll({ key: "clocks.state.open" });
  if (clock.level === "hard") return sayAll({ key: "clocks.state.hard" });
  return sayAll({ key: reason === undefined ? "clocks.state.soft-no-reason" : "clocks.state.soft-reason" });
}

function overrunTable(context: RunContext, late: readonly Timed[]): Table {
  const columns: ColumnOf<Timed>[] = [
    ofLoan(of.n),
    column("clock", "text", "clocks.column.clock", ({ clock }) => clock.title, { width: 22 }),
    column("organisation", "text", "clocks.column.organisation", ({ organisation }) => organisation, { width: 22 }),
    ...[of.borrower, of.number, of.contract, of.bank].map((each) => ofLoan<Timed>(each)),
    column("from", "day", "clocks.column.from", ({ from }) => from),
    column("paused-from", "day", "clocks.column.paused-from", ({ clock, loan }) =>
      clock.standsStill ? loan.days["pausedFrom"] : undefined,
    ),
    column("paused-to", "day", "clocks.column.paused-to", ({ clock, loan }) =>
      clock.standsStill ? loan.days["pausedTo"] : undefined,
    ),
    column("due", "day", "clocks.column.due", ({ due }) => due),
    column("done", "day", "clocks.column.done", ({ doneOn }) => doneOn),
    column("overrun", "count", "clocks.column.overrun", ({ overrun }) => overrun),
    column("unit", "text", "clocks.column.unit", ({ clock }) => unitText(clock)),
    column("level", "text", "limits.column.level", ({ clock }) => levelText(clock.level)),
    column("reason", "text", "clocks.column.reason", ({ reason }) => reason, { width: 24 }),
    column("state", "text", "clocks.column.state", stateText, { width: 20 }),
    column("cite", "text", "run.column.cite", ({ clock }) => clock.article),
    ofLoan(of.origin),
  ];
  return {
    id: "clock-overruns",
    title: sayAll({ key: "clocks.overruns-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, late),
  };
}

type OfOrganisation = { readonly clock: Clock; readonly organisation: LocalText; readonly timed: Timed[] };

function organisationTable(context: RunContext, timed: readonly Timed[]): Table {
  const groups = new Map<string, OfOrganisation>();
  for (const each of timed) {
    const key = `${each.clock.code}\n${each.organisation.zh}`;
    const group = groups.get(key);
    if (group) group.timed.push(each);
    else groups.set(key, { clock: each.clock, organisation: each.organisation, timed: [each] });
  }
  const late = ({ timed: all }: OfOrganisation): Timed[] => all.filter(({ overrun }) => overrun > 0);
  const counted = (group: OfOrganisation, hasReason: boolean): number | undefined =>
    group.clock.level === "hard"
      ? undefined
      : late(group).filter(({ reason }) => (reason !== undefined) === hasReason).length;
  const columns: ColumnOf<OfOrganisation>[] = [
    column("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
    column("clock", "text", "clocks.column.clock", ({ clock }) => clock.title, { width: 24 }),
    column("level", "text", "limits.column.level", ({ clock }) => levelText(clock.level)),
    column("organisation", "text", "clocks.column.organisation", ({ organisation }) => organisation, { width: 26 }),
    column("measured", "count", "clocks.column.measured", ({ timed: all }) => all.length, { total: true }),
    column("in-time", "count", "clocks.column.in-time", (group) => group.timed.length - late(group).length, {
      total: true,
    }),
    column("late", "count", "clocks.column.late", (group) => late(group).length, { total: true }),
    column("with-reason", "count", "clocks.column.with-reason", (group) => counted(group, true), { total: true }),
    column("without-reason", "count", "clocks.column.without-reason", (group) => counted(group, false), {
      total: true,
    }),
    column("longest", "count", "clocks.column.longest", (group) => longestOf(group.timed)),
    column("cite", "text", "run.column.cite", ({ clock }) => clock.article),
  ];
  const clocks = [...new Set(timed.map(({ clock }) => clock))];
  const inOrder = [...groups.values()].toSorted(
    (one, other) =>
      clocks.indexOf(one.clock) - clocks.indexOf(other.clock) || compareZh(one.organisation, other.organisation),
  );
  return {
    id: "clock-organisations",
    title: sayAll({ key: "clocks.organisations-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, inOrder),
    notes: clocksOf(context).map((clock) =>
      sayAll(
        message("clocks.note", {
          clock: clock.title,
          from: dayTitle(clock.roster.from),
          done: dayTitle(clock.roster.done),
        }),
      ),
    ),
  };
}

function summaryOf(clock: Clock, timed: readonly Timed[], { noStart, noDone, contrary }: Untimed): SummaryLine {
  const late = timed.filter(({ overrun }) => overrun > 0);
  const reasoned = late.filter(({ reason }) => reason !== undefined).length;
  const { from, done } = clock.roster;
  const notes = [
    ...(late.length > 0 && clock.level === "soft"
      ? [message("clocks.summary-reasons", { reasoned, rest: late.length - reasoned })]
      : []),
    ...(late.length > 0 ? [message("clocks.summary-longest", { n: longestOf(late), unit: unitText(clock) })] : []),
    ...(noStart > 0 ? [message("clocks.lacking", { loans: noStart, day: dayTitle(from) })] : []),
    ...(noDone > 0 ? [message("clocks.lacking", { loans: noDone, day: dayTitle(done) })] : []),
    ...(contrary > 0 ? [message("clocks.contrary", { loans: contrary })] : []),
  ];
  return {
    title: sayAll(message("clocks.summary", { clock: clock.title })),
    count: late.length,
    note: notes.length === 0 ? undefined : joined(notes, "told.fields"),
    cite: clock.article,
  };
}
