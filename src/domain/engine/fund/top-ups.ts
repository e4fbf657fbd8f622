import { same } from "#domain/wording/local-text.ts";
import { largerFen } from "#domain/money/fen.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { money } from "#domain/wording/quantity.ts";
import { type FundContext, type FundFinding, lacking, missingOf, rulesInForce } from "./fund-finding.ts";
import { amountOf, conditionHolds } from "./refunds.ts";

/**
 * Top-ups of a fund (B-19): whether one is to be proposed, of how much where the file has a formula, and who proposes,
 * decides and pays. One without formula is decided by its bodies; it is shown with no amount.
 */
export function checkTopUps(context: FundContext): FundFinding[] {
  return rulesInForce(context, context.section.topUps).flatMap((rule): FundFinding[] => {
    const { body, cite, code } = rule;
    const missing = missingOf(context, "topUps", [body.amount, body.when?.numerator, body.when?.denominator]);
    if (missing === undefined || (body.amount === undefined && !body.when && !context.asked.includes("topUps")))
      return [];
    const title = rule.title ?? message("fund.top-up");
    const head = { part: "topUps" as const, code, title, cite };
    if (missing.length > 0) return [lacking(head, context, missing)];
    const condition = conditionHolds(context, body.when, cite);
    const formulaFen = body.amount === undefined ? undefined : largerFen(0n, amountOf(context, body.amount));
    const proposedFen = condition.holds ? formulaFen : 0n;
    const amountStep: Step[] =
      body.amount === undefined || formulaFen === undefined
        ? []
        : [
            {
              what: message("fund.top-up-amount"),
              inputs: inputs(),
              formula: same(body.amount),
              result: money(formulaFen),
              cites: [cite],
            },
          ];
    const isDue = condition.holds && proposedFen !== 0n;
    return [
      {
        ...head,
        name: context.scoped.name,
        ok: !isDue,
        level: "hard",
        passedBy: [],
        message: !isDue
          ? message("fund.top-up-none")
          : proposedFen === undefined
            ? message("fund.top-up-decided")
            : message("fund.top-up-proposed", { amount: money(proposedFen) }),
        stops: [],
        values: { proposed: proposedFen === undefined ? undefined : money(proposedFen) },
        explanation: {
          subject: title,
          result: money(proposedFen ?? 0n),
          steps: [...condition.steps, ...amountStep],
        },
      },
    ];
  });
}
