import { partyTitle } from "#domain/policy/party-title.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { count, type LocalText, money, months, type Quantity } from "#domain/wording/quantity.ts";
import { namesText } from "./condition.ts";
import type { Breach, JudgedRule, Judgement } from "./judged-loans.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, quantityText, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/** What a breached rule is called. */
export function ruleTitle({ rule }: Pick<Breach, "rule">): LocalText {
  return rule ? titleOf(rule) : sayAll({ key: "limits.after-end" });
}

function titleOf({ check }: JudgedRule): LocalText {
  return check.rule.title ?? (check.code === "methods" ? namesText(["loan.method"]) : same(check.code));
}

/** Rule, what it says, what was measured against what, and who may pass it. */
export function breachColumns({ basis: { policy } }: RunContext): ColumnOf<Breach>[] {
  return [
    column("signed-on", "day", "limits.column.signed-on", ({ loan }) => loan.terms.signedOn),
    column("rule", "text", "limits.column.rule", ruleTitle, { width: 18 }),
    column("level", "text", "limits.column.level", ({ finding }) => levelText(finding.level), { width: 10 }),
    column("measured", "text", "limits.column.measured", measuredText, { width: 22 }),
    column("bound", "text", "limits.column.bound", boundText, { width: 22 }),
    column("says", "text", "limits.column.says", ({ finding }) => sayAll(finding.message), { width: 40 }),
    column(
      "passed-by",
      "text",
      "limits.column.passed-by",
      ({ finding: { passedBy } }) => passedBy && joined(passedBy.map((party) => partyTitle(policy, party))),
      { width: 16 },
    ),
    column("cite", "text", "run.column.cite", ({ finding }) => finding.cite.article, { width: 14 }),
  ];
}

/** Whether a rule is hard, or holds in principle. */
export function levelText(level: "hard" | "soft"): LocalText {
  return sayAll({ key: `limits.level.${level}` });
}

/** The value held against the bound; for a condition, what it looked at. */
function measuredText({ answer, rule }: Breach): LocalText | undefined {
  const measured = answer?.cap?.measured;
  if (measured) return quantityText(inUnit(measured, rule));
  const inputs = answer?.finding.explanation?.steps[0]?.inputs;
  if (!inputs) return undefined;
  return joined(inputs.map(({ name, value }) => message("limits.fact", { name, value })));
}

/** Whole numbers that the policy counts in months, with that unit. */
function inUnit(quantity: Quantity, rule: JudgedRule | undefined): Quantity {
  if (quantity.kind !== "count" || !rule) return quantity;
  return rule.check.measured.some((name) => /months/i.test(name)) ? months(Number(quantity.count)) : quantity;
}

function boundText({ answer, rule }: Breach): LocalText | undefined {
  const { most, least } = answer?.cap ?? {};
  const side = (key: "limits.at-most" | "limits.at-least", bound: Quantity): LocalText =>
    sayAll(message(key, { bound: inUnit(bound, rule) }));
  if (most) return side("limits.at-most", most);
  return least && side("limits.at-least", least);
}

/** Rule by rule: how many loans it was held against, how many do not meet it, and for how many it could not be said and why. */
export function rulesTable(context: RunContext, judgement: Judgement, rules: readonly JudgedRule[]): Table {
  const { policy } = context.basis;
  const amounts = new Map<JudgedRule, bigint>();
  for (const { rule, loan } of judgement.breaches)
    if (rule) amounts.set(rule, (amounts.get(rule) ?? 0n) + loan.terms.principalFen);
  const lackingText = ({ lacking, unset }: JudgedRule): LocalText | undefined =>
    lacking.size + unset.size === 0
      ? undefined
      : joined(
          [namesText(lacking), ...[...unset].map((id) => policy.parameters[id]?.title ?? same(id))].filter(
            ({ zh }) => zh !== "",
          ),
        );
  const columns: ColumnOf<JudgedRule>[] = [
    column("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
    column("rule", "text", "limits.column.rule", titleOf, { width: 24 }),
    column("judged", "count", "limits.column.judged", (rule) => rule.judged),
    column("breaches", "count", "limits.column.breaches", (rule) => rule.breaches),
    column("amount", "yuan", "limits.column.amount", (rule) => amounts.get(rule) ?? 0n),
    column("open", "count", "limits.column.open", (rule) => rule.open),
    column("lacking", "text", "limits.column.lacking", lackingText, { width: 36 }),
    column("cite", "text", "run.column.cite", ({ check }) => check.rule.versions.at(-1)?.cite.article, { width: 14 }),
  ];
  return {
    id: "rules-judged",
    title: sayAll({ key: "limits.rules-title" }),
    subtitle: subtitleOf(context),
    columns,
    // A rule for companies says nothing of a book of persons.
    rows: rowsOf(
      columns,
      rules.filter((rule) => rule.judged + rule.open > 0),
    ),
  };
}

/** How many loans, and how much, do not meet each rule; nothing of the rules that all meet. */
export function ruleLines(breaches: readonly Breach[]): SummaryLine[] {
  const groups = new Map<string, Breach[]>();
  for (const breach of breaches) {
    const key = breach.rule?.check.rule.path ?? "";
    const group = groups.get(key);
    if (group) group.push(breach);
    else groups.set(key, [breach]);
  }
  return [...groups.values()].map((group) => ({
    title: sayAll(message("limits.summary-rule", { rule: ruleTitle(group[0]!) })),
    ...loansLine(group),
    cite: group[0]!.finding.cite.article,
  }));
}

/** Loans and their amounts, each loan once. */
export function loansLine(breaches: readonly Breach[]): Pick<SummaryLine, "count" | "amount"> {
  const loans = new Set(breaches.map(({ loan }) => loan));
  let fen = 0n;
  for (const { terms } of loans) fen += terms.principalFen;
  return { count: loans.size, amount: money(fen) };
}

/** The note on loans that were made before the documents, if there are any. */
export function tooEarlyNote({ tooEarly }: Judgement): LocalText[] {
  return tooEarly === 0 ? [] : [sayAll(message("limits.too-early", { loans: count(tooEarly) }))];
}

/** The contract's columns that every list of breaches begins with. */
export const breachLoanColumns: readonly ColumnOf<Breach>[] = [
  of.n,
  of.borrower,
  of.number,
  of.contract,
  of.bank,
  of.township,
  of.village,
  of.principal,
  of.rate,
  of.disbursedOn,
  of.dueOn,
].map((each) => ofLoan(each));
