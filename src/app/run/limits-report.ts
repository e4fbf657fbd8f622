import { sayAll } from "#domain/wording/message.ts";
import { breachColumns, breachLoanColumns, loansLine, ruleLines, rulesTable, tooEarlyNote } from "./breach-columns.ts";
import { type DoorOrder, doorOrder } from "./door-order.ts";
import { type Breach, type JudgedRule, judgeLoans } from "./judged-loans.ts";
import { loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext } from "./report.ts";

/** Whether a rule looks at the borrower's household: those stand in the report of households and groups. */
export function isOfHousehold({ check }: JudgedRule): boolean {
  return check.measured.some((name) => name.startsWith("household."));
}

/**
 * Every running loan against the rules that a roster can show: caps, terms, rate caps, times and years, age, purpose, new loans
 * after the document's end (B-09, B-10, D-02, D-04, D-05, L-13, S-01, S-05, S-09). Limits in principle are marked, with who may pass
 * them. What a rule lacks is counted with the rule, once. Absent where the policy has no such rule.
 */
export function limitsReport(context: RunContext): Report | undefined {
  const judgement = judgeLoans(context);
  const rules = judgement.rules.filter((rule) => !isOfHousehold(rule));
  if (rules.length === 0) return undefined;
  const breaches = judgement.breaches
    .filter(({ rule }) => !rule || !isOfHousehold(rule))
    .toSorted(byRule(rules, doorOrder(context.book)));
  const ofLevel = (level: "hard" | "soft"): Breach[] => breaches.filter(({ finding }) => finding.level === level);
  const open = rules.filter((rule) => rule.open > 0);
  const columns = [...breachLoanColumns, ...breachColumns(context), ofLoan(of.origin)];
  return {
    id: "limits",
    title: sayAll({ key: "limits.title" }),
    tables: [
      {
        id: "limits",
        title: sayAll({ key: "limits.title" }),
        subtitle: subtitleOf(context),
        columns,
        rows: rowsOf(columns, breaches),
        notes: [
          sayAll({ key: "limits.day-note" }),
          ...(rules.length < judgement.rules.length ? [sayAll({ key: "limits.households-note" })] : []),
          ...tooEarlyNote(judgement),
        ],
      },
      rulesTable(context, judgement, rules),
    ],
    papers: [],
    summary: [
      { title: sayAll({ key: "limits.summary-hard" }), ...loansLine(ofLevel("hard")) },
      { title: sayAll({ key: "limits.summary-soft" }), ...loansLine(ofLevel("soft")) },
      ...ruleLines(breaches),
      ...(open.length === 0
        ? []
        : [
            {
              title: sayAll({ key: "limits.summary-open" }),
              count: open.length,
              note: sayAll({ key: "limits.summary-open-note" }),
            },
          ]),
    ],
    blocked: judgement.blocked,
  };
}

/** Rule after rule as the policy has them, the document's end first; within a rule from door to door. */
function byRule(rules: readonly JudgedRule[], byDoor: DoorOrder): (one: Breach, other: Breach) => number {
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const placeOf = ({ rule }: Breach): number => (rule ? places.get(rule)! : -1);
  return (one, other) => placeOf(one) - placeOf(other) || byDoor(one.loan, other.loan);
}
