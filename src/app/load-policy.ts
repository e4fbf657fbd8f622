import { getBuiltinModule } from "node:process";
import { checkAbsences } from "#domain/policy/check/absences.ts";
import { checkPolicy, type PolicyCheck } from "#domain/policy/check.ts";
import { type Fault, inOrder, type Note } from "#domain/policy/fault.ts";
import { hint } from "#domain/wording/hint.ts";
import { assemblePolicy, type Policy } from "#domain/policy/policy.ts";
import { type ReadFile, readPolicyFile } from "#domain/policy/read.ts";
import type { PolicyFile } from "#domain/policy/schema/policy-file.ts";
import { joined } from "#domain/wording/local-text.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { besideFaults } from "./check-beside.ts";
import type { NamedText, PolicySource } from "./ports.ts";

/** A policy file with all that it extends, as read; faults of `extends` itself are apart. */
export type PolicyChain = {
  readonly files: readonly [ReadFile, ...ReadFile[]];
  readonly extendsFaults: readonly Fault[];
};

export type LoadedPolicy = {
  readonly policy: Policy;
  /** SHA-256 of the content of the file and of all that it extends; comments and layout do not count. */
  readonly edition: string;
  /** The file first, then the one that it extends, and so on. */
  readonly files: readonly ReadFile[];
};

const readFiles = new WeakMap<PolicySource, Map<string, ReadFile>>();

/** Reads each text once, however many chains it is part of. */
function readOnce(source: PolicySource, { name, text }: NamedText): ReadFile {
  let known = readFiles.get(source);
  if (!known) readFiles.set(source, (known = new Map()));
  const before = known.get(name);
  if (before?.text === text) return before;
  const read = readPolicyFile(name, text);
  known.set(name, read);
  return read;
}

/** The file of an id or path and all that it extends. Refusal: `policy-unknown`. */
export async function readChain(source: PolicySource, idOrPath: string): Promise<Result<PolicyChain>> {
  const first = await source.readPolicy(idOrPath);
  if (!first) return refused({ code: "policy-unknown", at: idOrPath, message: await notThere(source, idOrPath) });
  const files: [ReadFile, ...ReadFile[]] = [readOnce(source, first)];
  const extendsFaults: Fault[] = [];
  for (;;) {
    const last = files.at(-1)!;
    const id = extendedId(last);
    if (id === undefined) break;
    const faultAt = (file: ReadFile, code: "extends-unknown" | "extends-loop", words: Fault["message"]): void => {
      extendsFaults.push({ file: file.name, ...file.locate(["extends"]), code, message: words });
    };
    if (/[/\\]|\.(ya?ml|json)$/.test(id)) {
      faultAt(last, "extends-unknown", message("policy.fault.extends-path", { id }));
      break;
    }
    const next = await source.readPolicy(id, last.name);
    if (!next) {
      const params = { id, hint: hint(id, await source.list()) };
      faultAt(last, "extends-unknown", message("policy.fault.extends-unknown", params));
      break;
    }
    const start = files.findIndex((file) => file.name === next.name);
    if (start >= 0) {
      const way = [...files.slice(start), files[start]!].map(idOf).join(" → ");
      for (const file of files.slice(start))
        faultAt(file, "extends-loop", message("policy.fault.extends-loop", { way }));
      break;
    }
    files.push(readOnce(source, next));
  }
  return done({ files, extendsFaults });
}

/** What to say of a policy that is not there: the paths that were looked for, or the ids that there are. */
async function notThere(source: PolicySource, given: string): Promise<Message> {
  const looked = await source.lookedFor(given);
  if (looked.length > 0) return message("refusal.policy-no-file", { given, looked: joined(looked) });
  return message("refusal.policy-unknown", { given, hint: hint(given, await source.list()) });
}

