import type { MadeSample, SampleMaker, SampleRules } from "#app/sample.ts";
import { openOutputFolder } from "#documents/output-folder.ts";
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
    const folder = await openOutputFolder(order.out);
    try {
      const { basis, earlier, references } = rules;
      const asOf = order.asOf ?? usualDay(basis, references);
      const divisions = await readDivisions(dataFolder);
      const sample = sampleOf({ basis, earlier, references, divisions, loans: order.loans, seed: order.seed, asOf });
      const files = await filesOf(sample, { ...order, rules });
      for (const { name, content } of files) await folder.write(name, content);
      await folder.finish();
      return madeOf(sample, order.out, files);
    } finally {
      await folder.discard();
    }
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
