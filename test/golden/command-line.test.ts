import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { freshHome, runHuidan, type Scene, seen } from "./terminal.ts";

const application = JSON.stringify({
  application: { kind: "household", appliedOn: "2022-03-01" },
  loan: { amount: "60000.00" },
});

const loan = JSON.stringify({
  principal: "50000.00",
  annualRatePercent: "3.85",
  signedOn: "2022-01-01",
  disbursedOn: "2022-01-01",
  maturesOn: "2024-12-31",
  facts: [{ kind: "repaid", on: "2022-02-20", amount: "20000.00" }],
});
const loanWith = (changes: object): string => JSON.stringify({ ...(JSON.parse(loan) as object), ...changes });

const startUpLoan = JSON.stringify({
  principal: "200000.00",
  annualRatePercent: "5.35",
  signedOn: "2022-01-25",
  disbursedOn: "2022-01-26",
  maturesOn: "2025-01-25",
  facts: [],
});

const bank = JSON.stringify({
  scopes: [
    {
      scope: "lender",
      name: "甲银行",
      figures: {
        maturedPrincipal: "1000000.00",
        maturedRepaidPrincipal: "959999.99",
        compensatedGross: "100.00",
        guaranteedBalance: "1000.00",
      },
    },
  ],
});

const quote = JSON.stringify({
  principal: "100000.00",
  annualRatePercent: "4.35",
  disbursedOn: "2026-01-31",
  installments: 3,
  every: { count: 1, unit: "month" },
  method: "equal-instalment",
  dayCount: "actual/360",
  rounding: "half-up",
});

// Due on Saturday 2026-01-31, the last part paid on the Monday after it, one repayment before the loan was paid out.
const lateQuote = JSON.stringify({
  principal: "30000.00",
  annualRatePercent: "3.6",
  disbursedOn: "2025-10-31",
  installments: 3,
  every: { count: 1, unit: "month" },
  method: "equal-principal",
  dayCount: "30/360",
  rounding: "half-up",
  penaltyMarginPercent: "50",
  compoundInterest: true,
  dayOffAtMaturity: "no-penalty-next-working-day",
  paid: "as-listed",
  repayments: [
    { on: "2025-10-01", amount: "100.00" },
    { on: "2025-12-30", amount: "15000.00" },
    { on: "2026-02-02", amount: "10000.00" },
  ],
  asOf: "2026-02-10",
});

