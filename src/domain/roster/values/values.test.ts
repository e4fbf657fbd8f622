import { describe, expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { formatPercent } from "#domain/money/rate.ts";
import type { SheetCell } from "#domain/roster/cell.ts";
import type { Reading } from "#domain/roster/fault.ts";
import { type AmountUnit, readAmount } from "./amount.ts";
import { readCompanyCode } from "./company-code.ts";
import { readDay } from "./day.ts";
import { readIdentity } from "./identity.ts";
import { type RateUnit, readRate } from "./rate.ts";
import { readTerm, type TermUnit } from "./term.ts";
import { readCode, readCount, readList, readName, readPhone, readText } from "./texts.ts";
import { choiceWords, readChoice, readFlag } from "./words.ts";

const text = (written: string): SheetCell => ({ column: 1, kind: "text", text: written });
const number = (stored: string): SheetCell => ({ column: 1, kind: "number", text: stored });
/** The value as the test writes it, or the code of the fault. */
const told = <T>(reading: Reading<T>, say: (value: T) => unknown = (value) => value): unknown =>
  reading.ok ? say(reading.value) : reading.fault.code;

describe("amounts", () => {
  test.each<[SheetCell, AmountUnit, string]>([
    [text("50000"), "元", "50000.00"],
    [text("50,000.00"), "元", "50000.00"],
    [text("５０，０００．５元"), "元", "50000.50"],
    [text("¥ 1 234.5"), "元", "1234.50"],
    [text("￥-12.3"), "元", "-12.30"],
    [text("-¥12.30"), "元", "-12.30"],
    [text("(1,234.00)"), "元", "-1234.00"],
    [text("（12）"), "元", "-12.00"],
    [text("12.00-"), "元", "-12.00"],
    [text("－12"), "元", "-12.00"],
    [text("人民币5万元整"), "元", "50000.00"],
    [text("3.5"), "万元", "35000.00"],
    [text("5.123456"), "万元", "51234.56"],
    [text("5.1234567"), "万元", "amount-places"],
    [text("50000元"), "万元", "50000.00"],
    [text("1.2亿元"), "元", "120000000.00"],
    [text("3"), "千元", "3000.00"],
    [number("50000"), "元", "50000.00"],
    [number("0.30000000000000004"), "元", "0.30"],
    [number("4.9999999999999996"), "万元", "50000.00"],
    [number("1.5E4"), "元", "15000.00"],
    [number("333.33333333333331"), "元", "amount-places"],
    [text("1.005"), "元", "amount-places"],
    [text("1,23"), "元", "not-amount"],
    [text("5,0000"), "元", "not-amount"],
    [text("五万元"), "元", "not-amount"],
    [text("约5万"), "元", "not-amount"],
    [text("1.2.3"), "元", "not-amount"],
    [text("50000"), "万元", "amount-of-unit"],
    [number("9999"), "万元", "99990000.00"],
    [number("1E+12"), "元", "amount-too-large"],
    [{ column: 1, kind: "day", text: "2036-11-21", day: 24431 }, "元", "amount-is-day"],
    [{ column: 1, kind: "flag", text: "TRUE" }, "元", "not-amount"],
  ])("%o under a head in %s is %s", (cell, unit, amount) => {
    expect(told(readAmount(cell, unit), formatYuan)).toBe(amount);
  });
});

describe("rates", () => {
  const percentYear: RateUnit = { sign: "%", per: "year" };
  test.each<[SheetCell, RateUnit, string]>([
    [text("4.35%"), { per: "year" }, "4.35"],
    [text("４．３５％"), { per: "year" }, "4.35"],
    [number("4.3499999999999996"), percentYear, "4.35"],
    [number("4.35"), { per: "year" }, "4.35"],
    [number("4.3499999999999997E-2"), { per: "year" }, "4.35"],
    [{ ...number("4.3499999999999997E-2"), isPercent: true }, percentYear, "4.35"],
    // 3.625 ‰ a month are 43.5 ‰ a year.
    [number("3.625"), { sign: "‰", per: "month" }, "4.35"],
    [number("3.625"), { per: "month" }, "4.35"],
    [text("0.3625%"), { per: "month" }, "4.35"],
    [number("0.5"), { per: "year" }, "rate-doubtful"],
    [number("0.3625"), { per: "month" }, "rate-doubtful"],
    [number("0.0435"), percentYear, "rate-doubtful"],
    [number("435"), percentYear, "rate-too-high"],
    [text("4.35001%"), percentYear, "rate-places"],
    [number("0"), percentYear, "0.00"],
    [text("-1%"), percentYear, "not-rate"],
    [text("LPR"), percentYear, "not-rate"],
    [{ column: 1, kind: "flag", text: "TRUE" }, percentYear, "not-rate"],
  ])("%o in %o is %s", (cell, unit, rate) => {
    expect(told(readRate(cell, unit), formatPercent)).toBe(rate);
  });
});

describe("days", () => {
  test.each<[SheetCell, string]>([
    ...[
      "2021-9-1",
      "2021-09-01",
      "2021.9.1",
      "2021.09.01.",
      "2021/9/1",
      "20210901",
      "2021年9月1日",
      "2021 年 9 月 1 日",
      "2021年09月01号",
      "２０２１－９－１",
      "2021—9—1",
      "2021。9。1",
      "2021-09-01 00:00:00",
      "2021-09-01T08:30:00.000Z",
      "2021/9/1 0:00",
      "2021年9月1日8时30分",
      "44440",
    ].map((written): [SheetCell, string] => [text(written), "2021-09-01"]),
    [number("20210901"), "2021-09-01"],
    [{ ...number("44440"), day: 18871 }, "2021-09-01"],
    [{ column: 1, kind: "day", text: "2021-09-01", day: 18871 }, "2021-09-01"],
    [text("2024-2-29"), "2024-02-29"],
    [text("2023-2-29"), "day-impossible"],
    [text("2021-13-1"), "day-impossible"],
    [text("2021-9-0"), "day-impossible"],
    [text("20210931"), "day-impossible"],
    [{ column: 1, kind: "day", text: "1900-01-01", day: -25567 }, "day-implausible"],
    [text("1900-1-1"), "day-implausible"],
    [text("2201-9-1"), "day-implausible"],
    [text("21-9-1"), "day-year-short"],
    [text("21年9月1日"), "day-year-short"],
    [text("2021-9"), "day-month-only"],
    [text("2021年9月"), "day-month-only"],
    [text("202109"), "day-month-only"],
    [text("9/1/2021"), "day-order"],
    [text("长期"), "not-day"],
    [number("5"), "not-day"],
    [number("-3"), "not-day"],
  ])("%o is %s", (cell, day) => {
    expect(told(readDay(cell), formatDay)).toBe(day);
  });
});

describe("identity numbers", () => {
  // 622921 1990-01-01 123: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 give 42+18+20+45+16+4+2+9+54+0+0+9+0+5+8+8+6 = 246;
  // 246 mod 11 = 4, the check sign of which is 8. 15 places are the same without century and check sign.
  test.each<[SheetCell, string]>([
    [text("622921199001011238"), "622921199001011238"],
    [text(" 622921 19900101 1238 "), "622921199001011238"],
    [text("'６２２９２１199001011238"), "622921199001011238"],
    [text("622921900101123"), "622921199001011238"],
    [number("622921900101123"), "622921199001011238"],
    [text("622921199001011237"), "identity-check"],
    [text("622921199013011238"), "identity-birthday"],
    [text("622921900231123"), "identity-birthday"],
    [number("6.2292119900101126E+17"), "identity-lost-digits"],
    [number("622921199001011200"), "identity-lost-digits"],
    [text("6.22921E+17"), "identity-lost-digits"],
    [text("622921199001012000"), "identity-lost-digits"],
    [text("6229211990****1238"), "identity-masked"],
    [text("62292119900101123"), "identity-length"],
    [text("王某"), "identity-length"],
    [text("G12345678"), "G12345678"],
    [text("军字第123456号"), "军字第123456号"],
    [text("91150200MA0N0001XA"), "company-code-check"],
    [{ column: 1, kind: "flag", text: "TRUE" }, "identity-length"],
  ])("%o is %s", (cell, number) => {
    expect(told(readIdentity(cell))).toBe(number);
  });
});

describe("unified credit codes", () => {
  // 9135 0100 M000 100Y 43 is the example of GB 32100: weights 3^i mod 31.
  test.each<[SheetCell, string]>([
    [text("91350100M000100Y43"), "91350100M000100Y43"],
    [text("9135 0100 m000 100y 43"), "91350100M000100Y43"],
    [text("91350100M000100Y44"), "company-code-check"],
    [text("91350100M000100Y4"), "company-code-form"],
    [text("91350100I000100Y43"), "company-code-form"],
    [text("350100100012345"), "company-code-old"],
    [text("12345678-9"), "company-code-old"],
    [number("9.1350100100012E+17"), "code-lost-digits"],
  ])("%o is %s", (cell, code) => {
    expect(told(readCompanyCode(cell))).toBe(code);
  });
});

describe("texts, names, codes, telephones, counts, terms", () => {
  test.each<[string, (cell: SheetCell) => Reading<unknown>, SheetCell, unknown]>([
    ["name", readName, text("王\u3000某"), "王某"],
    ["name", readName, text(" 王 某 某 "), "王某某"],
    ["name", readName, text("阿卜杜•某"), "阿卜杜·某"],
    ["name", readName, text("John  Smith"), "John Smith"],
    ["name", readName, text("𠮷 某"), "𠮷某"],
    ["name", readName, text("12345"), "not-name"],
    ["name", readName, number("5"), "not-name"],
    ["name", readName, text("长".repeat(101)), "text-too-long"],
    ["text", readText, text(" 购 买\n肉牛 "), "购 买 肉牛"],
    ["text", readText, number("1.2E1"), "12"],
    ["text", readText, text("长".repeat(501)), "text-too-long"],
    ["list", readList, text("张三、李四，王 五;无"), ["张三", "李四", "王", "五"]],
    ["code", readCode, text(" HT－2021 001 "), "HT-2021001"],
    ["code", readCode, number("20210001"), "20210001"],
    ["code", readCode, number("6.2010219900101E+17"), "code-lost-digits"],
    ["code", readCode, text("6.20102E+17"), "code-lost-digits"],
    ["phone", readPhone, number("13900000000"), "13900000000"],
    ["phone", readPhone, number("1.39E10"), "13900000000"],
    ["phone", readPhone, text("+86 139-0000-0000"), "13900000000"],
    ["phone", readPhone, text("0930-3220000、13900000000"), "09303220000"],
    ["phone", readPhone, text("1390000000"), "not-phone"],
    ["count", readCount, text("12人"), 12],
    ["count", readCount, number("3.0"), 3],
    ["count", readCount, text("1.5"), "not-count"],
    ["count", readCount, text("-1"), "not-count"],
  ])("%s: %o", (_, read, cell, value) => {
    expect(told(read(cell))).toEqual(value);
  });

  test.each<[string, TermUnit | undefined, unknown]>([
    ["36", "month", 36],
    ["36", undefined, 36],
    ["3", "year", 36],
    ["1.5", "year", 18],
    ["3年", "month", 36],
    ["36个月", undefined, 36],
    ["1年6个月", undefined, 18],
    ["一年", undefined, 12],
    ["两年", undefined, 24],
    ["半年", undefined, 6],
    ["十二个月", undefined, 12],
    ["3", undefined, "term-doubtful"],
    ["1.3", "year", "not-term"],
    ["长期", undefined, "not-term"],
    ["0", "month", "not-term"],
  ])("a term of %s in %s is %s", (written, unit, months) => {
    expect(told(readTerm(text(written), unit))).toBe(months);
  });
});

describe("yes, no and choices", () => {
  test.each([
    ["是", true],
    ["√", true],
    ["Ｙ", true],
    ["享受", true],
    ["1", true],
    ["否", false],
    ["不 享受", false],
    ["×", false],
    ["也许", "not-flag"],
  ])("%s is %s", (written, flag) => {
    expect(told(readFlag(text(written)))).toBe(flag);
  });

  test("a choice by any of its words, and by those that a bank adds", () => {
    const words = choiceWords({ person: ["个人"], company: ["小微企业"] }, { 农商行个贷: "person" });
    const read = ["个 人", "company", "小微（企业）", "农商行个贷", "别的"].map((each) =>
      told(readChoice(text(each), words)),
    );
    expect(read).toEqual(["person", "company", "company", "person", "choice-unknown"]);
  });
});
