import { civilDate, type Day } from "#domain/calendar/day.ts";

/** Full years of age: one more on the birthday itself (Civil Code art. 1259 as to 以上; a birthday of 29 February comes on 1 March). */
export function ageOn(bornOn: Day, on: Day): number {
  const [born, now] = [civilDate(bornOn), civilDate(on)];
  const hadBirthday = now.month > born.month || (now.month === born.month && now.dayOfMonth >= born.dayOfMonth);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}
