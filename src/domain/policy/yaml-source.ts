import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import { notUtf8At } from "#domain/wording/not-utf8.ts";
import { readPlainYaml, type YamlNode } from "./plain-yaml.ts";
import { sourceOffset } from "./scalar-offset.ts";

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A place in a text, both from 1; columns count UTF-16 units, as editors do. */
export type Position = { readonly line: number; readonly column: number };

export type YamlTrouble = { readonly code: string; readonly at: Position };

/** A YAML text as values, with the place of each of them. */
export type YamlSource = {
  readonly value: unknown;
  readonly troubles: readonly YamlTrouble[];
  /** Keys that stand twice in one map, at the second place. */
  readonly duplicates: readonly { readonly key: string; readonly at: Position }[];
  /** Keys that YAML reads as something else than they look: `052728` as a number. */
  readonly bentKeys: readonly { readonly written: string; readonly at: Position }[];
  /** Where a value stands, or its key; with `offset`, a place inside the text of a scalar. What is absent gives the nearest above it. */
  readonly locate: (path: Path, options?: { key?: boolean; offset?: number }) => Position;
  /** How a scalar is written in the file, without quotes. */
  readonly writtenAt: (path: Path) => string | undefined;
};

/** Far more than any policy file needs; the longest document that comes with the project takes a tenth of it. */
const mostCharacters = 1_000_000;
const mostDepth = 60;

/** Reads a YAML text. Nothing throws: what is wrong is in `troubles`. */
export function readYaml(text: string): YamlSource {
  const notUtf8 = notUtf8At(text);
  if (notUtf8 !== undefined) return unread(text, "NOT_UTF8", notUtf8);
  if (text.length > mostCharacters) return unread(text, "TOO_LONG", mostCharacters);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return unread(text, "RESOURCE_EXHAUSTION", deep);
  const root = readPlainYaml(text);
  if (!root) return readWithLibrary(text);
  const { positionOf } = linesOf(text);
  const placed = placedIn(text, positionOf, (path) => findPlain(root, path));
  return { value: plainValueOf(root), troubles: [], duplicates: [], bentKeys: [], ...placed };
}

/** A place in a file: the value, its key, and whether the whole path was found. */
type Found = {
  readonly scalar?:
    | {
        readonly range: readonly [number, number];
        readonly type: string;
        readonly value: unknown;
        readonly source: string;
      }
    | undefined;
  readonly start: number | undefined;
  readonly keyStart: number | undefined;
  readonly whole: boolean;
};

function placedIn(
  text: string,
  positionOf: (offset: number) => Position,
  find: (path: Path) => Found,
): Pick<YamlSource, "locate" | "writtenAt"> {
  return {
    locate(path, { key = false, offset } = {}) {
      const { scalar, start, keyStart, whole } = find(path);
      if (whole && offset !== undefined && scalar) return positionOf(sourceOffset(text, scalar, offset));
      if ((key || !whole) && keyStart !== undefined) return positionOf(keyStart);
      return positionOf(start ?? keyStart ?? 0);
    },
    writtenAt(path) {
      const { scalar, whole } = find(path);
      return whole ? scalar?.source : undefined;
    },
  };
}

function linesOf(text: string): { positionOf: (offset: number) => Position } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    positionOf(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}

const indexes = new WeakMap<object, Map<string, unknown>>();

/** The pair of a map by its key, the last of that name; a long map is looked through only once. */
function pairAt<Item>(
  map: object,
  items: readonly Item[],
  key: string,
  keyOf: (item: Item) => string,
): Item | undefined {
  if (items.length < 30) return items.findLast((item) => keyOf(item) === key);
  let index = indexes.get(map) as Map<string, Item> | undefined;
  if (!index) indexes.set(map, (index = new Map(items.map((item) => [keyOf(item), item]))));
  return index.get(key);
}

function findPlain(root: YamlNode, path: Path): Found {
  let node = root;
  let keyStart: number | undefined;
  const found = (whole: boolean): Found => ({
    ...(node.kind === "scalar" && { scalar: node }),
    start: node.range[0],
    keyStart,
    whole,
  });
  for (const part of path) {
    if (node.kind === "map") {
      const pair = pairAt(node, node.items, String(part), (item) => String(item.key.value));
      if (!pair) return found(false);
      keyStart = pair.key.range[0];
      node = pair.value;
    } else if (node.kind === "list" && typeof part === "number" && part < node.items.length) {
      node = node.items[part]!;
      keyStart = undefined;
    } else return found(false);
  }
  return found(true);
}

function plainValueOf(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainValueOf);
  return Object.fromEntries(node.items.map((pair) => [String(pair.key.value), plainValueOf(pair.value)]));
}

