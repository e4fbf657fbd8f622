import type { Exemption } from "#domain/engine/eligibility/exemptions.ts";
import { type ExemptionCheck, exemptionChecks } from "#domain/engine/eligibility/rule-checks.ts";
import { valueWords } from "#domain/policy/describe/expression-formula.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { RunLoan } from "./book.ts";
import { levelText } from "./breach-columns.ts";
import { namesText } from "./condition.ts";
import { doorOrder } from "./door-order.ts";
import { countedLoans } from "./figures.ts";
import { answersOf, applicationsOf, judgeLoans } from "./judged-loans.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/** A ground of the policy for which something need not be given, and what was found of it. */
type Ground = {
  readonly check: ExemptionCheck;
  readonly title: LocalText;
  /** It holds for every loan of the programme: nobody needs a list of them. */
  readonly isForAll: boolean;
  exempt: number;
  exemptFen: bigint;
  asked: number;
  askedWithReason: number;
  open: number;
  readonly lacking: Set<string>;
  last: Exemption | undefined;
};

/** A loan that is exempt from something, by which grounds, and what was asked of it all the same. */
type Exempt = {
  readonly loan: RunLoan;
  readonly grounds: readonly Exemption[];
  readonly asked: readonly Exemption[];
  readonly reason: string | undefined;
};

/**
 * The loans that are exempt from counter-guarantee, guarantee or mortgage, by which ground and on what evidence, hard or in principle
 * (N-01, S-08); and those of which it was asked all the same: past a hard one never, past one in principle with a reason, counted.
 * Absent where the policy exempts nobody.
 */
export function exemptionsReport(context: RunContext): Report | undefined {
  const checks = exemptionChecks(context.basis);
  if (checks.length === 0) return undefined;
  const grounds = checks.map((check): Ground => ({
    check,
    title: check.rule.title ?? same(check.code),
    isForAll: check.rule.versions.every(({ body }) => body === undefined || body.when.trim() === "true"),
    exempt: 0,
    exemptFen: 0n,
    asked: 0,
    askedWithReason: 0,
    open: 0,
    lacking: new Set(),
    last: undefined,
  }));
  const found = exemptLoans(context, grounds);
  const asked = found.filter((each) => each.asked.length > 0);
  const listed = found.filter(({ grounds: own }) => own.length > 0);
  return {
    id: "exemptions",
    title: sayAll({ key: "exemptions.title" }),
    tables: [groundsTable(context, grounds), askedTable(context, asked), exemptTable(context, listed)],
    papers: [],
    summary: [...grounds.filter(({ exempt }) => exempt > 0).map(groundLine), ...askedLines(asked)],
    blocked: [],
  };
}

/** The book's loans with what holds for them; each ground counts as it goes. A ground that holds for all is counted, not listed. */
function exemptLoans(context: RunContext, grounds: readonly Ground[]): Exempt[] {
  const { basis, book } = context;
  const application = applicationsOf(context, judgeLoans(context).history);
  const answers = grounds.map((ground) => ({ ground, answerOf: answersOf(ground.check) }));
  const found: Exempt[] = [];
  for (const loan of countedLoans(book, basis.policy)) {
    const asking = application(loan);
    const given = loan.more["departureReason"];
    const reason = typeof given === "string" && given.trim() !== "" ? given : undefined;
    const holding: Exemption[] = [];
    const asked: Exemption[] = [];
    for (const { ground, answerOf } of answers) {
      const exemption = answerOf(asking);
      if (!exemption) continue;
      ground.last = exemption;
      if (exemption.missing) {
        ground.open += 1;
        for (const name of exemption.missing) ground.lacking.add(name);
      }
      if (!exemption.holds) continue;
      ground.exempt += 1;
      ground.exemptFen += loan.terms.principalFen;
      if (!ground.isForAll) holding.push(exemption);
      if (!isAsked(exemption.from, asking.known["loan"])) continue;
      asked.push(exemption);
      ground.asked += 1;
      if (reason !== undefined) ground.askedWithReason += 1;
    }
    if (holding.length + asked.length > 0) found.push({ loan, grounds: holding, asked, reason });
  }
  const order = doorOrder(book);
  return found.toSorted((one, other) => order(one.loan, other.loan));
}

