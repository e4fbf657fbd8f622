import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { parseWorkingDays } from "#domain/calendar/working-days.ts";
import { parseYuan } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { quantityValue } from "#domain/wording/quantity.ts";
import { basisOf } from "#test/policy-of.ts";
import { checkFund } from "./check-fund.ts";
import type { FundFigures, FundFinding, FundPart } from "./fund-finding.ts";

const parsed = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
if (!parsed.ok) throw new Error("the working days do not read");
const { calendar } = parsed;
const text = { zh: "某项", en: "something" };
const cite = "第九条";
const day = (written: string): number => parseDay(written)!;

type Given = Partial<Omit<FundFigures, "figures" | "addingFen" | "paid">> & {
  figures?: Record<string, string>;
  paid?: Record<string, string>;
  adding?: string;
  asOf?: string;
  parts?: FundPart[];
};

function amounts(written: Record<string, string> = {}): Record<string, bigint> {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, parseYuan(value)!]));
}

function found(
  basis: Basis,
  { figures, paid, adding = "0.00", asOf, parts, ...rest }: Given,
): FundFinding[] | string[] {
  const scoped: FundFigures = {
    from: {},
    overrides: [],
    approvals: [],
    fixed: {},
    movements: [],
    accounts: [],
    path: "",
    ...rest,
    figures: amounts(figures),
    paid: amounts(paid),
    addingFen: parseYuan(adding)!,
  };
  const result = checkFund(basis, calendar, {
    scopes: [scoped],
    asOf: asOf === undefined ? undefined : day(asOf),
    parts,
  });
  return result.ok ? result.value : result.refusals.map(({ code, at }) => `${code} ${at}`);
}

/** One line a finding: its code, whether it is ok, what stops, and the values asked for. */
function lines(basis: Basis, given: Given, ...values: string[]): string[] {
  return found(basis, given).map((finding) => {
    if (typeof finding === "string") return finding;
    const shown = values
      .map((name) => finding.values[name])
      .map((value) => (value ? String(quantityValue(value)) : "—"));
    const lacks = [...(finding.missing ?? []), ...(finding.blockedBy ?? [])].join(" ") || "an amount";
    const how = finding.judged === false ? `lacks ${lacks}` : finding.ok ? "ok" : "not ok";
    return [finding.code, how, ...finding.stops, ...shown].join(" ");
  });
}

const multiple = (changes: object = {}) =>
  basisOf(
    {
      fund: {
        multiples: {
          fund: {
            numerator: "figures.guaranteedBalance",
            denominator: "figures.fundBalance",
            most: 5,
            raised: {
              when: 'figures.priorYearMatured > yuan("0.00") && figures.priorYearRepaid * 10 >= figures.priorYearMatured * 9',
              most: 10,
            },
            scope: "programme",
            stops: ["approval"],
            cite,
            ...changes,
          },
        },
      },
    },
    ["office"],
  );
const prior = (priorYearRepaid: string) => ({ priorYearMatured: "1000.00", priorYearRepaid });

test.each([
  ["500.00", "899.99", "fund ok 5.00 5 0.00"],
  ["500.01", "899.99", "fund not ok approval 5.0001 5 -0.01"],
  ["500.01", "900.00", "fund ok 5.0001 10 499.99"],
  ["1000.00", "900.00", "fund ok 10.00 10 0.00"],
  ["1000.01", "900.00", "fund not ok approval 10.0001 10 -0.01"],
])(
  "S-10 N-08 %s guaranteed on a fund of 100.00, %s of 1,000.00 repaid last year: %s",
  (guaranteedBalance, repaid, expected) => {
    const figures = { guaranteedBalance, fundBalance: "100.00", ...prior(repaid) };
    expect(lines(multiple(), { figures }, "used", "most", "room")).toEqual([expected]);
  },
);

test("S-10 a new loan counts before it is lent, and an empty fund guarantees nothing", () => {
  const figures = { guaranteedBalance: "400.00", fundBalance: "100.00", ...prior("0.00") };
  expect(lines(multiple(), { figures, adding: "100.00" }, "room")).toEqual(["fund ok 0.00"]);
  expect(lines(multiple(), { figures, adding: "100.01" }, "room")).toEqual(["fund not ok approval -0.01"]);
  expect(lines(multiple(), { figures: { ...figures, fundBalance: "0.00" } }, "used")).toEqual([
    "fund not ok approval —",
  ]);
  expect(
    lines(multiple(), { figures: { ...figures, guaranteedBalance: "0.00", fundBalance: "0.00" } }, "used"),
  ).toEqual(["fund ok —"]);
});

