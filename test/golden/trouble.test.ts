import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { type Scene, seen } from "./terminal.ts";

/** One clock length of Inner Mongolia as a programme enters it. */
const entered = (parameter: object, id = "tracking-within"): string =>
  JSON.stringify({
    policy: "neimenggu-2021",
    parameters: { [id]: { value: { days: 30 }, evidence: "协议", enteredBy: "甲", ...parameter } },
  });

/** Parameters of a policy, each entered and confirmed. */
const enteredFor = (policy: string, values: object): string =>
  JSON.stringify({
    policy,
    parameters: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        { value, evidence: "协议", enteredBy: "甲", confirmedBy: "乙" },
      ]),
    ),
  });

const subsidyOfFupin =
  "subsidy --policy luodian-fupin --from 2020-01-01 --to 2020-03-20 --loan test/golden/fupin-loan.json".split(" ");

const tracking = ["deadline", "--policy", "neimenggu-2021", "--clock", "tracking", "--from", "2024-01-01"];
const withParameters = [...tracking, "--parameters", "-"];

/** Input that is read and cannot be taken, with what a person at the terminal sees. */
const scenes: Scene[] = [
  {
    name: "deadline-year-out-of-range",
    argv: ["deadline", "--policy", "linxia-2023", "--clock", "litigation", "--from", "9999-12-20"],
    exit: 1,
  },
  {
    name: "option-twice",
    argv: [
      "deadline",
      "--policy",
      "linxia-2023",
      "--clock",
      "litigation",
      "--clock",
      "compensation",
      "--from",
      "2024-01-01",
    ],
    exit: 2,
  },
  {
    name: "lpr-add-skips",
    argv: ["lpr", "add", "--published", "2026-10-20", "--one-year", "3.00", "--over-five-year", "3.50"],
    exit: 1,
  },
  { name: "parameter-unconfirmed", argv: withParameters, stdin: entered({}), exit: 1 },
  { name: "parameter-same-person", argv: withParameters, stdin: entered({ confirmedBy: "甲" }), exit: 1 },
  { name: "parameter-wrong", argv: withParameters, stdin: entered({ confirmedBy: "乙", value: "30" }), exit: 1 },
  {
    name: "parameter-wrong-shares",
    argv: ["share", "--policy", "luodian-2021", "--of", "compensation", "--amount", "1000.00", "--parameters", "-"],
    stdin: enteredFor("luodian-2021", { "risk-shares": 70 }),
    exit: 1,
  },
  {
    name: "parameter-wrong-formula",
    argv: [...subsidyOfFupin, "--parameters", "-"],
    stdin: enteredFor("luodian-fupin", { "subsidy-formula": "50%" }),
    exit: 1,
  },
  {
    name: "amount-of-millions-of-digits",
    argv: ["quote", "-"],
    stdin: `{"principal": "${"1".repeat(9_000_000)}"}`,
    exit: 1,
  },
  {
    name: "choice-of-millions-of-letters",
    argv: ["quote", "-"],
    stdin: `{"method": "${"x".repeat(9_000_000)}"}`,
    exit: 1,
  },
  { name: "parameter-unknown", argv: withParameters, stdin: entered({ confirmedBy: "乙" }, "traking-within"), exit: 1 },
  { name: "standard-input-empty", argv: withParameters, stdin: "", exit: 2 },
];

describe.each(languages)("in %s", (language) => {
  test.each(scenes)("$name", async ({ name, argv, stdin, exit }) => {
    const { text, ran } = await seen({ argv, stdin }, language);
    await expect(text).toMatchFileSnapshot(`cli/${name}.${language}.txt`);
    expect(ran.exit).toBe(exit);
  });
});
