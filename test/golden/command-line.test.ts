import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { freshHome, runHuidan, type Scene, seen } from "./terminal.ts";

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
  { name: "policy-list", argv: ["policy", "list"], exit: 0 },
  { name: "policy-check", argv: ["policy", "check", "luodian-2021", "linxia-2023"], exit: 0 },
  { name: "policy-check-notes", argv: ["policy", "check", "national-startup-2020", "--notes"], exit: 0 },
  { name: "policy-check-faults", argv: ["policy", "check", "test/golden/faulty-policy.yaml"], exit: 1 },
  { name: "policy-check-no-file", argv: ["policy", "check", "none.yaml"], exit: 2 },
  { name: "policy-check-absent", argv: ["policy", "check", "test/golden/policy-faults/absent-payment.yaml"], exit: 0 },
  { name: "policy-check-folder", argv: ["policy", "check", "data"], exit: 2 },
  { name: "policy-check-folder-path", argv: ["policy", "check", "./docs/none"], exit: 2 },
  { name: "policy-test-faults", argv: ["policy", "test", "test/golden/policy-parameters/sample"], exit: 1 },
  { name: "policy-show-clocks", argv: ["policy", "show", "kunming-2020", "--clocks"], exit: 0 },
  { name: "policy-explain", argv: ["policy", "explain", "linxia-2023", "breakers.breakers.recovery-rate"], exit: 0 },
  { name: "policy-explain-unknown", argv: ["policy", "explain", "linxia-2023", "breakers.recovery"], exit: 1 },
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
