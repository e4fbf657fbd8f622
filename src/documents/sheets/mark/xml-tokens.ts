/**
 * Cuts XML into its tags and the texts between them, each as it is written, so that what is not changed can be written back byte for
 * byte. Comments, CDATA and instructions are one token each.
 */
export async function* xmlTokens(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const { tokens, end } = cut(text);
    rest = text.slice(end);
    if (tokens.length > 0) yield tokens;
  }
  if (rest !== "") yield [rest];
}

function cut(text: string): { tokens: string[]; end: number } {
  const tokens: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    if (open < 0) return { tokens, end: at };
    const close = endOfTag(text, open);
    if (close < 0) return { tokens, end: at };
    if (open > at) tokens.push(text.slice(at, open));
    tokens.push(text.slice(open, close));
    at = close;
  }
}

/** Behind the tag that begins at a place; -1 where it is not whole yet. */
function endOfTag(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return behind(text, "-->", open);
  if (text.startsWith("<![CDATA[", open)) return behind(text, "]]>", open);
  // The beginning of either may still be to come.
  if (text.length - open < 9 && text.startsWith("<!", open)) return -1;
  let close = text.indexOf(">", open);
  // A sign > inside a value in quotes is none.
  while (close >= 0 && !hasEvenQuotes(text, open, close)) close = text.indexOf(">", close + 1);
  return close < 0 ? -1 : close + 1;
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function hasEvenQuotes(text: string, from: number, to: number): boolean {
  let quote = "";
  for (let at = from; at < to; at += 1) {
    const sign = text[at]!;
    if (quote === "" ? sign === '"' || sign === "'" : sign === quote) quote = quote === "" ? sign : "";
  }
  return quote === "";
}

/** The element's name without prefix, with a stroke before it where it ends one; empty for what is no element. */
export function tagName(token: string): string {
  return /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(token)?.slice(1).join("") ?? "";
}

/** The prefix of a tag with its colon, `x:`. */
export function tagPrefix(token: string): string {
  return /^<\/?([\w.-]+:)/.exec(token)?.[1] ?? "";
}

export function attributeOf(token: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(token)
    ?.slice(1)
    .find((value) => value !== undefined);
}

/** The tag with an attribute set, or without it. */
export function withAttribute(token: string, name: string, value: string | undefined): string {
  const bare = token.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === undefined ? bare : bare.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}

/** A text as XML holds it; signs that XML cannot hold become question marks. */
export function escapedXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "?")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
