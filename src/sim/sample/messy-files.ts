import type { CellValue } from "#app/run/table.ts";
import { civilDate, type Day } from "#domain/calendar/day.ts";
import { type Fen, formatYuan } from "#domain/money/fen.ts";
import { faultyLoans, faultyPayments, lostDigits } from "./faulty-rows.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { columnAt, fullWidth, manners, messyDay } from "./mess.ts";
import { type FaultPlace, type MessySheet, messySheet } from "./messy-sheet.ts";
import type { Random } from "./random.ts";
import { rawWorkbook } from "./raw-workbook.ts";
import { fundRoster, householdRoster, loanRoster, repaymentRoster, type Roster, sumOf } from "./rosters.ts";
import type { Sample } from "./sample.ts";

export type SampleFile = { readonly name: string; readonly content: string | Uint8Array };

/** What a reader of the messy files must come to. */
export type Expected = {
  readonly loans: Sums;
  readonly repayments: Sums;
  readonly households?: Sums;
  readonly faults: readonly (FaultPlace & { readonly file: string; readonly sheet: string })[];
  /** Contradictions that no single row shows; these rows are sound. */
  readonly anomalies: readonly {
    readonly contract: string;
    readonly kind: "repaid-before-lent" | "repaid-more-than-lent";
  }[];
};

/** Data rows of a file, those sound and those refused, and the sum of the amount in the sound ones, in yuan. */
type Sums = { readonly rows: number; readonly sound: number; readonly refused: number; readonly sound_yuan?: string };

/** The sample's rosters as people hand them in, and what a careful reader must find in them. */
export async function messyFiles(random: Random, sample: Sample): Promise<{ files: SampleFile[]; expected: Expected }> {
  const loans = await messyLoans(random.of("loans"), sample);
  const repayments = await messyRepayments(random.of("repayments"), sample);
  const households = messyHouseholds(random.of("households"), sample);
  const fund = await messyFund(random.of("fund"), sample);
  const parts = [loans, repayments, ...(households ? [households] : [])];
  return {
    files: [loans.file, repayments.file, ...(households ? [households.file] : []), ...(fund ? [fund] : [])],
    expected: {
      loans: loans.sums,
      repayments: repayments.sums,
      ...(households && { households: households.sums }),
      faults: parts.flatMap(({ faults }) => faults),
      anomalies: repayments.anomalies,
    },
  };
}

type Part = { readonly file: SampleFile; readonly sums: Sums; readonly faults: Expected["faults"] };

const quarterName = (day: Day): string => {
  const { year, month } = civilDate(day);
  return `${year}年第${"一二三四"[Math.ceil(month / 3) - 1]}季度`;
};

function partOf(name: string, content: Uint8Array | string, sheets: readonly MessySheet[], sums: Sums): Part {
  const faults = sheets.flatMap(({ sheet, faults: places }) =>
    places.map((place) => ({ file: name, sheet: sheet.name, ...place })),
  );
  return { file: { name, content }, sums, faults };
}

function sumsOf(roster: Roster, refused: number, field: string): Sums {
  const sound = roster.rows.length;
  return { rows: sound + refused, sound, refused, sound_yuan: formatYuan(sumOf(roster, field)) };
}

/** The ledger in one workbook: a sheet for each bank, or for each year where there is one bank; the first holds the faulty rows. */
async function messyLoans(random: Random, sample: Sample): Promise<Part> {
  const roster = loanRoster(sample);
  const bankAt = columnAt(roster, "bank");
  const byBank = Map.groupBy(roster.rows, (row) => row[bankAt] as string);
  const dayAt = columnAt(roster, "disbursedOn");
  const groups =
    byBank.size > 1 ? byBank : Map.groupBy(roster.rows, (row) => `${civilDate(row[dayAt] as Day).year}年放款`);
  const faulty = faultyLoans(roster, [...groups.values()][0]!);
  const sheets = [...groups].map(([name, rows], at) =>
    messySheet(random.of(name), {
      name,
      title: `${quarterName(sample.asOf)}贷款台账（${name}）`,
      roster,
      rows,
      faulty: at === 0 ? faulty : [],
      manner: manners[at % manners.length]!,
      merged: "bank",
      totalled: "principal",
    }),
  );
  const notes = {
    name: "填表说明",
    widths: [60],
    rows: [[{ text: "1. 金额按表头单位填列。" }], [{ text: "2. 日期填到日。" }]],
  };
  const content = await rawWorkbook([notes, ...sheets.map(({ sheet }) => sheet)]);
  return partOf("贷款台账.xlsx", content, sheets, sumsOf(roster, faulty.length, "principal"));
}

type Anomalies = { readonly rows: readonly (readonly CellValue[])[]; readonly anomalies: Expected["anomalies"] };

