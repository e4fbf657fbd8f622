import type { Day } from "#domain/calendar/day.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { RosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { mappingText } from "#domain/roster/mapping.ts";
import { type Message, message, say, sayAll } from "#domain/wording/message.ts";
import { day, type Language, type LocalText } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { loadBasis, type BasisRequest } from "#app/load-basis.ts";
import { loadPolicy } from "#app/load-policy.ts";
import { printPapers, type PrintRequest, type PrintSettings } from "#app/papers/print.ts";
import { templatesOf } from "#app/papers/templates.ts";
import type { Services } from "#app/services.ts";
import { assembleBook } from "./assemble-book.ts";
import { makeReports } from "./make-reports.ts";
import type { OutputFolder } from "./ports.ts";
import { type Tell, within } from "./progress.ts";
import type { Book } from "./book.ts";
import { type ProblemCounts, problemsReport, type Unprinted } from "./problems-report.ts";
import { type MappingText, readMapping } from "./read-mapping.ts";
import { given, readRosters, type ReadRosterFile, type RosterFile, type RosterFiles } from "./read-rosters.ts";
import { kindsOf } from "./roster-columns.ts";
import type { Report, RunContext } from "./report.ts";
import { summaryPart, summarySections } from "./summary.ts";
import type { SummarySection } from "./summary-section.ts";

export type RunRequest = BasisRequest & {
  readonly files: RosterFiles;
  /** How the columns of the bank's sheets are called, where they are not found by themselves. */
  readonly mapping: MappingText | undefined;
  readonly asOf: Day;
  readonly out: string;
  readonly language: Language;
  /** Notices and forms are printed; without them only workbooks and the summary are written. */
  readonly printsPapers: boolean;
};

/** What a run gives: how the rosters were read, what was found, where it lies. */
export type RunOutcome = {
  readonly rosters: readonly RosterFile[];
  readonly notes: readonly Message[];
  readonly sections: readonly SummarySection[];
  readonly files: readonly string[];
  readonly problems: ProblemCounts & { readonly file: string };
  /** Papers that could not be printed, and why. */
  readonly unprinted: readonly Unprinted[];
};

/**
 * The main job from spreadsheets: rosters in, everything that the policy asks for out, in a folder that appears whole or not at
 * all. Refusals: those of the policy and its parameters, of the files that cannot be read, of the folder. Faulty rows do not refuse
 * the run: they are listed, and the sound ones go on.
 */
