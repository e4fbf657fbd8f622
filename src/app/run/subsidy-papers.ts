import { chineseDay } from "#domain/calendar/chinese-day.ts";
import type { Round } from "#domain/engine/subsidy/round-window.ts";
import type { Fen } from "#domain/money/fen.ts";
import { type DataOf, filled } from "#domain/papers/field.ts";
import { subsidyRoster } from "#domain/papers/kinds/subsidy.ts";
import { safePath } from "#domain/wording/file-name.ts";
import { say } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { PrintRequest } from "#app/papers/print.ts";
import { balanceOn } from "./balance.ts";
import type { RunContext } from "./report.ts";
import type { RoundLoan } from "./subsidy-round.ts";

type Listed = {
  readonly listed: readonly RoundLoan[];
  readonly window: Round;
  readonly noteOf: (round: RoundLoan) => LocalText | undefined;
};

/**
 * The roster that is signed and sealed (D-14, L-19): one of each bank for each township, in the order of the list. Its rows are
 * put together only when it is printed.
 */
export function subsidyPapers(context: RunContext, listed: Listed): PrintRequest[] {
  const groups = Map.groupBy(listed.listed, ({ loan: { bank, place } }) => `${place.township ?? ""}\n${bank}`);
  return [...groups.values()].map((group): PrintRequest => {
    const { bank, place } = group[0]!.loan;
    const name = [place.township, bank || say({ key: "run.no-bank" }, "zh")]
      .filter((part) => part !== undefined)
      .join("-");
    return {
      file: safePath("贴息清册", name),
      get parts() {
        return [filled(subsidyRoster, rosterOf(context, group, listed), name)];
      },
    };
  });
}

function rosterOf(
  { basis: { policy }, book }: RunContext,
  group: readonly RoundLoan[],
  { window, noteOf }: Listed,
): DataOf<typeof subsidyRoster.fields> {
  const { bank, place } = group[0]!.loan;
  const sum = (take: (round: RoundLoan) => Fen): Fen => group.reduce((total, round) => total + take(round), 0n);
  const hasEarlier = group.some(({ adjustmentFen }) => adjustmentFen !== 0n);
  const balanceFen = ({ loan }: RoundLoan): Fen => balanceOn(loan.state, window.to);
  return {
    programme: (policy.product ?? policy.title).zh,
    place: place.township ?? bank,
    period: `${chineseDay(window.periodFrom)}至${chineseDay(window.periodTo)}`,
    from: window.from,
    to: window.to,
    lender: bank,
    filledBy: bank,
    filledOn: book.asOf,
    totalBalance: sum(balanceFen),
    totalPeriodSubsidy: sum(({ amountFen }) => amountFen),
    totalAdjustment: hasEarlier ? sum(({ adjustmentFen }) => adjustmentFen) : undefined,
    totalSubsidy: sum(({ payableFen }) => payableFen),
    basis: policy.layers[0]!.documentNumber,
    loans: group.map((round) => {
      const { loan, lines } = round;
      const note = noteOf(round);
      return {
        borrower: loan.borrower.name,
        identity: loan.borrower.number,
        household: loan.household,
        village: loan.place.village,
        lender: bank,
        contract: loan.contract,
        balance: balanceFen(round),
        rate: loan.terms.annualRateMillionths,
        days: lines.reduce((days, line) => days + line.days, 0),
        periodSubsidy: round.amountFen,
        adjustment: hasEarlier ? round.adjustmentFen : undefined,
        subsidy: round.payableFen,
        note: note && say(note, "zh"),
      };
    }),
  };
}
