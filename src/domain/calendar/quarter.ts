import { civilDate, type Day, dayOf } from "./day.ts";

/** A calendar quarter: 1 is January to March. */
export type Quarter = { readonly year: number; readonly quarter: number };

/** The quarter in which a day lies. */
export function quarterOf(day: Day): Quarter {
  const { year, month } = civilDate(day);
  return { year, quarter: Math.ceil(month / 3) };
}

/** The quarter some quarters on (or back). */
export function addQuarters({ year, quarter }: Quarter, quarters: number): Quarter {
  const index = year * 4 + (quarter - 1) + quarters;
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
}

export function firstDayOfQuarter({ year, quarter }: Quarter): Day {
  return dayOf(year, quarter * 3 - 2, 1);
}

export function lastDayOfQuarter(quarter: Quarter): Day {
  return firstDayOfQuarter(addQuarters(quarter, 1)) - 1;
}
