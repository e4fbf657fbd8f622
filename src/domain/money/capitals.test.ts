import nzh from "nzh";
import fc from "fast-check";
import { expect, test } from "vitest";
import { capitalsOf, wanYuan } from "./capitals.ts";
import { formatYuan } from "./fen.ts";

test.each([
  [0n, "零元整"],
  [1n, "壹分"],
  [10n, "壹角整"],
  [11n, "壹角壹分"],
  [100n, "壹元整"],
  [101n, "壹元零壹分"],
  [1_000n, "壹拾元整"],
  [10_050n, "壹佰元伍角整"],
  [10_053n, "壹佰元伍角叁分"],
  [100_100n, "壹仟零壹元整"],
  [1_000_000n, "壹万元整"],
  [1_000_005n, "壹万元零伍分"],
  [5_000_000n, "伍万元整"],
  [10_500_000n, "壹拾万伍仟元整"],
  [10_050_000n, "壹拾万零伍佰元整"],
  [1_000_000_100n, "壹仟万零壹元整"],
  [10_000_000_000n, "壹亿元整"],
  [10_000_000_100n, "壹亿零壹元整"],
  [10_010_000_000n, "壹亿零壹拾万元整"],
  [12_345_678_901_23n, "壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分"],
  [100_000_000_000_000n, "壹万亿元整"],
  [-5_018_125n, "负伍万零壹佰捌拾壹元贰角伍分"],
] as [bigint, string][])("D-17 %s fen in capitals", (fen, words) => {
  expect(capitalsOf(fen)).toBe(words);
});

test("D-17 capitals agree with another reckoner of them", () => {
  // forceZheng: 整 wherever no fen follows, as we write it.
  const other = (fen: bigint): string => nzh.cn.toMoney(formatYuan(fen), { outSymbol: false, forceZheng: true });
  fc.assert(
    fc.property(fc.bigInt({ min: 100n, max: 999_999_999_999_99n }), (fen) => {
      expect(capitalsOf(fen)).toBe(other(fen));
    }),
  );
});

test.each([
  [5_000_000n, "5"],
  [5_250_000n, "5.25"],
  [1n, "0.000001"],
  [0n, "0"],
  [-150_000n, "-0.15"],
  [123_456_789n, "123.456789"],
])("L-02 %s fen in 万元", (fen, words) => {
  expect(wanYuan(fen)).toBe(words);
});
