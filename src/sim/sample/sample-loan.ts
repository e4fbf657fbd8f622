import type { BorrowerKind } from "#app/run/book.ts";
import type { CellValue } from "#app/run/table.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { Lender } from "./lenders.ts";
import type { Sex } from "./person-names.ts";
import type { Village } from "./places.ts";

/** An invented person, with the day of death where there is one. */
export type Person = {
  readonly name: string;
  readonly number: string;
  readonly sex: Sex;
  readonly bornOn: Day;
};

export type SampleHousehold = {
  readonly id: string;
  readonly village: Village;
  /** As a register has it: 脱贫户, 边缘易致贫户; absent where the programme asks for none. */
  readonly kind: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly members: { readonly person: Person; readonly relation: string }[];
};

export type SampleCompany = {
  readonly name: string;
  readonly code: string;
  readonly sector: string;
  readonly staff: number;
  readonly newHires: number;
  readonly district: string | undefined;
};

/** The contract with all that a bank's ledger says beside the money. */
export type SampleContract = {
  /** Given once all loans are there, in the order of signing. */
  readonly contract: string;
  readonly lender: Lender;
  readonly kind: BorrowerKind;
  readonly person: Person | undefined;
  readonly company: SampleCompany | undefined;
  readonly phone: string;
  readonly village: Village;
  readonly household: SampleHousehold | undefined;
  readonly group: string | undefined;
  readonly category: string | undefined;
  readonly scheme: string | undefined;
  readonly isAdditional: boolean;
  readonly isGuaranteed: boolean;
  readonly isSubsidised: boolean;
  readonly handledBy: "city" | "county" | undefined;
  readonly guaranteeKind: string;
  readonly guarantors: readonly string[];
  readonly exemption: string | undefined;
  /** The guarantee company, in programmes that have one. */
  readonly guarantor: string | undefined;
  readonly purpose: string;
  readonly principalFen: Fen;
  readonly rateMillionths: RateMillionths;
  readonly signedOn: Day;
  readonly disbursedOn: Day;
  readonly maturesOn: Day;
  readonly termMonths: number;
  readonly bankPerson: string;
  readonly townshipPerson: string | undefined;
  readonly review: Review | undefined;
};

/** The road to the loan: when each body had the file and was done with it (N-04). */
export type Review = {
  readonly hrReceivedOn: Day;
  readonly hrDoneOn: Day;
  readonly diligenceReceivedOn: Day;
  readonly diligenceDoneOn: Day;
  readonly bankAcceptedOn: Day;
  readonly pausedFrom: Day | undefined;
  readonly pausedTo: Day | undefined;
};

export const paymentKinds = {
  interest: "利息",
  principal: "本金",
  settled: "结清",
  penalty: "罚息",
  compensated: "代偿",
  recovered: "追偿",
} as const;
export type PaymentKind = keyof typeof paymentKinds;

export type SamplePayment = { readonly on: Day; readonly kind: PaymentKind; readonly amountFen: Fen };

/** What became of a loan by the day of the rosters. */
export type SampleCourse = {
  readonly payments: readonly SamplePayment[];
  readonly balanceFen: Fen;
  readonly extendedTo: Day | undefined;
  readonly settledOn: Day | undefined;
  /** Days the principal is overdue on the day of the rosters. */
  readonly daysOverdue: number;
  readonly status: string | undefined;
  readonly attempts: number | undefined;
  readonly lastAttemptOn: Day | undefined;
  readonly compensationAppliedOn: Day | undefined;
  readonly compensatedFen: Fen;
  readonly compensatedOn: Day | undefined;
  readonly papers: readonly string[];
  readonly ground: string | undefined;
};

export type SampleLoan = SampleContract & {
  readonly course: SampleCourse;
  /** Filled in once the subsidy has been reckoned; absent where there is none. */
  subsidy?: { readonly grantedFen: Fen; readonly grantedThrough: Day; readonly claimedFen: Fen } | undefined;
  /** Filled in for loans that may be compensated: the papers at hand, and what stands in the columns that the policy asks for. */
  case?: { readonly papers: readonly string[]; readonly answers: ReadonlyMap<string, CellValue> } | undefined;
};
