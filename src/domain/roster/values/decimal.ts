/** A decimal number, exactly: digits × 10^-places. */
export type Decimal = { readonly isNegative: boolean; readonly digits: bigint; readonly places: number };

const pattern = /^([+-]?)(\d{0,40})(?:\.(\d{0,60}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads digits with point and exponent as a file stores them; undefined for what is no number. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text);
  if (!match || `${match[2]}${match[3] ?? ""}` === "") return undefined;
  const fraction = match[3] ?? "";
  let places = fraction.length - Number(match[4] ?? "0");
  if (Math.abs(places) > 80) return undefined;
  let digits = BigInt(`${match[2]}${fraction}`);
  if (places < 0) {
    digits *= 10n ** BigInt(-places);
    places = 0;
  }
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return { isNegative: match[1] === "-" && digits !== 0n, digits, places };
}

/**
 * A number as a cell of a workbook stores it. What a formula reckoned carries noise in the 16th and 17th digit
 * (4.3499999999999996 for 4.35); Excel shows fifteen, and so does this.
 */
export function parseStored(text: string): Decimal | undefined {
  const read = parseDecimal(text);
  if (!read || read.digits < 10n ** 15n) return read;
  return parseDecimal(Number(text).toPrecision(15));
}

/** Times a whole number and 10^tens; `undefined` where the result is not whole. */
export function scaled({ isNegative, digits, places }: Decimal, factor: bigint, tens: number): bigint | undefined {
  const shift = tens - places;
  const product = digits * factor;
  if (shift >= 0) return signed(isNegative, product * 10n ** BigInt(shift));
  const divisor = 10n ** BigInt(-shift);
  return product % divisor === 0n ? signed(isNegative, product / divisor) : undefined;
}

/** The number as a float, for looking at its size only. */
export function roughly({ isNegative, digits, places }: Decimal): number {
  return (isNegative ? -1 : 1) * (Number(digits) / 10 ** places);
}

function signed(isNegative: boolean, value: bigint): bigint {
  return isNegative ? -value : value;
}
