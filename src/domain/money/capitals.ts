import type { Fen } from "./fen.ts";

const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/**
 * An amount in Chinese capitals as vouchers and contracts carry it: `5000000n` → `伍万元整`, `10050n` → `壹佰元伍角`,
 * `10005n` → `壹佰元零伍分`. After yuan and after jiao stands 整 where nothing follows, after fen it does not
 * (支付结算办法 附一). An amount below zero begins with 负.
 */
export function capitalsOf(amountFen: Fen): string {
  if (amountFen < 0n) return `负${capitalsOf(-amountFen)}`;
  const yuan = amountFen / 100n;
  const jiao = Number((amountFen / 10n) % 10n);
  const fen = Number(amountFen % 10n);
  const whole = yuan > 0n ? `${wholeNumber(yuan)}元` : "";
  if (jiao === 0 && fen === 0) return whole === "" ? "零元整" : `${whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole === "" ? "" : "零";
  return fen > 0 ? `${whole}${tenths}${digits[fen]}分` : `${whole}${tenths}整`;
}

/** Four digits at a time, from the highest; a gap of any length within the number is one 零. */
function wholeNumber(value: bigint): string {
  let words = "";
  let hasGap = false;
  for (let group = Math.floor((value.toString().length - 1) / 4); group >= 0; group -= 1) {
    const four = Number((value / 10_000n ** BigInt(group)) % 10_000n);
    if (four === 0) {
      hasGap = true;
      continue;
    }
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.floor(four / 10 ** place) % 10;
      if (digit === 0) {
        hasGap = true;
        continue;
      }
      if (hasGap && words !== "") words += "零";
      hasGap = false;
      words += `${digits[digit]}${places[place]}`;
    }
    words += groups[group];
    // Zeros at the end of a group are not said: 壹拾万伍仟, which the rule leaves free.
    hasGap = false;
  }
  return words;
}

/** The amount in 万元, exact and without needless zeros: `5000000n` → `5`, `5250000n` → `5.25`. */
export function wanYuan(amountFen: Fen): string {
  const sign = amountFen < 0n ? "-" : "";
  const size = amountFen < 0n ? -amountFen : amountFen;
  const parts = (size % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
  return `${sign}${size / 1_000_000n}${parts === "" ? "" : `.${parts}`}`;
}