test("missing figures are named; figures of another scope are left out", () => {
  const figures = { guaranteedBalance: "400.00", fundBalance: "100.00" };
  expect(lines(multiple(), { figures })).toEqual(["fund lacks figures.priorYearMatured figures.priorYearRepaid"]);
  expect(lines(multiple(), { figures, scope: "lender" })).toEqual(["case-fact-missing figures"]);
  expect(lines(basisOf({}, []), {})).toEqual(["rule-absent fund"]);
});

test("B-02 a soft multiple is passed with a reason by the party that the file names", () => {
  const soft = multiple({ most: 25, raised: undefined, level: "soft", passedBy: ["office"] });
  const figures = { guaranteedBalance: "2500.01", fundBalance: "100.00" };
  expect(lines(soft, { figures })).toEqual(["fund not ok approval"]);
  expect(lines(soft, { figures, overrides: [{ code: "fund", by: "mayor", reason: "x" }] })).toEqual([
    "fund not ok approval",
  ]);
  expect(lines(soft, { figures, overrides: [{ code: "fund", by: "office", reason: "x" }] })).toEqual(["fund ok"]);
  const hard = multiple({ most: 25, raised: undefined, passedBy: ["office"] });
  expect(lines(hard, { figures, overrides: [{ code: "fund", by: "office", reason: "x" }] })).toEqual([
    "fund not ok approval",
  ]);
});

test("leverage as a floor, and too much leverage that costs the subsidy", () => {
  const floor = multiple({ most: undefined, raised: undefined, least: 3, stops: ["subsidy"] });
  const figures = (guaranteedBalance: string) => ({ guaranteedBalance, fundBalance: "100.00" });
  expect(lines(floor, { figures: figures("300.00") }, "least")).toEqual(["fund ok 3"]);
  expect(lines(floor, { figures: figures("299.99") }, "least")).toEqual(["fund not ok subsidy 3"]);
  const costly = multiple({ raised: undefined, stops: ["subsidy"] });
  expect(lines(costly, { figures: figures("500.01") })).toEqual(["fund not ok subsidy"]);
});

const sources = basisOf(
  {
    clocks: { injection: { from: text, count: { years: 2 }, cite } },
    fund: {
      sources: {
        region: { party: "region", cite },
        district: {
          party: "district",
          least: "8000000.00",
          within: "injection",
          level: "soft",
          passedBy: ["office"],
          cite,
        },
        "district-least": { party: "district", least: "4000000.00", within: "injection", cite },
      },
    },
  },
  ["region", "district", "office"],
);

test.each([
  // the two years from 2021-04-30 end on 2023-04-30, a Sunday before a holiday: 2023-05-04
  ["2023-05-04", "3000000.00", ["district ok 5000000.00", "district-least ok 1000000.00"]],
  ["2023-05-05", "3000000.00", ["district not ok 5000000.00", "district-least not ok 1000000.00"]],
  ["2023-05-05", "4000000.00", ["district not ok 4000000.00", "district-least ok 0.00"]],
  ["2023-05-05", "8000000.00", ["district ok 0.00", "district-least ok 0.00"]],
])("B-01 on %s a district has put in %s", (asOf, injection, expected) => {
  const from = { district: day("2021-04-30"), "district-least": day("2021-04-30") };
  const given: Given = { scope: "region", figures: { injection }, from, asOf };
  expect(lines(sources, given, "arrears")).toEqual(expected);
  expect(lines(sources, { paid: { district: injection }, from, asOf }, "arrears")).toEqual(expected);
});

const deposits = basisOf(
  {
    clocks: { "top-up": { from: text, count: { days: 30 }, cite } },
    fund: {
      deposits: {
        partner: { lender: "bank", first: "1000000.00", multiple: 10, topUp: "top-up", decidedBy: "office", cite },
      },
    },
  },
  ["bank", "office"],
);

test.each([
  ["0.00", "0.00", "partner not ok 1000000.00 0.00"],
  ["1000000.00", "10000000.00", "partner ok 0.00 0.00"],
  ["1000000.00", "10000000.01", "partner not ok 0.00 0.01"],
  ["1000000.00", "15000000.00", "partner not ok 0.00 500000.00"],
  ["999999.99", "12000000.00", "partner not ok 0.01 200000.00"],
])("B-04 a deposit of %s for credit of %s: %s", (deposit, credit, expected) => {
  expect(lines(deposits, { figures: { deposit, credit } }, "first", "topUp")).toEqual([expected]);
});

