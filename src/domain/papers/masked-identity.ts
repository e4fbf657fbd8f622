const resident = /^\d{17}[\dXx]$|^\d{15}$/;
/** GB 32100: a company's unified credit code. It is public, and never masked. */
const creditCode = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * An identity number for eyes that need only tell people apart: a resident's keeps the six digits of the place and the last four,
 * any other paper its first and last two characters. A company's credit code is public and stays.
 */
export function maskedIdentity(number: string): string {
  if (resident.test(number)) return `${number.slice(0, 6)}${"*".repeat(number.length - 10)}${number.slice(-4)}`;
  if (creditCode.test(number)) return number;
  if (number.length <= 4) return "*".repeat(number.length);
  return `${number.slice(0, 2)}${"*".repeat(number.length - 4)}${number.slice(-2)}`;
}
