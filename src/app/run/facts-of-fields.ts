import { rosterKinds } from "#domain/roster/kinds/roster-kinds.ts";

type LoanField = keyof typeof rosterKinds.loans.fields;

/** The names of policy files that a fixed field of the loans roster answers. */
export const factsOfFields: { readonly [Field in LoanField]?: readonly string[] } = {
  identityNo: ["applicant.bornOn", "applicant.age"],
  kind: ["loan.kind", "application.kind"],
  category: ["applicant.category"],
  householdKind: ["household.kind"],
  sector: ["company.sector"],
  district: ["company.district"],
  staff: ["company.staff"],
  newHires: ["company.newHires"],
  principal: ["loan.amount"],
  annualRate: ["loan.annualRate"],
  signedOn: ["loan.signedOn", "application.signedOn"],
  maturesOn: [
    "loan.termMonths",
    "loan.daysToMaturity",
    "loan.daysOverdue",
    "loan.monthsOverdue",
    "loan.principalDaysOverdue",
  ],
  extendedTo: ["loan.isExtended"],
  method: ["loan.method"],
  purpose: ["loan.purpose"],
  scheme: ["loan.scheme"],
  isAdditional: ["loan.isAdditional"],
  isRenewal: ["loan.isRenewal"],
  handledBy: ["loan.handledBy"],
  isGuaranteed: ["loan.isGuaranteed"],
  isSubsidised: ["loan.isSubsidised"],
  guaranteeKind: ["loan.guaranteeKind"],
  hasCounterGuarantee: ["loan.hasCounterGuarantee"],
  balance: ["loan.balance"],
  settledOn: ["loan.isPaidOff", "loan.paidOnTime"],
  recalledOn: ["loan.isRecalled"],
  convertedOn: ["loan.isConverted"],
  collectionAttempts: ["loan.pursuitRecords"],
  papers: ["application.papers"],
  appliedOn: ["application.appliedOn"],
};

/** What the program counts from the book or an identity number where no column says it. */
export const countedFacts: ReadonlySet<string> = new Set([
  "borrower.loansBefore",
  "borrower.repaidAllOnTime",
  "borrower.wasInJointGroup",
  "borrower.groupRepaidAll",
  "borrower.runningLoans",
  "borrower.runningBalance",
  "borrower.supportMonths",
  "household.membersWithLoanEver",
  "household.runningLoans",
  "household.runningBalance",
  "household.isRegistered",
  "company.runningBalance",
  "company.sizeClass",
]);

/** What only the book can say, or the road of an application on which no loan stands yet. */
const noColumn: ReadonlySet<string> = new Set([
  "household.earlierLoans",
  "application.isReapplication",
  "application.isExtension",
  "renewal.months",
]);

const answered: ReadonlySet<string> = new Set(Object.values(factsOfFields).flat());

/** Whether a name of policy files may have a column of its own: no fixed field answers it, and not the book alone. */
export function mayHaveColumn(path: string): boolean {
  if (path.startsWith("extension.") || path.startsWith("figures.") || path.startsWith("outside.")) return false;
  return !noColumn.has(path) && (!answered.has(path) || countedFacts.has(path));
}

/** Fixed fields whose value answers an ask of the same name, by where `answersOf` finds it. */
export function answersAsk(name: string): boolean {
  return name in rosterKinds.loans.fields && !unanswering.has(name);
}

/** Fields that only the contract or the borrower takes up. */
const unanswering: ReadonlySet<string> = new Set([
  "contractNo",
  "borrowerName",
  "identityNo",
  "creditCode",
  "phone",
  "householdNo",
  "groupNo",
  "bank",
  "branch",
  "balance",
  "papers",
]);
