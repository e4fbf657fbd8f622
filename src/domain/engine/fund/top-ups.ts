import { joined } from "#domain/wording/local-text.ts";
import { formulaWords } from "#domain/policy/describe/expression-formula.ts";
import { largerFen } from "#domain/money/fen.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { money } from "#domain/wording/quantity.ts";
import { type FundContext, type FundFinding, judgeEach, lacking, missingOf } from "./fund-finding.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { amountOf, conditionHolds } from "./refunds.ts";

/**
 * Top-ups of a fund (B-19): whether one is to be proposed, of how much where the file has a formula, and who proposes,
 * decides and pays. Of one without formula its bodies fix the amount; until it is given there is nothing to judge, and what is
 * to be done is said.
 */
export function checkTopUps(context: FundContext): FundFinding[] {
  const topUp = { part: "topUps" as const, title: message("fund.top-up"), rules: context.section.topUps };
  return judgeEach(context, topUp, (rule) => {
    const { body, cite, code } = rule;
    const missing = missingOf(context, "topUps", [body.amount, body.when?.numerator, body.when?.denominator]);
    const isAsked = context.asked.includes("topUps") || context.scoped.fixed[code] !== undefined;
    if (missing === undefined || (body.amount === undefined && !body.when && !isAsked)) return [];
    const title = rule.title ?? message("fund.top-up");
    const head = { part: "topUps" as const, code, title, cite };
    if (missing.length > 0) return [lacking(head, context, missing)];
    const condition = conditionHolds(context, body.when, cite);
    const formulaFen =
      body.amount === undefined ? context.scoped.fixed[code] : largerFen(0n, amountOf(context, body.amount));
    const proposedFen = condition.holds ? formulaFen : 0n;
    const parties = partiesOf(context, body);
    const amountStep: Step[] =
      formulaFen === undefined
        ? []
        : [
            {
              what: message("fund.top-up-amount"),
              inputs: inputs(),
              formula:
                body.amount === undefined
                  ? message("fund.top-up-decided", parties)
                  : formulaWords(body.amount, { place: "figures" }),
              result: money(formulaFen),
              cites: [cite],
            },
          ];
    // Without a formula there is nothing to judge before the bodies named have fixed an amount.
    const isOpen = condition.holds && proposedFen === undefined;
    const isDue = condition.holds && !isOpen && proposedFen !== 0n;
    return [
      {
        ...head,
        name: context.scoped.name,
        ok: !isDue,
        ...(isOpen && { judged: false as const }),
        level: "hard",
        passedBy: [],
        message: isOpen
          ? message("fund.top-up-open", parties)
          : isDue
            ? message(body.amount === undefined ? "fund.top-up-fixed" : "fund.top-up-proposed", {
                ...parties,
                amount: money(proposedFen!),
              })
            : message("fund.top-up-none"),
        stops: [],
        values: { proposed: proposedFen === undefined ? undefined : money(proposedFen) },
        ...(proposedFen !== undefined && {
          explanation: { subject: title, result: money(proposedFen), steps: [...condition.steps, ...amountStep] },
        }),
      },
    ];
  });
}

/** Who proposes, decides and pays, by their titles. */
function partiesOf(
  { basis: { policy } }: FundContext,
  { proposedBy, decidedBy, paidBy }: { proposedBy: string; decidedBy: string; paidBy: readonly string[] },
) {
  return {
    proposer: partyTitle(policy, proposedBy),
    decider: partyTitle(policy, decidedBy),
    payers: joined(paidBy.map((party) => partyTitle(policy, party))),
  };
}
