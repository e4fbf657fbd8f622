import { caseAsks } from "#app/run/case-facts.ts";
import { columnsOf } from "#app/run/roster-columns.ts";
import type { Day } from "#domain/calendar/day.ts";
import { caseNames } from "#domain/engine/asked/asked-facts.ts";
import type { PaperNeeds } from "#domain/engine/compensation/papers.ts";
import { type Trigger, triggerOf } from "#domain/engine/compensation/trigger.ts";
import { compileExpression, type Expression } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { addAnswers, type AskedRule, type CaseAnswers, columnsFor, knownOf, type Situation } from "./case-answers.ts";
import { bodiesOn } from "./plausible.ts";
import type { Random } from "./random.ts";
import type { SampleLoan } from "./sample-loan.ts";

type Outcome = "ready" | "paper-missing" | "fact-missing" | "refused";

/** How far the cases are: about half are ready to be paid. */
const outcomes: readonly (readonly [Outcome, number])[] = [
  ["ready", 50],
  ["paper-missing", 20],
  ["fact-missing", 13],
  ["refused", 17],
];

/**
 * Gives the loans that may be compensated what the policy asks of such a case and the papers of its ground: so that the rules hold,
 * but for a paper that is missing here, an answer there, and a case in six that the rules refuse.
 */
export function addCases(random: Random, given: { basis: Basis; asOf: Day }, loans: readonly SampleLoan[]): void {
  const { basis, asOf } = given;
  const { policy } = basis;
  if (!policy.compensation?.triggers) return;
  const extra = { case: caseNames(caseAsks(policy).compensation) };
  const compiled = (when: string): Expression => compileExpression(when, "case", extra);
  const refusing = bodiesOn(basis, policy.compensation.refusedWhen, asOf).map(({ body }): AskedRule => ({
    expression: compiled(body.when),
    wanted: false,
  }));
  const shared = sharingNames(policy);
  for (const loan of loans) {
    if (loan.course.daysOverdue === 0 || loan.scheme !== policy.scheme) continue;
    const trigger = triggerFor(basis, loan, asOf);
    if (!trigger) continue;
    const own = random.of(loan.contract);
    const { when, papers } = trigger.body;
    const rules = [...(when === undefined ? [] : [{ expression: compiled(when), wanted: true }]), ...refusing];
    const situation: Situation = { loan, asOf, fields: columnsOf(policy).extra };
    loan.case = caseOf(own, { policy, rules, papers, shared }, situation);
  }
}

/** What the sharing of a compensation must know, and no book tells. */
function sharingNames(policy: Policy): string[] {
  const covers = (policy.sharing?.compensation?.versions ?? []).flatMap(({ body }) => body?.cover ?? []);
  const counted = new Set(covers.flatMap(({ balance, earlier }) => [balance, earlier]));
  return Object.entries(caseAsks(policy).sharing)
    .filter(([name, { optional }]) => !optional && !counted.has(name))
    .map(([name]) => `case.${name}`);
}

/** The trigger that opens a loan's case: its ground, or days overdue that are reached. */
function triggerFor(basis: Basis, { course, signedOn }: SampleLoan, on: Day): Trigger | undefined {
  for (const [code, { title }] of Object.entries(basis.policy.compensation?.triggers ?? {})) {
    const found = triggerOf(basis, { ground: code, on, signedOn });
    if (!found.ok) continue;
    const { overdue } = found.value;
    if (overdue ? course.daysOverdue >= overdue.days + (overdue.is === ">" ? 1 : 0) : title?.zh === course.ground)
      return found.value;
  }
  return undefined;
}

type Asked = {
  readonly policy: Policy;
  readonly rules: readonly AskedRule[];
  readonly papers: PaperNeeds | undefined;
  readonly shared: readonly string[];
};

function caseOf(
  random: Random,
  { policy, rules, papers, shared }: Asked,
  situation: Situation,
): NonNullable<SampleLoan["case"]> {
  const outcome = random.weighted(outcomes);
  const answers: CaseAnswers = new Map();
  const known = knownOf(situation);
  for (const rule of rules) addAnswers(random, rule, situation, { answers, known });
  addAnswers(random, { names: shared }, situation, { answers, known });
  if (outcome === "refused") {
    const asked = rules.filter(({ expression: { names } }) => columnsFor(names, situation).length > 0);
    if (asked.length > 0) {
      const { expression, wanted } = random.pick(asked);
      for (const { column } of columnsFor(expression.names, situation)) answers.delete(column);
      addAnswers(random, { expression, wanted: !wanted }, situation, { answers, known });
    }
  }
  if (outcome === "fact-missing" && answers.size > 0) answers.delete(random.pick([...answers.keys()]));
  const titles = new Set(situation.loan.course.papers);
  const titleOf = (paper: string): string => policy.papers[paper]?.title.zh ?? paper;
  const needs = [...(papers?.all ?? []), ...(papers?.anyOf ?? []).map((choice) => random.pick(choice))];
  for (const paper of needs) titles.add(titleOf(paper));
  if (outcome === "paper-missing" && needs.length > 0) titles.delete(titleOf(random.pick(needs)));
  return { papers: [...titles], answers };
}
