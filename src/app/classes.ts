import { z } from "zod";
import { classLoan } from "#domain/engine/classes/classes.ts";
import { daysOverdueOn } from "#domain/engine/compensation/overdue.ts";
import type { FactValue } from "#domain/policy/expression.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";
import { done } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { subjectSchema } from "./subject-schema.ts";
import { described, readWire, toWire, wireDay } from "./wire.ts";

const classesInput = z.strictObject({
  on: wireDay.meta(described("分类之日", "the day asked about")),
  loan: z.strictObject({
    ...subjectSchema("loan").shape,
    maturesOn: wireDay
      .optional()
      .meta(described("到期日；未填逾期天数时据此计算", "maturity, from which the days overdue are reckoned")),
  }),
  household: subjectSchema("household").optional(),
});

/** The reckoning `classes`: the kind proposed for a loan, its bucket of days overdue and its grade of the five classes. */
export const classesReckoning: Reckoning = {
  name: "classes",
  inputSchema: () => classesInput,
  run(basis, _references, input) {
    const read = readWire(classesInput, input);
    if (!read.ok) return read;
    const { on, household } = read.value;
    const { maturesOn, ...given } = read.value.loan;
    // What is left of the loan stands in the vocabulary, whose types are the domain's.
    const loan = given as { [name: string]: FactValue | undefined };
    if (loan["daysOverdue"] === undefined && maturesOn !== undefined)
      loan["daysOverdue"] = loan["isPaidOff"] === true ? 0 : daysOverdueOn(on, maturesOn);
    const found = classLoan(basis, { on, loan, household });
    if (!found.ok) return found;
    const { kind, noKind, bucket, grade, daysOverdue, tolerance, explanation } = found.value;
    return done({
      kind: kind ?? null,
      ...(noKind && { note: sayAll(noKind) }),
      bucket: bucket ? { ...bucket, to: bucket.to ?? null } : null,
      grade: grade ?? null,
      daysOverdue: daysOverdue ?? null,
      ...(tolerance && {
        tolerance: {
          percent: tolerance.percent === undefined ? null : toWire.percent(tolerance.percent),
          cite: tolerance.cite,
          ...(tolerance.percent === undefined && { note: sayAll({ key: "classes.tolerance-unset" }) }),
        },
      }),
      explanation: explanationJson(explanation),
    });
  },
};
