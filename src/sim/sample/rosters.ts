import { columnsOf } from "#app/run/roster-columns.ts";
import type { CellValue, ColumnKind } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { FieldType } from "#domain/roster/field.ts";
import { branchOf } from "./lenders.ts";
import { movementKinds, type SampleMovement } from "./fund-movements.ts";
import type { Sample } from "./sample.ts";
import { paymentKinds, type SampleHousehold, type SampleLoan, type SamplePayment } from "./sample-loan.ts";

/** A column of a roster: `field` is the reader's name for it, `head` what stands above it. */
export type RosterColumn = {
  readonly field: string;
  readonly head: string;
  readonly kind: ColumnKind;
  /** A name of a person, which hands write with blanks. */
  readonly type?: "name";
};

/** A list as a bank or bureau keeps it, before anything is written: a row's values in the order of the columns. */
export type Roster = {
  readonly name: string;
  readonly columns: readonly RosterColumn[];
  readonly rows: readonly (readonly CellValue[])[];
};

type Taken<Row> = RosterColumn & { readonly take: (row: Row) => CellValue };

const taking = <Row>(field: string, kind: ColumnKind, head: string, take: (row: Row) => CellValue): Taken<Row> => ({
  field,
  kind,
  head,
  take,
});

/** A roster of those columns in which any row has something. */
function rosterOf<Row>(name: string, columns: readonly Taken<Row>[], items: readonly Row[]): Roster {
  const rows = items.map((item) => columns.map(({ take }) => take(item)));
  const isUsed = columns.map((_, at) => rows.some((row) => row[at] !== undefined));
  return {
    name,
    columns: columns
      .filter((_, at) => isUsed[at])
      .map(({ field, kind, head }) => ({ field, kind, head, ...(nameFields.has(field) && { type: "name" as const }) })),
    rows: rows.map((row) => row.filter((_, at) => isUsed[at])),
  };
}

const nameFields: ReadonlySet<string> = new Set([
  "borrowerName",
  "headName",
  "memberName",
  "bankPerson",
  "townshipPerson",
]);

const kindWords = { person: "个人", partners: "合伙", company: "小微企业", household: "农户" } as const;
const schemeWords: Readonly<Record<string, string>> = { fupin: "扶贫小额信贷", tuopin: "脱贫人口小额信贷" };
const grades = ["正常", "关注", "次级", "可疑"] as const;

/** The five grades by the days overdue. */
function gradeOf({ course: { daysOverdue, balanceFen } }: SampleLoan): string | undefined {
  if (balanceFen === 0n) return undefined;
  return grades[daysOverdue === 0 ? 0 : daysOverdue <= 90 ? 1 : daysOverdue <= 270 ? 2 : 3];
}

const orNothing = (list: readonly string[]): string | undefined => (list.length > 0 ? list.join("、") : undefined);
const nameOf = ({ person, company }: SampleLoan): string => person?.name ?? company!.name;
/** A flag that is written for every loan where the programme knows of it, and for none elsewhere. */
const flagIn =
  (isKnown: boolean, take: (loan: SampleLoan) => boolean): ((loan: SampleLoan) => boolean | undefined) =>
  (loan) =>
    isKnown ? take(loan) : undefined;

