import { describe, expect, test } from "vitest";
import { basisOf } from "#test/policy-of.ts";
import { eligible, failed, findingOf } from "#test/shipped-policies.ts";

const cite = "第五条";
const words = (zh: string, en: string) => ({ zh, en });

/** A county that has one of everything. */
const county = basisOf(
  {
    parameters: {
      tenor: { title: words("期限品种", "tenor"), type: "choice", choices: ["1y", "over-5y"], cite },
      area: { title: words("地区类别", "area"), type: "choice", choices: ["poor", "rich"], cite },
      ceiling: { title: words("企业限额", "ceiling"), type: "yuan", cite },
    },
    papers: { diploma: { title: words("毕业证书", "diploma"), cite } },
    eligibility: {
      categories: {
        // The fields of a group and the rule's own head both have a title, which its type cannot tell apart.
        graduate: { title: words("高校毕业生", "graduate"), paper: "diploma", cite } as never,
      },
      conditions: {
        registered: {
          check: 'household.isRegistered && household.kind != "other"',
          message: words("须在册", "must be on the register"),
          cite,
        },
        age: {
          title: words("年龄", "age"),
          check: "applicant.age >= 18 && applicant.age <= 60",
          message: words("年龄须18至60岁", "18 to 60 years old"),
          level: "soft",
          passedBy: ["bank"],
          consents: ["bureau", "village"],
          cite,
        },
        company: {
          when: 'application.kind == "company"',
          check: "company.staff >= 5",
          message: words("职工不少于5人", "at least five staff"),
          cite,
        },
      },
      exemptions: {
        small: {
          title: words("小额免除", "small amounts"),
          from: "counter-guarantee",
          when: 'loan.amount <= yuan("20000.00")',
          evidence: words("申请金额", "the amount"),
          cite,
        },
        honoured: {
          title: words("荣誉免除", "honours"),
          from: "counter-guarantee",
          when: 'applicant.honourLevel in ["city", "province"]',
          evidence: words("证书", "the certificate"),
          level: "soft",
          passedBy: ["bank"],
          cite,
        },
      },
    },
    terms: {
      caps: {
        amount: { title: words("额度", "amount"), most: "50000.00", level: "soft", passedBy: ["bank"], cite },
        total: {
          title: words("总额", "total"),
          measure: "household.runningBalance + loan.amount",
          most: "80000.00",
          cite,
        },
      },
      term: { months: { title: words("期限", "term"), most: 24, cite } },
      repeat: { times: { title: words("次数", "times"), measure: "borrower.loansBefore + 1", most: 3, cite } },
      methods: { allowed: ["bullet", "equal-principal"], cite },
    },
  },
  ["bank", "bureau", "village"],
);

/** An application that meets everything. */
const sound = {
  application: { appliedOn: "2024-06-03", kind: "household" },
  applicant: { age: 34, honourLevel: "none" },
  household: { isRegistered: true, kind: "out-of-poverty", runningBalance: "0.00" },
  borrower: { loansBefore: 0 },
  loan: { amount: "50000.00", termMonths: 24 },
};
const changed = (part: { [subject: string]: object }): object => ({
  ...sound,
  ...Object.fromEntries(
    Object.entries(part).map(([subject, names]) => [
      subject,
      Array.isArray(names) ? names : { ...sound[subject as keyof typeof sound], ...names },
    ]),
  ),
});

// Each row mends what the row above was refused for; the order is the file's.
test.each([
  ["other", 61, "80000.01", 25, 3, "free", ["registered", "age", "amount", "total", "months", "times", "methods"]],
  ["at-risk", 61, "80000.01", 25, 3, "free", ["age", "amount", "total", "months", "times", "methods"]],
  ["at-risk", 60, "80000.01", 25, 3, "free", ["amount", "total", "months", "times", "methods"]],
  ["at-risk", 60, "80000.00", 25, 3, "free", ["amount", "months", "times", "methods"]],
  ["at-risk", 60, "50000.00", 25, 3, "free", ["months", "times", "methods"]],
  ["at-risk", 60, "50000.00", 24, 3, "free", ["times", "methods"]],
  ["at-risk", 60, "50000.00", 24, 2, "free", ["methods"]],
  ["at-risk", 60, "50000.00", 24, 2, "bullet", []],
])(
  "%s, %i years, %s yuan, %i months, %i before, %s fails %s",
  async (kind, age, amount, months, before, method, codes) => {
    const application = changed({
      household: { kind },
      applicant: { age },
      loan: { amount, termMonths: months, method },
      borrower: { loansBefore: before },
    });
    const result = await eligible(county, application);
    expect(failed(result)).toEqual(codes);
    expect(result.ok).toBe(codes.length === 0);
  },
);

