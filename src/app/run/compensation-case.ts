import type { Day } from "#domain/calendar/day.ts";
import type { CoveredClaim } from "#domain/engine/compensation/claim.ts";
import { checkCompensation, type Compensation } from "#domain/engine/compensation/compensation.ts";
import type { CompensationCase } from "#domain/engine/compensation/compensation-case.ts";
import { firstTriggerDay } from "#domain/engine/compensation/overdue.ts";
import type { MissingPaper } from "#domain/engine/compensation/papers.ts";
import { type Trigger, triggerOf } from "#domain/engine/compensation/trigger.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import { type CompensationShares, shareCompensation } from "#domain/engine/sharing/compensation-shares.ts";
import { addRefusals } from "#domain/engine/subsidy/epochs.ts";
import { type Fen, largerFen } from "#domain/money/fen.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { titleOfName } from "#domain/policy/vocabulary.ts";
import type { Explanation } from "#domain/wording/explanation.ts";
import { same } from "#domain/wording/local-text.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal, Result } from "#domain/wording/refusal.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { answersOf, answersTo, type CaseAnswers, caseAsks, caseColumns, coverAnswers } from "./case-facts.ts";
import { overdueFen } from "./figures.ts";
import { interestOwed, type OwedInterest } from "./interest-owed.ts";
import { knowing } from "./known-on.ts";
import type { RunContext } from "./report.ts";
import { riskFunds } from "./risk-funds.ts";

/** A loan that may be compensated, or of which it must be said why not yet. */
export type Candidate = {
  readonly loan: RunLoan;
  /** The ground, or the trigger by days overdue. */
  readonly trigger: LocalText;
  readonly days: number;
  /** The first day on which it could be asked for; absent where a ground must be established. */
  readonly firstDay: Day | undefined;
  readonly appliedOn: Day | undefined;
  readonly principalFen: Fen;
  /** Ordinary interest up to maturity; absent where nobody says it. */
  readonly interest: OwedInterest | undefined;
  /** Absent where a parameter of it is not entered, or a fact of it wrong. */
  readonly claim: CoveredClaim | undefined;
  /** Who would bear it; absent where that cannot be said. */
  readonly shares: CompensationShares | undefined;
  readonly missingPapers: readonly MissingPaper[];
  /** What stands in the way, each with its article. */
  readonly obstacles: readonly LocalText[];
  /** Facts that the rules ask for and no sheet gives. */
  readonly lacking: readonly LocalText[];
  /** Parameters of the programme are still to be entered. */
  readonly waits: boolean;
  readonly article: string | undefined;
  readonly explanations: readonly Explanation[];
};

/** A loan past the trigger that the policy never compensates (L-09). */
export type Excluded = {
  readonly loan: RunLoan;
  readonly days: number;
  readonly balanceFen: Fen;
  readonly reason: LocalText;
  readonly article: string | undefined;
};

/** A loan that a trigger opens. */
export type Opened = { readonly loan: RunLoan; readonly code: string; readonly days: number };

/** The policy's triggers, looked up once for contracts of one day. */
export function keptTriggers({ basis, book }: RunContext): (code: string, loan: RunLoan) => Result<Trigger> {
  const kept = new Map<string, Result<Trigger>>();
  return (code, { terms: { signedOn } }) => {
    const key = `${code} ${signedOn}`;
    let found = kept.get(key);
    if (!found) kept.set(key, (found = triggerOf(basis, { ground: code, on: book.asOf, signedOn })));
    return found;
  };
}

/** What a look at a case finds: a candidate, or a loan that is never compensated. */
export type LookedAt = { readonly candidate?: Candidate; readonly excluded?: Excluded };

/** Looks at one case after the other, with what the policy asks, what is owed and what the funds still hold. */
export function lookingAt(context: RunContext, blocked: Refusal[]): (opened: Opened) => LookedAt {
  const { basis, book } = context;
  const asks = caseAsks(basis.policy);
  const columns = caseColumns(basis.policy);
  const known = knowing(book);
  const covered = coverAnswers(book, basis.policy);
  const interest = interestOwed(context);
  const funds = riskFunds(context);
  const triggersOn = keptTriggers(context);
  const titleOf = (path: string): LocalText =>
    titleOfName(path) ?? columns[path.replace(/^case\./, "")]?.title ?? same(path);
  return ({ loan, code, days }) => {
    const principalFen = overdueOrAll(loan, code, triggersOn, book.asOf);
    const owed = interest(loan);
    const said = { ...covered(loan), ...answersOf({ ...asks.compensation, ...asks.sharing }, loan) };
    const answers = { ...said, ...funds.left(loan, said) };
    const given = caseOf(context, { loan, code, principalFen, owed, answers, known: known(loan) });
    const found = checkCompensation(basis, given);
    const shares = found.ok ? expectedShares(context, given, found.value, answersTo(asks.sharing, answers)) : undefined;
    const told = sorted(basis.policy, found.ok ? found.value.findings : [], [
      ...(found.ok ? [] : found.refusals),
      ...(shares && !shares.ok ? shares.refusals : []),
    ]);
    addRefusals(blocked, told.unset);
    const trigger = triggersOn(code, loan);
    const article = trigger.ok ? trigger.value.cites[0].article : undefined;
    if (told.excluded) {
      const { reason, article: reasonArticle } = told.excluded;
      return { excluded: { loan, days, balanceFen: principalFen, reason, article: reasonArticle } };
    }
    if (shares?.ok) funds.take(loan, said, shares.value);
    const triggerTitle = trigger.ok ? (trigger.value.title ?? trigger.value.body.ground) : undefined;
    return {
      candidate: {
        loan,
        trigger: triggerTitle ?? same(code),
        days,
        firstDay:
          trigger.ok && trigger.value.overdue ? firstTriggerDay(trigger.value.overdue, book.asOf - days) : undefined,
        appliedOn: loan.days["compensationAppliedOn"],
        principalFen,
        interest: owed,
        claim: found.ok ? found.value.claim : undefined,
        shares: shares?.ok ? shares.value : undefined,
        missingPapers: found.ok ? found.value.missingPapers : [],
        obstacles: told.obstacles,
        lacking: [...told.lacking].map(titleOf),
        waits: told.unset.length > 0,
        article,
        explanations: [
          ...(owed?.explanation ? [owed.explanation] : []),
          ...(found.ok ? [found.value.claim.explanation] : []),
          ...(shares?.ok ? [shares.value.explanation] : []),
        ],
      },
    };
  };
}