/** A text that is not even looked into. */
function unread(text: string, code: string, at: number): YamlSource {
  const { positionOf } = linesOf(text);
  const placed = placedIn(text, positionOf, () => ({ start: 0, keyStart: undefined, whole: false }));
  return { value: undefined, troubles: [{ code, at: positionOf(at) }], duplicates: [], bentKeys: [], ...placed };
}

/** Where nesting goes deeper than any reader of the text could follow: by brackets, by indents, or by dashes on one line. */
function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let indents: number[] = [];
  for (const line of text.matchAll(/^( *)(.*)$/gm)) {
    const [, blank, rest] = line as unknown as [string, string, string];
    if (rest === "" || rest.startsWith("#")) continue;
    if (blank === "") brackets = 0;
    indents = [...indents.filter((indent) => indent < blank.length), blank.length];
    const dashes = /^(?:[-?] +)*/.exec(rest)![0].length / 2;
    if (indents.length + dashes > mostDepth) return line.index;
    for (const sign of rest.matchAll(/[[\]{}]/g)) {
      brackets += sign[0] === "[" || sign[0] === "{" ? 1 : -1;
      if (brackets > mostDepth) return line.index + blank.length + sign.index;
    }
  }
  return undefined;
}

/** The YAML library reads all of YAML and tells what is wrong. */
function readWithLibrary(text: string): YamlSource {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const { positionOf } = linesOf(text);
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const troubles = document.errors
    .filter(({ code }) => code !== "DUPLICATE_KEY")
    .map(({ code, pos, message }) => ({
      code: code === "BAD_INDENT" && message.startsWith("Flow") ? "OPEN_BRACKET" : code,
      at: positionOf(Math.min(pos[0], text.length)),
    }));
  const duplicates = document.errors
    .filter(({ code }) => code === "DUPLICATE_KEY")
    .map(({ pos }) => ({ key: keyText(text.slice(pos[0])), at: positionOf(pos[0]) }));
  const opened = troubles.length === 0 ? valueOfDocument(document) : undefined;
  if (opened === tooManyAliases) troubles.push({ code: "RESOURCE_EXHAUSTION", at: { line: 1, column: 1 } });
  return {
    value: opened === tooManyAliases ? undefined : opened,
    troubles: withoutAftermath(troubles),
    duplicates,
    bentKeys: bentKeysOf(document.contents).map((key) => ({ written: key.source!, at: positionOf(key.range![0]) })),
    ...placedIn(text, positionOf, (path) => findInDocument(document.contents, path, resolve)),
  };
}

/** A broken place makes what follows it unexpected: only the first such trouble is told, and one a line. */
function withoutAftermath(troubles: readonly YamlTrouble[]): YamlTrouble[] {
  const lines = new Set<number>();
  return troubles.filter(({ code, at }, index) => {
    const isNew = !lines.has(at.line) && (code !== "UNEXPECTED_TOKEN" || index === 0);
    lines.add(at.line);
    return isNew;
  });
}

const tooManyAliases = Symbol("too many aliases");

/** The values of a document; the library throws a ReferenceError where aliases unfold to more than a hundred of one another. */
function valueOfDocument(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases;
    throw error;
  }
}

function keyText(text: string): string {
  const found = /^(?:"([^"]*)"|'([^']*)'|([^:\n]+))/.exec(text)?.slice(1);
  return found?.find((each) => each !== undefined)?.trim() ?? "";
}

/** The node at a path, or the last one on the way to it. */
function findInDocument(root: unknown, path: Path, resolve: (node: unknown) => unknown): Found {
  let node = resolve(root);
  let pair: Pair | undefined;
  const found = (whole: boolean): Found => ({
    ...(isScalar(node) && {
      scalar: {
        range: [node.range![0], node.range![1]],
        type: node.type ?? "PLAIN",
        value: node.value,
        source: node.source ?? "",
      },
    }),
    start: (node as Node | undefined)?.range?.[0],
    keyStart: (pair?.key as Node | undefined)?.range?.[0],
    whole,
  });
  for (const part of path) {
    if (isMap(node)) {
      const next = pairAt(node, node.items, String(part), (item) => String((item.key as Scalar | null)?.value));
      if (!next) return found(false);
      pair = next;
      node = resolve(next.value);
    } else if (isSeq(node) && typeof part === "number" && part < node.items.length) {
      node = resolve(node.items[part]);
      pair = undefined;
    } else return found(false);
  }
  return found(true);
}

function bentKeysOf(node: unknown): Scalar[] {
  if (isSeq(node)) return node.items.flatMap(bentKeysOf);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const bent = isScalar(key) && typeof key.value === "number" && String(key.value) !== key.source;
    return [...(bent ? [key] : []), ...bentKeysOf(value)];
  });
}