/** The bank's ledger of loans. */
export function loanRoster({ loans, scheme }: Sample): Roster {
  const hasCompanies = loans.some(({ company }) => company);
  const columns: readonly Taken<SampleLoan>[] = [
    taking("contractNo", "identity", "借款合同编号", ({ contract }) => contract),
    taking("borrowerName", "text", hasCompanies ? "借款人名称" : "借款人姓名", nameOf),
    taking("identityNo", "identity", "身份证号码", ({ person }) => person?.number),
    taking("creditCode", "identity", "统一社会信用代码", ({ company }) => company?.code),
    taking("phone", "identity", "联系电话", ({ phone }) => phone),
    taking("householdNo", "identity", "户编号", ({ household }) => household?.id),
    taking("groupNo", "identity", "联保小组编号", ({ group }) => group),
    taking("bank", "text", "承贷银行", ({ lender }) => lender.name),
    taking("branch", "text", "经办网点", ({ lender, village }) => branchOf(lender, village.township.name)),
    taking("county", "text", "县（市、区）", ({ village }) => village.county.name),
    taking("township", "text", "乡镇", ({ village }) => village.township.name),
    taking("village", "text", "行政村", ({ village, company }) => (company ? undefined : village.name)),
    taking("district", "text", "所属地区", ({ company }) => company?.district),
    taking("scheme", "text", "贷款种类", ({ scheme: own }) =>
      own === undefined ? undefined : (schemeWords[own] ?? own),
    ),
    taking("kind", "text", "贷款对象", ({ kind }) => kindWords[kind]),
    taking("category", "text", "人员类别", ({ category }) => category),
    taking("householdKind", "text", "农户属性", ({ household }) => household?.kind),
    taking("sector", "text", "所属行业", ({ company }) => company?.sector),
    taking("staff", "count", "职工人数", ({ company }) => company?.staff),
    taking("newHires", "count", "新招用人数", ({ company }) => company?.newHires),
    taking("principal", "yuan", "贷款金额(元)", ({ principalFen }) => principalFen),
    taking("annualRate", "percent", "年利率(%)", ({ rateMillionths }) => rateMillionths),
    taking("term", "count", "贷款期限(月)", ({ termMonths }) => termMonths),
    taking("signedOn", "day", "签约日期", ({ signedOn }) => signedOn),
    taking("disbursedOn", "day", "放款日期", ({ disbursedOn }) => disbursedOn),
    taking("maturesOn", "day", "到期日期", ({ maturesOn }) => maturesOn),
    taking("extendedTo", "day", "展期到期日", ({ course }) => course.extendedTo),
    taking("method", "text", "还款方式", () => "按季付息到期还本"),
    taking("purpose", "text", "贷款用途", ({ purpose }) => purpose),
    taking("balance", "yuan", "贷款余额(元)", ({ course }) => course.balanceFen),
    taking("grade", "text", "五级分类", gradeOf),
    taking("settledOn", "day", "结清日期", ({ course }) => course.settledOn),
    ...programmeColumns(scheme),
    ...courseColumns,
    ...askedColumns(scheme),
  ];
  return rosterOf("贷款台账", columns, loans);
}

function programmeColumns(scheme: Sample["scheme"]): readonly Taken<SampleLoan>[] {
  const { hasFund, isSubsidised, hasAdditional } = scheme;
  return [
    taking(
      "isAdditional",
      "flag",
      "是否追加",
      flagIn(hasAdditional, (loan) => loan.isAdditional),
    ),
    taking("handledBy", "text", "经办层级", ({ handledBy }) =>
      handledBy === undefined ? undefined : handledBy === "city" ? "市级" : "县级",
    ),
    taking(
      "isGuaranteed",
      "flag",
      "是否担保基金担保",
      flagIn(hasFund, (loan) => loan.isGuaranteed),
    ),
    taking(
      "isSubsidised",
      "flag",
      "是否贴息",
      flagIn(isSubsidised, (loan) => loan.isSubsidised),
    ),
    taking("guaranteeKind", "text", "担保方式", ({ guaranteeKind }) => guaranteeKind),
    taking("counterGuarantors", "text", "反担保人", ({ guarantors }) => orNothing(guarantors)),
    taking("exemption", "text", "免除反担保依据", ({ exemption }) => exemption),
    taking("guarantor", "text", "担保机构", ({ guarantor }) => guarantor),
    taking("subsidyGranted", "yuan", "已贴息金额(元)", ({ subsidy }) => subsidy?.grantedFen),
    taking("subsidyGrantedThrough", "day", "已贴息至", ({ subsidy }) => subsidy?.grantedThrough),
    taking("subsidyClaimed", "yuan", "本期申报贴息(元)", ({ subsidy }) => subsidy?.claimedFen),
    taking("hrReceivedOn", "day", "人社受理日期", ({ review }) => review?.hrReceivedOn),
    taking("hrDoneOn", "day", "人社审核完成日期", ({ review }) => review?.hrDoneOn),
    taking("diligenceReceivedOn", "day", "担保机构受理日期", ({ review }) => review?.diligenceReceivedOn),
    taking("diligenceDoneOn", "day", "尽职调查完成日期", ({ review }) => review?.diligenceDoneOn),
    taking("pausedFrom", "day", "补正起日", ({ review }) => review?.pausedFrom),
    taking("pausedTo", "day", "补正止日", ({ review }) => review?.pausedTo),
    taking("bankAcceptedOn", "day", "银行受理日期", ({ review }) => review?.bankAcceptedOn),
  ];
}

const courseColumns: readonly Taken<SampleLoan>[] = [
  taking("status", "text", "借款人现状", ({ course }) => course.status),
  taking("bankPerson", "text", "银行责任人", ({ bankPerson }) => bankPerson),
  taking("townshipPerson", "text", "乡镇责任人", ({ townshipPerson }) => townshipPerson),
  taking("collectionAttempts", "count", "催收次数", ({ course }) => course.attempts),
  taking("lastAttemptOn", "day", "最近催收日期", ({ course }) => course.lastAttemptOn),
  taking("compensationAppliedOn", "day", "代偿申请日期", ({ course }) => course.compensationAppliedOn),
  taking("ground", "text", "呆账认定情形", ({ course }) => course.ground),
  taking("papers", "text", "已有材料", (loan) => orNothing(loan.case?.papers ?? loan.course.papers)),
];

