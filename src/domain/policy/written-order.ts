import { isRecord } from "./record.ts";

/**
 * The sections and rules of a read file in the order in which they were written: what the file says first is found, shown and
 * told first. A rule's own fields stay as they are; what was filled in by default comes last.
 */
export function inWrittenOrder<Value>(read: Value, written: unknown): Value {
  if (!isRecord(read) || !isRecord(written) || read["kind"] === "rule") return read;
  const keys = [...Object.keys(written).filter((key) => key in read), ...Object.keys(read)];
  const ordered = [...new Set(keys)].map((key) => [key, inWrittenOrder(read[key], written[key])] as const);
  // The same keys with the same values, in another order.
  return Object.fromEntries(ordered) as Value;
}