/** Payments that no single row shows to be wrong: before the money went out, and of principal that is no longer owed. */
function contradictions({ loans }: Sample, roster: Roster): Anomalies {
  const row = (loan: Sample["loans"][number], serial: string, on: Day, amountFen: Fen): CellValue[] =>
    roster.columns.map(({ field }): CellValue => {
      switch (field) {
        case "serial":
          return serial;
        case "contractNo":
          return loan.contract;
        case "borrowerName":
          return loan.person?.name ?? loan.company!.name;
        case "bank":
          return loan.lender.name;
        case "paidOn":
          return on;
        case "kind":
          return "本金";
        default:
          return amountFen;
      }
    });
  const running = loans.find(({ course }) => course.payments.length > 0 && course.settledOn === undefined);
  const gone = loans.find(({ course }) => course.settledOn !== undefined && course.compensatedOn === undefined);
  const early = running ? [row(running, "LS99999901", running.disbursedOn - 40, 100_00n)] : [];
  const over = gone ? [row(gone, "LS99999902", gone.course.settledOn! + 1, gone.principalFen)] : [];
  return {
    rows: [...early, ...over],
    anomalies: [
      ...(running ? [{ contract: running.contract, kind: "repaid-before-lent" } as const] : []),
      ...(gone ? [{ contract: gone.contract, kind: "repaid-more-than-lent" } as const] : []),
    ],
  };
}

/** Payments in a workbook whose days count from 1904, a sheet a year. */
async function messyRepayments(random: Random, sample: Sample): Promise<Part & Pick<Expected, "anomalies">> {
  const clean = repaymentRoster(sample);
  const { rows: added, anomalies } = contradictions(sample, clean);
  const roster: Roster = { ...clean, rows: [...clean.rows, ...added] };
  const dayAt = columnAt(roster, "paidOn");
  const groups = [...Map.groupBy(roster.rows, (row) => `${civilDate(row[dayAt] as Day).year}年`)].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const first = groups.findIndex(([, rows]) => rows.length > 4);
  const faulty = first < 0 ? [] : faultyPayments(roster, groups[first]![1]);
  const sheets = groups.map(([name, rows], at) =>
    messySheet(random.of(name), {
      name,
      title: `${name}还款流水`,
      roster,
      rows,
      faulty: at === first ? faulty : [],
      manner: { ...manners[at % 2]!, isUnitInHead: at % 2 === 0, is1904: true },
      totalled: "amount",
    }),
  );
  const content = await rawWorkbook(
    sheets.map(({ sheet }) => sheet),
    { is1904: true },
  );
  return { ...partOf("还款流水.xlsx", content, sheets, sumsOf(roster, faulty.length, "amount")), anomalies };
}

/** The register as a csv file in GB18030, with two identity numbers that lost their digits on the way through Excel. */
function messyHouseholds(random: Random, sample: Sample): Part | undefined {
  const roster = householdRoster(sample);
  if (roster.rows.length < 4) return undefined;
  const numberAt = columnAt(roster, "identityNo");
  const lost = new Set([random.int(0, Math.floor(roster.rows.length / 2) - 1), roster.rows.length - 1]);
  const name = "农户名册.csv";
  const lines = roster.rows.map((row, n) =>
    row.map((value, at) => {
      if (at === numberAt && lost.has(n)) return lostDigits(value as string);
      const { kind } = roster.columns[at]!;
      if (value === undefined) return "";
      if (kind === "day") return messyText(messyDay(value as Day, random.pick(["dashes", "dots", "chinese"]), false));
      return at === numberAt && random.chance(0.03) ? fullWidth(value as string) : (value as string);
    }),
  );
  const head = roster.columns.map((column) => column.head);
  const text = [head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n");
  const places = [...lost].map((n): FaultPlace => ({
    row: n + 2,
    column: String.fromCharCode(65 + numberAt),
    code: "identity-lost-digits",
    field: "identityNo",
  }));
  const { length } = roster.rows;
  return {
    file: { name, content: encodeGb18030(`${text}\r\n`) },
    sums: { rows: length, sound: length - lost.size, refused: lost.size },
    faults: places.map((place) => ({ file: name, sheet: "", ...place })),
  };
}

const messyText = (cell: ReturnType<typeof messyDay>): string => ("text" in cell ? cell.text : cell.number);
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function messyFund(random: Random, sample: Sample): Promise<SampleFile | undefined> {
  const roster = fundRoster(sample);
  if (roster.rows.length === 0) return undefined;
  const { sheet } = messySheet(random, {
    name: "专户收支",
    title: `${quarterName(sample.asOf)}担保基金收支表`,
    roster,
    rows: roster.rows,
    faulty: [],
    manner: { ...manners[0]!, days: ["chinese", "dashes"], amounts: "grouped" },
    totalled: "received",
  });
  return { name: "基金流水.xlsx", content: await rawWorkbook([sheet]) };
}
