/**
 * Writes `data/working-days.csv`: the days that the State Council's yearly notices set apart, 2004 to 2026, from the library
 * `chinese-days`. Outside those years the library guesses without saying so; hence the bounds.
 * Run: `node tools/working-days.ts`.
 */
import { writeFileSync } from "node:fs";
import chineseDays from "chinese-days";
import { civilDate, type Day, dayOf, formatDay, weekday } from "#domain/calendar/day.ts";

const [firstYear, lastYear] = [2004, 2026];

/** `off` for a named holiday on whatever weekday, `work` for a weekend that is worked, nothing for an ordinary day. */
function specialKind(day: Day): "off" | "work" | undefined {
  const { year, month, dayOfMonth } = civilDate(day);
  // As local midnight: the library reads a text as UTC, but takes its weekday in the machine's zone.
  const { work, name } = chineseDays.getDayDetail(new Date(year, month - 1, dayOfMonth));
  const isNamedHoliday = !work && name.includes(",");
  if (isNamedHoliday) return "off";
  return work && weekday(day) > 5 ? "work" : undefined;
}

/** The whole file. */
export function workingDaysCsv(): string {
  const lines = ["year,date,kind"];
  for (let year = firstYear; year <= lastYear; year += 1)
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) {
      const kind = specialKind(day);
      if (kind) lines.push(`${year},${formatDay(day)},${kind}`);
    }
  return `${lines.join("\n")}\n`;
}

if (import.meta.main) writeFileSync(new URL("../data/working-days.csv", import.meta.url), workingDaysCsv());
