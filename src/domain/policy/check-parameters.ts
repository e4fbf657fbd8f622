import type { z } from "zod";
import { message } from "#domain/wording/message.ts";
import { listFaults } from "./check/shares.ts";
import { fault } from "./check/subject.ts";
import { type Fault, inOrder, pathName } from "./fault.ts";
import { hint } from "#domain/wording/hint.ts";
import { type ParametersFile, parametersFile, parameterValueSchemas } from "./parameters.ts";
import type { Policy } from "./policy.ts";
import { type FileRead, readFileAs } from "./read.ts";
import { day, percent, yuan } from "./schema/value.ts";
import { isRecord } from "./record.ts";
import { structureFaults } from "./structure-faults.ts";
import type { Path } from "./yaml-source.ts";

/** A file as read, whatever it holds. */
type Located = Omit<FileRead<unknown>, "file">;
type Declared = Policy["parameters"][string];
/** What a file of parameters is held against. */
export type KnownParameters = {
  readonly ids: readonly string[];
  readonly parameters: Readonly<Record<string, Declared>>;
  readonly parties: readonly string[];
};

/** The schema of a value as a file writes it: amounts with two places, dates, quoted rates. */
const writtenSchemas = { ...parameterValueSchemas, yuan, percent, date: day } as const;

/** Reads a file of parameters and holds every value against the type that the policy declares. `isDemo`: it must say that it is invented. */
export function readParametersFile(
  name: string,
  text: string,
  known: KnownParameters,
  { isDemo = false } = {},
): FileRead<ParametersFile> {
  const read = readFileAs(parametersFile, name, text);
  if (!isRecord(read.raw)) return read;
  const faults: Fault[] = [...read.faults];
  const { policy, demo, parameters } = read.raw;
  if (typeof policy === "string" && !known.ids.includes(policy))
    faults.push(
      fault(
        { read },
        ["policy"],
        "other-policy",
        message("policy.fault.other-policy", { given: policy, policy: known.ids[0]! }),
      ),
    );
  if (isDemo && demo !== true) faults.push(fault({ read }, ["demo"], "not-demo", message("policy.fault.not-demo")));
  faults.push(...parameterFaults(read, ["parameters"], parameters, known));
  if (faults.length === 0) return read;
  const { file: _file, ...rest } = read;
  return { ...rest, faults: inOrder(faults) };
}

/** The faults of entries by parameter, wherever they stand in a file: unknown parameters, values of another type. */
export function parameterFaults(read: Located, base: Path, parameters: unknown, known: KnownParameters): Fault[] {
  const faults: Fault[] = [];
  for (const [id, written] of Object.entries(isRecord(parameters) ? parameters : {})) {
    const declared = known.parameters[id];
    if (!declared) {
      const ids = Object.keys(known.parameters);
      const params = { id, hint: hint(id, ids) };
      faults.push(
        fault({ read }, [...base, id], "unknown-parameter", message("policy.fault.unknown-parameter", params), {
          key: true,
        }),
      );
      continue;
    }
    const entries = Array.isArray(written)
      ? written.map((entry, index) => ({ entry: entry as unknown, path: [...base, id, index] }))
      : [{ entry: written, path: [...base, id] }];
    for (const { entry, path } of entries)
      if (isRecord(entry) && "value" in entry)
        faults.push(...valueFaults(read, [...path, "value"], entry["value"], { declared, known }));
  }
  return faults;
}

function valueFaults(
  read: Located,
  path: Path,
  value: unknown,
  { declared, known }: { declared: Declared; known: KnownParameters },
): Fault[] {
  const schema: z.ZodType = writtenSchemas[declared.type];
  const parsed = schema.safeParse(value, { jitless: true });
  if (!parsed.success) {
    const source = { value: read.raw, locate: read.locate, writtenAt: read.writtenAt };
    return structureFaults(read.name, source, schema, parsed.error.issues, path);
  }
  if (declared.type === "choice" && declared.choices && !declared.choices.includes(String(value))) {
    const params = { key: pathName(path), given: String(value), hint: hint(String(value), declared.choices) };
    return [fault({ read }, path, "unknown-value", message("policy.fault.unknown-value", params))];
  }
  return declared.type === "shares" && isRecord(value) ? sharesFaults(read, path, value, { declared, known }) : [];
}

function sharesFaults(
  read: Located,
  path: Path,
  value: Record<string, unknown>,
  { declared, known }: { declared: Declared; known: KnownParameters },
): Fault[] {
  const parts = Array.isArray(value["parts"]) ? (value["parts"] as unknown[]) : [];
  const whole = typeof value["of"] === "number" ? value["of"] : 100;
  const may = declared.parties ?? known.parties;
  const strangers = parts.flatMap((part, index) => {
    const party = isRecord(part) ? part["party"] : undefined;
    if (typeof party !== "string" || may.includes(party)) return [];
    const params = { id: party, hint: hint(party, may) };
    return [
      fault(
        { read },
        [...path, "parts", index, "party"],
        "unknown-party",
        message("policy.fault.unknown-party", params),
      ),
    ];
  });
  return [...listFaults({ read }, parts, { path: [...path, "parts"], wholes: [whole] }), ...strangers];
}
