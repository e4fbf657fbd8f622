import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

/** An administrative division of China: code of six digits by GB/T 2260, of nine for a township. */
export type Division = {
  readonly code: string;
  readonly name: string;
  /** A row of the statistics and no division by law: a development zone counted as a county, a farm or zone counted as a township. */
  readonly isStatistical: boolean;
  /** In the place of a city, for counties that have none above them: 市辖区, 省直辖县级行政区划. */
  readonly isPlaceholder: boolean;
};

export type Divisions = {
  readonly provinces: readonly Division[];
  readonly cities: readonly Division[];
  readonly counties: readonly Division[];
  /** A province, city or county by its six digits: 150200 包头市. */
  find(code: string): Division | undefined;
  /** The counties of a province or city, or the county itself, statistical ones included; `100000` is the whole country. */
  countiesOf(code: string): readonly Division[];
  townshipsOf(county: string): readonly Division[];
};

/** The divisions that ship, from the packed file that tools/divisions.ts makes. */
export async function readDivisions(folder: string): Promise<Divisions> {
  const packed = await readFile(`${folder}/divisions.txt.br`);
  return divisionsOf((await promisify(brotliDecompress)(packed)).toString("utf8"));
}

/**
 * Reads a line per province (2 digits), city (4) and county (6, with its townships behind it), in the order of the codes.
 * A city without districts has one county of its own code (441900 东莞市): of both, the city is found by that code.
 */
export function divisionsOf(text: string): Divisions {
  const provinces: Division[] = [];
  const cities: Division[] = [];
  const counties: Division[] = [];
  const townships = new Map<string, readonly string[]>();
  for (const line of text.trimEnd().split("\n")) {
    const [own, ...below] = line.split("\t");
    const [code, name] = apart(own!);
    if (code.length === 2) provinces.push(division(`${code}0000`, name));
    else if (code.length === 4) cities.push(division(`${code}00`, name));
    else {
      counties.push(division(code, name));
      townships.set(code, below);
    }
  }
  const byCode = new Map([...counties, ...cities, ...provinces].map((each) => [each.code, each]));
  return {
    provinces,
    cities,
    counties,
    find: (code) => byCode.get(code),
    countiesOf(code) {
      const start = code === "100000" ? "" : code.replace(/(?:00){1,2}$/, "");
      return counties.filter((county) => county.code.startsWith(start));
    },
    townshipsOf: (county) => townshipsOf(county, townships.get(county) ?? []),
  };
}

function apart(text: string): [string, string] {
  const code = /^\d+/.exec(text)![0];
  return [code, text.slice(code.length)];
}

function division(code: string, name: string): Division {
  return {
    code,
    name,
    isStatistical: /^\d{4}7\d$/.test(code),
    isPlaceholder: /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/.test(name),
  };
}

/** From the third place on: 0 subdistricts, 1 towns, 2 and 3 townships and sumu; 4 and 5 are zones and farms. */
function townshipsOf(county: string, said: readonly string[]): Division[] {
  let serial = 0;
  return said.map((each) => {
    const named = /^=(\d{3})(.*)$/.exec(each);
    serial = named ? Number(named[1]) : serial + 1;
    const code = `${county}${String(serial).padStart(3, "0")}`;
    return { code, name: named ? named[2]! : each, isStatistical: serial >= 400, isPlaceholder: false };
  });
}