export async function run(services: Services, request: RunRequest, tell: Tell): Promise<Result<RunOutcome>> {
  const basis = await loadBasis(services, request);
  if (!basis.ok) return basis;
  const kinds = kindsOf(basis.value.policy);
  const mappings = request.mapping ? readMapping(request.mapping, kinds) : done({});
  if (!mappings.ok) return mappings;
  const settings = await printSettings(services, request);
  if (!settings.ok) return settings;
  // Before anything is read: a folder that cannot be written is told at once.
  const folder = await services.openFolder(request.out);
  try {
    const made = await make(services, request, {
      basis: basis.value,
      rosters: { kinds, mappings: mappings.value },
      settings: settings.value,
      folder,
      tell,
    });
    if (made.ok) await folder.finish();
    else await folder.discard();
    return made;
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

type Making = {
  readonly basis: Basis;
  readonly rosters: Parameters<typeof readRosters>[2];
  readonly settings: PrintSettings;
  readonly folder: OutputFolder;
  readonly tell: Tell;
};

async function make(
  services: Services,
  request: RunRequest,
  { basis, rosters: asked, settings, folder, tell }: Making,
): Promise<Result<RunOutcome>> {
  const { asOf, language } = request;
  const read = await readBook(services, request, { basis, rosters: asked, tell: within(tell, 0, 0.4) });
  if (!read.ok) return read;
  const { rosters, book, notes } = read.value;
  const context: RunContext = { basis, references: await services.references.read(), book };
  const reports = makeReports(context, within(tell, 0.4, 0.6));
  const writing: Writing = { services, folder, asOf, language, tell, files: [] };
  await writeReports(writing, reports);
  await writeMapping(writing, rosters, asked.kinds);
  await writeMarked(writing, rosters);
  const papers = request.printsPapers ? reports.flatMap((report) => report.papers) : [];
  const unprinted = await print(writing, settings, papers, 0.8);
  const problems = problemsReport(rosters, book.anomalies, unprinted);
  await writeReport(writing, problems, { name: problems.title, part: 0.99 });
  const sections = summarySections([...reports, problems]);
  const summaryFile = say({ key: "run.file-name.summary" }, language);
  await print(writing, settings, [{ file: summaryFile, parts: [summaryPart(context, sections, language)] }], 0.99);
  return done({
    rosters,
    notes: [...rosters.flatMap((roster) => roster.notes), ...notes, ...emptyNotes(rosters)],
    sections,
    files: writing.files,
    problems: { ...problems.counts, file: workbookName(problems.title, language) },
    unprinted,
  });
}

type ReadBook = { readonly rosters: readonly RosterFile[]; readonly book: Book; readonly notes: readonly Message[] };

/** The rosters as a book. Their rows end here: half a million of them need not stand in memory beside the loans made of them. */
async function readBook(
  { openSheets }: Services,
  { files, asOf }: RunRequest,
  { basis, rosters: asked, tell }: Pick<Making, "basis" | "rosters" | "tell">,
): Promise<Result<ReadBook>> {
  const read = await readRosters(openSheets, files, asked, tell);
  if (!read.ok) return read;
  const { loans, ...more } = read.value;
  const { book, notes } = assembleBook({ loans: [loans], ...more }, basis.policy, asOf);
  const nothing = nothingToReckon(loans, book);
  return nothing ? refused(nothing) : done({ rosters: given(read.value), book, notes });
}

/** Why there is not one loan to reckon; absent: there is one, or all were faulty, which the list of faults says better. */
function nothingToReckon({ file, rows, outcome }: ReadRosterFile<"loans">, book: Book): Refusal | undefined {
  if (outcome.counts.read === 0) return { code: "input-invalid", at: file, message: message("run.no-loans", { file }) };
  if (book.loans.length > 0 || rows.length === 0) return undefined;
  const first = rows.reduce((least, { values }) => Math.min(least, values.disbursedOn ?? values.signedOn!), Infinity);
  const words = { day: day(book.asOf), first: day(first) };
  return { code: "input-invalid", at: "--as-of", message: message("run.as-of-before-all", words) };
}

function emptyNotes(rosters: readonly RosterFile[]): Message[] {
  return rosters.flatMap(({ file, outcome: { counts } }) =>
    counts.read > 0 && counts.taken === 0 ? [message("run.none-taken", { file })] : [],
  );
}

type Writing = {
  readonly services: Services;
  readonly folder: OutputFolder;
  readonly asOf: Day;
  readonly language: Language;
  readonly tell: Tell;
  /** The files as they came out. */
  readonly files: string[];
};

async function write(
  { folder, files }: Writing,
  file: string,
  content: Parameters<OutputFolder["write"]>[1],
): Promise<void> {
  files.push(await folder.write(file, content));
}

function workbookName(title: LocalText, language: Language): string {
  return `${title[language]}.xlsx`;
}

/** A workbook for every report that lists something, numbered in their order. */
async function writeReports(writing: Writing, reports: readonly Report[]): Promise<void> {
  const listing = reports.filter(({ tables }) => tables.some(({ rows }) => rows.length > 0));
  for (const [index, report] of listing.entries()) {
    const name = numbered(index + 1, report.title);
    const part = 0.6 + (0.2 * index) / listing.length;
    await writeReport(writing, report, { name, part });
    if (!report.hasLiveCopy) continue;
    const live = sayAll(message("run.file-name.live", { name }));
    await writeReport(writing, report, { name: live, part, copy: "live" });
  }
}

async function writeReport(
  writing: Writing,
  report: Report,
  { name, part, copy = "values" }: { name: LocalText; part: number; copy?: "values" | "live" },
): Promise<void> {
  const { services, asOf, language, tell } = writing;
  const file = workbookName(name, language);
  tell(message("run.stage.writing", { file }), part);
  await write(writing, file, services.writeWorkbook({ report, language, asOf, copy }));
}

async function writeMapping(writing: Writing, rosters: readonly RosterFile[], kinds: RosterKinds): Promise<void> {
  const name = say({ key: "run.file-name.mapping" }, writing.language);
  await write(
    writing,
    `${name}.yaml`,
    mappingText(
      rosters.map(({ mapping }) => mapping),
      { language: writing.language, kinds },
    ),
  );
}

function numbered(n: number, { zh, en }: LocalText): LocalText {
  const place = String(n).padStart(2, "0");
  return { zh: `${place}-${zh}`, en: `${place}-${en}` };
}

/** Each roster with faults once more, its faulty cells marked and all else as it was. */
async function writeMarked(writing: Writing, rosters: readonly RosterFile[]): Promise<void> {
  const { services, language, tell } = writing;
  for (const { file, form, sheets, outcome } of rosters) {
    if (outcome.faults.length === 0) continue;
    const name = file.split(/[\\/]/).at(-1)!;
    tell(message("run.stage.writing", { file: name }), 0.8);
    const headRows = new Map(sheets.map(({ sheet, headRow }) => [sheet, headRow]));
    const copy = await services.markedCopy({ path: file, file, form, faults: outcome.faults, headRows, language });
    if (copy.ok && copy.value)
      await write(writing, say(message("run.file-name.marked", { file: name }), language), copy.value);
  }
}

async function printSettings(services: Services, { policy, asOf }: RunRequest): Promise<Result<PrintSettings>> {
  const loaded = await loadPolicy(services.policies, policy!);
  if (!loaded.ok) return refused(...loaded.refusals);
  const press = await services.press();
  return done({ press, templates: templatesOf(services.policies, press, loaded.value), mark: "issued", on: asOf });
}

/** Prints files one after the other; what lacks a field is not printed and told, the rest is. */
async function print(
  writing: Writing,
  settings: PrintSettings,
  requests: readonly PrintRequest[],
  from: number,
): Promise<readonly Unprinted[]> {
  const unprinted: Unprinted[] = [];
  for (const [index, request] of requests.entries()) {
    const part = from + ((1 - from) * index) / requests.length;
    writing.tell(message("run.stage.printing", { done: index + 1, all: requests.length }), part);
    const { files, refusals } = await printPapers(request, settings);
    for (const { file, bytes } of files) await write(writing, file, bytes);
    if (refusals.length > 0) unprinted.push({ file: request.file, refusals });
  }
  return unprinted;
}
