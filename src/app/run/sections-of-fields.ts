/** Sections of a policy, and `all`: what every list shows. */
export type SectionName =
  | "all"
  | "eligibility"
  | "terms"
  | "subsidy"
  | "sharing"
  | "fund"
  | "compensation"
  | "classes"
  | "lists"
  | "reminders"
  | "breakers"
  | "clocks"
  | "procedures";

const all = ["all"] as const;

/** What the fixed fields of the loans roster are used for besides the rules that ask them by name, by section of the policy. */
export const sectionsOfFields: { readonly [field: string]: readonly SectionName[] | undefined } = {
  contractNo: all,
  borrowerName: all,
  identityNo: all,
  creditCode: all,
  phone: ["reminders"],
  householdNo: ["eligibility", "terms"],
  groupNo: ["procedures"],
  bank: all,
  branch: ["subsidy", "reminders"],
  county: ["compensation"],
  township: all,
  village: all,
  district: ["sharing"],
  kind: ["eligibility", "terms", "subsidy"],
  category: ["eligibility", "subsidy"],
  householdKind: ["eligibility", "subsidy"],
  principal: all,
  balance: all,
  annualRate: ["subsidy", "terms"],
  signedOn: all,
  disbursedOn: all,
  maturesOn: all,
  extendedTo: all,
  term: all,
  method: ["subsidy", "terms"],
  settlement: ["subsidy"],
  purpose: ["eligibility"],
  scheme: ["subsidy", "terms"],
  isAdditional: ["terms"],
  isRenewal: ["terms"],
  isGuaranteed: ["compensation", "fund"],
  isSubsidised: ["subsidy"],
  guaranteeKind: ["eligibility"],
  counterGuarantors: ["eligibility", "compensation"],
  exemption: ["eligibility"],
  hasCounterGuarantee: ["eligibility"],
  departureReason: ["eligibility"],
  subsidyGranted: ["subsidy"],
  subsidyGrantedThrough: ["subsidy"],
  subsidyClaimed: ["subsidy"],
  interestPaidThrough: ["subsidy"],
  grade: ["breakers", "classes"],
  interestOwed: ["compensation"],
  penaltyOwed: ["compensation"],
  compoundOwed: ["compensation"],
  handlingDepartment: ["compensation"],
  compensationAppliedOn: ["compensation"],
  compensationApprovedOn: ["compensation"],
  ground: ["compensation"],
  guarantor: ["breakers", "fund"],
  settledOn: all,
  recalledOn: ["subsidy", "compensation"],
  convertedOn: ["subsidy", "compensation"],
  status: ["classes", "lists", "compensation"],
  bankPerson: ["reminders", "procedures"],
  townshipPerson: ["reminders", "procedures"],
  collectionAttempts: ["compensation"],
  lastAttemptOn: ["compensation"],
  papers: ["compensation"],
  hrReceivedOn: ["clocks"],
  hrDoneOn: ["clocks"],
  diligenceReceivedOn: ["clocks"],
  diligenceDoneOn: ["clocks"],
  bankAcceptedOn: ["clocks"],
  pausedFrom: ["clocks"],
  pausedTo: ["clocks"],
  appliedOn: ["eligibility", "clocks"],
  disbursementNoticeOn: ["clocks"],
  deductionNoticeOn: ["clocks"],
  delayReason: ["clocks"],
};
