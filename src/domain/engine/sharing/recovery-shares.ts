import type { RuleBody } from "#domain/policy/schema/value.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Day } from "#domain/calendar/day.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { compileExpression, type ExtraNames, type KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type InForce, ruleInForce, eventDays, latestDay } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Ask, Shares } from "#domain/policy/schema/sharing.ts";
import { type Citation, type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { hint } from "#domain/wording/hint.ts";
import { message } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import {
  type AskedFacts,
  type Asks,
  caseNames,
  missingAnswer,
  readAskedFacts,
} from "#domain/engine/asked/asked-facts.ts";
import { noSharing } from "./compensation-shares.ts";
import { divide, type Divisor, mayGrow } from "./divide.ts";
import { sharesInForce } from "./shares-in-force.ts";

type RecoverySharing = RuleBody<NonNullable<Policy["sharing"]>["recovery"]>;

/** What one party gets of a recovery. */
export type Returned = {
  readonly party: string;
  readonly title: LocalText;
  readonly name?: string;
  readonly amountFen: Fen;
};

export type RecoveryShares = {
  /** Everyone who takes part; the amounts and the deducted costs sum to the receipts. */
  readonly parties: readonly Returned[];
  readonly groups: readonly Returned[];
  readonly receiptsFen: Fen;
  readonly costs: {
    readonly recordedFen: Fen;
    /** What came off the receipts before the division. */
    readonly deductedFen: Fen;
    /** What the receipts did not suffice for; zero where costs do not come off. */
    readonly openFen: Fen;
  };
  readonly explanation: Explanation;
};

export type RecoveryQuestion = {
  readonly receiptsFen: Fen;
  readonly costsFen: Fen;
  /** What was divided of the same claim before: the parts are then those of the running total, less what each had. */
  readonly dividedBeforeFen?: Fen | undefined;
  readonly case: Readonly<Record<string, unknown>>;
  readonly known?: KnownFacts;
  readonly on?: Day | undefined;
  readonly signedOn?: Day | undefined;
};

const boreAsk: Ask = {
  type: "amounts",
  title: { zh: "代偿时各方承担的金额", en: "what each party bore of the compensation" },
  optional: false,
};

/**
 * Who gets what is recovered after a compensation (K-08, B-16, L-10): costs come off first or are only recorded; the rest
 * goes as each party bore (`case.bore`), in the risk shares, or by shares of its own. Parts and deducted costs sum to the
 * receipts, also where costs are more than the receipts. Refusals as of `shareCompensation`.
 */
export function shareRecovery(basis: Basis, question: RecoveryQuestion): Result<RecoveryShares> {
  const sharing = basis.policy.sharing?.recovery;
  if (!sharing) return refused(noSharing("sharing.of-recovery", "sharing.recovery"));
  const day = question.on;
  const rule = ruleInForce(basis, sharing, eventDays(day ?? latestDay(basis, sharing), question.signedOn));
  if (!rule.ok) return rule;
  const found = divisorsOf(basis, rule.value, question, day);
  const costs = costsOff(basis, rule.value, question, day);
  if (!found.ok || !costs.ok) return refused(...(costs.ok ? [] : costs.refusals), ...(found.ok ? [] : found.refusals));
  const { deductedFen, recordedFen } = costs.value;
  const netFen = question.receiptsFen - deductedFen;
  const { shares, titles, names } = found.value;
  if (question.dividedBeforeFen !== undefined && !mayGrow(shares.parts))
    return refused({ code: "not-computable", at: "dividedBefore", message: message("sharing.cannot-grow") });
  const { divisions, steps } = divide(
    netFen,
    shares.parts,
    {
      what: (party) => message("sharing.recovery-part", { party: titles(party) }),
      whole: "sharing.to-divide",
      cites: [rule.value.cite, ...shares.cites],
    },
    question.dividedBeforeFen,
  );
  const returned = (inner: boolean): Returned[] => {
    const sums = new Map<string, Fen>();
    for (const each of divisions)
      if (each.inner === inner) sums.set(each.party, (sums.get(each.party) ?? 0n) + each.amountFen);
    return [...sums].map(([party, amountFen]) => ({
      party,
      title: partyTitle(basis.policy, party),
      ...(names(party) !== undefined && { name: names(party)! }),
      amountFen,
    }));
  };
  return done({
    parties: returned(false),
    groups: returned(true),
    receiptsFen: question.receiptsFen,
    costs: { recordedFen, deductedFen, openFen: costs.value.openFen },
    explanation: {
      subject: message("sharing.subject-recovery"),
      result: money(question.receiptsFen),
      steps: [costs.value.step, ...steps],
    },
  });
}

type Costs = RecoveryShares["costs"] & { readonly step: Step };

function costsOff(
  basis: Basis,
  rule: InForce<RecoverySharing>,
  question: RecoveryQuestion,
  day: Day | undefined,
): Result<Costs> {
  const written = rule.body.costsFirst;
  const cites: Citation[] = [rule.cite];
  let comeOff = written === true;
  if (typeof written === "object" && question.costsFen > 0n) {
    const entered = parameterOn(basis.policy, basis.parameters, { id: written.parameter, type: "flag", day });
    if (!entered.ok) return entered;
    comeOff = entered.value.value;
    cites.push(entered.value.cite);
  }
  const deductedFen = comeOff ? smallerFen(question.receiptsFen, question.costsFen) : 0n;
  const step: Step = {
    what: message("sharing.costs-deducted"),
    inputs: inputs(["sharing.receipts", money(question.receiptsFen)], ["sharing.costs", money(question.costsFen)]),
    formula: message(comeOff ? "sharing.costs-formula" : "sharing.costs-recorded"),
    result: money(deductedFen),
    cites,
  };
  const openFen = comeOff ? question.costsFen - deductedFen : 0n;
  return done({ recordedFen: question.costsFen, deductedFen, openFen, step });
}

type Divisors = {
  readonly shares: { readonly parts: readonly Divisor[]; readonly cites: readonly Citation[] };
  readonly names: (party: string) => string | undefined;
  readonly titles: (party: string) => LocalText;
};

/** In what proportions a recovery is divided. */
function divisorsOf(
  basis: Basis,
  rule: InForce<RecoverySharing>,
  question: RecoveryQuestion,
  day: Day | undefined,
): Result<Divisors> {
  const { divide: way, named = {} } = rule.body;
  if (way === "as-borne") return asBorne(basis, rule, question);
  if (way === "as-compensated") return asCompensated(basis, rule, question, day);
  return byShares(basis, { asks: rule.body.asks, named, shares: way, cites: [] }, question, day);
}

function asBorne(basis: Basis, rule: InForce<RecoverySharing>, question: RecoveryQuestion): Result<Divisors> {
  const asks: Asks = { bore: boreAsk, ...rule.body.asks };
  const asked = readAskedFacts(asks, question.case, compensationAsks(basis));
  if (!asked.ok) return asked;
  const bore = asked.value.amounts["bore"];
  if (!bore) return refused(missingAnswer("bore", asks["bore"]!));
  const known = Object.keys(basis.policy.parties);
  const unknown = [...bore.keys()].filter((party) => !known.includes(party));
  if (unknown.length > 0)
    return refused(
      ...unknown.map((party) => ({
        code: "input-invalid" as const,
        at: `case.bore.${party}`,
        message: message("asked.unknown-party", { name: "case.bore", party, hint: hint(party, known) }),
      })),
    );
  if ([...bore.values()].every((fen) => fen === 0n))
    return refused({
      code: "input-invalid",
      at: "case.bore",
      message: message("sharing.bore-nothing", { title: asks["bore"]!.title, name: "case.bore" }),
    });
  const parts = known.filter((party) => bore.has(party)).map((party) => ({ party, weight: bore.get(party)! }));
  return done(divisors(basis, rule.body.named ?? {}, asked.value, { parts, cites: [] }));
}

function asCompensated(
  basis: Basis,
  rule: InForce<RecoverySharing>,
  question: RecoveryQuestion,
  day: Day | undefined,
): Result<Divisors> {
  const compensation = basis.policy.sharing?.compensation;
  if (!compensation) return refused(noSharing("sharing.of-compensation", "sharing.compensation"));
  const risk = ruleInForce(basis, compensation, eventDays(day ?? latestDay(basis, compensation), question.signedOn));
  if (!risk.ok) return risk;
  const named = { ...risk.value.body.named, ...rule.body.named };
  const asks = { ...neededAsks(risk.value.body.asks, risk.value.body.shares, named), ...rule.body.asks };
  return byShares(basis, { asks, named, shares: risk.value.body.shares, cites: [risk.value.cite] }, question, day);
}

function byShares(
  basis: Basis,
  asking: { asks: Asks; named: Readonly<Record<string, string>>; shares: Shares; cites: readonly Citation[] },
  question: RecoveryQuestion,
  day: Day | undefined,
): Result<Divisors> {
  const asked = readAskedFacts(asking.asks, question.case, [...compensationAsks(basis), "bore"]);
  const extra: ExtraNames = { case: caseNames(asking.asks) };
  const known = { ...question.known, case: asked.ok ? asked.value.facts : {} };
  const shares = sharesInForce(basis, asking.shares, { known, extra, day });
  if (!asked.ok) return asked;
  if (!shares.ok) return shares;
  const cited = { ...shares.value, cites: [...asking.cites, ...shares.value.cites] };
  return done(divisors(basis, asking.named, asked.value, cited));
}

function divisors(
  basis: Basis,
  named: Readonly<Record<string, string>>,
  asked: AskedFacts,
  shares: Divisors["shares"],
): Divisors {
  const names = (party: string): string | undefined => {
    const name = named[party] === undefined ? undefined : asked.facts[named[party]];
    return name === undefined ? undefined : String(name);
  };
  return { shares, names, titles: (party) => partyTitle(basis.policy, party, names(party)) };
}

/** Of what the compensation asks, only what its shares and the names of its parties need. */
function neededAsks(asks: Asks, shares: Shares, named: Readonly<Record<string, string>>): Asks {
  const inConditions = "cases" in shares ? shares.cases.map((each) => each.when) : [];
  const extra: ExtraNames = { case: caseNames(asks) };
  const used = new Set([
    ...Object.values(named),
    ...inConditions.flatMap((text) =>
      compileExpression(text, "case", extra).names.map((name) => name.replace(/^case\./, "")),
    ),
  ]);
  return Object.fromEntries(Object.entries(asks).filter(([name]) => used.has(name)));
}

function compensationAsks(basis: Basis): string[] {
  const versions = basis.policy.sharing?.compensation?.versions ?? [];
  return versions.flatMap((version) => Object.keys(version.body?.asks ?? {}));
}
