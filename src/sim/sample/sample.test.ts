import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { assembleBook, type RowsOf } from "#app/run/assemble-book.ts";
import { kindsOf } from "#app/run/roster-columns.ts";
import { addMonths, formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { collectRoster, type CollectedRoster, readRoster } from "#domain/roster/read-roster.ts";
import type { RosterKindName, RosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { say } from "#domain/wording/message.ts";
import { readDivisions } from "#storage/divisions.ts";
import { basisOfFile, testReferences } from "#test/shipped-policies.ts";
import { filesOf } from "./make-sample.ts";
import type { Expected } from "./messy-files.ts";
import { companyCheck, identityCheck, organisationCheck } from "./numbers.ts";
import { type Sample, sampleOf, usualDay } from "./sample.ts";

const references = await testReferences();
const divisions = await readDivisions("data");
const folder = await mkdtemp(join(tmpdir(), "huidan-sample-"));
afterAll(() => rm(folder, { recursive: true }));

const wanted = 160;
const programmes = [
  ["linxia-2023", undefined, "2024-06-30"],
  ["neimenggu-2021", undefined, "2022-09-30"],
  ["kunming-2020", undefined, "2022-12-31"],
  ["luodian-2021", "luodian-fupin", "2023-06-30"],
  ["baotou-2021", undefined, "2023-12-31"],
] as const;

async function aSample(
  policy: string,
  earlierPolicy: string | undefined,
  given = { loans: wanted, seed: "1" },
): Promise<Sample> {
  const basis = await basisOfFile(policy, "demo");
  const earlier = earlierPolicy === undefined ? undefined : await basisOfFile(earlierPolicy, "demo");
  return sampleOf({ basis, earlier, references, divisions, asOf: usualDay(basis, references), ...given });
}

const samples = new Map(
  await Promise.all(programmes.map(async ([id, earlier]) => [id, await aSample(id, earlier)] as const)),
);

async function rosterIn<Kind extends RosterKindName>(
  kind: Kind,
  name: string,
  content: string | Uint8Array,
  kinds: RosterKinds,
): Promise<CollectedRoster<Kind>> {
  const path = join(folder, name);
  await writeFile(path, content);
  const opened = await openSheets(path, name);
  if (!opened.ok) throw new Error(opened.refusals.map((each) => say(each.message, "en")).join("; "));
  const reading = await readRoster(kind, opened.value, undefined, kinds);
  if (!reading.ok) throw new Error(reading.refusals.map((each) => say(each.message, "en")).join("; "));
  const rows = await collectRoster(reading.value);
  await opened.value.close();
  if (!rows.ok) throw new Error(rows.refusals.map((each) => say(each.message, "en")).join("; "));
  return rows.value;
}

describe.each(programmes)("a sample of %s", (id, _, asOf) => {
  const sample = samples.get(id)!;
  const { loans } = sample;
  const kinds = kindsOf(sample.scheme.basis.policy);

  test("stands on its quarter's end, with as many loans as asked", () => {
    expect(formatDay(sample.asOf)).toBe(asOf);
    expect(loans).toHaveLength(wanted);
    expect(new Set(loans.map(({ contract }) => contract)).size).toBe(wanted);
  });

  test("every identity number is valid, is of the region's county and has the order code 000", () => {
    const people = [
      ...sample.households.flatMap(({ members }) => members.map(({ person }) => person)),
      ...loans.flatMap(({ person }) => person ?? []),
    ];
    for (const { number, bornOn } of people) {
      expect(number).toMatch(/^\d{14}000[\dX]$/);
      expect(identityCheck(number)).toBe(number[17]);
      expect(parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)).toBeGreaterThanOrEqual(
        bornOn,
      );
      expect(divisions.find(number.slice(0, 6))).toBeDefined();
    }
    const numbers = new Set(people.map((person) => person.number));
    expect(numbers.size).toBe(new Set(people).size);
  });

  test("every company has a valid code that begins with 0000 behind the region", () => {
    for (const { company } of loans) {
      if (!company) continue;
      expect(company.code).toMatch(/^91\d{6}0000[0-9A-HJ-NPQRTUWXY]{6}$/);
      expect(companyCheck(company.code)).toBe(company.code[17]);
      expect(organisationCheck(company.code.slice(8, 16))).toBe(company.code[16]);
    }
  });

  test("the money adds up: what is owed is what was lent less what was paid", () => {
    for (const { principalFen, course, disbursedOn } of loans) {
      const paid = course.payments.reduce(
        (sum, { kind, amountFen }) => sum + (["principal", "settled", "compensated"].includes(kind) ? amountFen : 0n),
        0n,
      );
      expect(course.balanceFen).toBe(principalFen - paid);
      for (const { on, amountFen } of course.payments) {
        expect(on).toBeGreaterThan(disbursedOn);
        expect(on).toBeLessThanOrEqual(sample.asOf);
        expect(amountFen).toBeGreaterThan(0n);
      }
    }
  });

  test("days, terms and rates keep to the policy; amounts nearly always", () => {
    const over = loans.filter((loan) => {
      const scheme = sample.scheme;
      expect(loan.signedOn).toBeLessThan(sample.asOf);
      expect(loan.disbursedOn).toBeGreaterThanOrEqual(loan.signedOn);
      expect(loan.maturesOn).toBe(addMonths(loan.disbursedOn, loan.termMonths));
      expect(loan.termMonths).toBeLessThanOrEqual(36);
      expect(loan.rateMillionths).toBeGreaterThan(20_000);
      expect(loan.rateMillionths).toBeLessThan(70_000);
      return loan.principalFen > scheme.capOn(loan.kind, loan.signedOn);
    });
    expect(over.length).toBeLessThan(6);
  });

  test("townships are real ones of the loan's county", () => {
    for (const { village } of loans)
      expect(divisions.townshipsOf(village.county.code).map(({ code }) => code)).toContain(village.township.code);
  });

  test("the reader takes every row of the clean files, and the book owes what the sample owes", async () => {
    const files = new Map(
      (await filesOf(sample, { isMessy: false, seed: "1", rules: { parameters: undefined } })).map((file) => [
        file.name,
        file.content,
      ]),
    );
    const take = async <Kind extends RosterKindName>(
      kind: Kind,
      name: string,
    ): Promise<(RowsOf<Kind> & { faults: number }) | undefined> => {
      const content = files.get(name);
      if (content === undefined) return undefined;
      const { rows, outcome } = await rosterIn(kind, `${id}-${name}`, content, kinds);
      expect(outcome.faults.map(({ cell, value, code }) => `${name} ${cell} ${value} ${code}`)).toEqual([]);
      return { file: name, rows, faults: outcome.faults.length };
    };
    const loanRows = await take("loans", "贷款台账.xlsx");
    const book = assembleBook(
      {
        loans: [loanRows!],
        repayments: await take("repayments", "还款流水.xlsx"),
        households: await take("households", "农户名册.xlsx"),
        fund: await take("fund", "基金流水.xlsx"),
      },
      sample.scheme.basis.policy,
      sample.asOf,
    ).book;
    expect(book.loans).toHaveLength(wanted);
    expect(book.anomalies.map(({ message }) => say(message, "zh"))).toEqual([]);
    const owed = (balances: readonly bigint[]): string =>
      formatYuan(balances.reduce((sum, balance) => sum + balance, 0n));
    expect(owed(book.loans.map(({ state }) => state.balance.at(-1)?.balanceFen ?? 0n))).toBe(
      owed(loans.map(({ course }) => course.balanceFen)),
    );
    expect(book.fund).toHaveLength(sample.movements.length);
  });

  test("the reader finds in the messy files what was planted, nothing else, and the right sums", async () => {
    const made = await filesOf(sample, { isMessy: true, seed: "1", rules: { parameters: undefined } });
    const files = new Map(made.map((file) => [file.name, file.content]));
    const expected = JSON.parse(files.get("期望.json") as string) as Expected;
    const rosters = [
      ["loans", "贷款台账.xlsx"],
      ["repayments", "还款流水.xlsx"],
      ["households", "农户名册.csv"],
    ] as const;
    const rowsOf = new Map<string, CollectedRoster["rows"]>();
    for (const [kind, name] of rosters) {
      const content = files.get(name);
      if (content === undefined) continue;
      const { outcome, rows } = await rosterIn(kind, `${id}-messy-${name}`, content, kinds);
      const found = outcome.faults.map(
        ({ sheet, row, code }) => `${kind === "households" ? "" : sheet} ${row} ${code}`,
      );
      const planted = expected.faults
        .filter(({ file }) => file === name)
        .map(({ sheet, row, code }) => `${sheet} ${row} ${code}`);
      expect(found.toSorted()).toEqual(planted.toSorted());
      const sums = expected[kind]!;
      expect(outcome.counts).toMatchObject({ read: sums.rows, taken: sums.sound, refused: sums.refused });
      if (kind === "loans")
        expect(formatYuan(outcome.sums.find(({ field }) => field === "principal")!.takenFen)).toBe(sums.sound_yuan);
      expect(outcome.totals.filter(({ agrees, unread }) => !agrees && unread === 0)).toEqual([]);
      rowsOf.set(kind, rows);
    }
    const { book } = assembleBook(
      {
        loans: [{ file: "贷款台账.xlsx", rows: rowsOf.get("loans")! as CollectedRoster<"loans">["rows"] }],
        repayments: { file: "还款流水.xlsx", rows: rowsOf.get("repayments")! as CollectedRoster<"repayments">["rows"] },
      },
      sample.scheme.basis.policy,
      sample.asOf,
    );
    // The bank's own balance differs too, which is told beside.
    expect(new Set(book.anomalies.map(({ loan }) => loan))).toEqual(
      new Set(expected.anomalies.map(({ contract }) => contract)),
    );
  });
});

test("the same seed gives the same bytes, another seed others", async () => {
  const bytes = async (seed: string, isMessy: boolean): Promise<string> => {
    const sample = await aSample("linxia-2023", undefined, { loans: 60, seed });
    const files = await filesOf(sample, { isMessy, seed, rules: { parameters: undefined } });
    return files.map(({ name, content }) => `${name} ${Buffer.from(content).toString("base64")}`).join("\n");
  };
  for (const isMessy of [false, true]) {
    expect(await bytes("7", isMessy)).toBe(await bytes("7", isMessy));
    expect(await bytes("7", isMessy)).not.toBe(await bytes("8", isMessy));
  }
});

test("a programme of two schemes has loans of both, the earlier ones signed before the later scheme began", () => {
  const { loans } = samples.get("luodian-2021")!;
  const signed = (scheme: string): number[] =>
    loans.filter((loan) => loan.scheme === scheme).map(({ signedOn }) => signedOn);
  expect(Math.max(...signed("fupin"))).toBeLessThan(parseDay("2021-07-01")!);
  expect(Math.min(...signed("tuopin"))).toBeGreaterThanOrEqual(parseDay("2021-07-01")!);
  expect(loans.some(({ isAdditional }) => isAdditional)).toBe(true);
});

test("joint groups are of three in one village at one bank", () => {
  const groups = Map.groupBy(
    samples.get("linxia-2023")!.loans.filter(({ group }) => group !== undefined),
    ({ group }) => group,
  );
  expect(groups.size).toBeGreaterThan(8);
  const short = [...groups.values()].filter((members) => members.length !== 3);
  // The last group of a sample may be cut short by its number of loans.
  expect(short.length).toBeLessThan(2);
  for (const members of groups.values()) {
    expect(new Set(members.map(({ village }) => village)).size).toBe(1);
    expect(new Set(members.map(({ lender }) => lender)).size).toBe(1);
  }
});

test("a policy that no code knows of gives a sample out of its file: two years after it began", async () => {
  const sample = await aSample("national-startup-2020", undefined, { loans: 30, seed: "1" });
  expect(sample.loans).toHaveLength(30);
  expect(formatDay(sample.asOf)).toBe("2022-06-30");
  expect(sample.scheme.kinds.map(([kind]) => kind)).toEqual(["person", "company", "partners"]);
});
