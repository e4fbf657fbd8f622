import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { languages } from "#domain/wording/quantity.ts";
import { say } from "#domain/wording/message.ts";
import type { Fact, FactKind } from "./fact.ts";
import { fold } from "./fold.ts";
import { endless, type LoanTerms, type Period } from "./loan-state.ts";

const d = (text: string) => parseDay(text)!;

const terms: LoanTerms = {
  principalFen: 5_000_000n,
  annualRateMillionths: 38_500,
  signedOn: d("2022-01-01"),
  disbursedOn: d("2022-01-01"),
  maturesOn: d("2024-12-31"),
};

type Extra = {
  id?: string;
  supersedes?: string;
  serial?: string;
  until?: string;
  of?: string;
  cause?: string;
  balance?: string;
};

/** A fact written short: kind, day, yuan, and the rest by name. */
function fact(kind: FactKind, on: string, amount?: string, extra: Extra = {}): Fact {
  const { until, balance, ...rest } = extra;
  return {
    kind,
    version: 1,
    effectiveOn: d(on),
    ...(amount !== undefined && { amountFen: parseYuan(amount)! }),
    ...(until !== undefined && { until: d(until) }),
    ...(balance !== undefined && { balanceFen: parseYuan(balance)! }),
    ...rest,
  } as unknown as Fact;
}

const dayText = (day: number) => (day === endless ? "…" : formatDay(day));
const periods = (list: readonly Period[]) => list.map(({ from, until }) => `${dayText(from)}/${dayText(until)}`);

function folded(...facts: Fact[]) {
  const state = fold(terms, facts);
  for (const { message } of state.anomalies) for (const language of languages) say(message, language);
  return {
    balance: state.balance.map(({ from, balanceFen }) => `${formatDay(from)} ${formatYuan(balanceFen)}`),
    due: formatDay(state.dueOn),
    paidOff: state.paidOffOn === undefined ? undefined : formatDay(state.paidOffOn),
    overdue: periods(state.overdue),
    stops: state.stops.map((stop) => `${stop.reason} ${periods([stop])[0]}`),
    stretches: state.stretches.map((stretch) => `${stretch.kind} ${periods([stretch])[0]}`),
    anomalies: state.anomalies.map(({ code }) => code),
  };
}

describe("the balance", () => {
  test.each<[string, Fact[], string[]]>([
    ["nothing recorded: the principal goes out on the day of the loan", [], ["2022-01-01 50000.00"]],
    [
      "a repayment lowers it from its own day on",
      [fact("repaid", "2022-02-15", "20000.00")],
      ["2022-01-01 50000.00", "2022-02-15 30000.00"],
    ],
    [
      "facts of one day make one step",
      [fact("repaid", "2022-02-15", "20000.00"), fact("repaid", "2022-02-15", "5000.00")],
      ["2022-01-01 50000.00", "2022-02-15 25000.00"],
    ],
    [
      "drawdowns add up",
      [fact("disbursed", "2022-01-01", "20000.00"), fact("disbursed", "2022-03-01", "30000.00")],
      ["2022-01-01 20000.00", "2022-03-01 50000.00"],
    ],
    [
      "C-14 a superseded fact is out, the one in its place counts",
      [
        fact("repaid", "2022-02-15", "20000.00", { id: "a" }),
        fact("repaid", "2022-03-15", "20000.00", { id: "b", supersedes: "a" }),
      ],
      ["2022-01-01 50000.00", "2022-03-15 30000.00"],
    ],
    [
      "C-14 a reversed fact is out",
      [
        fact("repaid", "2022-02-15", "20000.00", { id: "a" }),
        fact("reversed", "2022-03-15", undefined, { supersedes: "a" }),
      ],
      ["2022-01-01 50000.00"],
    ],
    [
      "of a chain of corrections only the last counts",
      [
        fact("repaid", "2022-02-15", "20000.00", { id: "a" }),
        fact("repaid", "2022-02-15", "2000.00", { id: "b", supersedes: "a" }),
        fact("repaid", "2022-02-15", "200.00", { id: "c", supersedes: "b" }),
      ],
      ["2022-01-01 50000.00", "2022-02-15 49800.00"],
    ],
    [
      "two equal payments on one day are two payments",
      [fact("repaid", "2022-02-15", "100.00", { id: "a" }), fact("repaid", "2022-02-15", "100.00", { id: "b" })],
      ["2022-01-01 50000.00", "2022-02-15 49800.00"],
    ],
    [
      "one payment delivered twice is one payment",
      [fact("repaid", "2022-02-15", "100.00", { id: "a" }), fact("repaid", "2022-02-15", "100.00", { id: "a" })],
      ["2022-01-01 50000.00", "2022-02-15 49900.00"],
    ],
    [
      "C-01 a loan taken over begins with its balance on that day",
      [fact("taken-over", "2023-06-30", undefined, { balance: "31000.00" }), fact("repaid", "2023-07-10", "1000.00")],
      ["2023-06-30 31000.00", "2023-07-10 30000.00"],
    ],
    [
      "compensation lowers it, recovery does not",
      [fact("compensated", "2025-04-10", "40000.00"), fact("recovered", "2025-06-01", "15000.00")],
      ["2022-01-01 50000.00", "2025-04-10 10000.00"],
    ],
  ])("%s", (_, facts, balance) => {
    expect(folded(...facts)).toMatchObject({ balance, anomalies: [] });
  });
});

