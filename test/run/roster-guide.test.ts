import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kindsOf } from "#app/run/roster-columns.ts";
import { rosterForm } from "#app/run/roster-form.ts";
import { rosterGuide } from "#app/run/roster-guide.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { writeWorkbook } from "#documents/workbooks/workbook.ts";
import { collectRoster, readRoster } from "#domain/roster/read-roster.ts";
import { basisOfFile } from "#test/shipped-policies.ts";
import { onDay } from "./a-book.ts";

const policyOf = async (id: string) => (await basisOfFile(id, "none")).policy;

test("a bank is told what stands in a column, whether it is needed, and which rule asks for it", async () => {
  const [loans] = rosterGuide(await policyOf("kunming-2020"));
  const told = (name: string) => {
    const column = loans!.columns.find((each) => each.name === name)!;
    return [column.title.en, column.kind.en, column.need, column.uses.map(({ en }) => en)];
  };
  expect(told("borrowerName")).toEqual(["borrower", "a name", "yes", ["all lists"]]);
  expect(told("maturesOn").slice(2, 3)).toEqual(["one-of"]);
  expect(told("case.isPublicised")).toEqual([
    "publicity has run its days",
    expect.any(String),
    "no",
    ["Publicity not run"],
  ]);
  expect(told("case.cityRiskFund")[3]).toEqual(["sharing"]);
  expect(told("handledBy")[3]).toContain("sharing (compensation)");
  const ground = loans!.columns.find(({ name }) => name === "ground")!;
  expect(ground.choices.map(({ zh }) => zh)).toContain("（1a）借款人死亡");
});

test("without a policy the fixed columns are told, and nothing of who asks for them", () => {
  const [loans, ...others] = rosterGuide(undefined);
  expect(loans!.columns.every(({ isAsked, uses }) => !isAsked && uses.length === 0)).toBe(true);
  expect(others.map(({ roster }) => roster)).toEqual(["repayments", "households", "fund"]);
});

describe.each(["zh", "en"] as const)("the empty form (%s)", (language) => {
  test.each(["kunming-2020", "baotou-2021", "luodian-2021", "neimenggu-2021", "linxia-2023"])(
    "of %s is read with every column under its own name, and nothing stands in it yet",
    async (id) => {
      const policy = await policyOf(id);
      const folder = await mkdtemp(join(tmpdir(), "huidan-form-"));
      const kinds = kindsOf(policy);
      for (const guide of rosterGuide(policy)) {
        const file = join(folder, `${guide.roster}.xlsx`);
        const report = rosterForm(guide, policy.title);
        await writeFile(file, writeWorkbook({ report, language, asOf: onDay("2021-01-01"), copy: "values" }));
        const opened = await openSheets(file, file);
        const reading = opened.ok ? await readRoster(guide.roster, opened.value, undefined, kinds) : opened;
        if (!opened.ok || !reading.ok) throw new Error("the form is refused");
        const collected = await collectRoster(reading.value);
        await opened.value.close();
        expect(reading.value.sheets.map(({ columns, unread }) => [columns.map(({ name }) => name), unread])).toEqual([
          [report.tables[0]!.columns.map(({ key }) => key), []],
        ]);
        expect(collected.ok && collected.value.outcome.counts.read).toBe(0);
      }
      await rm(folder, { recursive: true });
    },
  );
});
