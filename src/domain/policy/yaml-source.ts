import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from "yaml";
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

/** Reads a YAML text. Nothing throws: what is wrong is in `troubles`. */
export function readYaml(text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "silent" });
  const positionOf = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const find = (path: Path): Found => findNode(document.contents, path, resolve);
  const troubles = document.errors
    .filter(({ code }) => code !== "DUPLICATE_KEY")
    .map(({ code, pos, message }) => ({
      code: code === "BAD_INDENT" && message.startsWith("Flow") ? "OPEN_BRACKET" : code,
      at: positionOf(pos[0]),
    }));
  const duplicates = document.errors
    .filter(({ code }) => code === "DUPLICATE_KEY")
    .map(({ pos }) => ({ key: keyText(text.slice(pos[0])), at: positionOf(pos[0]) }));
  return {
    value: troubles.length === 0 ? document.toJS() : undefined,
    troubles,
    duplicates,
    bentKeys: bentKeysOf(document.contents).map((key) => ({ written: key.source!, at: positionOf(key.range![0]) })),
    locate(path, { key = false, offset } = {}) {
      const { node, pair, whole } = find(path);
      const keyStart = (pair?.key as Node | undefined)?.range?.[0];
      const valueStart = (node as Node | undefined)?.range?.[0];
      if (whole && offset !== undefined && isScalar(node)) return positionOf(sourceOffset(text, node, offset));
      if ((key || !whole) && keyStart !== undefined) return positionOf(keyStart);
      return positionOf(valueStart ?? keyStart ?? 0);
    },
    writtenAt(path) {
      const { node, whole } = find(path);
      return whole && isScalar(node) ? node.source : undefined;
    },
  };
}

function keyText(text: string): string {
  return (
    /^(?:"([^"]*)"|'([^']*)'|([^:\n]+))/
      .exec(text)
      ?.slice(1)
      .find((each) => each !== undefined)
      ?.trim() ?? ""
  );
}

type Found = { node: unknown; pair: Pair | undefined; whole: boolean };

/** The node at a path, or the last one on the way to it. */
function findNode(root: unknown, path: Path, resolve: (node: unknown) => unknown): Found {
  let node = resolve(root);
  let pair: Pair | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const next = node.items.findLast((item) => String((item.key as Scalar | null)?.value) === String(part));
      if (!next) return { node, pair, whole: false };
      pair = next;
      node = resolve(next.value);
    } else if (isSeq(node) && typeof part === "number" && part < node.items.length) {
      node = resolve(node.items[part]);
      pair = undefined;
    } else return { node, pair, whole: false };
  }
  return { node, pair, whole: true };
}

function bentKeysOf(node: unknown): Scalar[] {
  if (isSeq(node)) return node.items.flatMap(bentKeysOf);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const bent = isScalar(key) && typeof key.value === "number" && String(key.value) !== key.source;
    return [...(bent ? [key] : []), ...bentKeysOf(value)];
  });
}
