import type { Application } from "#domain/engine/eligibility/conditions.ts";
import { daysOrFinding } from "#domain/engine/eligibility/document-days.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import { type RuleAnswer, type RuleCheck, ruleChecks } from "#domain/engine/eligibility/rule-checks.ts";
import { withSizeClass } from "#domain/engine/eligibility/size-class.ts";
import { compileExpression, type FactValue, type KnownFacts } from "#domain/policy/expression.ts";
import { valueWords } from "#domain/policy/describe/expression-formula.ts";
import { vocabulary } from "#domain/policy/vocabulary.ts";
import type { PickingDays } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { applicationOf } from "./application-of.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { type History, historyOf } from "./borrower-history.ts";
import { codeOf, titledCodes } from "./code-of.ts";
import { countedLoans } from "./figures.ts";
import type { RunContext } from "./report.ts";

/** A loan that a rule does not allow, and why. */
export type Breach = {
  readonly loan: RunLoan;
  readonly finding: Finding;
  /** Absent where the document itself was no longer, or not yet, in force. */
  readonly rule: JudgedRule | undefined;
  readonly answer: RuleAnswer | undefined;
};

/** How many loans a rule was held against, and for how many it could not be said, for want of what. */
export type JudgedRule = {
  readonly check: RuleCheck;
  judged: number;
  open: number;
  /** Names of facts that no sheet gives. */
  readonly lacking: Set<string>;
  /** Ids of parameters that are not entered. */
  readonly unset: Set<string>;
  breaches: number;
};

/** The running loans of the book against the policy's rules. */
export type Judgement = {
  readonly history: History;
  readonly loans: readonly RunLoan[];
  readonly breaches: readonly Breach[];
  readonly rules: readonly JudgedRule[];
  /** Loans signed before any document of the policy was in force: they are held against nothing. */
  readonly tooEarly: number;
  readonly blocked: readonly Refusal[];
};

const kept = new WeakMap<RunContext, Judgement>();

/** Every running loan against every condition, cap and limit that a roster can show; reckoned once for the reports that ask. */
export function judgeLoans(context: RunContext): Judgement {
  const known = kept.get(context);
  if (known) return known;
  const judgement = judged(context);
  kept.set(context, judgement);
  return judgement;
}

/** The applications behind the book's loans, each made when asked for. */
export function applicationsOf({ basis, book }: RunContext, history: History): (loan: RunLoan) => Application {
  const { purposes, categories } = basis.policy.eligibility ?? {};
  const sectors = vocabulary.company.sector.choices!.map((code) => ({
    code,
    title: valueWords("company.sector", code, basis.policy),
  }));
  const source = {
    book,
    history,
    purposeOf: codeOf(purposes && titledCodes(purposes)),
    categoryOf: codeOf(categories && titledCodes(categories)),
    sectorOf: codeOf(sectors),
    gapMonths: gapMonthsOf({ basis, book }),
  };
  return (loan) => applicationOf(source, loan);
}

function gapMonthsOf({ basis, book }: Pick<RunContext, "basis" | "book">): number | undefined {
  const rules = Object.values(basis.policy.terms?.repeat ?? {});
  const gap = rules.flatMap(({ versions }) => versions.flatMap(({ body }) => body?.gap ?? []))[0];
  if (typeof gap !== "object") return gap;
  const entered = parameterOn(basis.policy, basis.parameters, { id: gap.parameter, type: "months", day: book.asOf });
  return entered.ok ? entered.value.value : undefined;
}