const rawField = (file: ReadFile, key: string): string | undefined => {
  const value = (file.raw as Record<string, unknown> | undefined)?.[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};
const extendedId = (file: ReadFile): string | undefined => rawField(file, "extends");
const idOf = (file: ReadFile): string => rawField(file, "id") ?? file.name;

const checks = new WeakMap<ReadFile, { uppers: readonly ReadFile[]; check: PolicyCheck }>();

/** Checks one file beside those above it; worked out once for the same files. */
function checkOnce(files: readonly [ReadFile, ...ReadFile[]], isComplete: boolean): PolicyCheck {
  const [own, ...uppers] = files;
  const before = checks.get(own);
  if (before && before.uppers.length === uppers.length && before.uppers.every((each, index) => each === uppers[index]))
    return before.check;
  const check = checkPolicy(files, { isComplete });
  checks.set(own, { uppers, check });
  return check;
}

/** All faults and remarks of a file and of those it extends. */
export function chainCheck({ files, extendsFaults }: PolicyChain): PolicyCheck {
  const faults: Fault[] = [...extendsFaults];
  const notes: Note[] = [];
  files.forEach((file, index) => {
    const check = checkOnce([file, ...files.slice(index + 1)], extendsFaults.length === 0);
    faults.push(...file.faults, ...check.faults);
    notes.push(...check.notes);
  });
  if (extendsFaults.length > 0) return { faults, notes };
  return { faults, notes: [...notes, ...checkAbsences(files)] };
}

/** Loads a policy by id or path. Refusals: `policy-unknown`; `policy-faulty` for each fault of the files, with its place. */
export async function loadPolicy(source: PolicySource, idOrPath: string): Promise<Result<LoadedPolicy>> {
  const chain = await readChain(source, idOrPath);
  if (!chain.ok) return chain;
  const { faults } = chainCheck(chain.value);
  const { files } = chain.value;
  const sound = files.map((file) => file.file).filter((file) => file !== undefined);
  const [own, ...upper] = sound;
  if (faults.length > 0 || !own) return refused(...faults.map(faultRefusal));
  return done({
    policy: assemblePolicy([own, ...upper] satisfies [PolicyFile, ...PolicyFile[]]),
    edition: editionOf(files),
    files,
  });
}

function faultRefusal(fault: Fault): Parameters<typeof refused>[0] {
  const { file, line, column, message: words } = fault;
  return {
    code: "policy-faulty",
    at: `${file}:${line}:${column}`,
    message: message("refusal.policy-faulty", { file, line, column, fault: words }),
  };
}

function editionOf(files: readonly ReadFile[]): string {
  // Loaded only here: importing it takes a tenth of a policy check, which needs no edition.
  return getBuiltinModule("node:crypto")
    .createHash("sha256")
    .update(JSON.stringify(files.map((file) => file.raw)))
    .digest("hex");
}

export type PoliciesCheck = PolicyCheck & { readonly files: number };

/** Checks policy files by id or path, each with all that it extends, its demo parameters and its worked examples. Refusal: `policy-unknown` for each that is not there. */
export async function checkPolicies(
  source: PolicySource,
  idsOrPaths: readonly string[],
): Promise<Result<PoliciesCheck>> {
  const chains = await Promise.all(idsOrPaths.map((each) => readChain(source, each)));
  const unknown = chains.flatMap((chain) => (chain.ok ? [] : chain.refusals));
  if (unknown.length > 0) return refused(...unknown);
  const found = chains.flatMap((chain) => (chain.ok ? [chain.value] : []));
  const checked = found.map(chainCheck);
  const beside = await Promise.all(found.map((chain, index) => besideFaults(source, idsOrPaths[index]!, chain.files)));
  const names = new Set(found.flatMap((chain) => chain.files.map((file) => file.name)));
  return done({
    faults: byFile([...checked.flatMap((check) => check.faults), ...beside.flat()]),
    notes: byFile(checked.flatMap((check) => check.notes)),
    files: names.size,
  });
}

/** File by file, each in the order of its text. */
function byFile<Told extends Fault | Note>(told: readonly Told[]): Told[] {
  return [...Map.groupBy(told, ({ file }) => file).values()].flatMap((each) => inOrder(each));
}
