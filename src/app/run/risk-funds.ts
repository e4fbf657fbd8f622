import { type Fen, formatYuan, largerFen, parseYuan } from "#domain/money/fen.ts";
import type { CompensationShares } from "#domain/engine/sharing/compensation-shares.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { FundMovement, RunLoan } from "./book.ts";
import type { CaseAnswers } from "./case-facts.ts";
import { regionOf } from "./figures.ts";
import type { RunContext } from "./report.ts";

type Draw = { readonly party: string; readonly from: LocalText; readonly ask: string };

/** Money that parties use before their budgets, drawn down case after case (K-06). */
export type RiskFunds = {
  /** What is left for a loan's case, by the names under which the policy asks for it. */
  left(loan: RunLoan, answers: CaseAnswers): CaseAnswers;
  /** Takes off what a case drew. */
  take(loan: RunLoan, answers: CaseAnswers, shares: CompensationShares): void;
};

/**
 * The funds that the policy's sharing draws first. What each holds stands in the roster (a column by the name that the
 * policy asks for; rows that say the same amount mean the same fund) or in the fund sheet, as an account that bears the
 * fund's name; by district where the sheet names districts. Where neither says it, nothing is told of sources.
 */
export function riskFunds({ basis, book }: RunContext): RiskFunds {
  const draws = (basis.policy.sharing?.compensation?.versions ?? []).flatMap(({ body }) =>
    Object.entries(body?.drawsFirst ?? {}).map(([party, { from, ask }]): Draw => ({ party, from, ask })),
  );
  const movements = (book.fund ?? []).filter(({ on }) => on <= book.asOf);
  const drawn = new Map<string, Fen>();
  const holdingOf = (draw: Draw, loan: RunLoan, answers: CaseAnswers) => {
    const said = answers[draw.ask];
    if (typeof said === "string") return { key: `${draw.ask} ${said}`, fen: parseYuan(said) ?? 0n };
    const ofFund = movements.filter(({ account }) => account === draw.from.zh || account === draw.from.en);
    if (ofFund.length === 0) return undefined;
    const region = ofFund.some(({ district }) => district !== undefined) ? regionOf(loan) : undefined;
    return {
      key: `${draw.ask} in ${region ?? ""}`,
      fen: balanceOf(ofFund.filter(({ district }) => district === region)),
    };
  };
  return {
    left: (loan, answers) => {
      const left: Record<string, unknown> = {};
      for (const draw of draws) {
        const holding = holdingOf(draw, loan, answers);
        if (holding) left[draw.ask] = formatYuan(largerFen(0n, holding.fen - (drawn.get(holding.key) ?? 0n)));
      }
      return left;
    },
    take: (loan, answers, shares) => {
      for (const draw of draws) {
        const holding = holdingOf(draw, loan, answers);
        const source = shares.parties.find(({ party }) => party === draw.party)?.sources?.[0];
        if (holding && source) drawn.set(holding.key, (drawn.get(holding.key) ?? 0n) + source.amountFen);
      }
    },
  };
}

function balanceOf(movements: readonly FundMovement[]): Fen {
  return movements.reduce((sum, { direction, amountFen }) => sum + (direction === "in" ? amountFen : -amountFen), 0n);
}
