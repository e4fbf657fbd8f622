import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "#domain/wording/message.ts";
import { checkPolicy } from "./check.ts";
import { readPolicyFile } from "./read.ts";

const runs = 40 * (process.env["HUIDAN_LONG"] ? 20 : 1);
const text = readFileSync("docs/policy-example.yaml", "utf8");
const words = text.split(/\b/);

/** Faults and remarks of a text, all of them said: what cannot be said throws. */
function told(changed: string): { line: number; column: number }[] {
  const read = readPolicyFile("file.yaml", changed);
  const { faults, notes } = checkPolicy([read]);
  const all = [...read.faults, ...faults, ...notes];
  for (const each of all) for (const language of ["zh", "en"] as const) say(each.message, language);
  return all;
}

test("whatever is written, every fault can be said and lies in the file", () => {
  const change = fc.record({
    at: fc.nat({ max: text.length }),
    drop: fc.nat({ max: 12 }),
    put: fc.constantFrom("", " ", "\n", ...words),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce(
        (before, { at, drop, put }) => before.slice(0, at) + put + before.slice(at + drop),
        text,
      );
      const lines = changed.split("\n");
      const outside = told(changed).filter(
        ({ line, column }) => column < 1 || column > (lines[line - 1] ?? "").length + 1,
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

/** Every place of a value. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) =>
      pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The value with another in one place. */
function put(value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((part, index) => (index === key ? put(part, rest, other) : (part as unknown)));
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, other) };
}

const sound = readPolicyFile("file.yaml", text);
const paths = pathsOf(sound.raw);
const odd = [
  null,
  true,
  0,
  -1,
  1.5,
  50_000,
  "",
  "x",
  "2024-01-01",
  "300000.00",
  [],
  {},
  [[]],
  { zh: 1 },
  { parameter: 1 },
  { formula: "(" },
  { values: {} },
  { values: { "2024-02-30": null } },
  { values: [] },
];

test("any value may stand in place of any other: the check goes on", () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom<unknown>(...odd), (path, value) => {
      const read = { ...sound, raw: put(sound.raw, path, value) };
      expect(() => checkPolicy([read])).not.toThrow();
      expect(() => checkPolicy([read, sound])).not.toThrow();
      expect(() => checkPolicy([sound, read])).not.toThrow();
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
