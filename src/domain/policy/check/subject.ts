import { type Message } from "#domain/wording/message.ts";
import type { Fault, FaultCode, Note, NoteCode } from "#domain/policy/fault.ts";
import type { ReadFile } from "#domain/policy/read.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import { isRecord } from "#domain/policy/record.ts";
import { type Spot, spotsOf } from "#domain/policy/spots.ts";
import type { Path } from "#domain/policy/yaml-source.ts";

/** One file, with its values by their place in the schema. */
export type FileSpots = {
  readonly read: ReadFile;
  readonly spots: readonly Spot[];
  readonly at: (place: string) => readonly Spot[];
};

/** The file that is checked, beside all that it extends, nearest first. */
export type Subject = FileSpots & {
  readonly upper: readonly FileSpots[];
  /** False where a file that it extends is absent or unreadable: what it names may then be known there. */
  readonly isComplete: boolean;
};

const known = new WeakMap<ReadFile, FileSpots>();

/** The values of a file by place; worked out once for a file. */
export function fileSpots(read: ReadFile): FileSpots {
  const before = known.get(read);
  if (before) return before;
  const spots = spotsOf(policyFile, read.raw);
  const byPlace = Map.groupBy(spots, (spot) => spot.at);
  const made = { read, spots, at: (place: string) => byPlace.get(place) ?? [] };
  known.set(read, made);
  return made;
}

/** Whatever knows the places of its values. */
export type Placed = { readonly read: Pick<ReadFile, "name" | "locate"> };

type Place = { key?: boolean; offset?: number };

/** A fault of the checked file at a value. */
export function fault(subject: Placed, path: Path, code: FaultCode, message: Message, place: Place = {}): Fault {
  return { file: subject.read.name, ...subject.read.locate(path, place), code, message };
}

/** A remark that does not make the file wrong. */
export function note(subject: Placed, path: Path, code: NoteCode, message: Message, place: Place = {}): Note {
  return { file: subject.read.name, ...subject.read.locate(path, place), code, message };
}

/** A value of a file as written, by its path. */
export function rawAt(file: FileSpots, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isRecord(value) ? value[key] : undefined;
  }, file.read.raw);
}

/** The entries of a map (parties, papers, clocks …) of the file and of all that it extends; the nearest file's count. */
export function entriesOf(subject: Subject, path: Path): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const file of [...subject.upper.toReversed(), subject]) {
    const value = rawAt(file, path);
    if (isRecord(value)) for (const [key, part] of Object.entries(value)) found.set(key, part);
  }
  return found;
}

export const idsOf = (subject: Subject, path: Path): string[] => [...entriesOf(subject, path).keys()];
