import type { Division, Divisions } from "#storage/divisions.ts";
import type { Random } from "./random.ts";

/** Where people of a sample live: real counties and townships, invented villages. */
export type Village = {
  readonly county: Division;
  readonly township: Division;
  readonly name: string;
};

export type Places = {
  readonly counties: readonly Division[];
  village(random: Random): Village;
  /** A county by the name that a document gives it, a development zone too: 稀土高新区 is 包头稀土高新技术产业开发区. */
  named(name: string): Division | undefined;
  /** Codes of all counties of the same province, for numbers of people who moved there. */
  readonly neighbours: readonly string[];
};

const villageBegins = ["上", "下", "前", "后", "东", "西", "南", "北", "大", "小", "新", "老", "中", "高"];
const villageMiddles = [
  "湾",
  "坪",
  "沟",
  "河",
  "岭",
  "庄",
  "塘",
  "桥",
  "坝",
  "寨",
  "营",
  "店",
  "川",
  "泉",
  "窑",
  "堡",
  "滩",
  "峡",
  "塬",
  "井",
];
const villageNames = [
  "团结",
  "新建",
  "向阳",
  "红星",
  "光明",
  "胜利",
  "新华",
  "和平",
  "永丰",
  "兴隆",
  "双龙",
  "金星",
  "前进",
  "友谊",
];

/** The most counties whose people are drawn; a province has a hundred, and a sample should fill those it has. */
const mostCounties = 12;

/** The places of a region by its code, with six to ten invented villages in every township, four communities in a subdistrict. */
export function placesOf(divisions: Divisions, region: string, random: Random): Places {
  const all = divisions.countiesOf(region).filter(({ isStatistical }) => !isStatistical);
  const counties = some(random.of("counties"), all, mostCounties);
  const villages = counties.flatMap((county) => {
    const townships = divisions.townshipsOf(county.code);
    const proper = townships.filter(({ isStatistical }) => !isStatistical);
    return (proper.length > 0 ? proper : townships).map((township) =>
      villagesOf(random.of(township.code), county, township),
    );
  });
  return {
    counties,
    village: (drawn) => drawn.pick(drawn.pick(villages)),
    named: (name) => named(divisions.countiesOf(region), name),
    neighbours: divisions.countiesOf(`${region.slice(0, 2)}0000`).map(({ code }) => code),
  };
}

function villagesOf(random: Random, county: Division, township: Division): Village[] {
  const isTown = township.name.endsWith("街道");
  const names = new Set<string>();
  const wanted = isTown ? 4 : random.int(6, 10);
  while (names.size < wanted) {
    const name = random.chance(0.4)
      ? random.pick(villageNames)
      : `${random.pick(villageBegins)}${random.pick(villageMiddles)}`;
    names.add(`${name}${isTown ? "社区" : "村"}`);
  }
  return [...names].map((name) => ({ county, township, name }));
}

function named(counties: readonly Division[], name: string): Division | undefined {
  const stem = name.replace(/[区县旗市]$/, "");
  return counties.find((county) => county.name === name) ?? counties.find((county) => county.name.includes(stem));
}

/** As many of a list, in its order. */
function some<Item>(random: Random, items: readonly Item[], most: number): Item[] {
  const left = [...items];
  while (left.length > most) left.splice(random.int(0, left.length - 1), 1);
  return left;
}