/** By days overdue what is overdue; on an established ground all that is left of the claim (K-01). */
function overdueOrAll(
  loan: RunLoan,
  code: string,
  triggersOn: (code: string, loan: RunLoan) => Result<Trigger>,
  asOf: Day,
): Fen {
  const balanceFen = balanceOn(loan.state, asOf);
  const trigger = triggersOn(code, loan);
  return trigger.ok && trigger.value.overdue ? overdueFen(loan, asOf, balanceFen) : balanceFen;
}

type Facts = {
  readonly loan: RunLoan;
  readonly code: string;
  readonly principalFen: Fen;
  readonly owed: OwedInterest | undefined;
  readonly answers: CaseAnswers;
  readonly known: ReturnType<ReturnType<typeof knowing>>;
};

function caseOf(
  { basis, book }: RunContext,
  { loan, code, principalFen, owed, answers, known }: Facts,
): CompensationCase {
  const amount = (name: string): Fen => {
    const said = loan.more[name];
    return typeof said === "bigint" ? largerFen(0n, said) : 0n;
  };
  return {
    on: book.asOf,
    approvedOn: loan.days["compensationApprovedOn"],
    signedOn: loan.terms.signedOn,
    ground: code,
    // A paper that the policy does not know is the roster's own matter and does no harm to the case.
    papers: loan.papers.filter((paper) => paper in basis.policy.papers),
    facts: answers,
    loan: { ...known["loan"], balance: principalFen },
    household: known["household"],
    maturesOn: loan.state.dueOn,
    owed: {
      principal: principalFen,
      interest: owed?.amountFen ?? 0n,
      penalty: amount("penaltyOwed"),
      compound: amount("compoundOwed"),
    },
    repayments: [],
  };
}

/** Who would bear the claim, also while something still stands in the way of it. */
function expectedShares(
  { basis, book }: RunContext,
  given: CompensationCase,
  found: Compensation,
  answers: CaseAnswers,
): Result<CompensationShares> | undefined {
  if (found.shares) return { ok: true, value: found.shares };
  if (!basis.policy.sharing?.compensation) return undefined;
  const { principalFen, interestFen } = found.claim;
  return shareCompensation(basis, {
    principalFen,
    interestFen,
    penaltyFen: 0n,
    case: answers,
    known: { loan: given.loan, household: given.household },
    on: book.asOf,
    signedOn: given.signedOn,
  });
}

type Told = {
  readonly excluded: { readonly reason: LocalText; readonly article: string | undefined } | undefined;
  readonly obstacles: readonly LocalText[];
  readonly lacking: ReadonlySet<string>;
  readonly unset: readonly Refusal[];
};

/** What is not met, sorted by who has to do something about it. Papers have a list of their own. */
function sorted(policy: Policy, findings: readonly Finding[], refusals: readonly Refusal[]): Told {
  let excluded: Told["excluded"];
  const obstacles: LocalText[] = [];
  const lacking = new Set<string>();
  const unset: Refusal[] = refusals.filter(({ code }) => code === "parameter-unset");
  for (const { code, ok, missing, blockedBy, message, cite } of findings) {
    if (ok || code === "papers") continue;
    // What a parameter blocks says the parameter's own refusal.
    if (blockedBy && "key" in message) unset.push({ code: "parameter-unset", at: blockedBy[0]!, message });
    else if (missing) for (const name of missing) lacking.add(name);
    else if (code in (policy.compensation?.excluded ?? {}))
      excluded ??= { reason: sayAll(message), article: cite.article };
    else obstacles.push(sayAll(message));
  }
  for (const { code, at, message } of refusals) {
    if (code === "parameter-unset") continue;
    if (code === "case-fact-missing" && at !== undefined) lacking.add(at);
    else obstacles.push(sayAll(message));
  }
  return { excluded, obstacles, lacking, unset };
}
