import type { PrintRequest } from "#app/papers/print.ts";
import { civilDate } from "#domain/calendar/day.ts";
import type { DataOf, PaperPart } from "#domain/papers/field.ts";
import { badDebtApproval, badDebtSummary } from "#domain/papers/kinds/bad-debts.ts";
import { compensationNotice } from "#domain/papers/kinds/compensation.ts";
import type { Fen } from "#domain/money/fen.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { safePath } from "#domain/wording/file-name.ts";
import { message, say } from "#domain/wording/message.ts";
import { day } from "#domain/wording/quantity.ts";
import type { Candidate } from "./compensation-case.ts";
import { coversInterest } from "./interest-owed.ts";
import { amountOf } from "./parties.ts";
import type { RunContext } from "./report.ts";

/**
 * The papers that the policy names for a compensation, by the form that it gives them (L-06, K-10): the lender's notice, the
 * approval form of a bad debt, the quarter's summary by county. For cases with nothing against them; what is still missing on
 * a paper is named when it is printed.
 */
export function compensationPapers(context: RunContext, candidates: readonly Candidate[]): PrintRequest[] {
  const { papers } = context.basis.policy;
  const held = (form: string): string | undefined => Object.keys(papers).find((id) => papers[id]!.form === form);
  const open = candidates.filter(({ claim, obstacles }) => claim !== undefined && obstacles.length === 0);
  const files: PrintRequest[] = [];
  const notice = held(compensationNotice.id);
  if (notice !== undefined)
    for (const [index, candidate] of open.entries())
      if (!candidate.loan.papers.includes(notice))
        files.push({
          file: fileOf("代位清偿通知书", candidate, index),
          parts: [noticeOf(context, candidate, index)],
        });
  if (held(badDebtApproval.id) !== undefined)
    for (const [index, candidate] of open.entries())
      files.push({
        file: fileOf("呆账代偿审批表", candidate, index),
        parts: [approvalOf(context, candidate, index)],
      });
  if (held(badDebtSummary.id) !== undefined)
    for (const [region, ofRegion] of Map.groupBy(open, ({ loan }) => loan.place.county ?? ""))
      files.push({ file: safePath("呆账代偿汇总表", region || "全部"), parts: [summaryOf(context, region, ofRegion)] });
  return files;
}

function fileOf(folder: string, { loan }: Candidate, index: number): string {
  return safePath(folder, loan.bank || say({ key: "run.no-bank" }, "zh"), `${serialOf(index)}-${loan.borrower.name}`);
}

const serialOf = (index: number): string => String(index + 1).padStart(4, "0");

function numberOf({ book }: RunContext, index: number): string {
  const year = String(civilDate(book.asOf).year);
  return say(message("compensation-list.paper-number", { year, serial: serialOf(index) }), "zh");
}

function noticeOf(
  context: RunContext,
  { loan, days, claim, interest, missingPapers }: Candidate,
  index: number,
): PaperPart {
  const { basis, book } = context;
  const { policy } = basis;
  const { borrower, place, pursuits, terms } = loan;
  const data: Partial<DataOf<typeof compensationNotice.fields>> = {
    number: numberOf(context, index),
    programme: (policy.product ?? policy.title).zh,
    addressee: addresseeOf(context),
    borrower: borrower.name,
    identity: borrower.number ?? "",
    place: `${place.township ?? ""}${place.village ?? ""}`,
    lender: loan.bank,
    contract: loan.contract,
    amount: terms.principalFen,
    lentOn: loan.state.disbursedOn,
    dueOn: loan.state.dueOn,
    overdueDays: days,
    asOf: book.asOf,
    principal: claim!.principalFen,
    // An amount that nobody gave is no zero: the paper then names what is missing.
    ...((interest || !coversInterest(context)) && { interest: claim!.interestFen, total: claim!.totalFen }),
    pursuits: pursuits.count,
    lastPursuitOn: pursuits.lastOn,
    basis: policy.layers[0]!.documentNumber,
    issuer: loan.bank,
    issuedOn: book.asOf,
    enclosures: enclosuresOf(context, loan.papers, missingPapers),
  };
  return { paper: compensationNotice.id, data };
}

/** The papers at hand that the trigger asks for; what it asks for and is missing is not promised. */
function enclosuresOf(
  { basis }: RunContext,
  papers: readonly string[],
  missing: Candidate["missingPapers"],
): { title: string }[] {
  const isMissing = (paper: string) => missing.some(({ anyOf }) => anyOf.some((each) => each.paper === paper));
  return papers.flatMap((paper) => {
    const known = basis.policy.papers[paper];
    return known && !isMissing(paper) ? [{ title: known.title.zh }] : [];
  });
}

