import { chineseDay } from "#domain/calendar/chinese-day.ts";
import type { Day } from "#domain/calendar/day.ts";
import { filled, type PaperPart } from "#domain/papers/field.ts";
import { dueSheet, maturityNotice, signingSheet } from "#domain/papers/kinds/notices.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { say } from "#domain/wording/message.ts";
import { safePath } from "#domain/wording/file-name.ts";
import type { PrintRequest } from "#app/papers/print.ts";
import type { DueLoan, Reminder } from "./due-list.ts";
import type { RunContext } from "./report.ts";

/**
 * What is printed of the loans due (L-01, L-02, L-24, B-14): a notice for each borrower, and a file for everyone who has to tell
 * them, with the list on top, the signing sheet, and the notices in the sheet's order: for each village and township where
 * the government delivers them, for each guarantor, and for each bank; beside the government's, the bank's file is its list.
 */
export function duePapers(
  context: RunContext,
  reminders: readonly Reminder[],
  found: readonly DueLoan[],
): PrintRequest[] {
  const { policy } = context.basis;
  const common = { programme: (policy.product ?? policy.title).zh, issuedOn: context.book.asOf };
  const basis = reminders.find(({ document }) => document !== undefined)?.document;
  const kinds = new Set(reminders.flatMap(({ parties }) => parties.map((party) => policy.parties[party]?.kind)));
  const isGovernment = delivers(policy, reminders);
  const usual = issuerOf(isGovernment);
  const notice = (due: DueLoan, issuer = usual(due)): PaperPart => {
    const { loan, number, balanceFen } = due;
    const { borrower, place, terms } = loan;
    const data = {
      ...common,
      number: number.zh,
      borrower: borrower.name,
      identity: borrower.number ?? "",
      lender: loan.bank,
      branch: loan.branch,
      contract: loan.contract,
      amount: terms.principalFen,
      balance: balanceFen,
      lentOn: loan.state.disbursedOn,
      dueOn: loan.state.dueOn,
      township: place.township,
      village: place.village,
      contact: loan.responsible.township ?? loan.responsible.bank,
      basis,
      issuer,
    };
    return filled(maturityNotice, data, borrower.name);
  };
  const list = (place: string, group: readonly DueLoan[], issuer = usual(group[0]!)): PaperPart =>
    filled(dueSheet, { ...common, ...sheetOf(place, group), issuer });
  const print = (place: string, group: readonly DueLoan[], issuer = usual(group[0]!)): PaperPart[] => [
    list(place, group, issuer),
    filled(signingSheet, { ...common, place, issuer, notices: group.map(signedFor) }),
    ...group.map((due) => notice(due, issuer)),
  ];
  const files: PrintRequest[] = [];
  if (isGovernment)
    for (const [township, ofTownship] of Map.groupBy(found, townshipOf)) {
      files.push({ file: safePath("按乡镇打印", township || noTownship), parts: print(township, ofTownship) });
      for (const [village, ofVillage] of Map.groupBy(ofTownship, ({ loan }) => loan.place.village))
        if (village !== undefined)
          files.push({
            file: safePath("按村打印", `${township || noTownship}-${village}`),
            parts: print(`${township}${village}`, ofVillage),
          });
    }
  if (kinds.has("lender") || !isGovernment)
    for (const [bank, ofBank] of Map.groupBy(found, ({ loan }) => loan.bank)) {
      const parts = isGovernment ? [list(bank, ofBank, bank)] : print(bank, ofBank);
      files.push({ file: safePath("按银行打印", bank || noBank), parts });
    }
  if (kinds.has("guarantor"))
    for (const [guarantor, ofGuarantor] of Map.groupBy(found, guarantorOf))
      if (guarantor !== undefined)
        files.push({ file: safePath("按担保机构打印", guarantor), parts: print(guarantor, ofGuarantor, guarantor) });
  for (const due of found) {
    const serial = due.number.zh.replaceAll(/\D/g, "").slice(4);
    const place = isGovernment ? townshipOf(due) || noTownship : due.loan.bank || noBank;
    const file = safePath("到期通知书", place, `${serial}-${due.loan.borrower.name}`);
    files.push({ file, parts: [notice(due)] });
  }
  return files;
}

const noTownship = say({ key: "due.no-township" }, "zh");
const noBank = say({ key: "due.no-bank" }, "zh");

function guarantorOf({ loan }: DueLoan): string | undefined {
  return loan.more["guarantor"] as string | undefined;
}

/** The township; where loans have none, the district or the bank stands for it. */
function townshipOf({ loan }: DueLoan): string {
  return loan.place.township ?? (loan.known["company"]?.["district"] as string | undefined) ?? loan.bank;
}

/** Whether a government delivers the notice. */
export function delivers(policy: Policy, reminders: readonly Reminder[]): boolean {
  return reminders.some(({ letter, parties }) =>
    parties.some((party) => letter !== undefined && policy.parties[party]?.kind === "government"),
  );
}

/** Who sends the notice: the township's government where the policy lets it deliver one, else the bank. */
function issuerOf(isGovernment: boolean): (due: DueLoan) => string {
  return ({ loan }) => {
    const { township } = loan.place;
    if (!isGovernment || township === undefined) return loan.bank;
    return issuingTownship(township);
  };
}

/** The government of a township or subdistrict, as it signs. */
export function issuingTownship(township: string): string {
  return township === "" ? "" : `${township}${township.endsWith("街道") ? "办事处" : "人民政府"}`;
}

function sheetOf(place: string, group: readonly DueLoan[]) {
  const days = group.map(({ loan }) => loan.state.dueOn);
  const first: Day = Math.min(...days);
  const last: Day = Math.max(...days);
  return {
    place,
    period: `${chineseDay(first)}至${chineseDay(last)}`,
    totalAmount: group.reduce((sum, { loan }) => sum + loan.terms.principalFen, 0n),
    totalBalance: group.reduce((sum, { balanceFen }) => sum + balanceFen, 0n),
    loans: group.map(({ loan, balanceFen }) => ({
      borrower: loan.borrower.name,
      identity: loan.borrower.number ?? "",
      group: loan.group,
      lender: loan.bank,
      amount: loan.terms.principalFen,
      balance: balanceFen,
      lentOn: loan.state.disbursedOn,
      dueOn: loan.state.dueOn,
      phone: loan.borrower.phone,
      bankPerson: loan.responsible.bank,
      townshipPerson: loan.responsible.township,
    })),
  };
}

function signedFor({ loan, number }: DueLoan) {
  return {
    number: number.zh,
    borrower: loan.borrower.name,
    identity: loan.borrower.number ?? "",
    lender: loan.bank,
    amount: loan.terms.principalFen,
    dueOn: loan.state.dueOn,
    phone: loan.borrower.phone,
  };
}