const kindOfType: { readonly [Type in FieldType]?: ColumnKind } = {
  flag: "flag",
  day: "day",
  amount: "yuan",
  count: "count",
};

/** What the policy asks of a case besides the ledger's own columns, as far as any loan has it. */
function askedColumns({ basis }: Sample["scheme"]): readonly Taken<SampleLoan>[] {
  return Object.entries(columnsOf(basis.policy).extra).map(([name, { type, title }]) =>
    taking(name, kindOfType[type] ?? "text", type === "amount" ? `${title.zh}(元)` : title.zh, (loan) =>
      loan.case?.answers.get(name),
    ),
  );
}

type PaymentRow = { readonly loan: SampleLoan; readonly payment: SamplePayment };

/** The bank's statement of payments, in the order of days. */
export function repaymentRoster({ loans }: Sample): Roster {
  const payments = loans
    .flatMap((loan) => loan.course.payments.map((payment): PaymentRow => ({ loan, payment })))
    .sort((one, other) => one.payment.on - other.payment.on);
  let serial = 0;
  return rosterOf<PaymentRow>(
    "还款流水",
    [
      taking("serial", "identity", "流水号", () => `LS${String((serial += 1)).padStart(8, "0")}`),
      taking("contractNo", "identity", "借款合同编号", ({ loan }) => loan.contract),
      taking("borrowerName", "text", "借款人名称", ({ loan }) => nameOf(loan)),
      taking("bank", "text", "承贷银行", ({ loan }) => loan.lender.name),
      taking("paidOn", "day", "还款日期", ({ payment }) => payment.on),
      taking("kind", "text", "还款种类", ({ payment }) => paymentKinds[payment.kind]),
      taking("amount", "yuan", "还款金额(元)", ({ payment }) => payment.amountFen),
    ],
    payments,
  );
}

type MemberRow = {
  readonly household: SampleHousehold;
  readonly member: SampleHousehold["members"][number];
  readonly head: string;
};

/** The register of households, a row for each member. Empty where nobody borrows as a person. */
export function householdRoster({ households }: Sample): Roster {
  const members = households.flatMap((household) => {
    const head = household.members.find(({ relation }) => relation === "户主")!.person.name;
    return household.members.map((member): MemberRow => ({ household, member, head }));
  });
  return rosterOf<MemberRow>(
    "农户名册",
    [
      taking("householdNo", "identity", "户编号", ({ household }) => household.id),
      taking("headName", "text", "户主姓名", ({ head }) => head),
      taking("memberName", "text", "成员姓名", ({ member }) => member.person.name),
      taking("identityNo", "identity", "身份证号码", ({ member }) => member.person.number),
      taking("relation", "text", "与户主关系", ({ member }) => member.relation),
      taking("kind", "text", "农户属性", ({ household }) => household.kind),
      taking("from", "day", "纳入日期", ({ household }) => (household.kind === undefined ? undefined : household.from)),
      taking("to", "day", "退出日期", ({ household }) => (household.kind === undefined ? undefined : household.to)),
      taking("county", "text", "县（市、区）", ({ household }) => household.village.county.name),
      taking("township", "text", "乡镇", ({ household }) => household.village.township.name),
      taking("village", "text", "行政村", ({ household }) => household.village.name),
    ],
    members,
  );
}

/** The movements on the fund's accounts, in the order of days. */
export function fundRoster({ movements }: Sample): Roster {
  const isOut = (kind: string): boolean => kind === "compensation";
  return rosterOf<SampleMovement>(
    "基金流水",
    [
      taking("movedOn", "day", "日期", ({ on }) => on),
      taking("account", "text", "账户名称", ({ account }) => account),
      taking("bank", "text", "承贷银行", ({ bank }) => bank),
      taking("district", "text", "所属地区", ({ district }) => district),
      taking("kind", "text", "收支种类", ({ kind }) => movementKinds[kind]),
      taking("received", "yuan", "收入(元)", ({ kind, amountFen }) => (isOut(kind) ? undefined : amountFen)),
      taking("paid", "yuan", "支出(元)", ({ kind, amountFen }) => (isOut(kind) ? amountFen : undefined)),
      taking("payer", "text", "出资方", ({ payer }) => payer),
    ],
    movements,
  );
}

/** All rosters of a sample that have rows. */
export function rostersOf(sample: Sample): Roster[] {
  return [loanRoster(sample), repaymentRoster(sample), householdRoster(sample), fundRoster(sample)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** The sum of a roster's amounts in a column. */
export function sumOf({ columns, rows }: Roster, field: string): Fen {
  const at = columns.findIndex((column) => column.field === field);
  return rows.reduce((sum, row) => sum + (typeof row[at] === "bigint" ? row[at] : 0n), 0n);
}