/** Who takes the application: by whom the second step of the compensation's procedure is done. */
function addresseeOf({ basis, book }: RunContext): string {
  const { policy } = basis;
  for (const rule of Object.values(policy.procedures ?? {})) {
    const inForce = ruleInForce(basis, rule, eventDays(book.asOf));
    if (!inForce.ok) continue;
    const { subject, steps } = inForce.value.body;
    const by = steps[1]?.by;
    if (subject === "loan" && typeof by === "string" && steps.some(({ effect }) => effect === "compensated"))
      return partyTitle(policy, by).zh;
  }
  return "";
}

function approvalOf(context: RunContext, candidate: Candidate, index: number): PaperPart {
  const { loan, claim, trigger, article, interest, principalFen } = candidate;
  const { borrower, terms } = loan;
  const level = loan.known["loan"]?.["handledBy"];
  const data: Partial<DataOf<typeof badDebtApproval.fields>> = {
    number: numberOf(context, index),
    lender: loan.bank,
    handlingDepartment: textOf(candidate, "handlingDepartment") ?? loan.place.county ?? "",
    ...(level === "city" || level === "county"
      ? { handledBy: say({ key: `compensation-list.paper-${level}` }, "zh") }
      : {}),
    borrower: borrower.name,
    identity: borrower.number ?? "",
    phone: borrower.phone,
    address: `${loan.place.township ?? ""}${loan.place.village ?? ""}`,
    business: loan.known["loan"]?.["purpose"] as string | undefined,
    contract: loan.contract,
    amount: terms.principalFen,
    lentOn: loan.state.disbursedOn,
    dueOn: loan.state.dueOn,
    repaid: terms.principalFen - principalFen,
    principal: claim!.principalFen,
    interest: interest?.amountFen,
    guarantors: textOf(candidate, "counterGuarantors"),
    ground: trigger.zh,
    groundCite: article,
    pursuit: pursuitText(candidate),
    ...partsOf(candidate),
    filledOn: context.book.asOf,
  };
  return { paper: badDebtApproval.id, data };
}

function textOf({ loan }: Candidate, name: string): string | undefined {
  const value = loan.more[name];
  return typeof value === "string" ? value : Array.isArray(value) ? value.join("、") : undefined;
}

function pursuitText({ loan: { pursuits } }: Candidate): string {
  if (pursuits.count === undefined) return "";
  const { count, lastOn } = pursuits;
  return say(
    lastOn === undefined
      ? message("compensation-list.paper-pursuit", { count })
      : message("compensation-list.paper-pursuit-last", { count, last: day(lastOn) }),
    "zh",
  );
}

/** The blanks of the form for city, county and bank; who takes no part bears nothing. */
function partsOf({ shares }: Candidate): { cityPart?: Fen; countyPart?: Fen; bankPart?: Fen } {
  if (!shares) return {};
  const part = (party: string): Fen => amountOf(shares.parties, party) ?? 0n;
  return { cityPart: part("city"), countyPart: part("county"), bankPart: part("bank") };
}

function summaryOf({ book }: RunContext, region: string, candidates: readonly Candidate[]): PaperPart {
  const { year, month } = civilDate(book.asOf);
  const quarter = Math.ceil(month / 3);
  const parts = candidates.map(partsOf);
  const sum = (amounts: readonly (Fen | undefined)[]): Fen =>
    amounts.reduce<Fen>((total, fen) => total + (fen ?? 0n), 0n);
  const data: Partial<DataOf<typeof badDebtSummary.fields>> = {
    region,
    quarter: say(message("compensation-list.paper-quarter", { year: String(year), quarter }), "zh"),
    filledOn: book.asOf,
    totalAmount: sum(candidates.map(({ loan }) => loan.terms.principalFen)),
    totalPrincipal: sum(candidates.map(({ principalFen }) => principalFen)),
    totalCity: sum(parts.map(({ cityPart }) => cityPart)),
    totalCounty: sum(parts.map(({ countyPart }) => countyPart)),
    totalBank: sum(parts.map(({ bankPart }) => bankPart)),
    cases: candidates.map((candidate) => ({
      borrower: candidate.loan.borrower.name,
      identity: candidate.loan.borrower.number ?? "",
      lender: candidate.loan.bank,
      amount: candidate.loan.terms.principalFen,
      lentOn: candidate.loan.state.disbursedOn,
      dueOn: candidate.loan.state.dueOn,
      principal: candidate.principalFen,
      ground: candidate.trigger.zh,
      // A case whose parts cannot be said yet is named as incomplete when the paper is printed.
      ...(partsOf(candidate) as { cityPart: Fen; countyPart: Fen; bankPart: Fen }),
    })),
  };
  return { paper: badDebtSummary.id, data };
}