test("B-04 the top-up is due 30 days after the consent", () => {
  const given: Given = {
    figures: { deposit: "1000000.00", credit: "15000000.00" },
    from: { partner: day("2024-03-01") },
  };
  const [finding] = found(deposits, given);
  // 31 March 2024 is a Sunday
  expect(typeof finding === "object" && finding.due).toBe(day("2024-04-01"));
});

const refund = basisOf(
  {
    fund: {
      multiples: {
        fund: {
          numerator: "figures.guaranteedBalance",
          denominator: "figures.fundBalance",
          most: 5,
          scope: "programme",
          stops: ["approval"],
          cite,
        },
      },
      refunds: {
        repaid: {
          when: {
            numerator: "figures.repaidPrincipal",
            denominator: "figures.disbursedPrincipal",
            is: ">=",
            threshold: "90",
          },
          amount: "part(figures.deposit, figures.repaidPrincipal, figures.disbursedPrincipal)",
          never: [
            { below: "figures.openCompensation", message: { zh: "在办", en: "open cases" } },
            {
              below: "part(figures.guaranteedBalance, 1, figures.allowedMultiple)",
              message: { zh: "倍数", en: "multiple" },
            },
          ],
          to: "treasury",
          cite,
        },
      },
    },
  },
  ["treasury"],
);
const account = {
  deposit: "1000.00",
  refundedDeposit: "0.00",
  disbursedPrincipal: "10000.00",
  repaidPrincipal: "9500.00",
  openCompensation: "0.00",
  guaranteedBalance: "0.00",
};

test.each([
  [{}, "repaid ok true 950.00 950.00"],
  [{ repaidPrincipal: "8999.99" }, "repaid ok false 0.00 0.00"],
  [{ repaidPrincipal: "9000.00" }, "repaid ok true 900.00 900.00"],
  [{ refundedDeposit: "900.00" }, "repaid ok true 50.00 50.00"],
  // 50.00 would be left
  [{ openCompensation: "50.00" }, "repaid ok true 950.00 950.00"],
  [{ openCompensation: "50.01" }, "repaid not ok true 950.00 0.00"],
  // a fifth of what is guaranteed must stay
  [{ guaranteedBalance: "250.00" }, "repaid ok true 950.00 950.00"],
  [{ guaranteedBalance: "250.05" }, "repaid not ok true 950.00 0.00"],
  [{ disbursedPrincipal: "0.00", repaidPrincipal: "0.00" }, "repaid ok false 0.00 0.00"],
])("L-12 a refund with %j: %s", (changes, expected) => {
  const given: Given = { figures: { ...account, ...changes }, parts: ["refunds"] };
  expect(lines(refund, given, "conditionMet", "proposed", "payable")).toEqual([expected]);
});

test("L-12 what a refund needs is named where it was asked for, and is no fault where it was not", () => {
  const [asked] = found(refund, { figures: { deposit: "1.00" }, parts: ["refunds"] });
  expect(typeof asked === "object" && [asked.ok, asked.missing]).toEqual([
    false,
    ["figures.repaidPrincipal", "figures.disbursedPrincipal", "figures.openCompensation", "figures.guaranteedBalance"],
  ]);
  const [named] = found(refund, { figures: { deposit: "1.00" } });
  expect(typeof named === "object" && [named.ok, named.judged]).toEqual([true, false]);
});

const topUps = basisOf(
  {
    fund: {
      topUps: {
        yearly: { proposedBy: "office", decidedBy: "city", paidBy: ["city"], cite },
        unrecovered: {
          when: {
            numerator: "figures.unrecoveredCompensation",
            denominator: "figures.poolPaidIn",
            is: ">=",
            threshold: "20",
          },
          amount: "part(figures.unrecoveredCompensation, 30, 100)",
          proposedBy: "office",
          decidedBy: "city",
          paidBy: ["city"],
          cite,
        },
      },
    },
  },
  ["office", "city"],
);

test.each([
  ["199.99", ["unrecovered ok 0.00"]],
  ["200.00", ["unrecovered not ok 60.00"]],
])("B-19 %s not recovered of a pool of 1,000.00", (unrecoveredCompensation, expected) => {
  const figures = { unrecoveredCompensation, poolPaidIn: "1000.00" };
  expect(lines(topUps, { figures }, "proposed")).toEqual(expected);
  expect(lines(topUps, { figures, parts: ["topUps"] }, "proposed")).toEqual(["yearly lacks an amount —", ...expected]);
});

