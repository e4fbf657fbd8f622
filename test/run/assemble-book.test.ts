import { describe, expect, test } from "vitest";
import { assembleBook, type Rosters } from "#app/run/assemble-book.ts";
import { balanceOn } from "#app/run/balance.ts";
import type { RosterValues } from "#domain/roster/kinds/roster-kinds.ts";
import { say } from "#domain/wording/message.ts";
import { basisOfFile } from "#test/shipped-policies.ts";
import { onDay, yuan } from "./a-book.ts";

const rows = <Values>(...values: Values[]) =>
  values.map((each, index) => ({ sheet: "一", row: index + 2, values: each, written: {} }));
const lent: RosterValues["loans"] = {
  contractNo: "HT1",
  borrowerName: "张三",
  identityNo: "622921198001010005",
  bank: "甲银行",
  principalFen: yuan("100000.00"),
  annualRateMillionths: 43_500,
  disbursedOn: onDay("2021-09-01"),
  maturesOn: onDay("2023-09-01"),
};
type Payment = RosterValues["repayments"];
const paid = (on: string, amount: string, more: Payment = {}): Payment => ({
  contractNo: "HT1",
  paidOn: onDay(on),
  principalFen: yuan(amount),
  ...more,
});

async function book(
  loans: RosterValues["loans"][],
  payments?: Payment[],
  more: Partial<Rosters> = {},
  asOf = "2023-10-01",
) {
  const { policy } = await basisOfFile("linxia-2023", "none");
  const repayments = payments && { file: "还款.xlsx", rows: rows(...payments) };
  return assembleBook(
    { loans: [{ file: "贷款.xlsx", rows: rows(...loans) }], repayments, ...more },
    policy,
    onDay(asOf),
  );
}
const told = ({ book: { anomalies } }: Awaited<ReturnType<typeof book>>) =>
  anomalies.map((each) => say(each.message, "en"));

test("a loan's row and its payments become one loan with its balance on the day", async () => {
  const made = await book([lent], [paid("2022-09-01", "40000.00"), paid("2023-10-02", "60000.00")]);
  const [loan] = made.book.loans;
  expect(balanceOn(loan!.state, made.book.asOf)).toBe(yuan("60000.00"));
  expect(made.notes.map((note) => say(note, "en"))).toContain("1 payments are after 2023-10-01 and are left out");
});

const byIdentity: Payment = {
  identityNo: lent.identityNo!,
  paidOn: onDay("2022-09-01"),
  principalFen: yuan("1.00"),
};

describe("C-13 payments find their loan", () => {
  const other = { ...lent, contractNo: "HT2", bank: "乙银行" };
  test("by identity number where the person has one loan", async () => {
    const made = await book([lent], [byIdentity]);
    expect(made.book.loans[0]!.facts).toHaveLength(1);
  });
  test("what fits several loans is listed and left out, never guessed", async () => {
    const made = await book([lent, other], [byIdentity]);
    expect(told(made)).toEqual([
      "the payment of 1.00 yuan on 2022-09-01 may belong to several loans (identity number 622921198001010005: HT1、HT2) and is left out, not guessed; give the contract number",
    ]);
    expect(made.book.loans.flatMap(({ facts }) => facts)).toEqual([]);
  });
  test("one contract number at two banks: the bank tells them apart", async () => {
    const made = await book([lent, { ...other, contractNo: "HT1" }], [paid("2022-09-01", "1.00", { bank: "乙银行" })]);
    expect(made.book.loans.map(({ id, facts }) => [id, facts.length])).toEqual([
      ["HT1", 0],
      ["乙银行 HT1", 1],
    ]);
  });
  test("an unknown contract is listed", async () => {
    expect(told(await book([lent], [paid("2022-09-01", "1.00", { contractNo: "HT9" })]))[0]).toMatch(
      /belongs to no loan \(contract HT9\)/,
    );
  });
});

test("C-14 a reversal undoes the payment whose serial number it names, else the last of its amount", async () => {
  const payments = [
    paid("2022-09-01", "100.00", { serial: "S1" }),
    paid("2022-09-01", "100.00", { serial: "S2" }),
    paid("2022-09-02", "-100.00", { kind: "reversed", reverses: "S1" }),
    paid("2022-09-03", "-100.00", { kind: "reversed" }),
    paid("2022-09-04", "-100.00", { kind: "reversed" }),
  ];
  const made = await book([lent], payments);
  expect(balanceOn(made.book.loans[0]!.state, made.book.asOf)).toBe(yuan("100000.00"));
  expect(told(made)).toEqual([expect.stringMatching(/finds no payment to reverse/)]);
});

test("contradictions are listed: repaid more than lent, repaid before lent, a balance that differs, no rate", async () => {
  const { annualRateMillionths: _, ...withoutRate } = lent;
  const made = await book(
    [{ ...withoutRate, balanceFen: yuan("1.00") }],
    [paid("2021-08-31", "5.00"), paid("2022-09-01", "100001.00")],
  );
  expect(told(made).join("\n")).toMatch(/before|no annual rate|they differ by/);
  expect(told(made).length).toBeGreaterThanOrEqual(4);
});

test("without payments the bank's balance stands, and the note says so", async () => {
  const made = await book([{ ...lent, balanceFen: yuan("30000.00") }]);
  expect(balanceOn(made.book.loans[0]!.state, made.book.asOf)).toBe(yuan("30000.00"));
  expect(say(made.notes[0]!, "en")).toMatch(/^no list of payments was given/);
});

test("D-01 a borrower's household is found by the members' numbers", async () => {
  const households = {
    file: "农户.xlsx",
    rows: rows(
      { householdNo: "H1", memberName: "李四", identityNo: "622921197001010004", kind: "at-risk" as const },
      { householdNo: "H1", memberName: "张三", identityNo: lent.identityNo! },
    ),
  };
  const made = await book([lent], undefined, { households });
  expect(made.book.loans[0]).toMatchObject({ household: "H1", known: { household: { kind: "at-risk" } } });
  expect(made.book.households!.get("H1")!.members).toHaveLength(2);
});

test("B-01 fund movements go in or out by what they are, by their column, by their sign", async () => {
  const movedOn = onDay("2022-01-01");
  const fund = {
    file: "基金.xlsx",
    rows: rows(
      { movedOn, kind: "injection" as const, amountFen: yuan("100.00") },
      { movedOn, kind: "compensation" as const, amountFen: yuan("30.00") },
      { movedOn, paidFen: yuan("5.00") },
      { movedOn, kind: "refund" as const, amountFen: yuan("-2.00") },
    ),
  };
  const made = await book([lent], undefined, { fund });
  expect(made.book.fund!.map(({ kind, direction, amountFen }) => [kind, direction, amountFen])).toEqual([
    ["injection", "in", yuan("100.00")],
    ["compensation", "out", yuan("30.00")],
    ["other", "out", yuan("5.00")],
    ["refund", "out", yuan("2.00")],
  ]);
});
