import { z } from "zod";
import { type KnownParameters, parameterFaults, readParametersFile } from "#domain/policy/check-parameters.ts";
import { given } from "#domain/policy/expected.ts";
import { type Fault, inOrder } from "#domain/policy/fault.ts";
import { parametersFile } from "#domain/policy/parameters.ts";
import { assemblePolicy } from "#domain/policy/policy.ts";
import { type FileRead, type ReadFile, readFileAs } from "#domain/policy/read.ts";
import { isRecord } from "#domain/policy/record.ts";
import { structureFaults } from "#domain/policy/structure-faults.ts";
import type { Path } from "#domain/policy/yaml-source.ts";
import { message } from "#domain/wording/message.ts";
import type { NamedText, PolicySource } from "./ports.ts";
import { type WorkedExample, workedExample } from "./worked-example.ts";

/** What files beside a policy are held against: its parameters and parties; absent where the policy cannot be put together. */
export function knownOf(files: readonly ReadFile[]): KnownParameters | undefined {
  const [own, ...upper] = files.map((file) => file.file).filter((file) => file !== undefined);
  if (!own || upper.length + 1 < files.length) return undefined;
  const policy = assemblePolicy([own, ...upper]);
  return {
    ids: policy.layers.map((layer) => layer.id),
    parameters: policy.parameters,
    parties: Object.keys(policy.parties),
  };
}

/** The faults of the demo parameters and of the worked examples beside a policy file. */
export async function besideFaults(
  source: PolicySource,
  idOrPath: string,
  files: readonly ReadFile[],
): Promise<readonly Fault[]> {
  const [demo, cases] = await Promise.all([source.readDemoParameters(idOrPath), source.readCases(idOrPath)]);
  const known = knownOf(files);
  const demoFaults = !demo
    ? []
    : known
      ? readParametersFile(demo.name, demo.text, known, { isDemo: true }).faults
      : readFileAs(parametersFile, demo.name, demo.text).faults;
  return [...demoFaults, ...checkCases(cases, { known, hasDemo: demo !== undefined }).faults];
}

const examplesFile = z.array(workedExample);
type ExamplesRead = FileRead<WorkedExample[]>;
export type CheckedCases = { readonly faults: readonly Fault[]; readonly examples: readonly WorkedExample[] };
type Beside = { readonly known: KnownParameters | undefined; readonly hasDemo: boolean };

/** Reads files of worked examples: all of their faults, and the examples of the files whose form is sound. Inputs are looked at when they are worked. */
export function checkCases(files: readonly NamedText[], beside: Beside): CheckedCases {
  const faults: Fault[] = [];
  const examples: WorkedExample[] = [];
  const firsts = new Map<string, { file: string; line: number }>();
  for (const { name, text } of files) {
    const read = readFileAs(examplesFile, name, text);
    const at = (path: Path, key = false) => ({ file: name, ...read.locate(path, { key }) });
    if (read.raw !== undefined && !Array.isArray(read.raw)) {
      const words = message("policy.fault.not-examples", { given: given(read.raw) });
      faults.push({ ...at([]), code: "wrong-type", message: words });
      continue;
    }
    const found = [
      ...read.faults,
      ...listOf(read.raw).flatMap((each, index) => exampleFaults(read, each, index, beside)),
    ];
    faults.push(...inOrder(found));
    if (found.length === 0) examples.push(...(read.file ?? []));
    listOf(read.raw).forEach((each, index) => {
      const id = isRecord(each) ? each["id"] : undefined;
      if (typeof id !== "string") return;
      const place = at([index, "id"]);
      const first = firsts.get(id);
      if (!first) firsts.set(id, place);
      else {
        const words = message("policy.fault.duplicate-example", { id, file: first.file, line: String(first.line) });
        faults.push({ ...place, code: "duplicate-code", message: words });
      }
    });
  }
  return { faults, examples };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What the schema of an example cannot say: its parameters are those of the policy, or the demo parameters that there are. */
function exampleFaults(read: ExamplesRead, example: unknown, index: number, { known, hasDemo }: Beside): Fault[] {
  if (!isRecord(example)) return [];
  const faults: Fault[] = [];
  const path = [index, "parameters"];
  const { parameters } = example;
  if (parameters === "demo" && !hasDemo)
    faults.push({
      file: read.name,
      ...read.locate(path),
      code: "unknown-value",
      message: message("policy.fault.no-demo"),
    });
  if (!isRecord(parameters)) return faults;
  const schema = parametersFile.shape.parameters;
  const parsed = schema.safeParse(parameters, { jitless: true });
  const source = { value: read.raw, locate: read.locate, writtenAt: read.writtenAt };
  if (!parsed.success) faults.push(...structureFaults(read.name, source, schema, parsed.error.issues, path));
  if (known) faults.push(...parameterFaults(read, path, parameters, known));
  return faults;
}
