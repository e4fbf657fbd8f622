import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { runHuidan, type Scene, seen } from "./terminal.ts";

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

/** What a command reckons, with what a person at the terminal sees. */
const scenes: Scene[] = [
  {
    name: "policy-unknown",
    argv: ["eligible", "--policy", "luodan-2021", "--application", "-"],
    stdin: application,
    exit: 2,
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
  {
    name: "subsidy-wrong-facts",
    argv: ["subsidy", "--policy", "luodian-2021", "--loan", "-", "--from", "2022-01-01", "--to", "2022-03-31"],
    stdin: loan
      .replace("50000.00", "1234567890123456.00")
      .replace('"signedOn":"2022-01-01"', '"signedOn":20220101')
      .replace('"repaid"', '"repayed"'),
    exit: 1,
  },
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