test("every rule in force gives a finding, in the file's order, each with its article", async () => {
  const { findings } = await eligible(county, sound);
  expect(findings.map(({ code, ok, applies }) => [code, ok, applies])).toEqual([
    ["registered", true, true],
    ["age", true, true],
    ["company", true, false],
    ["amount", true, true],
    ["total", true, true],
    ["months", true, true],
    ["times", true, true],
  ]);
  expect(findings.every((finding) => finding.cite === "测〔2020〕1号 第五条")).toBe(true);
});

describe("a soft limit is passed by the role that the file names, with a reason and the consents (C-09)", () => {
  const passing = { code: "age", by: "bank", reason: "experienced" };
  test.each([
    [[], ["bureau", "village"], false, "18 to 60 years old"],
    [[{ ...passing, by: "bureau" }], ["bureau", "village"], false, "bureau (bureau) may not pass"],
    [[passing], [], false, "needs the consent of bureau (bureau), village (village)"],
    [[passing], ["village"], false, "needs the consent of bureau (bureau) too"],
    [[passing], ["bureau", "village"], true, "passed as an exception"],
  ])("C-09 %o with the consents of %o: %s", async (overrides, consents, ok, says) => {
    const result = await eligible(county, changed({ applicant: { age: 66 }, overrides, consents }));
    const finding = findingOf(result, "age")!;
    expect(finding.ok).toBe(ok);
    expect(finding.message).toContain(says);
    expect(finding.override).toEqual(ok ? passing : undefined);
    expect(result.ok).toBe(ok);
  });

  test("C-09 a hard limit has no such door", async () => {
    const overrides = [{ code: "total", by: "bank", reason: "needed" }];
    const result = await eligible(county, changed({ household: { runningBalance: "40000.00" }, overrides }));
    expect(failed(result)).toEqual(["total"]);
    expect(findingOf(result, "total")!.message).toContain("hard rule, nobody may pass it");
  });

  test("a soft limit that names nobody is passed by nobody", async () => {
    const basis = basisOf({ terms: { term: { months: { most: 12, level: "soft", cite } } } }, ["bank"]);
    const overrides = [{ code: "months", by: "bank", reason: "needed" }];
    const result = await eligible(basis, changed({ loan: { termMonths: 13 }, overrides }));
    expect(failed(result)).toEqual(["months"]);
    expect(findingOf(result, "months")!.message).toContain("the file names nobody");
  });

  test("passing a limit that is met changes nothing", async () => {
    const overrides = [{ code: "amount", by: "bureau", reason: "needed" }];
    const result = await eligible(county, { ...sound, overrides });
    expect(result.ok).toBe(true);
    expect(findingOf(result, "amount")!.override).toBeUndefined();
  });
});

describe("what is not known is asked for by name", () => {
  test.each([
    ["registered", { household: {} }, ["household.isRegistered", "household.kind"], "is on the register"],
    ["age", { applicant: {} }, ["applicant.age"], "age on the day of application (applicant.age)"],
    ["total", { household: { isRegistered: true, kind: "at-risk" } }, ["household.runningBalance"], "running balance"],
    ["months", { loan: { amount: "50000.00" } }, ["loan.termMonths"], "term in months (loan.termMonths)"],
    ["times", { borrower: {} }, ["borrower.loansBefore"], "number of earlier loans"],
  ])("%s without %o", async (code, part, missing, says) => {
    const finding = findingOf(await eligible(county, { ...sound, ...part }), code)!;
    expect(finding).toMatchObject({ ok: false, missing });
    expect(finding.message).toContain(says);
  });

  test("a condition for companies asks a household nothing", async () => {
    expect(findingOf(await eligible(county, sound), "company")).toMatchObject({ ok: true, applies: false });
  });
});

