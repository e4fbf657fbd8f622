import type { LprSeries } from "#domain/calendar/lpr.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";

/** The public data that reckonings look up: working days and the loan prime rate. */
export type References = { readonly calendar: WorkingCalendar; readonly lpr: LprSeries };
