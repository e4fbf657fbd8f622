import type { Day } from "#domain/calendar/day.ts";
import { mappingText } from "#domain/roster/mapping.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
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
import { given, problemsReport } from "./problems-report.ts";
import { type MappingText, readMapping } from "./read-mapping.ts";
import { readRosters, type ReadRosterFile, type RosterFiles } from "./read-rosters.ts";
import { kindsOf } from "./roster-columns.ts";
import type { Report, RunContext } from "./report.ts";
import { type SummarySection, summaryPart, summarySections } from "./summary.ts";

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
  readonly rosters: readonly ReadRosterFile[];
  readonly notes: readonly Message[];
  readonly sections: readonly SummarySection[];
  readonly files: readonly string[];
  readonly problems: { readonly faults: number; readonly refusedRows: number; readonly file: string };
  /** Papers that could not be printed, and why. */
  readonly unprinted: readonly { readonly file: string; readonly refusals: readonly Refusal[] }[];
};

/**
 * The main job from spreadsheets: rosters in, everything that the policy asks for out, in a folder that appears whole or not at
 * all. Refusals: those of the policy and its parameters, of the files that cannot be read, of the folder. Faulty rows do not refuse
 * the run: they are listed, and the sound ones go on.
 */
export async function run(services: Services, request: RunRequest, tell: Tell): Promise<Result<RunOutcome>> {
  const { asOf, language } = request;
  const basis = await loadBasis(services, request);
  if (!basis.ok) return basis;
  const kinds = kindsOf(basis.value.policy);
  const mappings = request.mapping ? readMapping(request.mapping, kinds) : done({});
  if (!mappings.ok) return mappings;
  const read = await readRosters(
    services.openSheets,
    request.files,
    { kinds, mappings: mappings.value },
    within(tell, 0, 0.4),
  );
  if (!read.ok) return read;
  const folder = await services.openFolder(request.out);
  try {
    const { loans, ...more } = read.value;
    const { book, notes } = assembleBook({ loans: [loans], ...more }, basis.value.policy, asOf);
    const context: RunContext = { basis: basis.value, references: await services.references.read(), book };
    const reports = makeReports(context, within(tell, 0.4, 0.6));
    const problems = problemsReport(read.value, book.anomalies);
    const sections = summarySections([...reports, problems]);
    const writing: Writing = { services, folder, asOf, language, tell, files: [] };
    const settings = await printSettings(services, request);
    if (!settings.ok) {
      await folder.discard();
      return settings;
    }
    const summaryFile = say({ key: "run.file-name.summary" }, language);
    await print(writing, settings.value, [{ file: summaryFile, parts: [summaryPart(context, sections, language)] }]);
    await writeReports(writing, reports, problems);
    const rosters = given(read.value);
    await write(
      writing,
      `${say({ key: "run.file-name.mapping" }, language)}.yaml`,
      mappingText(
        rosters.map(({ mapping }) => mapping),
        { language, kinds },
      ),
    );
    await writeMarked(writing, rosters);
    const requests = request.printsPapers ? reports.flatMap(({ papers }) => papers) : [];
    const unprinted = await print(writing, settings.value, requests);
    await folder.finish();
    const counted = (count: (roster: ReadRosterFile) => number): number =>
      rosters.reduce((sum, roster) => sum + count(roster), 0);
    return done({
      rosters,
      notes: [...rosters.flatMap((roster) => roster.notes), ...notes],
      sections,
      files: writing.files,
      problems: {
        faults: counted(({ outcome }) => outcome.faults.length + outcome.moreFaults),
        refusedRows: counted(({ outcome }) => outcome.counts.refused),
        file: workbookName(problems.title, language),
      },
      unprinted,
    });
  } catch (error) {
    await folder.discard();
    throw error;
  }
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

/** A workbook for every report that lists something, numbered in their order, and the problems last. */
async function writeReports(writing: Writing, reports: readonly Report[], problems: Report): Promise<void> {
  const { services, asOf, language, tell } = writing;
  const listing = reports.filter(({ tables }) => tables.some(({ rows }) => rows.length > 0));
  for (const [index, report] of [...listing, problems].entries()) {
    const name = report === problems ? report.title : numbered(index + 1, report.title);
    const part = 0.6 + (0.2 * index) / (listing.length + 1);
    tell(message("run.stage.writing", { file: workbookName(name, language) }), part);
    await write(
      writing,
      workbookName(name, language),
      services.writeWorkbook({ report, language, asOf, copy: "values" }),
    );
    if (!report.hasLiveCopy) continue;
    const live = say(message("run.file-name.live", { name }), language);
    tell(message("run.stage.writing", { file: `${live}.xlsx` }), part);
    await write(writing, `${live}.xlsx`, services.writeWorkbook({ report, language, asOf, copy: "live" }));
  }
}

function numbered(n: number, { zh, en }: LocalText): LocalText {
  const place = String(n).padStart(2, "0");
  return { zh: `${place}-${zh}`, en: `${place}-${en}` };
}

/** Each roster with faults once more, its faulty cells marked and all else as it was. */
async function writeMarked(writing: Writing, rosters: readonly ReadRosterFile[]): Promise<void> {
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
): Promise<RunOutcome["unprinted"]> {
  const unprinted: { file: string; refusals: readonly Refusal[] }[] = [];
  for (const [index, request] of requests.entries()) {
    const part = 0.8 + (0.2 * index) / requests.length;
    writing.tell(message("run.stage.printing", { done: index + 1, all: requests.length }), part);
    const { files, refusals } = await printPapers(request, settings);
    for (const { file, bytes } of files) await write(writing, file, bytes);
    if (refusals.length > 0) unprinted.push({ file: request.file, refusals });
  }
  return unprinted;
}
