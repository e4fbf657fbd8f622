import PizZip from "pizzip";

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

/** A small .docx with a paragraph per line. */
export function aWordTemplate(...lines: string[]): Uint8Array {
  const zip = new PizZip();
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("");
  zip.file("[Content_Types].xml", types);
  zip.file("_rels/.rels", relations);
  zip.file(
    "word/document.xml",
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${section}</w:body></w:document>`,
  );
  return zip.generate({ type: "uint8array" });
}

/** The lines of a .docx; `—` where a page begins. */
export function wordLines(bytes: Uint8Array): string[] {
  const content = new PizZip(bytes).file("word/document.xml")!.asText();
  return [...content.matchAll(/<w:p\b[^>]*>([\s\S]*?)<\/w:p>/g)].map(([, paragraph]) =>
    paragraph!.includes('w:type="page"')
      ? "—"
      : [...paragraph!.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? "⏎").join(""),
  );
}
