import { message } from "#domain/wording/message.ts";
import { nearest } from "#domain/wording/nearest.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Paper } from "./field.ts";
import { loanApplication } from "./kinds/application.ts";
import { badDebtApproval, badDebtPublicity, badDebtSummary } from "./kinds/bad-debts.ts";
import { compensationNotice, jointGroupRoster } from "./kinds/compensation.ts";
import { dueSheet, maturityNotice, repaymentCertificate, signingSheet } from "./kinds/notices.ts";
import { subsidyRoster } from "./kinds/subsidy.ts";
import { summary } from "./kinds/summary.ts";

/** Every paper that the program can fill. */
export const papers: readonly Paper[] = [
  maturityNotice,
  signingSheet,
  dueSheet,
  repaymentCertificate,
  subsidyRoster,
  compensationNotice,
  jointGroupRoster,
  badDebtApproval,
  badDebtSummary,
  badDebtPublicity,
  loanApplication,
  summary,
];

/** The paper of an id or Chinese title, of which a part will do that only one has. Refusal `input-invalid` with the nearest one, or all there are. */
export function findPaper(given: string): Result<Paper> {
  const begun = papers.filter(({ title }) => given.length > 1 && title.zh.includes(given));
  const found =
    papers.find(({ id, title }) => id === given || title.zh === given) ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return done(found);
  const names = papers.flatMap(({ id, title }) => [id, title.zh]);
  const near = nearest(given, names);
  return refused({
    code: "input-invalid",
    at: given,
    message: near
      ? message("paper.no-such-near", { given, near })
      : message("paper.no-such", { given, known: papers.map(({ id }) => id).join(", ") }),
  });
}
