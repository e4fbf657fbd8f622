import { attributeOf, withAttribute } from "./xml-tokens.ts";

/** The light red in which Excel's own “Bad” style is filled. */
const fill = (prefix: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FFFFC7CE"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

const part = (name: string): RegExp =>
  new RegExp(`(<(?:[\\w.-]+:)?${name}(?=[\\s>])[^>]*>)([\\s\\S]*?)(</(?:[\\w.-]+:)?${name}>)`);
const formats = /<(?:[\w.-]+:)?xf(?=[\s/>])(?:[^>]*\/>|[\s\S]*?<\/(?:[\w.-]+:)?xf>)/g;

export type MarkedStyles = {
  readonly xml: string;
  /** The marked style for each style that a marked cell has. */
  readonly marked: ReadonlyMap<number, number>;
};

/**
 * Adds to the styles of a workbook a filled copy of each style that is wanted; nothing else changes. Undefined where the part is not
 * as programs write it: the cells then keep their looks.
 */
export function markStyles(xml: string, wanted: ReadonlySet<number>): MarkedStyles | undefined {
  const [fills, cells] = [part("fills").exec(xml), part("cellXfs").exec(xml)];
  if (!fills || !cells) return undefined;
  const fillCount = Number(attributeOf(fills[1]!, "count") ?? "");
  const existing = [...cells[2]!.matchAll(formats)].map((match) => match[0]);
  if (!Number.isInteger(fillCount) || fillCount < 1 || existing.length === 0) return undefined;
  const marked = new Map<number, number>();
  const added: string[] = [];
  for (const style of [...wanted].sort((one, other) => one - other)) {
    const base = existing[style] ?? existing[0]!;
    marked.set(style, existing.length + added.length);
    added.push(filled(base, fillCount));
  }
  const prefix = /^<([\w.-]+:)/.exec(fills[1]!)?.[1] ?? "";
  const newFills = `${withAttribute(fills[1]!, "count", String(fillCount + 1))}${fills[2]}${fill(prefix)}${fills[3]}`;
  const count = String(existing.length + added.length);
  const newCells = `${withAttribute(cells[1]!, "count", count)}${cells[2]}${added.join("")}${cells[3]}`;
  return { xml: xml.replace(fills[0], () => newFills).replace(cells[0], () => newCells), marked };
}

function filled(format: string, fillId: number): string {
  const tag = /^<[^>]*>/.exec(format)![0];
  const changed = withAttribute(withAttribute(tag, "fillId", String(fillId)), "applyFill", "1");
  return `${changed}${format.slice(tag.length)}`;
}
