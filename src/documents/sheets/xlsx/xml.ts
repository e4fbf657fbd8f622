import { SaxesParser, type SaxesTagPlain } from "saxes";
import { brokenSheet } from "#documents/sheets/refuse.ts";

export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** An element's name without its prefix: some programs write x:row. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** A parser of one XML part. Entities that a file declares itself are not resolved; what is not well formed throws `BrokenSheet`. */
export function xmlParser(
  file: string,
  part: string,
  handlers: XmlHandlers,
): { write(text: string): void; end(): void } {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const { open, text, close } = handlers;
  if (open)
    parser.on("opentag", (tag: SaxesTagPlain) => {
      open(localName(tag.name), tag.attributes);
    });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close)
    parser.on("closetag", (tag: SaxesTagPlain) => {
      close(localName(tag.name));
    });
  let trouble: Error | undefined;
  parser.on("error", (error: Error) => {
    trouble ??= error;
  });
  const check = (): void => {
    if (trouble) throw brokenSheet(file, "sheet.part-broken", { part });
  };
  return {
    write(chunk) {
      parser.write(chunk);
      check();
    },
    end() {
      parser.close();
      check();
    },
  };
}

/** Reads a whole small part. */
export function parseXml(file: string, part: string, xml: string, handlers: XmlHandlers): void {
  const parser = xmlParser(file, part, handlers);
  parser.write(xml.replace(/^\uFEFF/, ""));
  parser.end();
}
