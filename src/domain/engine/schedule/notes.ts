import { type Message, message } from "#domain/wording/message.ts";
import { count, day, money, text } from "#domain/wording/quantity.ts";
import type { Course } from "./course.ts";
import type { PaidReading, QuoteRequest } from "./request.ts";
import type { QuoteTotals } from "./totals.ts";

/** How the request was read where it leaves room, what of it was of no use, and what is still owed. */
export function notesOf(
  request: QuoteRequest,
  found: { reading: PaidReading; course: Course; outstanding: QuoteTotals },
): Message[] {
  const { reading, course, outstanding } = found;
  const { term, way } = course.terms;
  const notes: Message[] = [];
  if (term.periods.length > 1 && (request.repayments || request.asOf !== undefined)) {
    notes.push(message(reading === "as-due" ? "schedule.note-as-due" : "schedule.note-as-listed"));
  }
  const isAhead = course.uses.some((use) => use.earlyFen > 0n);
  if (isAhead && !request.prepayment && term.contractPeriods > 1 && request.method !== "periodic-interest") {
    notes.push(message("schedule.note-way", { way: message(`schedule.way-${way}`) }));
  }
  notes.push(...sameRepayments(request));
  const unused = unusedFields(request);
  if (unused.length > 0) notes.push(message("schedule.note-unused", { fields: text(unused.join(", ")) }));
  if (outstanding.totalFen > 0n)
    notes.push(message("schedule.note-outstanding", { amount: money(outstanding.totalFen) }));
  return notes;
}

/** Repayments of one amount on one day, listed more than once: each counts, and one may be a slip. */
function sameRepayments({ repayments = [] }: QuoteRequest): Message[] {
  const times = new Map<string, number>();
  for (const { on, amountFen } of repayments) {
    const key = `${on}:${amountFen}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const firsts = repayments.filter(
    ({ on, amountFen }, index) =>
      repayments.findIndex((other) => other.on === on && other.amountFen === amountFen) === index,
  );
  return firsts.flatMap(({ on, amountFen }) => {
    const listed = times.get(`${on}:${amountFen}`)!;
    if (listed === 1) return [];
    return [message("schedule.note-same", { on: day(on), amount: money(amountFen), times: count(listed) })];
  });
}

/** The fields that say something of instalments or settlement which the method has no use for. */
function unusedFields(request: QuoteRequest): string[] {
  const { method, maturesOn, installments, every, settlementDay, settlementDayCounted, graceOnPrincipal } = request;
  const isBullet = method === "bullet";
  const isFree = method === "free";
  const hasLevelParts = method === "equal-principal" || method === "equal-instalment";
  const fields: [string, boolean][] = [
    ["installments", isBullet && maturesOn !== undefined && (installments ?? 1) > 1],
    ["every", every !== undefined && (isFree || (isBullet && maturesOn !== undefined))],
    ["settlementDay", settlementDay !== undefined && (isFree || isBullet)],
    ["settlementDayCounted", settlementDayCounted !== undefined && settlementDay === undefined],
    ["graceOnPrincipal", (graceOnPrincipal ?? 0) > 0 && !hasLevelParts],
  ];
  return fields.filter(([, isUnused]) => isUnused).map(([field]) => field);
}
