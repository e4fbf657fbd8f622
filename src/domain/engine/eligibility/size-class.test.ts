import { expect, test } from "vitest";
import { parseYuan } from "#domain/money/fen.ts";
import { basisOf } from "#test/policy-of.ts";
import { withSizeClass } from "./size-class.ts";

const cite = "四（四）";
const basis = basisOf(
  {
    eligibility: {
      sizeClasses: {
        large: {
          when: 'company.sector == "wholesale" && company.staff >= 200 && company.revenue >= yuan("400000000.00")',
          class: "large",
          cite,
        },
        medium: {
          when: 'company.sector == "wholesale" && company.staff >= 20 && company.revenue >= yuan("50000000.00")',
          class: "medium",
          cite,
        },
        rest: { when: 'company.sector == "wholesale"', class: "micro", cite },
      },
    },
  },
  [],
);

const days = { applied: 18_747 };
const classOf = (company: Record<string, string | number | bigint>) =>
  withSizeClass(basis, { company }, days)["company"]?.["sizeClass"];

test.each([
  [{ sector: "wholesale", staff: 200, revenue: parseYuan("400000000.00")! }, "large"],
  // one of the two under its bound is enough to leave the class
  [{ sector: "wholesale", staff: 199, revenue: parseYuan("400000000.00")! }, "medium"],
  [{ sector: "wholesale", staff: 20, revenue: parseYuan("49999999.99")! }, "micro"],
  // the computed class goes before the typed one
  [{ sector: "wholesale", staff: 5, revenue: 0n, sizeClass: "large" }, "micro"],
  // no such sector, or no figures: what was typed in stays
  [{ sector: "fishing", staff: 5, revenue: 0n, sizeClass: "small" }, "small"],
  [{ sector: "wholesale", sizeClass: "small" }, "small"],
  [{}, undefined],
])("B-21 the class of %o", (company, expected) => {
  expect(classOf(company)).toBe(expected);
});
