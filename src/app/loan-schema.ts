import { z } from "zod";
import type { OtherLoan, SubsidyLoan } from "#domain/engine/subsidy/subsidy-loan.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { factsOf, loanFacts } from "./loan-facts.ts";
import { day } from "#domain/wording/quantity.ts";
import { subjectSchema } from "./subject-schema.ts";
import { described, wireDay, wireFault, wirePercent, wireYuan } from "./wire.ts";

const contract = {
  id: z.string().min(1).optional().meta(described("合同编号", "id of the contract")),
  householdId: z.string().min(1).optional().meta(described("户编号", "id of the household")),
  principal: wireYuan.meta(described("合同本金（元）", "principal of the contract in yuan")),
  annualRatePercent: wirePercent.meta(described("合同年利率（%）", "contract rate in percent a year")),
  signedOn: wireDay.meta(described("签约日", "day of signing")),
  disbursedOn: wireDay.meta(described("放款日", "day of disbursement")),
  maturesOn: wireDay.meta(described("到期日", "due day")),
  instalments: z
    .array(
      z.strictObject({
        due: wireDay.meta(described("应还日", "due day")),
        principal: wireYuan.meta(described("应还本金（元）", "principal due, in yuan")),
      }),
    )
    .optional()
    .meta(
      described(
        "到期日之前的分期还本，逾期部分不贴息",
        "principal due before the due day; what is overdue is not subsidised",
      ),
    ),
  facts: loanFacts,
};

/** Names that the contract itself answers: they are not asked for twice. */
const answered = { amount: true, annualRate: true, signedOn: true, termMonths: true } as const;

type Days = { readonly signedOn: number; readonly disbursedOn: number; readonly maturesOn: number };

/** A contract is signed, then disbursed, then due: days in another order are a slip of the pen, not a fact. */
function daysInOrder(context: { value: Days; issues: unknown[] }): void {
  const { signedOn, disbursedOn, maturesOn } = context.value;
  const days = { signed: day(signedOn), disbursed: day(disbursedOn), matures: day(maturesOn) };
  if (disbursedOn < signedOn)
    context.issues.push({
      ...wireFault("subsidy.disbursed-before-signed", days),
      input: disbursedOn,
      path: ["disbursedOn"],
    });
  if (maturesOn <= disbursedOn)
    context.issues.push({ ...wireFault("subsidy.matures-before", days), input: maturesOn, path: ["maturesOn"] });
}

const otherLoan = z
  .strictObject(contract)
  .check(daysInOrder)
  .meta(described("同一借款人或同一户的另一笔贷款", "another loan of the borrower or household"));

/** A loan with all that happened to it, as `huidan subsidy --loan` reads it. */
export const loanSchema = z
  .strictObject({
    ...subjectSchema("loan").omit(answered).shape,
    ...contract,
    appliedOn: wireDay.optional().meta(described("申请日", "day of application")),
    isRenewal: z.boolean().optional().meta(described("本合同为续贷", "the contract renews an earlier one")),
    otherLoans: z
      .array(otherLoan)
      .default([])
      .meta(described("与本笔合并计算贴息上限的其他贷款", "other loans that count against the same cap")),
    interestPayments: z
      .enum(["as-due", "recorded"])
      .optional()
      .meta(
        described(
          "as-due：视为按期付息；recorded：只认付息记录；不填：有付息记录即按记录",
          "as-due: interest is taken as paid when due; recorded: only interest-paid facts count; absent: recorded if there is such a fact",
        ),
      ),
    household: subjectSchema("household").optional().meta(described("户的情况", "the household")),
    borrower: subjectSchema("borrower").optional().meta(described("借款人的情况", "the borrower")),
    applicant: subjectSchema("applicant").optional().meta(described("申请人的情况", "the applicant")),
    company: subjectSchema("company").optional().meta(described("企业的情况", "the company")),
  })
  .check(daysInOrder)
  .meta(described("一笔贷款", "a loan"));

/** The engine's loan from the checked wire form. Another household's loans do not count. */
export function loanOfWire(written: z.output<typeof loanSchema>): SubsidyLoan {
  const { otherLoans, household, borrower, applicant, company, interestPayments, isRenewal, appliedOn } = written;
  const isOurs = (other: { householdId?: string | undefined }): boolean =>
    written.householdId === undefined || other.householdId === undefined || other.householdId === written.householdId;
  return {
    ...contractOf(written),
    appliedOn,
    isRenewal,
    interestPayments,
    others: otherLoans.filter(isOurs).map(contractOf),
    known: { loan: namesIn(written), household, borrower, applicant, company } as KnownFacts,
  };
}

type Contract = z.output<typeof otherLoan>;

function contractOf(written: Contract): OtherLoan {
  const { id, principal, annualRatePercent, signedOn, disbursedOn, maturesOn, instalments, facts } = written;
  return {
    id,
    principalFen: principal,
    annualRateMillionths: annualRatePercent,
    signedOn,
    disbursedOn,
    maturesOn,
    instalments: instalments?.map(({ due, principal: principalFen }) => ({ dueOn: due, principalFen })),
    facts: factsOf(facts),
  };
}

/** The names of the vocabulary that were given beside the contract. */
function namesIn(written: z.output<typeof loanSchema>): KnownFacts[string] {
  const names = Object.keys(subjectSchema("loan").omit(answered).shape);
  // Their schemas are made from the vocabulary, whose types are the domain's.
  const given = written as unknown as NonNullable<KnownFacts[string]>;
  return Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
}
