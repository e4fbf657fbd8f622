import type { Day } from "#domain/calendar/day.ts";
import type { Random } from "./random.ts";
import type { Review } from "./sample-loan.ts";

/** The days on which a loan's file lay where, ending a little before the signing; one check in eight takes too long (N-04). */
export function reviewOf(
  random: Random,
  limits: { readonly hr: number; readonly diligence: number; readonly bank: number },
  signedOn: Day,
): Review {
  const took = (workingDays: number): number =>
    random.chance(0.13) ? Math.round(workingDays * 1.4) + random.int(3, 12) : random.int(1, workingDays);
  const bankAcceptedOn = signedOn - took(limits.bank);
  const diligenceDoneOn = bankAcceptedOn - random.int(0, 3);
  const diligenceReceivedOn = diligenceDoneOn - took(limits.diligence);
  const hrDoneOn = diligenceReceivedOn - random.int(0, 3);
  const isPaused = random.chance(0.15);
  const pause = isPaused ? random.int(3, 15) : 0;
  const hrReceivedOn = hrDoneOn - took(limits.hr) - pause;
  return {
    hrReceivedOn,
    hrDoneOn,
    diligenceReceivedOn,
    diligenceDoneOn,
    bankAcceptedOn,
    pausedFrom: isPaused ? hrReceivedOn + 1 : undefined,
    pausedTo: isPaused ? hrReceivedOn + 1 + pause : undefined,
  };
}
