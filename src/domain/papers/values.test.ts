import { expect, test } from "vitest";
import { say } from "#domain/wording/message.ts";
import { dayOf } from "#domain/calendar/day.ts";
import { filled, type DataOf } from "./field.ts";
import { dueSheet, maturityNotice, signingSheet } from "./kinds/notices.ts";
import { maskedIdentity } from "./masked-identity.ts";
import { namesOf, nearestName, rowFields } from "./names.ts";
import { findPaper, papers } from "./papers.ts";
import { paperValues, specimen } from "./values.ts";

const notice: DataOf<typeof maturityNotice.fields> = {
  number: "2024-0007",
  programme: "创业担保贷款",
  borrower: "马喆",
  identity: "000000199001011237",
  lender: "某某县农村信用合作联社",
  amount: 5_000_000n,
  lentOn: dayOf(2021, 4, 28),
  dueOn: dayOf(2024, 4, 28),
  issuer: "某某镇人民政府",
  issuedOn: dayOf(2024, 3, 28),
};

test("L-02 a notice has its values under both names of each field, in every form", () => {
  const { data } = filled(maturityNotice, notice);
  const values = paperValues(maturityNotice, data, "issued");
  expect(values).toMatchObject({
    ok: true,
    value: {
      borrower: "马喆",
      借款人: "马喆",
      amount: "50,000.00",
      "amount-wan": "5",
      "贷款金额-大写": "伍万元整",
      "lent-on": "2021年4月28日",
      "到期日期-年": "2024",
      "due-on-iso": "2024-04-28",
      identity: "000000199001011237",
      phone: "",
    },
  });
});

test("L-02 a sample masks the identity number, an issued notice does not; a signing sheet always masks it", () => {
  const sample = paperValues(maturityNotice, notice, "sample");
  expect(sample.ok && sample.value["identity"]).toBe("000000********1237");
  const sheet = paperValues(signingSheet, specimen(signingSheet.fields), "issued");
  const rows = sheet.ok ? sheet.value["notices"] : [];
  expect(Array.isArray(rows) && rows[0]["证件号码"]).toBe("000000********1237");
});

test.each([
  ["000000199001011237", "000000********1237"],
  ["000000900101123", "000000*****1123"],
  ["91150200MA0N12345X", "91150200MA0N12345X"],
  ["E12345678", "E1*****78"],
  ["1234", "****"],
])("%s is masked as %s", (number, masked) => {
  expect(maskedIdentity(number)).toBe(masked);
});

test("every missing field, every wrong value and every unknown name is told at once", () => {
  const data = {
    ...specimen(dueSheet.fields, 2),
    place: " ",
    isuer: "x",
    totalAmount: 5,
    loans: [{ ...specimen(dueSheet.fields.loans.row), borrower: undefined }, { dueOn: "2024-01-01" }],
  };
  const values = paperValues(dueSheet, data, "issued");
  const told = values.ok ? [] : values.refusals.map(({ code, message }) => `${code} ${say(message, "zh")}`);
  expect(told).toEqual([
    "paper-incomplete 到期贷款名单没有“isuer”这一栏，是否指“issuer”？",
    "paper-incomplete 到期贷款名单缺少“所在地”（place），请补齐后再打印",
    "paper-incomplete 到期贷款名单的“贷款金额合计”（totalAmount）不是这一栏应有的值",
    "paper-incomplete 到期贷款名单缺少“借款人”（loans.0.borrower），请补齐后再打印",
    "paper-incomplete 到期贷款名单缺少“借款人”（loans.1.borrower），请补齐后再打印",
    "paper-incomplete 到期贷款名单缺少“贷款银行”（loans.1.lender），请补齐后再打印",
    "paper-incomplete 到期贷款名单缺少“贷款金额”（loans.1.amount），请补齐后再打印",
    "paper-incomplete 到期贷款名单缺少“贷款余额”（loans.1.balance），请补齐后再打印",
    "paper-incomplete 到期贷款名单缺少“贷款日期”（loans.1.lentOn），请补齐后再打印",
    "paper-incomplete 到期贷款名单的“到期日期”（loans.1.dueOn）不是这一栏应有的值",
  ]);
});

test("names that belong to every object are no fields", () => {
  const values = paperValues(maturityNotice, { ...notice, constructor: "x" }, "issued");
  expect(values.ok).toBe(false);
});

test("characters that no paper can hold become blanks; line ends stay", () => {
  const values = paperValues(maturityNotice, { ...notice, borrower: "a\u0000\u0007b\r\nc\uD800" }, "issued");
  expect(values.ok && values.value["borrower"]).toBe("a  b\nc\uFFFD");
});

test.each(papers.map((paper) => [paper.id, paper] as const))(
  "%s: a specimen is whole, its names are unique",
  (_, paper) => {
    expect(paperValues(paper, specimen(paper.fields), "issued").ok).toBe(true);
    for (const fields of [paper.fields, ...rowFields(paper.fields)]) {
      const names = namesOf(fields);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      // What typst takes as a name in #data.name.
      expect(names.filter((name) => !/^\p{L}[\p{L}\p{N}-]*$/u.test(name))).toEqual([]);
    }
  },
);

test("a field with Chinese text stuck to it is known by its beginning", () => {
  expect(nearestName("amount-wan万元", ["amount", "amount-wan", "borrower"])).toBe("amount-wan");
  expect(nearestName("borower", ["amount", "borrower"])).toBe("borrower");
});

test.each([
  ["maturity-notice", "maturity-notice"],
  ["还款证明", "repayment-certificate"],
  ["签收表", "signing-sheet"],
])("the paper %s is found", (given, id) => {
  const found = findPaper(given);
  expect(found.ok && found.value.id).toBe(id);
});

test("a paper that is not there: the nearest one, or all there are", () => {
  const said = (given: string): string => {
    const found = findPaper(given);
    return found.ok ? "" : say(found.refusals[0]!.message, "zh");
  };
  expect(said("maturity-notise")).toBe("没有“maturity-notise”这种文书，是否指“maturity-notice”？");
  expect(said("xyz")).toContain("现有：maturity-notice, signing-sheet");
});