test("B-19 a top-up without formula is judged once its bodies have fixed the amount", () => {
  const asked = { parts: ["topUps" as const], figures: { unrecoveredCompensation: "0.00", poolPaidIn: "1000.00" } };
  const yearly = (amount: string) => lines(topUps, { ...asked, fixed: { yearly: parseYuan(amount)! } }, "proposed")[0];
  expect([yearly("70.00"), yearly("0.00")]).toEqual(["yearly not ok 70.00", "yearly ok 0.00"]);
  expect(lines(topUps, { ...asked, fixed: { yaerly: 1n } })).toEqual(["input-invalid fixed.yaerly"]);
});

test("N-08 a raise that needs approval counts from its day on, and only of the party named", () => {
  const basis = multiple({
    raised: { when: "figures.priorYearRepaid * 10 >= figures.priorYearMatured * 9", most: 10, approvedBy: "office" },
  });
  const figures = { guaranteedBalance: "600.00", fundBalance: "100.00", ...prior("900.00") };
  const of = (by: string, asOf: string) =>
    lines(basis, { figures, asOf, approvals: [{ code: "fund", by, on: day("2023-03-01") }] }, "most", "raised")[0];
  expect(lines(basis, { figures }, "most", "raised")).toEqual(["fund not ok approval 5 false"]);
  expect(of("office", "2023-02-28")).toBe("fund not ok approval 5 false");
  expect(of("office", "2023-03-01")).toBe("fund ok 10 true");
  expect(of("bank", "2023-03-01")).toBe("fund not ok approval 5 false");
  const low = { ...figures, ...prior("899.99") };
  const approvals = [{ code: "fund", by: "office", on: day("2023-03-01") }];
  expect(lines(basis, { figures: low, approvals }, "most", "raised")).toEqual(["fund not ok approval 5 false"]);
});

test("B-03 D-16 a payment of any other kind is refused", () => {
  const closed = basisOf({ fund: { uses: { permitted: ["compensation"], cite } } }, []);
  const movements = ["compensation", "refund", "salary"].map((use) => ({ use, amountFen: 100n }));
  expect(lines(closed, { movements })).toEqual(["compensation ok", "refund not ok payment", "salary not ok payment"]);
});

test("N-09 accounts by days without movement; none is marked until the days are entered", () => {
  const idle = (entered: Record<string, unknown>) =>
    basisOf(
      {
        parameters: { "idle-days": { title: text, type: "days", cite } },
        fund: { idle: { afterDays: { parameter: "idle-days" }, cite } },
      },
      [],
      entered,
    );
  const accounts = [
    { account: "A", lastMovementOn: day("2024-01-01") },
    { account: "B", lastMovementOn: day("2023-12-31") },
  ];
  const given: Given = { accounts, asOf: "2024-12-31" };
  // 2024 is a leap year
  expect(lines(idle({}), given, "days", "idle")).toEqual(["B ok 366 —", "A ok 365 —"]);
  expect(lines(idle({ "idle-days": 365 }), given, "days", "idle")).toEqual(["B not ok 366 true", "A ok 365 false"]);
});

test("what keeps a rule from being judged is told, never passed over", () => {
  const limit = { parameter: "limit" };
  const fund = (part: object, type: "count" | "yuan") =>
    basisOf({ parameters: { limit: { title: text, type, cite } }, fund: part }, ["office"]);
  const figures = { guaranteedBalance: "1.00", fundBalance: "1.00", deposit: "1.00" };
  const ratio = { numerator: "figures.guaranteedBalance", denominator: "figures.fundBalance" };
  const most = { multiples: { fund: { ...ratio, most: limit, scope: "programme", stops: ["approval"], cite } } };
  expect(lines(fund(most, "count"), { figures })).toEqual(["fund lacks limit"]);
  const placed = { deposits: { first: { lender: "office", first: limit, cite } } };
  expect(lines(fund(placed, "yuan"), { figures })).toEqual(["first lacks limit"]);
  const owed = { sources: { city: { party: "office", least: limit, cite } } };
  expect(lines(fund(owed, "yuan"), { paid: { office: "1.00" } })).toEqual(["city lacks limit"]);
  const permitted = basisOf(
    { fund: { uses: { values: { "2024-03-01": { permitted: ["compensation"], cite } } } } },
    [],
  );
  const early = { use: "compensation", amountFen: 100n, on: day("2024-02-29") };
  expect(found(permitted, { movements: [early] })).toMatchObject([{ code: "compensation", ok: false, judged: false }]);
});