describe("exemptions (N-01, S-08)", () => {
  const small = { loan: { amount: "20000.00" } };
  const honoured = { applicant: { honourLevel: "city" } };
  const departure = { code: "honoured", by: "bank", reason: "certificate in doubt" };

  test.each([
    ["20000.00", true],
    ["20000.01", false],
  ])("S-08 %s yuan: exempt is %s", async (amount, holds) => {
    const { ok, exemptions } = await eligible(county, changed({ loan: { amount } }));
    expect(ok).toBe(true);
    expect(exemptions[0]).toMatchObject({ code: "small", from: "counter-guarantee", level: "hard", holds });
    expect(exemptions[0]).toHaveProperty("explanation");
    expect(exemptions[1]).toMatchObject({ code: "honoured", level: "soft", holds: false, passedBy: ["bank"] });
  });

  test("what an exemption needs to be judged is named; nothing is refused for it", async () => {
    const { ok, exemptions } = await eligible(county, changed({ applicant: { honourLevel: undefined } }));
    expect(ok).toBe(true);
    expect(exemptions[1]).toMatchObject({ holds: false, missing: ["applicant.honourLevel"] });
  });

  test.each([
    [changed({ ...honoured, departures: [departure] }), [], ""],
    [changed({ ...honoured, departures: [{ ...departure, by: "village" }] }), ["honoured"], "may not depart"],
    [changed({ ...honoured, loan: { hasCounterGuarantee: true } }), ["honoured"], "no reason for departing"],
    [changed({ ...honoured, loan: { hasCounterGuarantee: true }, departures: [departure] }), [], ""],
    [changed({ ...small, departures: [{ ...departure, code: "small" }] }), ["small"], "hard exemption"],
    [changed({ ...small, loan: { amount: "20000.00", hasCounterGuarantee: true } }), ["small"], "was taken"],
    [changed({ loan: { hasCounterGuarantee: true } }), [], ""],
  ])("N-01 departing from an exemption, row %#: fails %o", async (application, codes, says) => {
    const result = await eligible(county, application);
    expect(failed(result)).toEqual(codes);
    expect(result.findings.find((finding) => !finding.ok)?.message ?? "").toContain(says);
  });

  test("N-01 a departure that counts is shown with its reason", async () => {
    const { exemptions } = await eligible(county, changed({ ...honoured, departures: [departure] }));
    expect(exemptions[1]).toMatchObject({ holds: true, departure });
  });
});

test.each([
  [["diploma"], []],
  [["identity-card"], ["category-paper"]],
  [undefined, []],
])("S-02 a graduate who hands in %o fails %o", async (papers, codes) => {
  const application = changed({ applicant: { category: "graduate" }, application: { papers } });
  expect(failed(await eligible(county, application))).toEqual(codes);
});

