import type { Day } from "#domain/calendar/day.ts";
import type { FactValue, KnownFacts } from "#domain/policy/expression.ts";
import type { RosterValues } from "#domain/roster/kinds/roster-kinds.ts";
import type { BorrowerKind } from "./book.ts";

export type LoanValues = RosterValues["loans"];

/** Words of the column of states that decide something, by the name that rules know them by. */
const statusWords: readonly { readonly subject: string; readonly name: string; readonly words: readonly string[] }[] = [
  { subject: "applicant", name: "isDeceased", words: ["死亡", "去世", "已故", "身故", "亡故"] },
  {
    subject: "loan",
    name: "isUnableToPay",
    words: ["无力偿还", "无还款能力", "确实无法偿还", "无法偿还", "丧失还款能力"],
  },
  { subject: "loan", name: "refusesToPay", words: ["恶意拒还", "恶意拒绝偿还", "拒不还款", "赖账", "恶意逃废债"] },
  { subject: "loan", name: "evadesWilfully", words: ["恶意逃避债务", "恶意逃废债", "失信"] },
  { subject: "loan", name: "isMisused", words: ["挪用", "改变用途"] },
  { subject: "company", name: "isClosed", words: ["注销", "停业", "吊销", "倒闭", "歇业"] },
];

const present = (facts: Record<string, FactValue | undefined>): Record<string, FactValue> =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, FactValue] => entry[1] !== undefined));

/** What kind of borrower a row is about: as it says, else by its numbers. */
export function borrowerKind(values: LoanValues, householdScheme: boolean): BorrowerKind {
  if (values.kind !== undefined) return values.kind;
  if (values.creditCode !== undefined) return "company";
  return householdScheme ? "household" : "person";
}

/** What a row of the loan roster says, by the vocabulary of policy files. */
export function knownOfRow(values: LoanValues, kind: BorrowerKind): KnownFacts {
  const said = (subject: string): Record<string, boolean> =>
    Object.fromEntries(
      statusWords
        .filter((each) => each.subject === subject && values.status?.some((word) => each.words.includes(word)))
        .map(({ name }) => [name, true]),
    );
  const known: KnownFacts = {
    loan: present({
      kind,
      scheme: values.scheme,
      purpose: values.purpose,
      method: values.method,
      handledBy: values.handledBy,
      isAdditional: values.isAdditional,
      isRenewal: values.isRenewal,
      isGuaranteed: values.isGuaranteed,
      isSubsidised: values.isSubsidised,
      guaranteeKind: values.guaranteeKind,
      hasCounterGuarantee: values.hasCounterGuarantee,
      ...said("loan"),
    }),
    applicant: present({ category: values.category, ...said("applicant") }),
    household: present({ kind: values.householdKind }),
    company: present({
      district: values.district,
      sector: values.sector,
      staff: values.staff,
      newHires: values.newHires,
      ...said("company"),
    }),
  };
  return values.extra ? withExtra(known, values.extra) : known;
}

/** What the columns that the policy asks for say besides, each under its subject. */
function withExtra(known: KnownFacts, extra: NonNullable<LoanValues["extra"]>): KnownFacts {
  const all: { [subject: string]: KnownFacts[string] } = { ...known };
  for (const [path, value] of Object.entries(extra)) {
    const [subject, name] = path.split(".") as [string, string];
    if (subject !== "case") all[subject] = { ...all[subject], [name]: value };
  }
  return all;
}

/** Days of a row that no fact of the loan stands for, by the roster's field. */
export function daysOfRow(values: LoanValues): Record<string, Day> {
  return named(values, [
    "appliedOn",
    "hrReceivedOn",
    "hrDoneOn",
    "diligenceReceivedOn",
    "diligenceDoneOn",
    "bankAcceptedOn",
    "pausedFrom",
    "pausedTo",
    "interestPaidThrough",
    "subsidyGrantedThrough",
    "disbursementNoticeOn",
    "compensationAppliedOn",
    "compensationApprovedOn",
    "deductionNoticeOn",
    "lastAttemptOn",
  ]);
}

function named<Name extends keyof LoanValues>(values: LoanValues, names: readonly Name[]): Record<string, Day> {
  return Object.fromEntries(
    names.flatMap((name): [string, Day][] => {
      const value = values[name];
      return typeof value === "number" ? [[name, value]] : [];
    }),
  );
}

/** What else a row says, by the roster's field; what it answers to the asks of the policy, by the name of the ask. */
export function moreOfRow(values: LoanValues): Record<string, FactValue> {
  const asked = Object.entries(values.extra ?? {}).flatMap(([name, value]): [string, FactValue][] =>
    name.startsWith("case.") ? [[name.slice("case.".length), value]] : [],
  );
  return present({
    ...Object.fromEntries(asked),
    subsidyGranted: values.subsidyGrantedFen,
    subsidyClaimed: values.subsidyClaimedFen,
    interestOwed: values.interestOwedFen,
    penaltyOwed: values.penaltyOwedFen,
    compoundOwed: values.compoundOwedFen,
    handlingDepartment: values.handlingDepartment,
    departureReason: values.departureReason,
    ground: values.ground,
    guarantor: values.guarantor,
    grade: values.grade,
    delayReason: values.delayReason,
    exemption: values.exemption,
    counterGuarantors: values.counterGuarantors,
    status: values.status,
    settlement: values.settlement,
  });
}
