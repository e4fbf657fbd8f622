import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import type { Fen } from "#domain/money/fen.ts";
import { joined } from "#domain/wording/local-text.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { daysOverdue } from "./known-on.ts";
import { column, type ColumnOf, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { RunContext } from "./report.ts";
import type { Table } from "./table.ts";

/** A joint group with something to look at. */
export type GroupState = {
  readonly group: string;
  readonly borrowers: readonly string[];
  readonly expected: number | undefined;
  readonly overdue: readonly string[];
  readonly running: readonly RunLoan[];
  readonly balanceFen: Fen;
  readonly isIncomplete: boolean;
  readonly township: string | undefined;
};

const collator = new Intl.Collator("zh-CN", { numeric: true });

/**
 * The groups with a running loan that lack a household or have a member overdue (L-11, C-20). How many households make a group is
 * the policy's, by its kind of guarantee; a member counts wherever and whenever its loan stands in the book.
 */
export function groupStates(context: RunContext, groups: ReadonlyMap<string, readonly RunLoan[]>): GroupState[] {
  const { asOf } = context.book;
  const wanted = householdsWanted(context);
  const states = [...groups].flatMap(([group, loans]): GroupState[] => {
    const running = loans.filter(({ state }) => balanceOn(state, asOf) > 0n);
    if (running.length === 0) return [];
    const members = new Map(
      loans.map(({ borrower, household }) => [household ?? borrower.number ?? borrower.name, borrower.name]),
    );
    const expected = loans.reduce((most, loan) => Math.max(most, wanted(loan) ?? 0), 0) || undefined;
    const overdue = running.filter((loan) => daysOverdue(loan, asOf) > 0).map(({ borrower }) => borrower.name);
    const isIncomplete = members.size < (expected ?? 2);
    if (!isIncomplete && overdue.length === 0) return [];
    return [
      {
        group,
        borrowers: [...members.values()],
        expected,
        overdue: [...new Set(overdue)],
        running,
        balanceFen: running.reduce((sum, { state }) => sum + balanceOn(state, asOf), 0n),
        isIncomplete,
        township: loans[0]!.place.township,
      },
    ];
  });
  return states.toSorted(
    (one, other) =>
      collator.compare(one.township ?? "", other.township ?? "") || collator.compare(one.group, other.group),
  );
}

/** How many households the policy wants behind a loan's kind of guarantee; absent where it does not say. */
export function householdsWanted({ basis, book }: RunContext): (loan: RunLoan) => number | undefined {
  const byKind = new Map<unknown, number>();
  for (const rule of Object.values(basis.policy.terms?.security ?? {})) {
    const found = ruleInForce(basis, rule, eventDays(book.asOf, firstDayOfRule(rule.versions[0]?.from, book.asOf)));
    if (found.ok && found.value.body.households !== undefined)
      byKind.set(found.value.body.kind, found.value.body.households);
  }
  const [only] = byKind.values();
  return ({ known }) => {
    const kind = known["loan"]?.["guaranteeKind"];
    // A roster that numbers groups and names no kind of guarantee means the one kind that has groups.
    return kind === undefined && byKind.size === 1 ? only : byKind.get(kind);
  };
}

function firstDayOfRule(from: number | undefined, asOf: number): number {
  return from ?? asOf;
}

function stateText({ isIncomplete, overdue }: GroupState): LocalText {
  return joined([
    ...(isIncomplete ? [sayAll({ key: "households.incomplete" })] : []),
    ...(overdue.length > 0 ? [sayAll({ key: "households.member-overdue" })] : []),
  ]);
}

const columns: readonly ColumnOf<GroupState>[] = [
  column("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
  column("township", "text", "run.column.township", ({ township }) => township),
  column("group", "identity", "households.column.group", ({ group }) => group),
  column("borrowers", "text", "households.column.borrowers", ({ borrowers }) => joined(borrowers), { width: 28 }),
  column("known", "count", "households.column.known", ({ borrowers }) => borrowers.length),
  column("expected", "count", "households.column.expected", ({ expected }) => expected),
  column("loans", "count", "households.column.loans", ({ running }) => running.length, { total: true }),
  column("balance", "yuan", "run.column.balance", ({ balanceFen }) => balanceFen, { total: true }),
  column("overdue", "text", "households.column.overdue", ({ overdue }) => joined(overdue), { width: 20 }),
  column("state", "text", "households.column.state", stateText, { width: 20 }),
];

/** The list of such groups. */
export function groupsTable(context: RunContext, states: readonly GroupState[]): Table {
  return {
    id: "joint-groups",
    title: sayAll({ key: "households.groups-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, states),
    notes: [sayAll({ key: "households.group-note" })],
  };
}
