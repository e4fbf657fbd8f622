import { civilDate, type Day } from "#domain/calendar/day.ts";
import type { Random } from "./random.ts";
import type { Sex } from "./person-names.ts";

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th sign of an identity number (GB 11643). */
export function identityCheck(digits: string): string {
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return "10X98765432"[sum % 11]!;
}

/**
 * An identity number that is valid and nobody's: region and day of birth as given, order code 000, which no office has given out
 * (order codes begin with 001). The sex, which the order code's last digit tells, is therefore not in it.
 */
export function identityNumber(region: string, bornOn: Day): string {
  const { year, month, dayOfMonth } = civilDate(bornOn);
  const digits = `${region}${year}${String(month).padStart(2, "0")}${String(dayOfMonth).padStart(2, "0")}000`;
  return `${digits}${identityCheck(digits)}`;
}

const codeSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const signsOfCodes = Array.from(codeSigns);

/** The 18th sign of a unified social credit code (GB 32100). */
export function companyCheck(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of code.slice(0, 17)) {
    sum += codeSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return codeSigns[(31 - (sum % 31)) % 31]!;
}

/** The ninth sign of an organisation code (GB 11714). */
export function organisationCheck(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const sum = weights.reduce((total, weight, at) => total + weight * values.indexOf(code[at]!), 0);
  return "0123456789X0"[11 - (sum % 11)]!;
}

/**
 * A valid unified social credit code that is nobody's: an enterprise (91) of the region, its organisation code 0000xxxx from a range
 * that was never given out to enterprises.
 */
export function companyCode(random: Random, region: string): string {
  const own = `0000${Array.from({ length: 4 }, () => random.pick(signsOfCodes)).join("")}`;
  const digits = `91${region}${own}${organisationCheck(own)}`;
  return `${digits}${companyCheck(digits)}`;
}

/** A mobile number that cannot be rung: no network has numbers beginning with 100. */
export function phoneNumber(random: Random): string {
  return `100${String(random.int(0, 99_999_999)).padStart(8, "0")}`;
}

/** Draws identity numbers, each once. A region has one number for each day of birth: when a day is taken, a neighbouring region stands in. */
export function identityNumbers(others: readonly string[]): (random: Random, region: string, bornOn: Day) => string {
  const given = new Set<string>();
  return (random, region, bornOn) => {
    for (let tries = 0; tries < 200_000; tries += 1) {
      const at = tries < 6 || others.length === 0 ? region : random.pick(others);
      const number = identityNumber(at, bornOn + random.int(0, tries === 0 ? 0 : 90));
      if (given.has(number)) continue;
      given.add(number);
      return number;
    }
    throw new Error("no identity number is left");
  };
}

/** A day of birth at an age, in full years, on a day. */
export function bornAt(random: Random, age: number, on: Day): Day {
  return on - Math.floor(age * 365.25) - random.int(1, 364);
}

export function sexOf(random: Random): Sex {
  return random.chance(0.62) ? "male" : "female";
}
