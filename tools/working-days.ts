import source from "chinese-days/dist/chinese-days.json" with { type: "json" };

/**
 * The text of `data/working-days.csv`: the days that the State Council's yearly notices set apart, 2004 to 2026; `off` for a
 * named holiday on whatever weekday, `work` for a weekend that is worked. From the data of the library `chinese-days`, not
 * its functions: those guess outside the years without saying so, and west of Greenwich they are a day off.
 */
export function workingDaysText(): string {
  const rows = [
    ...Object.keys(source.holidays).map((date) => `${date.slice(0, 4)},${date},off`),
    ...Object.keys(source.workdays).map((date) => `${date.slice(0, 4)},${date},work`),
  ];
  return `${["year,date,kind", ...rows.sort()].join("\n")}\n`;
}
