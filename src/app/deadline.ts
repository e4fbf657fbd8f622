import { z } from "zod";
import { policyDeadline } from "#domain/engine/clocks/policy-deadline.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";
import { done } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { described, readWire, toWire, wireDay } from "./wire.ts";

const deadlineInput = z.strictObject({
  clock: z.string().min(1).meta(described("政策中的时限名称", "the name of a clock of the policy")),
  from: wireDay.meta(described("起始日", "the day it runs from")),
  paused: z
    .array(z.strictObject({ from: wireDay, to: wireDay }))
    .default([])
    .meta(described("停止计算的期间，首尾两日都在内", "when it stands still, both days included")),
});

/** huidan deadline: the day by which a clock of the policy ends, day by day, with the reason. */
export const deadlineReckoning: Reckoning = {
  name: "deadline",
  inputSchema: () => deadlineInput,
  run(basis, { calendar }, input) {
    const read = readWire(deadlineInput, input);
    if (!read.ok) return read;
    const { clock, from, paused } = read.value;
    const found = policyDeadline(basis, calendar, { clock, from, pauses: paused });
    if (!found.ok) return found;
    const { due, endsOn, provisional, days, level, passedBy, binds, cite, note, explanation } = found.value;
    return done({
      due: toWire.day(due),
      endsOn: toWire.day(endsOn),
      provisional,
      days: days.map((each) => ({
        day: toWire.day(each.day),
        kind: each.kind ?? null,
        counted: each.counted,
        status: each.note,
        ...(each.provisional && { provisional: true }),
      })),
      level,
      ...(passedBy.length > 0 && { passedBy }),
      binds,
      cite,
      ...(note && { note: sayAll(note) }),
      explanation: explanationJson(explanation),
    });
  },
};