/** The kinds of guarantee of a roster by which a thing was asked that need not be given. */
const askedBy: { readonly [from in Exemption["from"]]?: ReadonlySet<unknown> } = {
  guarantee: new Set(["guarantee", "salary", "joint"]),
  mortgage: new Set(["mortgage", "pledge", "property"]),
};

function isAsked(from: Exemption["from"], loan: { readonly [name: string]: unknown } | undefined): boolean {
  if (from === "counter-guarantee") return loan?.["hasCounterGuarantee"] === true;
  return askedBy[from]?.has(loan?.["guaranteeKind"]) === true;
}

function fromText(from: Exemption["from"]): LocalText {
  return sayAll({ key: `choice.${from}` });
}

function groundsTable(context: RunContext, grounds: readonly Ground[]): Table {
  const { policy } = context.basis;
  const bodyOf = ({ check }: Ground) => check.rule.versions.findLast(({ body }) => body !== undefined)?.body;
  const columns: ColumnOf<Ground>[] = [
    column("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
    column("ground", "text", "exemptions.column.ground", ({ title }) => title, { width: 28 }),
    column("from", "text", "exemptions.column.from", (ground) => {
      const body = bodyOf(ground);
      return body && fromText(body.from);
    }),
    column("level", "text", "limits.column.level", (ground) => {
      const body = bodyOf(ground);
      return body && levelText(body.level);
    }),
    column("evidence", "text", "exemptions.column.evidence", (ground) => bodyOf(ground)?.evidence, { width: 28 }),
    column("exempt", "count", "exemptions.column.exempt", ({ exempt }) => exempt),
    column("amount", "yuan", "exemptions.column.amount", ({ exemptFen }) => exemptFen),
    column("asked", "count", "exemptions.column.asked", ({ asked }) => asked),
    column("with-reason", "count", "exemptions.column.with-reason", ({ askedWithReason }) => askedWithReason),
    column(
      "departs",
      "text",
      "exemptions.column.departs",
      (ground) => {
        const body = bodyOf(ground);
        return body?.level === "soft" && body.passedBy
          ? joined(body.passedBy.map((party) => partyTitle(policy, party)))
          : undefined;
      },
      { width: 18 },
    ),
    column("open", "count", "limits.column.open", ({ open }) => open),
    column(
      "lacking",
      "text",
      "limits.column.lacking",
      ({ lacking }) => (lacking.size === 0 ? undefined : namesText(lacking)),
      { width: 32 },
    ),
    column(
      "cite",
      "text",
      "run.column.cite",
      ({ check, last }) => (last?.cite ?? check.rule.versions.at(-1)?.cite)?.article,
    ),
  ];
  return {
    id: "exemption-grounds",
    title: sayAll({ key: "exemptions.grounds-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, grounds),
    notes: [sayAll({ key: "exemptions.note" })],
  };
}

const titlesOf = (exemptions: readonly Exemption[]): LocalText => joined(exemptions.map(({ title }) => title));

/** Hard where one of them is. */
function levelOf(exemptions: readonly Exemption[]): "hard" | "soft" {
  return exemptions.some(({ level }) => level === "hard") ? "hard" : "soft";
}

function askedState({ asked, reason }: Exempt): LocalText {
  if (levelOf(asked) === "hard") return sayAll({ key: "exemptions.state.hard" });
  return sayAll({ key: reason === undefined ? "exemptions.state.no-reason" : "exemptions.state.reason" });
}

const loanColumns: readonly ColumnOf<Exempt>[] = [
  of.n,
  of.borrower,
  of.number,
  of.contract,
  of.bank,
  of.township,
  of.village,
  of.principal,
  of.disbursedOn,
  of.dueOn,
].map((each) => ofLoan(each));

function guaranteeKind({ basis }: RunContext, { known }: RunLoan): LocalText | undefined {
  const kind = known["loan"]?.["guaranteeKind"];
  return typeof kind === "string" ? valueWords("loan.guaranteeKind", kind, basis.policy) : undefined;
}

function askedTable(context: RunContext, asked: readonly Exempt[]): Table {
  const columns: ColumnOf<Exempt>[] = [
    ...loanColumns,
    column("ground", "text", "exemptions.column.ground", ({ asked: own }) => titlesOf(own), { width: 28 }),
    column("from", "text", "exemptions.column.from", ({ asked: own }) =>
      joined([...new Set(own.map(({ from }) => from))].map(fromText)),
    ),
    column("level", "text", "limits.column.level", ({ asked: own }) => levelText(levelOf(own))),
    column("guarantee", "text", "exemptions.column.guarantee", ({ loan }) => guaranteeKind(context, loan)),
    column(
      "guarantors",
      "text",
      "exemptions.column.guarantors",
      ({ loan }) => listText(loan.more["counterGuarantors"]),
      {
        width: 20,
      },
    ),
    column("reason", "text", "exemptions.column.reason", ({ reason }) => reason, { width: 24 }),
    column("state", "text", "exemptions.column.state", askedState, { width: 22 }),
    column("cite", "text", "run.column.cite", ({ asked: own }) => citesOf(own)),
    ofLoan(of.origin),
  ];
  return {
    id: "exemptions-asked",
    title: sayAll({ key: "exemptions.asked-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, asked),
  };
}

function exemptTable(context: RunContext, listed: readonly Exempt[]): Table {
  const columns: ColumnOf<Exempt>[] = [
    ...loanColumns,
    column("ground", "text", "exemptions.column.ground", ({ grounds }) => titlesOf(grounds), { width: 28 }),
    column("from", "text", "exemptions.column.from", ({ grounds }) =>
      joined([...new Set(grounds.map(({ from }) => from))].map(fromText)),
    ),
    column("level", "text", "limits.column.level", ({ grounds }) => levelText(levelOf(grounds))),
    column(
      "evidence",
      "text",
      "exemptions.column.evidence",
      ({ grounds }) => joined([...new Map(grounds.map(({ evidence }) => [evidence.zh, evidence])).values()]),
      { width: 28 },
    ),
    column("stated", "text", "exemptions.column.stated", ({ loan }) => listText(loan.more["exemption"]), { width: 22 }),
    column("guarantee", "text", "exemptions.column.guarantee", ({ loan }) => guaranteeKind(context, loan)),
    column("cite", "text", "run.column.cite", ({ grounds }) => citesOf(grounds)),
    ofLoan(of.origin),
  ];
  return {
    id: "exempt-loans",
    title: sayAll({ key: "exemptions.loans-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, listed),
  };
}

function citesOf(exemptions: readonly Exemption[]): LocalText {
  return joined([...new Set(exemptions.flatMap(({ cite }) => cite.article ?? []))]);
}

function listText(value: unknown): LocalText | undefined {
  if (typeof value === "string") return same(value);
  return Array.isArray(value) && value.length > 0 ? joined(value.map(String)) : undefined;
}

function groundLine({ title, exempt, exemptFen, check, last }: Ground): SummaryLine {
  return {
    title: sayAll(message("exemptions.summary-ground", { ground: title })),
    count: exempt,
    amount: money(exemptFen),
    cite: (last?.cite ?? check.rule.versions.at(-1)?.cite)?.article,
  };
}

function askedLines(asked: readonly Exempt[]): SummaryLine[] {
  const ofLevel = (level: "hard" | "soft"): Exempt[] => asked.filter(({ asked: own }) => levelOf(own) === level);
  const soft = ofLevel("soft");
  const reasoned = soft.filter(({ reason }) => reason !== undefined).length;
  return [
    { title: sayAll({ key: "exemptions.summary-asked-hard" }), count: ofLevel("hard").length },
    {
      title: sayAll({ key: "exemptions.summary-asked-soft" }),
      count: soft.length,
      note:
        soft.length === 0
          ? undefined
          : sayAll(message("clocks.summary-reasons", { reasoned, rest: soft.length - reasoned })),
    },
  ];
}