describe("term, overdue and stops", () => {
  test("overdue begins on the day after the due day and ends with the payment", () => {
    expect(folded(fact("settled", "2025-02-03", "50000.00"))).toMatchObject({
      due: "2024-12-31",
      paidOff: "2025-02-03",
      overdue: ["2025-01-01/2025-02-03"],
    });
    expect(folded(fact("settled", "2024-12-31", "50000.00"))).toMatchObject({ overdue: [], paidOff: "2024-12-31" });
  });

  test("an instalment is overdue from the day after it until it is paid", () => {
    const instalments = [
      { dueOn: d("2022-06-30"), principalFen: 1_000_000n },
      { dueOn: d("2022-12-31"), principalFen: 1_000_000n },
    ];
    const state = fold({ ...terms, instalments }, [
      fact("repaid", "2022-07-11", "4000.00"),
      fact("repaid", "2022-08-01", "16000.00"),
      fact("settled", "2024-12-31"),
    ]);
    expect(periods(state.overdue)).toEqual(["2022-07-01/2022-08-01"]);
    expect(
      state.balance.map(
        ({ from, balanceFen, notDueFen }) => `${formatDay(from)} ${formatYuan(balanceFen)} ${formatYuan(notDueFen)}`,
      ),
    ).toEqual([
      "2022-01-01 50000.00 50000.00",
      "2022-06-30 50000.00 40000.00",
      "2022-07-11 46000.00 40000.00",
      "2022-08-01 30000.00 30000.00",
      "2022-12-31 30000.00 30000.00",
      "2024-12-31 0.00 0.00",
    ]);
  });

  test("D-11 an extension goes on from the due day", () => {
    expect(folded(fact("extended", "2024-12-01", undefined, { until: "2025-12-31" }))).toMatchObject({
      due: "2025-12-31",
      stretches: ["contract 2022-01-01/2024-12-31", "extension 2024-12-31/2025-12-31"],
      overdue: ["2026-01-01/…"],
    });
  });

  test("an extension agreed after the due day leaves the days between overdue", () => {
    expect(
      folded(fact("extended", "2025-01-10", undefined, { until: "2025-12-31" }), fact("settled", "2025-12-31")),
    ).toMatchObject({
      overdue: ["2025-01-01/2025-01-10"],
      anomalies: ["extended-after-maturity"],
    });
  });

  test("a renewal with a due day goes on under the new contract, one without ends the loan", () => {
    expect(folded(fact("renewed", "2024-11-30", undefined, { until: "2026-11-30" }))).toMatchObject({
      stretches: ["contract 2022-01-01/2024-11-30", "renewal 2024-11-30/2026-11-30"],
    });
    expect(folded(fact("renewed", "2024-11-30"))).toMatchObject({ paidOff: "2024-11-30" });
  });

  test("a recalled loan is due on that day", () => {
    expect(folded(fact("recalled", "2023-05-05"), fact("settled", "2023-05-20"))).toMatchObject({
      due: "2023-05-05",
      stops: ["recalled 2023-05-05/…"],
      overdue: ["2023-05-06/2023-05-20"],
    });
  });

  test("a breach lasts until it is cleared", () => {
    expect(
      folded(fact("in-breach", "2022-05-01"), fact("cleared", "2022-08-01", undefined, { of: "in-breach" })),
    ).toMatchObject({ stops: ["in-breach 2022-05-01/2022-08-01"], anomalies: [] });
  });
});