describe("what the programme has not entered blocks and is named", () => {
  const rates = {
    title: words("利率上限", "rate cap"),
    base: "lpr" as const,
    tenor: { parameter: "tenor" },
    points: { byParameter: "area", table: { poor: "2.50", rich: "0.50" } },
    cite,
  };
  const parameters = county.policy.parameters;
  const sections = {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([id, { title, type, choices }]) => [
        id,
        { title, type, ...(choices && { choices }), cite },
      ]),
    ),
    terms: { caps: { amount: { most: { parameter: "ceiling" }, cite } }, rateCap: { lpr: rates } },
  };
  // The 1-year LPR from 2024-02-20 to 2024-07-21 is 3.45 %, the over-5-year one 3.95 %.
  const loan = { amount: "50000.00", annualRate: "5.95" };

  test("S-12 both parameters of the rate cap are told at once", async () => {
    const result = await eligible(basisOf(sections, []), changed({ loan }));
    expect(findingOf(result, "amount")).toMatchObject({ ok: false, blockedBy: ["ceiling"] });
    const finding = findingOf(result, "lpr")!;
    expect(finding).toMatchObject({ ok: false, blockedBy: ["tenor", "area"], cite: "测〔2020〕1号 第五条" });
    expect(finding.message).toContain("tenor");
    expect(finding.message).toContain("area");
  });

  test.each([
    ["1y", "poor", "5.95", []],
    ["1y", "poor", "5.96", ["lpr"]],
    ["1y", "rich", "3.95", []],
    ["1y", "rich", "3.96", ["lpr"]],
    ["over-5y", "rich", "4.45", []],
    ["over-5y", "rich", "4.46", ["lpr"]],
  ])("S-05 %s LPR of %s area, a rate of %s fails %o", async (tenor, area, annualRate, codes) => {
    const basis = basisOf(sections, [], { tenor, area, ceiling: "50000.00" });
    expect(failed(await eligible(basis, changed({ loan: { ...loan, annualRate } })))).toEqual(codes);
  });

  test.each([
    ["signed", "2024-07-19", "3.95", []],
    ["signed", "2024-07-19", "3.96", ["lpr"]],
    // by the LPR of the day of application, 3.45 + 0.50, though 3.35 is published before the signing
    ["applied", "2024-07-23", "3.95", []],
    ["signed", "2024-07-23", "3.95", ["lpr"]],
    ["signed", "2024-07-23", "3.85", []],
  ] as const)(
    "D-02 the LPR of the day that picks the rule: by %s, signed %s, %s %% fails %o",
    async (by, signedOn, annualRate, codes) => {
      const terms = { rateCap: { lpr: { ...rates, by, tenor: "1y" as const, points: "0.50" } } };
      const application = changed({ application: { signedOn }, loan: { ...loan, annualRate } });
      expect(failed(await eligible(basisOf({ terms }, []), application))).toEqual(codes);
    },
  );

  test("a signing for which no LPR is entered is refused with the command", async () => {
    const terms = { rateCap: { lpr: { ...rates, tenor: "1y" as const, points: "0.50" } } };
    const result = await eligible(basisOf({ terms }, []), changed({ application: { signedOn: "2026-10-09" }, loan }));
    expect(failed(result)).toEqual(["lpr"]);
    expect(result.findings[0]!.message).toContain("huidan lpr add");
  });
});

describe("what follows from what was given", () => {
  // 65 up to the day before the 66th birthday
  test.each([
    ["1964-06-03", ["age"], 60],
    ["1963-06-04", [], 60],
    ["1963-06-03", ["age"], 61],
    ["2006-06-03", [], 18],
    ["2006-06-04", ["age"], 17],
    // born on 29 February: a year older on 1 March
    ["2004-02-29", [], 20],
  ])("D-05 born on %s: the age is worked out", async (bornOn) => {
    const [year, month, dayOfMonth] = bornOn.split("-").map(Number) as [number, number, number];
    const age = 2024 - year - (month > 6 || (month === 6 && dayOfMonth > 3) ? 1 : 0);
    const result = await eligible(county, changed({ applicant: { age: 30, bornOn } }));
    expect(findingOf(result, "age")!.ok).toBe(age >= 18 && age <= 60);
  });
});

describe("nothing is passed over in silence", () => {
  test.each([
    [{ overrides: [{ code: "amonut", by: "bank", reason: "r" }] }, "overrides.0.code", "amount"],
    [{ overrides: [{ code: "amount", by: "bnak", reason: "r" }] }, "overrides.0.by", "bank"],
    [{ overrides: [{ code: "amount", by: "bank", reason: " " }] }, "overrides.0.reason", ""],
    [{ consents: ["vilage"] }, "consents.0", "village"],
    [{ departures: [{ code: "honored", by: "bank", reason: "r" }] }, "departures.0.code", "honoured"],
    [{ loan: { kind: "company" } }, "loan.kind", "company"],
    [{ applicant: { aeg: 34 } }, "applicant.aeg", "age"],
    [{ loan: { amount: 50000 } }, "loan.amount", '"50000'],
    [{ application: { appliedOn: "2024-02-30" } }, "application.appliedOn", ""],
  ])("%o is refused", async (part, at, says) => {
    const result = await eligible(county, changed(part));
    expect(result.refusals).toMatchObject([{ code: "input-invalid", at }]);
    expect(result.refusals![0]!.message).toContain(says);
  });
});
