import type { AmountUnit } from "./values/amount.ts";
import type { RateUnit } from "./values/rate.ts";
import type { TermUnit } from "./values/term.ts";
import { compact } from "./values/plain.ts";

/** A head as it is compared: without blanks, marks, numbering and what stands in brackets. */
export type HeadText = {
  /** Without brackets. */
  readonly plain: string;
  /** With the words of its brackets, for heads in which these matter: 合同(借据)号. */
  readonly whole: string;
  readonly amountUnit?: AmountUnit;
  readonly rateUnit?: RateUnit;
  readonly termUnit?: TermUnit;
};

/** Takes a head apart into its name and the unit that it names. */
export function headText(written: string): HeadText {
  const text = compact(written)
    .toLowerCase()
    .replace(/[【〔［[{]/g, "(")
    .replace(/[】〕］\]}]/g, ")")
    .replace(/[*＊★●"“”'‘’]/g, "")
    .replace(/^(?:\d{1,2}[.、)]|[①-⑳]|\([一二三四五六七八九十\d]{1,2}\))/, "");
  const inBrackets = [...text.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1]!);
  const bare = text.replace(/\([^()]*\)?/g, "");
  const tail = /^(.+?)[:,，、/]?(单位[:：]?)?((?:亿|百万|万|千|百)?元|%|‰)$/.exec(bare);
  const plain = ended(tail ? tail[1]! : bare);
  const units = [...inBrackets, tail?.[3] ?? ""];
  const isCapitals = inBrackets.some((part) => part.includes("大写"));
  const amount = units
    .map((unit) => /^(?:单位[:：]?|人民币)?((?:亿|百万|万|千|百)?元)(?:人民币)?$/.exec(unit)?.[1])
    .find(Boolean);
  const sign = units.join("").match(/[%‰]/)?.[0] as "%" | "‰" | undefined;
  const per = /月利率|利率\(?月|月息/.test(text) ? "month" : "year";
  const months = /月/.test(inBrackets.join("")) || plain.endsWith("月");
  const years = /年/.test(inBrackets.join("")) || plain.endsWith("年限");
  return {
    plain: isCapitals ? `${plain}大写` : plain,
    whole: isCapitals
      ? `${ended(text)}大写`
      : ended(text.replace(/\((?:(?:亿|百万|万|千|百)?元|%|‰|必填|选填|可选)\)/g, "")),
    ...(amount !== undefined && { amountUnit: amount as AmountUnit }),
    ...((sign !== undefined || per === "month") && { rateUnit: { ...(sign && { sign }), per } }),
    ...(months ? { termUnit: "month" as const } : years ? { termUnit: "year" as const } : {}),
  };
}

function ended(text: string): string {
  return text.replace(/[:：;；,，.。、]+$/, "");
}

/** The unit that a line above the head gives to all amounts: 单位：万元. */
export function unitOfTitle(text: string): AmountUnit | undefined {
  const named = /单位[:：]?(?:人民币)?((?:亿|百万|万|千|百)?元)(?:人民币)?(?![\u4E00-\u9FFF])/.exec(compact(text));
  return named?.[1] as AmountUnit | undefined;
}
