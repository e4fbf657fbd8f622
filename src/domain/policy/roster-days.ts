/**
 * Days that a loan roster may have and between which a clock of a policy may run (`clocks.*.roster`): a column of the roster, or
 * what contract and facts of the loan say themselves. What each is called stands among the words (`choice.<name>`).
 */
export const rosterDayNames = [
  "appliedOn",
  "hrReceivedOn",
  "hrDoneOn",
  "diligenceReceivedOn",
  "diligenceDoneOn",
  "bankAcceptedOn",
  "refusedOn",
  "refusalNoticeOn",
  "signedOn",
  "disbursedOn",
  "disbursementNoticeOn",
  "dueOn",
  "compensationAppliedOn",
  "compensationApprovedOn",
  "compensatedOn",
  "deductionNoticeOn",
] as const;

export type RosterDay = (typeof rosterDayNames)[number];
