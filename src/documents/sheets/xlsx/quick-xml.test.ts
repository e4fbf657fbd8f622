import { expect, test } from "vitest";
import { BrokenSheet } from "#domain/roster/cell.ts";
import { quickXmlParser } from "./quick-xml.ts";
import { xmlParser } from "./xml.ts";

type Make = typeof xmlParser;

/** All that a parser tells of a text in two pieces; texts one after the other are joined. */
function told(make: Make, pieces: readonly string[]): string {
  let events = "";
  let said = "";
  const flush = (): void => {
    if (said.trim() !== "") events += ` "${said}"`;
    said = "";
  };
  const parser = make("a.xlsx", "part", {
    open(name, attributes) {
      flush();
      events += ` <${name} ${JSON.stringify({ ...attributes })}`;
    },
    text: (text) => void (said += text),
    close(name) {
      flush();
      events += ` ${name}>`;
    },
  });
  try {
    for (const piece of pieces) parser.write(piece);
    parser.end();
  } catch (error) {
    if (!(error instanceof BrokenSheet)) throw error;
    return "broken";
  }
  return events;
}

test.each([
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<a><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"/></row></a>',
  '<x:a xmlns:x="u"><x:c r="A1" />t\r\nu</x:a>',
  "<a><!-- <c> --><c r='A1'>1 &lt; 2 &amp;amp; 3</c></a>",
  '<a><c r="A&amp;1" s = "2">&#65;&#x4E00;</c><![CDATA[<b>]]></a>',
  '<!DOCTYPE a><a  r="1"\n s="2" ><b t="1 2"></b ></a>',
  '<a><c r="1>2">x</c></a>\n',
  "<a/>",
  '<a r="1" r="2"/>',
  "<a><b></a></b>",
  "<a>&unknown;</a>",
  "<a>x]]>y</a>",
  "<a>\u0001</a>",
  "<a></a><b/>",
  "<a></a>text",
  "<a><b>",
  "<a><b",
  "text",
  "",
  "<a><1/></a>",
  "<a b></a>",
])("the quick parser tells what the careful one does, wherever the text is cut: %j", (xml) => {
  const expected = told(xmlParser, [xml]);
  for (let cut = 0; cut <= xml.length; cut += 1)
    expect([cut, told(quickXmlParser, [xml.slice(0, cut), xml.slice(cut)])]).toEqual([cut, expected]);
});
