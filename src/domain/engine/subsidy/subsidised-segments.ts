import { fold } from "#domain/engine/facts/fold.ts";
import { type BalanceSegment, endless, type LoanState } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, moneyFigure } from "#domain/policy/in-force.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { type Cap, cappedBalance, type CappedSegment, wholeBalance } from "./capped-balance.ts";
import type { CompiledCap } from "./plan.ts";
import type { OtherLoan, SubsidyLoan } from "./subsidy-loan.ts";

/** A cap with its value, as it was used. */
export type UsedCap = { readonly rule: CompiledCap; readonly mostFen: Fen };

export type Subsidised = { readonly segments: CappedSegment[]; readonly cap: UsedCap | undefined };

/**
 * The subsidised part of a loan's balance over time: all of it, or what is under the cap, over the other loans of the
 * borrower or household where the cap is counted so. Refusals: those of the cap's value; `case-fact-missing` when two
 * contracts of one day cannot be told apart, so that each would take the cap.
 */
export function subsidisedSegments(
  basis: Basis,
  given: { loan: SubsidyLoan; state: LoanState; cap: CompiledCap | undefined; known: () => KnownFacts },
): Result<Subsidised> {
  const { loan, state, cap, known } = given;
  if (!cap) return done({ segments: wholeBalance(state.balance), cap: undefined });
  const { most, repaidFirst, across } = cap;
  const figure =
    typeof most === "bigint"
      ? undefined
      : moneyFigure(basis, most, { place: "loan", known: "formula" in most ? known() : {}, day: cap.pickedOn });
  if (figure && !figure.ok) return figure;
  const looked: Cap = { mostFen: figure ? figure.value.value : (most as bigint), repaidFirst, across };
  const others = cap.per === "loan" ? [] : (loan.others ?? []);
  const used = { rule: cap, mostFen: looked.mostFen };
  if (others.length === 0)
    return done({ segments: cappedBalance({ balances: [state.balance], own: 0 }, looked), cap: used });
  const twin = others.find((other) => compareContracts(loan, other) === 0);
  if (twin) return refused({ code: "case-fact-missing", at: "loan.id", message: message("subsidy.contracts-alike") });
  const earlier = others.filter((other) => compareContracts(other, loan) < 0).sort(compareContracts);
  const later = others.filter((other) => compareContracts(other, loan) > 0).sort(compareContracts);
  const balanceOf = (other: OtherLoan) => programmeBalance(fold(other, other.facts));
  const balances = [...earlier.map(balanceOf), state.balance, ...later.map(balanceOf)];
  return done({ segments: cappedBalance({ balances, own: earlier.length }, looked), cap: used });
}

type Contract = Pick<OtherLoan, "id" | "signedOn" | "disbursedOn">;

/** The order of contracts under one cap: by signing, then by the day the money went out, then by id. */
function compareContracts(one: Contract, other: Contract): number {
  if (one.signedOn !== other.signedOn) return one.signedOn - other.signedOn;
  if (one.disbursedOn !== other.disbursedOn) return one.disbursedOn - other.disbursedOn;
  const [a, b] = [one.id ?? "", other.id ?? ""];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A loan that was converted into an ordinary one no longer stands under the cap. */
function programmeBalance({ balance, stops }: LoanState): readonly BalanceSegment[] {
  const converted = stops.find(({ reason }) => reason === "converted");
  if (!converted) return balance;
  const kept = balance
    .filter(({ from }) => from < converted.from)
    .map((segment) => ({ ...segment, until: Math.min(segment.until, converted.from) }));
  const last = kept.at(-1);
  return last
    ? [...kept, { from: converted.from, until: endless, balanceFen: 0n, notDueFen: 0n, drawnFen: last.drawnFen }]
    : [];
}
