import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "#domain/wording/quantity.ts";
import { identityOf } from "#test/roster/a-roster.ts";
import { buildXlsx, type TestCell } from "#test/workbooks/build-xlsx.ts";
import { runHuidan } from "#test/golden/terminal.ts";

/** What a file holds: the rows of a workbook's only sheet, or its content as it is. */
export type Content = readonly (readonly TestCell[])[] | string | Buffer;

export type Given = {
  readonly loans?: Content;
  readonly repayments?: Content;
  readonly households?: Content;
  readonly fund?: Content;
  /** The names of the files, where they are not those of their kind. */
  readonly names?: { readonly [kind: string]: string };
  readonly policy?: string;
  readonly asOf?: string;
  readonly language?: Language;
  /** Papers of every borrower are printed too. */
  readonly papers?: boolean;
  readonly out?: string;
  readonly more?: readonly string[];
};

export type RosterRun = {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Everything in the folder of the results; undefined: there is none. */
  readonly files: readonly string[] | undefined;
  /** What else lies beside the rosters and where temporary files are made: nothing should. */
  readonly left: readonly string[];
  readonly json: RunJson;
  /** The files beside one another in the folder of the results, by name. */
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly out: string;
};

/** What `run --json` prints, as far as tests look at it. */
export type RunJson = {
  readonly rosters: readonly {
    readonly kind: string;
    readonly rows: { readonly read: number; readonly taken: number; readonly refused: number };
    readonly sums: readonly { readonly in: string; readonly taken: string; readonly refused: string }[];
  }[];
  readonly problems: { readonly faults: number; readonly refusedRows: number; readonly anomalies: number };
  readonly summary: readonly {
    readonly heading: string;
    readonly lines: readonly { item: string; count?: number; amount?: string }[];
  }[];
  readonly files: readonly string[];
};

export const loanHeads = [
  "合同编号",
  "借款人姓名",
  "身份证号码",
  "承贷银行",
  "乡镇",
  "村",
  "贷款金额（元）",
  "年利率(%)",
  "放款日期",
  "到期日期",
  "是否担保",
] as const;

/** A row of the roster of loans, but for what the test says by head. */
export function loanRow(n: number, given: Partial<Record<(typeof loanHeads)[number], TestCell>> = {}): TestCell[] {
  const row: Record<(typeof loanHeads)[number], TestCell> = {
    合同编号: `HT${n}`,
    借款人姓名: `张${"一二三四五六七八九十"[n % 10]}`,
    身份证号码: identityOf(n),
    承贷银行: "甲银行",
    乡镇: "东乡",
    村: "一村",
    "贷款金额（元）": 100_000,
    "年利率(%)": "4.35",
    放款日期: "2022-08-01",
    到期日期: "2023-10-01",
    是否担保: "是",
    ...given,
  };
  return loanHeads.map((head) => row[head]);
}

export const paymentHeads = ["合同编号", "还款日期", "本金（元）", "利息（元）"] as const;

/** Three sound loans, and payments to the first. */
export const soundLoans: readonly (readonly TestCell[])[] = [loanHeads, loanRow(1), loanRow(2), loanRow(3)];
export const soundPayments: readonly (readonly TestCell[])[] = [
  paymentHeads,
  ["HT1", "2022-12-01", 40_000, 1000],
  ["HT1", "2023-03-01", null, 652.5],
];

/** Rows as the text of a .csv. */
export function csvOf(rows: readonly (readonly TestCell[])[]): string {
  const field = (cell: TestCell): string =>
    typeof cell === "string" || typeof cell === "number" ? `"${String(cell).replaceAll('"', '""')}"` : "";
  return `${rows.map((row) => row.map(field).join(",")).join("\n")}\n`;
}

/** Runs `huidan run` on files made for it, in a folder of its own; what it leaves behind is told. */
export async function runRosters(given: Given): Promise<RosterRun> {
  const base = await mkdtemp(join(tmpdir(), "huidan-run-"));
  const own = join(base, "tmp");
  const { TMPDIR } = process.env;
  try {
    const words: string[] = [];
    const rosters = { loans: soundLoans, ...given };
    for (const kind of ["loans", "repayments", "households", "fund"] as const) {
      const content = rosters[kind];
      if (content === undefined) continue;
      const isRows = typeof content !== "string" && !Buffer.isBuffer(content);
      const name = given.names?.[kind] ?? `${kind}.${typeof content === "string" ? "csv" : "xlsx"}`;
      const path = join(base, name);
      await writeFile(path, isRows ? await buildXlsx({ sheets: [{ name: "名册", rows: content }] }) : content);
      words.push(`--${kind}`, path);
    }
    const before = new Set(await readdir(base));
    const out = given.out ?? join(base, "out");
    process.env["TMPDIR"] = own;
    await mkdir(own);
    const { policy = "linxia-2023", asOf = "2023-09-30", language = "zh", papers = false, more = [] } = given;
    const ran = await runHuidan([
      "run",
      "--demo",
      `--policy=${policy}`,
      `--as-of=${asOf}`,
      `--out=${out}`,
      `--lang=${language}`,
      ...(papers ? [] : ["--no-papers"]),
      ...words,
      ...more,
    ]);
    const inside = await readdir(base);
    const files = inside.includes("out") ? await readdir(join(base, "out"), { recursive: true }) : undefined;
    const left = [
      ...inside.filter((name) => name !== "out" && name !== "tmp" && !before.has(name)),
      ...(await readdir(own)),
    ];
    const contents = new Map<string, Buffer>();
    for (const name of files ?? [])
      if (/\.(?:xlsx|csv|yaml)$/.test(name) && !name.includes("/"))
        contents.set(name, await readFile(join(base, "out", name)));
    const tidy = (said: string): string => said.replaceAll(`${base}/`, "");
    return {
      ...ran,
      stdout: tidy(ran.stdout),
      stderr: tidy(ran.stderr),
      files: files?.toSorted(),
      left,
      contents,
      json: (ran.stdout.startsWith("{") ? JSON.parse(ran.stdout) : {}) as RunJson,
      out,
    };
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    await rm(base, { recursive: true, force: true });
  }
}
