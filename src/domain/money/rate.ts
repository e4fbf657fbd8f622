/** A rate as a share of one, in whole millionths: 4.35 % is 43500. Safe in a `number`: it is never money. */
export type RateMillionths = number;

const percentPattern = /^(-?)(\d{1,6})(?:\.(\d{1,4}))?$/;
/** A sign, 6 digits, the point, four places: no longer text is looked at. */
const longestPercent = 12;

/** Reads a decimal string in percent, `"4.35"`, with at most four places. Anything else gives `undefined`. */
export function parsePercent(text: string): RateMillionths | undefined {
  const match = text.length <= longestPercent ? percentPattern.exec(text) : null;
  if (!match) return undefined;
  const millionths = Number(match[2]) * 10_000 + Number((match[3] ?? "").padEnd(4, "0"));
  return match[1] === "-" && millionths !== 0 ? -millionths : millionths;
}

/** The decimal string in percent, with two places or as many more as it needs (four at the most): 43500 → `"4.35"`. A bigint may be of any size. */
export function formatPercent(rateMillionths: RateMillionths | bigint): string {
  const sign = rateMillionths < 0 ? "-" : "";
  const digits = rateMillionths.toString().replace("-", "").padStart(5, "0");
  const places = digits.slice(-4).replace(/0{1,2}$/, "");
  return `${sign}${digits.slice(0, -4)}.${places}`;
}
