import { type Fen, largerFen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { moneyFigure } from "#domain/policy/in-force.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { count, money } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import {
  blocked,
  type FundContext,
  type FundFinding,
  figuresOf,
  judgeEach,
  lacking,
  missingOf,
} from "./fund-finding.ts";
import { dueDay } from "./sources.ts";

/**
 * A lender's deposit (B-04): the first one, and the top-up that brings it to the credit divided by the multiple once the
 * credit is above that many times the deposit. The clock of the top-up runs from the consent.
 */
export function checkDeposits(context: FundContext): FundFinding[] {
  const { basis, scoped } = context;
  const known = figuresOf(context);
  const deposit = { part: "deposits" as const, title: message("fund.deposit"), rules: context.section.deposits };
  return judgeEach(context, deposit, (rule) => {
    const { body, cite, code } = rule;
    const needed = ["figures.deposit", body.multiple === undefined ? undefined : "figures.credit"];
    const missing = missingOf(context, "deposits", needed);
    if (missing === undefined) return [];
    const title = rule.title ?? message("fund.deposit");
    const head = { part: "deposits" as const, code, title, cite };
    if (missing.length > 0) return [lacking(head, context, missing)];
    const first =
      body.first === undefined
        ? undefined
        : moneyFigure(basis, body.first, { place: "figures", known, day: context.asOf });
    if (first?.ok === false) return [blocked(head, context, first.refusals)];
    const firstFen = first?.value.value ?? 0n;
    // The vocabulary says that both are money.
    const depositFen = scoped.figures["deposit"] as Fen;
    const creditFen = body.multiple === undefined ? 0n : (scoped.figures["credit"] as Fen);
    const multiple = body.multiple ?? 1;
    const byMultipleFen = divideRounded(creditFen, BigInt(multiple), "up");
    const firstOpenFen = largerFen(0n, firstFen - depositFen);
    const topUpFen = largerFen(0n, byMultipleFen - largerFen(depositFen, firstFen));
    const end = topUpFen > 0n ? dueDay(context, body.topUp, scoped.from[code]) : done(undefined);
    if (!end.ok) return [blocked(head, context, end.refusals)];
    const due = end.value;
    const ok = firstOpenFen === 0n && topUpFen === 0n;
    const amounts = { depositFen, creditFen, firstFen, firstOpenFen, topUpFen, multiple };
    const words = { topUp: money(topUpFen), first: money(firstOpenFen), multiple };
    return [
      {
        ...head,
        name: scoped.name,
        ok,
        level: "hard",
        passedBy: [],
        message: message(
          firstOpenFen > 0n ? "fund.deposit-first-open" : ok ? "fund.deposit-met" : "fund.deposit-short",
          words,
        ),
        stops: [],
        values: {
          deposit: money(depositFen),
          credit: money(creditFen),
          first: money(firstOpenFen),
          topUp: money(topUpFen),
        },
        ...(due !== undefined && { due }),
        explanation: { subject: title, result: money(firstOpenFen + topUpFen), steps: depositSteps(amounts, cite) },
      },
    ];
  });
}

type Amounts = {
  readonly [Name in "depositFen" | "creditFen" | "firstFen" | "firstOpenFen" | "topUpFen"]: Fen;
} & { readonly multiple: number };

function depositSteps(amounts: Amounts, cite: Citation): Step[] {
  const { depositFen, creditFen, firstFen, firstOpenFen, topUpFen, multiple } = amounts;
  return [
    {
      what: message("fund.deposit-first"),
      inputs: inputs(["fund.least", money(firstFen)], ["fund.deposit-placed", money(depositFen)]),
      formula: message("fund.arrears-formula"),
      result: money(firstOpenFen),
      cites: [cite],
    },
    {
      what: message("fund.deposit-top-up"),
      inputs: inputs(
        ["fund.credit", money(creditFen)],
        ["fund.multiple-bound", count(multiple)],
        ["fund.deposit-placed", money(largerFen(depositFen, firstFen))],
      ),
      formula: message("fund.deposit-top-up-formula"),
      rounding: "up",
      result: money(topUpFen),
      cites: [cite],
    },
  ];
}
