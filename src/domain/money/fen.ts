/** An amount of money: whole fen, 1/100 yuan. The only form in which the program holds money. */
export type Fen = bigint;

const yuanPattern = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;
/** A sign, 15 digits, the point, two places: no longer text is looked at. */
const longestYuan = 19;

/** Reads a decimal string in yuan, `"300000.00"`, with at most two places. Anything else gives `undefined`. */
export function parseYuan(text: string): Fen | undefined {
  const match = text.length <= longestYuan ? yuanPattern.exec(text) : null;
  if (!match) return undefined;
  const fen = BigInt(match[2]!) * 100n + BigInt((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -fen : fen;
}

/** The decimal string in yuan with two places that every wire and file carries: `30000000n` → `"300000.00"`. */
export function formatYuan(amountFen: Fen): string {
  const sign = amountFen < 0n ? "-" : "";
  const digits = (amountFen < 0n ? -amountFen : amountFen).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The smaller of two amounts. */
export function smallerFen(one: Fen, other: Fen): Fen {
  return one < other ? one : other;
}

/** The larger of two amounts. */
export function largerFen(one: Fen, other: Fen): Fen {
  return one > other ? one : other;
}