/** A command line each, with what a person at the terminal sees. */
const scenes: Scene[] = [
  { name: "no-command", argv: [], exit: 2 },
  { name: "help", argv: ["help"], exit: 0 },
  { name: "help-of-a-command", argv: ["help", "policy", "check"], exit: 0 },
  { name: "option-help", argv: ["eligible", "--help"], exit: 0 },
  { name: "unknown-command", argv: ["polcy", "check"], exit: 2 },
  { name: "unknown-option", argv: ["policy", "check", "--jsn", "x"], exit: 2 },
  { name: "option-without-value", argv: ["eligible", "--policy"], exit: 2 },
  { name: "option-required", argv: ["eligible", "--application", "-"], exit: 2 },
  { name: "argument-missing", argv: ["policy", "check"], exit: 2 },
  { name: "argument-too-many", argv: ["lpr", "show", "now"], exit: 2 },
  { name: "language-unknown", argv: ["policy", "list", "--lang", "fr"], exit: 2 },
  { name: "file-missing", argv: ["eligible", "--policy", "luodian-2021", "--application", "none.json"], exit: 2 },
  { name: "file-is-a-folder", argv: ["eligible", "--policy", "luodian-2021", "--application", "data"], exit: 2 },
  {
    name: "file-below-a-file",
    argv: ["eligible", "--policy", "luodian-2021", "--application", "package.json/none.json"],
    exit: 2,
  },
  { name: "input-empty", argv: ["eligible", "--policy", "luodian-2021", "--application", "-"], stdin: " ", exit: 2 },
  {
    name: "input-broken",
    argv: ["eligible", "--policy", "luodian-2021", "--application", "-"],
    stdin: '{"a":\n 1,,}',
    exit: 2,
  },
  { name: "sample-help", argv: ["sample", "--help"], exit: 0 },
  { name: "sample-nothing-asked", argv: ["sample", "--policy", "linxia-2023"], exit: 2 },
  { name: "sample-loans", argv: ["sample", "--policy", "linxia-2023", "--loans", "2千", "--out", "demo"], exit: 2 },
  {
    name: "sample-no-day",
    argv: ["sample", "--policy", "linxia-2023", "--loans", "20", "--as-of", "2024-06-31", "--out", "demo"],
    exit: 2,
  },
  {
    name: "sample-before-the-policy",
    argv: ["sample", "--policy", "linxia-2023", "--loans", "20", "--as-of", "2020-06-30", "--out", "demo"],
    exit: 1,
  },
  { name: "sample-no-policy", argv: ["sample", "--policy", "linxia", "--loans", "20", "--out", "demo"], exit: 2 },
  {
    name: "sample-full-folder",
    argv: ["sample", "--policy", "linxia-2023", "--loans", "2", "--out", "policies"],
    exit: 2,
  },
  { name: "template-list", argv: ["template", "list", "--policy", "kunming-2020"], exit: 0 },
  { name: "template-fields", argv: ["template", "fields", "通知单"], exit: 1 },
  { name: "template-fields-of-a-paper", argv: ["template", "fields", "signing-sheet"], exit: 0 },
  {
    name: "template-sound",
    argv: ["template", "check", "policies/linxia-2023/templates/maturity-notice.typ"],
    exit: 0,
  },
  {
    name: "template-faulty",
    argv: ["template", "check", "test/golden/faulty-notice.typ", "--paper", "maturity-notice"],
    exit: 1,
  },
  { name: "template-of-no-paper", argv: ["template", "check", "test/golden/faulty-notice.typ"], exit: 1 },
  { name: "template-no-template", argv: ["template", "check", "test/golden/faulty-policy.yaml"], exit: 1 },
  { name: "template-missing", argv: ["template", "check", "none.typ"], exit: 2 },
  {
    name: "template-specimen-there",
    argv: ["template", "check", "policies/linxia-2023/templates/maturity-notice.typ", "--out", "package.json"],
    exit: 2,
  },
  { name: "input-broken-word", argv: ["quote", "-"], stdin: '{"principal": “100.00”}', exit: 2 },
  { name: "input-twice-named", argv: ["quote", "-"], stdin: '{"principal":"1.00",\n "principal":"2.00"}', exit: 2 },
  { name: "input-not-utf8", argv: ["quote", "-"], stdin: '{"name":"\uFFFD\uFFFD"}', exit: 2 },
  { name: "option-help-short", argv: ["deadline", "-h"], exit: 0 },
  { name: "input-packed", argv: ["quote", "-"], stdin: "PK\u0003\u0004\uFFFD", exit: 2 },
  { name: "input-not-an-object", argv: ["quote", "-"], stdin: "[]", exit: 1 },
  {
    name: "standard-input-twice",
    argv: [
      "share",
      "--policy",
      "kunming-2020",
      "--of",
      "compensation",
      "--amount",
      "5.00",
      "--case",
      "-",
      "--parameters=-",
    ],
    exit: 2,
  },
  {
    name: "option-negative",
    argv: ["share", "--policy", "kunming-2020", "--of", "compensation", "--amount", "-5"],
    exit: 2,
  },
  {
    name: "policy-faulty",
    argv: ["deadline", "--policy", "test/golden/faulty-policy.yaml", "--clock", "x", "--from", "2024-01-01"],
    exit: 1,
  },
  {
    name: "deadline-pause-reversed",
    argv: [
      "deadline",
      "--policy",
      "linxia-2023",
      "--clock",
      "litigation",
      "--from",
      "2024-01-01",
      "--paused",
      "2024-02-10..2024-02-01",
    ],
    exit: 1,
  },
  {
    name: "policy-unknown",
    argv: ["eligible", "--policy", "luodan-2021", "--application", "-"],
    stdin: application,
    exit: 2,
  },
  {
    name: "input-unknown-key",
    argv: ["eligible", "--policy", "luodian-2021", "--application", "-"],
    stdin: '{"aplicant":{"age":30},"application":{"appliedOn":"2022-02-30"},"loan":{"amount":5,"termMonths":"12"}}',
    exit: 1,
  },
  {
    name: "eligible",
    argv: ["eligible", "--policy", "luodian-2021", "--application", "-"],
    stdin: application,
    exit: 1,
  },
  { name: "policy-list", argv: ["policy", "list"], exit: 0 },
  { name: "policy-check", argv: ["policy", "check", "luodian-2021", "linxia-2023"], exit: 0 },
  { name: "policy-check-notes", argv: ["policy", "check", "national-startup-2020", "--notes"], exit: 0 },
  { name: "policy-check-faults", argv: ["policy", "check", "test/golden/faulty-policy.yaml"], exit: 1 },
  { name: "policy-check-no-file", argv: ["policy", "check", "none.yaml"], exit: 2 },
  { name: "policy-check-absent", argv: ["policy", "check", "test/golden/policy-faults/absent-payment.yaml"], exit: 0 },
  { name: "policy-check-folder", argv: ["policy", "check", "data"], exit: 2 },
  { name: "policy-check-folder-path", argv: ["policy", "check", "./docs/none"], exit: 2 },
  {
    name: "subsidy-wrong-facts",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: loan
      .replace("50000.00", "1234567890123456.00")
      .replace('"signedOn":"2022-01-01"', '"signedOn":20220101')
      .replace('"repaid"', '"repayed"'),
    exit: 1,
  },
  { name: "policy-test-faults", argv: ["policy", "test", "test/golden/policy-parameters/sample"], exit: 1 },
  { name: "policy-show-clocks", argv: ["policy", "show", "kunming-2020", "--clocks"], exit: 0 },
  { name: "policy-explain", argv: ["policy", "explain", "linxia-2023", "breakers.breakers.recovery-rate"], exit: 0 },
  { name: "policy-explain-unknown", argv: ["policy", "explain", "linxia-2023", "breakers.recovery"], exit: 1 },
  { name: "quote", argv: ["quote", "-"], stdin: quote, exit: 0 },
  { name: "quote-late", argv: ["quote", "-"], stdin: lateQuote, exit: 0 },
  {
    name: "quote-wrong",
    argv: ["quote", "-"],
    stdin: '{"principal":120000,"disbursedOn":"2024-02-30","method":"equal"}',
    exit: 1,
  },
  {
    name: "subsidy",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: loan,
    exit: 0,
  },
  {
    name: "subsidy-paid-in-part",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: loan.replace(
      /"facts":\s*\[.*\]/,
      '"facts":[{"kind":"interest-paid","on":"2022-03-20","amount":"200.00"},{"kind":"repaid","on":"2022-03-21","amount":"50000.01"}]',
    ),
    exit: 0,
  },
  {
    name: "subsidy-odd-facts",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2025-04-01", "--to", "2025-06-30"],
    stdin: loanWith({
      facts: [
        { kind: "interest-paid", on: "2021-11-01", amount: "200.00" },
        { kind: "recovered", on: "2022-02-01", amount: "5.00" },
      ],
    }),
    exit: 0,
  },
  {
    name: "subsidy-days-out-of-order",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: loanWith({ signedOn: "2022-03-01", maturesOn: "2022-01-01" }),
    exit: 1,
  },
  {
    name: "subsidy-signed-after-the-end",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2026-04-01", "--to", "2026-06-30"],
    stdin: loanWith({ signedOn: "2026-03-01", disbursedOn: "2026-03-01", maturesOn: "2028-12-31", facts: [] }),
    exit: 1,
  },
  {
    name: "subsidy-parameter-unset",
    argv: ["subsidy", "--policy", "linxia-2023", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: startUpLoan,
    exit: 1,
  },
  {
    name: "subsidy-demo-parameters",
    argv: ["subsidy", "--policy", "linxia-2023", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31", "--demo"],
    stdin: startUpLoan,
    exit: 0,
  },
  {
    name: "subsidy-wrong-day",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-1-1", "--to", "2022-03-31"],
    stdin: loan,
    exit: 1,
  },
  {
    name: "share",
    argv: ["share", "--policy", "baotou-2021", "--of", "compensation", "--amount", "1000000.01", "--case", "-"],
    stdin: '{"district":"昆都仑区"}',
    exit: 0,
  },
  {
    name: "share-fact-missing",
    argv: ["share", "--policy", "kunming-2020", "--of", "compensation", "--amount", "100000.00"],
    exit: 1,
  },
  {
    name: "share-parameter-unset",
    argv: ["share", "--policy", "luodian-2021", "--of", "compensation", "--amount", "100000.00", "--case", "-"],
    stdin: '{"householdBalance":"100000.00"}',
    exit: 1,
  },
  {
    name: "share-of-unknown",
    argv: ["share", "--policy", "kunming-2020", "--of", "refund", "--amount", "1.00"],
    exit: 2,
  },
  {
    name: "share-recovery",
    argv: [
      "share",
      "--policy",
      "kunming-2020",
      "--of",
      "recovery",
      "--amount",
      "10000.00",
      "--costs",
      "500.00",
      "--case",
      "-",
    ],
    stdin: '{"bore":{"city":"60000.00","county":"20000.00","bank":"20000.00"}}',
    exit: 0,
  },
  {
    name: "deadline",
    argv: ["deadline", "--policy", "kunming-2020", "--clock", "county-filing", "--from", "2026-09-30"],
    exit: 0,
  },
  {
    name: "deadline-paused",
    argv: [
      "deadline",
      "--policy",
      "neimenggu-2021",
      "--clock",
      "hr-review",
      "--from",
      "2026-09-28",
      "--paused",
      "2026-10-09..2026-10-12",
    ],
    exit: 0,
  },
  {
    name: "deadline-provisional",
    argv: ["deadline", "--policy", "neimenggu-2021", "--clock", "due-diligence", "--from", "2027-03-01"],
    exit: 0,
  },
  {
    name: "deadline-unknown-clock",
    argv: ["deadline", "--policy", "linxia-2023", "--clock", "maturity", "--from", "2026-09-28"],
    exit: 1,
  },
  {
    name: "deadline-range-wrong",
    argv: [
      "deadline",
      "--policy",
      "linxia-2023",
      "--clock",
      "litigation",
      "--from",
      "2026-09-28",
      "--paused",
      "2026-10-09",
    ],
    exit: 2,
  },
  { name: "breakers", argv: ["breakers", "--policy", "linxia-2023", "--figures", "-"], stdin: bank, exit: 0 },
  {
    name: "breakers-figure-missing",
    argv: ["breakers", "--policy", "linxia-2023", "--figures", "-"],
    stdin: '{"scope":"lender","name":"甲银行","figures":{}}',
    exit: 1,
  },
  { name: "calendar-show", argv: ["calendar", "show", "2026"], exit: 0 },
  { name: "calendar-year-not-held", argv: ["calendar", "show", "2031"], exit: 1 },
  { name: "calendar-add", argv: ["calendar", "add", "-"], stdin: "year,date,kind\n2027,2027-01-01,off\n", exit: 0 },
  {
    name: "calendar-add-held",
    argv: ["calendar", "add", "-"],
    stdin: "year,date,kind\n2026,2026-01-01,off\n",
    exit: 1,
  },
  {
    name: "calendar-add-faults",
    argv: ["calendar", "add", "-"],
    stdin: "2027,2027-01-01,free\n2027,2027-13-01,off\n2027,2027-02-01,work\n",
    exit: 1,
  },
  {
    name: "lpr-add",
    argv: ["lpr", "add", "--published", "2026-09-20", "--one-year", "3.00", "--over-five-year", "3.50"],
    exit: 0,
  },
  {
    name: "lpr-add-held",
    argv: ["lpr", "add", "--published", "2026-08-20", "--one-year", "3.00", "--over-five-year", "3.50"],
    exit: 1,
  },
  {
    name: "lpr-add-wrong",
    argv: ["lpr", "add", "--published", "2026-9-20", "--one-year", "3%", "--over-five-year", "3.50"],
    exit: 1,
  },
];

describe.each(languages)("in %s", (language) => {
  test.each(scenes)("$name", async ({ name, argv, stdin, exit }) => {
    const { text, ran } = await seen({ argv, stdin }, language);
    await expect(text).toMatchFileSnapshot(`cli/${name}.${language}.txt`);
    expect(ran.exit).toBe(exit);
  });
});

test("a pipe gets JSON, refusals included; --text gives text", async () => {
  const argv = ["eligible", "--policy", "luodian-2021", "--application", "-"];
  const piped = await runHuidan(argv, { stdin: application });
  const shown = JSON.parse(piped.stdout) as {
    ok: boolean;
    findings: { code: string; cite: string; message: string }[];
  };
  expect(shown.ok).toBe(false);
  expect(shown.findings.every((finding) => finding.code !== "" && finding.cite !== "" && finding.message !== "")).toBe(
    true,
  );
  const refused = await runHuidan(["eligible", "--policy", "none", "--application", "-"], { stdin: application });
  expect(JSON.parse(refused.stdout)).toMatchObject({ refusals: [{ code: "policy-unknown" }] });
  const text = await runHuidan([...argv, "--text"], { stdin: application });
  expect(() => JSON.parse(text.stdout) as unknown).toThrow();
});

test("a year entered and a rate entered are there for the next command", async () => {
  const home = freshHome();
  await runHuidan(["calendar", "add", "-"], { home, stdin: "year,date,kind\n2027,2027-01-01,off\n" });
  await runHuidan(["lpr", "add", "--published", "2026-09-20", "--one-year", "3.00", "--over-five-year", "3.50"], {
    home,
  });
  const year = await runHuidan(["calendar", "show", "2027"], { home });
  expect(JSON.parse(year.stdout)).toEqual([{ year: 2027, off: ["2027-01-01"], worked: [] }]);
  const rates = JSON.parse((await runHuidan(["lpr", "show"], { home })).stdout) as unknown[];
  expect(rates.at(-1)).toEqual({
    published: "2026-09-20",
    oneYearPercent: "3.00",
    overFiveYearPercent: "3.50",
    sourcesAgreeing: 1,
  });
});
