import { titleOfName } from "#domain/policy/vocabulary.ts";
import { joined } from "#domain/wording/local-text.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { Override } from "#domain/engine/eligibility/finding.ts";
import { obstaclesOf } from "#domain/engine/obstacles.ts";
import type { ScopedFigures } from "#domain/engine/figures/scoped-figures.ts";
import { missingFact } from "#domain/policy/missing-fact.ts";
import type { Fen } from "#domain/money/fen.ts";
import { compileExpression, type KnownFacts, valueOf } from "#domain/policy/expression.ts";
import { type Basis, type InForce, ruleInForce, eventDays, latestDay } from "#domain/policy/in-force.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { Citation, Explanation } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText, Quantity } from "#domain/wording/quantity.ts";
import type { Refusal, Result } from "#domain/wording/refusal.ts";

export type FundSection = NonNullable<Policy["fund"]>;
export const fundParts = ["multiples", "sources", "deposits", "refunds", "topUps", "uses", "idle"] as const;
export type FundPart = (typeof fundParts)[number];

/** Money that left an account, or is to leave it. */
export type Movement = { readonly use: string; readonly amountFen: Fen; readonly on?: Day | undefined };

/** A fund account and its last movement. */
export type FundAccount = { readonly account: string; readonly lastMovementOn: Day };

/** A recorded approval that a rule needs: of which rule, by whom, on which day, under which number. */
export type Approval = {
  readonly code: string;
  readonly by: string;
  readonly on: Day;
  readonly letter?: string | undefined;
};

/** The figures of one scope for the fund's rules. */
export type FundFigures = ScopedFigures & {
  /** What each party has put in; the district's injection where it is not given. */
  readonly paid: { readonly [party: string]: Fen | undefined };
  /** What a new loan would add to the numerator of every multiple. */
  readonly addingFen: Fen;
  /** From which day the clock of a rule runs, by the rule's code. */
  readonly from: { readonly [code: string]: Day | undefined };
  readonly overrides: readonly Override[];
  readonly approvals: readonly Approval[];
  /** Amounts that the bodies of a rule have fixed, where the document has no formula, by the rule's code. */
  readonly fixed: { readonly [code: string]: Fen | undefined };
  readonly movements: readonly Movement[];
  readonly accounts: readonly FundAccount[];
};

/** What every part of the fund's rules is checked with. */
export type FundContext = {
  readonly basis: Basis;
  readonly section: FundSection;
  readonly calendar: WorkingCalendar;
  readonly asOf: Day | undefined;
  readonly scoped: FundFigures;
  /** The parts asked for; a rule of another part is left out where none of its figures is given. */
  readonly asked: readonly FundPart[];
};

/** What a rule of the fund finds. */
export type FundFinding = {
  readonly part: FundPart;
  readonly code: string;
  readonly title: LocalText | Message;
  readonly name: string | undefined;
  /** Also of a rule that could not be judged and was not asked for. */
  readonly ok: boolean;
  /** Something is missing: nothing is said of the rule. */
  readonly judged?: false;
  readonly level: "hard" | "soft";
  readonly passedBy: readonly string[];
  readonly override?: Override;
  readonly message: Message | LocalText;
  readonly missing?: readonly string[];
  /** The parameters that must be entered first. */
  readonly blockedBy?: readonly string[];
  /** The approval that a higher limit waits for: whose, shown by which paper. */
  readonly awaits?: { readonly by: string; readonly paper?: string | undefined; readonly message: Message };
  /** What is refused because of it. */
  readonly stops: readonly string[];
  /** The figures found, by name. */
  readonly values: { readonly [name: string]: Quantity | undefined };
  readonly due?: Day;
  readonly cite: Citation;
  readonly explanation?: Explanation;
};

type RulesOf<Body> = { readonly [code: string]: Rule<Body> } | undefined;

/** A rule of the fund in force, with its code and title. */
export type FundRule<Body> = InForce<Body> & { readonly code: string; readonly title: LocalText | undefined };

/** A rule of the fund as every finding names it. */
export type Head = Pick<FundFinding, "part" | "code" | "title" | "cite">;

/**
 * The findings of each rule of a part that is in force on the day asked about, in the file's order. A rule of which nobody can say
 * whether it is in force is not judged, with the reason; one of another day is left out.
 */
export function judgeEach<Body>(
  context: FundContext,
  { part, title, rules }: { part: FundPart; title: Message; rules: RulesOf<Body> },
  judge: (rule: FundRule<Body>) => FundFinding[],
): FundFinding[] {
  return Object.entries(rules ?? {}).flatMap(([code, rule]) => {
    const found = onTheDay(context, rule);
    if (found.ok) return judge({ ...found.value, code, title: rule.title });
    const cite = rule.versions.at(-1)?.cite;
    if (!cite || found.refusals[0]!.code === "rule-absent") return [];
    return [blocked({ part, code, title: rule.title ?? title, cite }, context, found.refusals)];
  });
}

/** The version of a rule in force on a day: the one given, the one asked about, else the latest. */
export function onTheDay<Body>({ basis, asOf }: FundContext, rule: Rule<Body>, on?: Day): Result<InForce<Body>> {
  return ruleInForce(basis, rule, eventDays(on ?? asOf ?? latestDay(basis, rule)));
}

/** Which of the figures that expressions need are not there; `undefined` where none is, and the part was not asked for. */
export function missingOf(
  context: FundContext,
  part: FundPart,
  texts: readonly (string | undefined)[],
): readonly string[] | undefined {
  const known = figuresOf(context);
  const names = [
    ...new Set(texts.flatMap((each) => (each === undefined ? [] : compileExpression(each, "figures").names))),
  ];
  const missing = names.filter((name) => valueOf(known, name) === undefined);
  return missing.length === names.length && names.length > 0 && !context.asked.includes(part) ? undefined : missing;
}

/** The figures as expressions see them. */
export function figuresOf({ scoped }: FundContext): KnownFacts {
  return { figures: scoped.figures, outside: {} };
}

/** The finding of a rule that lacks figures: a fault for a multiple and for a part that was asked for, else merely named. */
export function lacking(rule: Head, context: FundContext, missing: readonly string[]): FundFinding {
  const names = joined(missing.map((name) => titleOfName(name) ?? name));
  return {
    ...unjudged(rule, context),
    ok: rule.part !== "multiples" && !context.asked.includes(rule.part),
    missing: missing.map((name) => missingFact(name, { under: context.scoped.path }).at!),
    message: message("finding.missing", { title: rule.title, names }),
  };
}

/** The finding of a rule that cannot be judged before something else is done: a parameter entered, a day's calendar known. */
export function blocked(rule: Head, context: FundContext, refusals: readonly Refusal[]): FundFinding {
  const { message: told, unset, missing } = obstaclesOf(refusals);
  return {
    ...unjudged(rule, context),
    ok: false,
    message: told,
    ...(unset.length > 0 && { blockedBy: unset }),
    ...(missing.length > 0 && { missing }),
  };
}

function unjudged(rule: Head, { scoped }: FundContext): Omit<FundFinding, "ok" | "message"> {
  return { ...rule, name: scoped.name, judged: false, level: "hard", passedBy: [], stops: [], values: {} };
}

/** A soft finding that a party which may do so has passed, with its reason (C-09). */
export function passedSoftly(finding: FundFinding, overrides: readonly Override[]): FundFinding {
  if (finding.ok || finding.level === "hard") return finding;
  const override = overrides.find((each) => each.code === finding.code && finding.passedBy.includes(each.by));
  return override ? { ...finding, ok: true, override, stops: [] } : finding;
}