describe("contradictions are listed and the fold goes on", () => {
  test.each<[string[], Fact[]]>([
    [["repaid-more-than-lent"], [fact("repaid", "2022-02-15", "50000.01")]],
    [["repaid-before-lent"], [fact("repaid", "2021-12-31", "10.00")]],
    [["before-lent"], [fact("interest-paid", "2021-12-31", "10.00")]],
    [["before-lent"], [fact("extended", "2021-12-31", undefined, { until: "2025-06-30" })]],
    [["before-lent"], [fact("recalled", "2021-12-31")]],
    [["lent-after-due"], [fact("additional", "2024-12-31", "1.00")]],
    [
      ["lent-over-contract"],
      [fact("disbursed", "2022-01-01", "50000.00"), fact("disbursed", "2022-01-03", "50000.00")],
    ],
    [["disbursed-day-differs"], [fact("disbursed", "2022-01-03", "50000.00")]],
    [["disbursed-day-differs", "disbursed-before-signed"], [fact("disbursed", "2021-12-03", "50000.00")]],
    [["signed-day-differs"], [fact("signed", "2021-12-03")]],
    [["superseded-missing"], [fact("repaid", "2022-02-15", "1.00", { supersedes: "x" })]],
    [
      ["supersede-cycle", "supersede-cycle"],
      [
        fact("repaid", "2022-02-15", "1.00", { id: "a", supersedes: "b" }),
        fact("repaid", "2022-02-16", "1.00", { id: "b", supersedes: "a" }),
      ],
    ],
    [
      ["superseded-twice"],
      [
        fact("repaid", "2022-02-15", "1.00", { id: "a" }),
        fact("repaid", "2022-02-16", "1.00", { id: "b", supersedes: "a" }),
        fact("repaid", "2022-02-17", "1.00", { id: "c", supersedes: "a" }),
      ],
    ],
    [
      ["id-used-twice"],
      [fact("repaid", "2022-02-15", "1.00", { id: "a" }), fact("repaid", "2022-02-16", "1.00", { id: "a" })],
    ],
    [["reversal-of-nothing"], [fact("reversed", "2022-02-15")]],
    [["fact-after-payoff"], [fact("settled", "2022-02-15"), fact("repaid", "2022-02-16", "1.00")]],
    [["settled-amount-differs"], [fact("settled", "2022-02-15", "49999.99")]],
    [
      ["paid-after-compensation"],
      [fact("compensated", "2025-04-10", "40000.00"), fact("repaid", "2025-05-01", "1.00")],
    ],
    [["more-than-owed"], [fact("compensated", "2025-04-10", "50000.01")]],
    [["recovered-without-compensation"], [fact("recovered", "2025-04-10", "1.00")]],
    [
      ["recovered-more-than-compensated"],
      [fact("compensated", "2025-04-10", "40000.00"), fact("recovered", "2025-05-10", "40000.01")],
    ],
    [["extension-not-later"], [fact("extended", "2024-12-01", undefined, { until: "2024-12-31" })]],
    [["cleared-without-cause"], [fact("cleared", "2024-12-01", undefined, { of: "misused" })]],
    [["amount-not-positive"], [fact("repaid", "2022-02-15", "0.00")]],
    [
      ["before-takeover"],
      [fact("taken-over", "2023-06-30", undefined, { balance: "31000.00" }), fact("repaid", "2023-06-30", "1000.00")],
    ],
    [
      ["taken-over-twice"],
      [
        fact("taken-over", "2023-06-30", undefined, { balance: "31000.00" }),
        fact("taken-over", "2023-07-30", undefined, { balance: "1.00" }),
      ],
    ],
  ])("%j", (codes, facts) => {
    expect(folded(...facts).anomalies).toEqual(codes);
    expect(folded(...facts.toReversed()).anomalies).toEqual(codes);
  });
});
