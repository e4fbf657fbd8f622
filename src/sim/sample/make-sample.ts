import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { MadeSample, SampleMaker, SampleRules } from "#app/sample.ts";
import { message } from "#domain/wording/message.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import { readDivisions } from "#storage/divisions.ts";
import { cleanSheet } from "./clean-sheets.ts";
import { messyFiles, type SampleFile } from "./messy-files.ts";
import { randomOf } from "./random.ts";
import { rawWorkbook } from "./raw-workbook.ts";
import { rostersOf } from "./rosters.ts";
import { type Sample, sampleOf, usualDay } from "./sample.ts";

/** Makes samples with the divisions of a data folder. */
export function sampleMaker(dataFolder: string): SampleMaker {
  return async (order, rules) => {
    const folder = resolve(order.out);
    await refuseFull(folder, order.out);
    const { basis, earlier, references } = rules;
    const asOf = order.asOf ?? usualDay(basis, references);
    const divisions = await readDivisions(dataFolder);
    const sample = sampleOf({ basis, earlier, references, divisions, loans: order.loans, seed: order.seed, asOf });
    const files = await filesOf(sample, { ...order, rules });
    await writeWhole(folder, files);
    return madeOf(sample, order.out, files);
  };
}

/** The files of a sample: rosters, the demo parameters, and for a messy one what must be found in it. */
export async function filesOf(
  sample: Sample,
  { isMessy, seed, rules }: { isMessy: boolean; seed: string; rules: Pick<SampleRules, "parameters"> },
): Promise<SampleFile[]> {
  const parameters = rules.parameters === undefined ? [] : [{ name: "参数.yaml", content: rules.parameters }];
  if (!isMessy) {
    const rosters = rostersOf(sample).map(async (roster) => ({
      name: `${roster.name}.xlsx`,
      content: await rawWorkbook([cleanSheet(roster)]),
    }));
    return [...(await Promise.all(rosters)), ...parameters];
  }
  const { files, expected } = await messyFiles(randomOf(`${sample.scheme.basis.policy.id}/${seed}/mess`), sample);
  return [...files, ...parameters, { name: "期望.json", content: `${JSON.stringify(expected, null, 2)}\n` }];
}

function madeOf({ asOf, loans }: Sample, folder: string, files: readonly SampleFile[]): MadeSample {
  return {
    folder,
    asOf,
    files: files.map(({ name }) => name),
    loans: loans.length,
    principalFen: loans.reduce((sum, { principalFen }) => sum + principalFen, 0n),
    balanceFen: loans.reduce((sum, { course }) => sum + course.balanceFen, 0n),
    repayments: loans.reduce((sum, { course }) => sum + course.payments.length, 0),
  };
}

/** A folder that exists must be empty. */
async function refuseFull(folder: string, asked: string): Promise<void> {
  const inside = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new UnusableFile(message("sample.out-is-file", { folder: asked }));
    throw error;
  });
  if (inside.length > 0) throw new UnusableFile(message("sample.out-full", { folder: asked }));
}

/** Written under a temporary name beside the folder and renamed at the end; nothing is left of what fails. */
async function writeWhole(folder: string, files: readonly SampleFile[]): Promise<void> {
  const temporary = join(dirname(folder), `.${basename(folder)}-${randomUUID().slice(0, 8)}`);
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(temporary);
  try {
    for (const { name, content } of files) await writeFile(join(temporary, name), content, { flag: "wx" });
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}
