import { expect, test } from "vitest";
import { say } from "#domain/wording/message.ts";
import { basisOf } from "#test/policy-of.ts";
import { classLoan, gradeNames } from "./classes.ts";

const title = (en: string) => ({ zh: "某类", en });
const cite = "三 第一段";
const kind = (en: string, when: string) => ({ title: title(en), when, measure: title(`measure: ${en}`), cite });

const basis = basisOf(
  {
    parameters: { "npl-tolerance": { title: title("tolerance"), type: "percent", cite } },
    classes: {
      kinds: {
        repays: kind("repays", "loan.daysOverdue == 0 && !loan.isUnableToPay && !loan.refusesToPay"),
        collect: kind("collect", "loan.daysOverdue > 0 && !loan.isUnableToPay && !loan.refusesToPay"),
        unable: kind("unable", "loan.isUnableToPay && !loan.refusesToPay"),
        refuses: kind("refuses", "loan.refusesToPay"),
      },
      buckets: { from: [1, 31, 61, 90], cite },
      grades: { from: { normal: 0, special: 1, substandard: 91, doubtful: 181, loss: 361 }, cite },
      tolerance: { nplPercent: { parameter: "npl-tolerance" }, cite },
    },
  },
  [],
);

test.each([
  [0, false, false, "repays 1"],
  [1, false, false, "collect 2"],
  [400, true, false, "unable 3"],
  [0, true, false, "unable 3"],
  [0, true, true, "refuses 4"],
])(
  "L-15 %i days overdue, unable %s, refuses %s: proposed is %s",
  (daysOverdue, isUnableToPay, refusesToPay, expected) => {
    const found = classLoan(basis, { on: 19_000, loan: { daysOverdue, isUnableToPay, refusesToPay } });
    expect(found.ok && `${found.value.kind?.code} ${found.value.kind?.rank}`).toBe(expected);
  },
);

test.each([
  [0, undefined, "normal"],
  [1, "1 to 30", "special"],
  [30, "1 to 30", "special"],
  [31, "31 to 60", "special"],
  [89, "61 to 89", "special"],
  [90, "90 to undefined", "special"],
  [91, "90 to undefined", "substandard"],
  [180, "90 to undefined", "substandard"],
  [181, "90 to undefined", "doubtful"],
  [361, "90 to undefined", "loss"],
])("%i days overdue are in bucket %s and graded %s", (daysOverdue, bucket, grade) => {
  const found = classLoan(basis, { on: 19_000, loan: { daysOverdue, isUnableToPay: false, refusesToPay: false } });
  if (!found.ok) throw new Error("refused");
  expect(found.value.bucket && `${found.value.bucket.from} to ${found.value.bucket.to}`).toBe(bucket);
  expect(found.value.grade?.grade).toBe(grade);
  expect(gradeNames).toContain(grade);
});

test("L-15 what a kind needs is asked for by name, and why it was proposed is said", () => {
  const missing = classLoan(basis, { on: 19_000, loan: {} });
  expect(missing.ok ? [] : missing.refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([
    "case-fact-missing loan.daysOverdue",
  ]);
  const unrecorded = classLoan(basis, { on: 19_000, loan: { daysOverdue: 5 } });
  expect(unrecorded.ok && unrecorded.value.kind?.code).toBe("collect");
  const found = classLoan(basis, { on: 19_000, loan: { daysOverdue: 5, isUnableToPay: true, refusesToPay: false } });
  if (!found.ok) throw new Error("refused");
  expect(found.value.explanation.steps.map((step) => say(step.what, "en")).slice(0, 3)).toEqual([
    "repays",
    "collect",
    "unable",
  ]);
});

test("D-22 the tolerance is shown once it is entered, and judges nothing before", () => {
  const loan = { daysOverdue: 0, isUnableToPay: false, refusesToPay: false };
  const unset = classLoan(basis, { on: 19_000, loan });
  expect(unset.ok && unset.value.tolerance?.percent).toBeUndefined();
});

test("a policy without classes says so", () => {
  const found = classLoan(basisOf({}, []), { on: 0, loan: {} });
  expect(found.ok ? [] : found.refusals.map(({ at }) => at)).toEqual(["classes"]);
});
