import { civilDate, type Day, parseDay, weekday } from "./day.ts";

/** `holiday`: named as free by the State Council's notice, on whatever weekday; `make-up`: a weekend that is worked. */
export type DayKind = "working" | "weekend" | "holiday" | "make-up";

/** One day that the notice for a year sets apart: free, or worked though it is a weekend. */
export type SpecialDay = { readonly year: number; readonly day: Day; readonly kind: "off" | "work" };

/** The official working days of the years held. Made by `buildCalendar` or `parseWorkingDays` only. */
export type WorkingCalendar = {
  readonly rows: readonly SpecialDay[];
  readonly years: ReadonlySet<number>;
  readonly lastYear: number;
  readonly special: ReadonlyMap<Day, "off" | "work">;
};

/**
 * What a calendar says, or the year that it lacks. `provisional`: the year comes after the last one held, so only weekends
 * are known. A year before the last one that is not held is an error, since its notice is out.
 */
export type CalendarOutcome<T> =
  | ({ readonly ok: true; readonly provisional: boolean } & T)
  | { readonly ok: false; readonly missingYear: number };

/** A calendar that holds the years of its rows, each by its own notice. */
export function buildCalendar(rows: readonly SpecialDay[]): WorkingCalendar {
  const years = new Set(rows.map((row) => row.year));
  return {
    rows,
    years,
    lastYear: Math.max(...years),
    special: new Map(rows.map((row) => [row.day, row.kind])),
  };
}

/** The calendar with the years of another one put in, in place of its own rows for them. */
export function withYears(calendar: WorkingCalendar, added: WorkingCalendar): WorkingCalendar {
  return buildCalendar([...calendar.rows.filter((row) => !added.years.has(row.year)), ...added.rows]);
}

/** The kind of a day, and whether it is provisional; or the missing year. */
export function dayKind(calendar: WorkingCalendar, day: Day): CalendarOutcome<{ readonly kind: DayKind }> {
  const { year } = civilDate(day);
  const isHeld = calendar.years.has(year);
  if (!isHeld && year < calendar.lastYear) return { ok: false, missingYear: year };
  const isWeekend = weekday(day) > 5;
  const special = calendar.special.get(day);
  const kind = special === "off" ? "holiday" : isWeekend ? (special === "work" ? "make-up" : "weekend") : "working";
  return { ok: true, kind, provisional: !isHeld };
}

/** Whether a day of this kind is worked. */
export function isWorked(kind: DayKind): boolean {
  return kind === "working" || kind === "make-up";
}

/** The day itself where it is worked, else the next (step 1) or the one before (step −1) that is. */
export function nearestWorkingDay(
  calendar: WorkingCalendar,
  from: Day,
  step: 1 | -1,
): CalendarOutcome<{ readonly day: Day }> {
  let provisional = false;
  for (let day = from; ; day += step) {
    const found = dayKind(calendar, day);
    if (!found.ok) return found;
    provisional ||= found.provisional;
    if (isWorked(found.kind)) return { ok: true, day, provisional };
  }
}

/** What is wrong with a line of a working-day file: a reason for which the words are elsewhere. */
export type WorkingDayFault = {
  readonly line: number;
  readonly fault:
    | "header"
    | "columns"
    | "year"
    | "date"
    | "kind"
    | "other-year"
    | "twice"
    | "not-a-weekend"
    | "no-rows";
};

/** The first line of a file of special days. */
export const workingDaysHeader = "year,date,kind";

/**
 * Reads a file of special days (`year,date,kind`, kind `off` or `work`), with all its faults. A day lies in the year whose
 * notice sets it or in the December before, as around New Year. A worked day that is no weekend is a slip and a fault.
 */
export function parseWorkingDays(
  text: string,
):
  | { readonly ok: true; readonly calendar: WorkingCalendar }
  | { readonly ok: false; readonly faults: WorkingDayFault[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const faults: WorkingDayFault[] = [];
  if (lines[0]?.trim() !== workingDaysHeader) faults.push({ line: 1, fault: "header" });
  const rows: SpecialDay[] = [];
  const seen = new Set<Day>();
  lines.forEach((line, index) => {
    if (index === 0 || line.trim() === "") return;
    const row = parseRow(line);
    const fault = typeof row === "string" ? row : seen.has(row.day) ? "twice" : undefined;
    if (fault) faults.push({ line: index + 1, fault });
    if (typeof row === "string") return;
    seen.add(row.day);
    rows.push(row);
  });
  if (rows.length === 0 && faults.length === 0) faults.push({ line: 1, fault: "no-rows" });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, calendar: buildCalendar(rows) };
}

function parseRow(line: string): SpecialDay | WorkingDayFault["fault"] {
  const [yearText, dateText, kind, ...more] = line.split(",").map((cell) => cell.trim());
  if (yearText === undefined || dateText === undefined || kind === undefined || more.length > 0) return "columns";
  if (!/^\d{4}$/.test(yearText)) return "year";
  const day = parseDay(dateText);
  if (day === undefined) return "date";
  if (kind !== "off" && kind !== "work") return "kind";
  const year = Number(yearText);
  const date = civilDate(day);
  const isDecemberBefore = date.year === year - 1 && date.month === 12;
  if (date.year !== year && !isDecemberBefore) return "other-year";
  if (kind === "work" && weekday(day) <= 5) return "not-a-weekend";
  return { year, day, kind };
}