function judged(context: RunContext): Judgement {
  const { basis, references, book } = context;
  const history = historyOf(book);
  const application = applicationsOf(context, history);
  const rules = ruleChecks(basis, { series: references.lpr, calendar: references.calendar }).map(
    (check): JudgedRule => ({ check, judged: 0, open: 0, lacking: new Set(), unset: new Set(), breaches: 0 }),
  );
  const answers = new Map(rules.map((rule) => [rule, answersOf(rule.check)]));
  const daysOf = pickedDays(context);
  const sized = sizedLoans(context);
  const loans = countedLoans(book, basis.policy).filter(({ state }) => balanceOn(state, book.asOf) > 0n);
  const breaches: Breach[] = [];
  const blocked = new Map<string, Refusal>();
  let tooEarly = 0;
  for (const loan of loans) {
    const asked = application(loan);
    const picked = daysOf(asked);
    if ("finding" in picked) {
      const { finding } = picked;
      if (finding.code === "policy-ended") breaches.push({ loan, finding, rule: undefined, answer: undefined });
      else if (finding.blockedBy) block(blocked, finding);
      else tooEarly += 1;
      continue;
    }
    const asking = sized({ ...asked, days: picked.days });
    for (const [rule, answerOf] of answers) {
      const answer = answerOf(asking);
      if (!answer) continue;
      const { finding } = answer;
      if (answer.isJudged) {
        rule.judged += 1;
        if (finding.ok) continue;
        rule.breaches += 1;
        breaches.push({ loan, finding, rule, answer });
      } else {
        rule.open += 1;
        for (const name of finding.missing ?? []) rule.lacking.add(name);
        for (const id of finding.blockedBy ?? []) rule.unset.add(id);
        if (!finding.missing || finding.blockedBy) block(blocked, finding);
      }
    }
  }
  return { history, loans, breaches, rules, tooEarly, blocked: [...blocked.values()] };
}

/** Said once for each thing that stands in the way, however many loans and rules it blocks: parameters, or the LPR of a day. */
function block(blocked: Map<string, Refusal>, { message, blockedBy, cite }: Finding): void {
  const code = blockedBy ? "parameter-unset" : "lpr-missing";
  for (const at of blockedBy ?? [cite.path])
    // What stands in the way is said by a message of ours, never by a policy's text.
    if (!blocked.has(at)) blocked.set(at, { code, at, message: message as Message });
}

/** Applications with the size class that the policy's standard gives, found once for the same figures of a company. */
function sizedLoans({ basis }: RunContext): (application: Application) => Application {
  const rules = Object.values(basis.policy.eligibility?.sizeClasses ?? {});
  if (rules.length === 0) return (application) => application;
  const paths = pathsOf(
    rules.flatMap(({ versions }) =>
      versions.flatMap(({ body }) => (body ? compileExpression(body.when, "application").names : [])),
    ),
  );
  const found = new Map<string, FactValue | undefined>();
  return (application) => {
    const { known, days } = application;
    const key = keyOf(paths, known, days);
    const company = { ...known["company"], sizeClass: undefined };
    if (!found.has(key)) found.set(key, withSizeClass(basis, { ...known, company }, days)["company"]?.["sizeClass"]);
    const sizeClass = found.get(key) ?? known["company"]?.["sizeClass"];
    return { ...application, known: { ...known, company: { ...company, sizeClass } } };
  };
}

type Picked = ReturnType<typeof daysOrFinding>;

/** The days that pick the rules, found once for each pair of days of application and signing. */
function pickedDays({ basis }: RunContext): (application: Application) => Picked {
  const found = new Map<string, Picked>();
  return (application) => {
    const { applied, signed } = application.days;
    const key = `${applied} ${signed}`;
    let picked = found.get(key);
    if (!picked) found.set(key, (picked = daysOrFinding(basis, application)));
    return picked;
  };
}

/** More answers than these are not kept: amounts and balances may differ from loan to loan. */
const mostAnswers = 50_000;

/**
 * A rule's answers by the values that it asks: 100,000 loans have few hundred of them, and reckoning each with its explanation
 * (or by the exception of a missing name) costs 20 µs, a look-up one.
 */
export function answersOf<Answer>(check: {
  readonly names: readonly string[];
  check(application: Application): Answer | undefined;
}): (application: Application) => Answer | undefined {
  const paths = pathsOf(check.names);
  const found = new Map<string, Answer | undefined>();
  return (application) => {
    const key = keyOf(paths, application.known, application.days);
    if (found.has(key)) return found.get(key);
    const answer = check.check(application);
    if (found.size >= mostAnswers) found.clear();
    found.set(key, answer);
    return answer;
  };
}

function pathsOf(names: readonly string[]): [string, string][] {
  return [...new Set(names)].map((name) => name.split(".") as [string, string]);
}

function keyOf(paths: readonly [string, string][], known: KnownFacts, { applied, signed }: PickingDays): string {
  let key = `${applied} ${signed}`;
  for (const [subject, name] of paths) {
    const value = known[subject]?.[name];
    key += `\u0001${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
  }
  return key;
}
