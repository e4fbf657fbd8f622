import { expect, test } from "vitest";
import { readDivisions } from "./divisions.ts";

const divisions = await readDivisions("data");
const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name);

test("every division of the source is there: 31 provinces, 342 cities, 2,978 counties, 41,352 townships", () => {
  const { provinces, cities, counties } = divisions;
  expect([provinces.length, cities.length, counties.length]).toEqual([31, 342, 2978]);
  expect(counties.filter(({ isStatistical }) => isStatistical)).toHaveLength(124);
  const townships = counties.flatMap(({ code }) => divisions.townshipsOf(code));
  expect(townships).toHaveLength(41_352);
  expect(new Set(townships.map(({ code }) => code)).size).toBe(41_352);
  expect(townships.every(({ code, name }) => /^\d{9}$/.test(code) && name.length > 1)).toBe(true);
});

test.each([
  ["620000", "甘肃省"],
  ["622900", "临夏回族自治州"],
  ["622921", "临夏县"],
  ["522728", "罗甸县"],
  ["150000", "内蒙古自治区"],
  ["150200", "包头市"],
  ["530100", "昆明市"],
  ["150271", "包头稀土高新技术产业开发区"],
  ["441900", "东莞市"],
])("%s is %s", (code, name) => {
  expect(divisions.find(code)?.name).toBe(name);
});

test("townships stand under their county, with their own codes where a number is left out", () => {
  const linxia = divisions.townshipsOf("622921");
  expect(linxia).toHaveLength(25);
  expect(linxia[0]).toMatchObject({ code: "622921100", name: "韩集镇", isStatistical: false });
  expect(linxia.find(({ code }) => code === "622921204")?.name).toBe("漠泥沟乡");
  expect(linxia.at(-1)).toMatchObject({ code: "622921224", name: "民主乡" });
  const luodian = [
    "斛兴街道",
    "龙坪镇",
    "边阳镇",
    "沫阳镇",
    "逢亭镇",
    "罗悃镇",
    "茂井镇",
    "红水河镇",
    "木引镇",
    "凤亭乡",
  ];
  expect(names(divisions.townshipsOf("522728"))).toEqual(luodian);
  expect(divisions.townshipsOf("000000")).toEqual([]);
});

test("counties of a city, of a province, of a city that has none, of the country", () => {
  const baotou = divisions.countiesOf("150200");
  expect(baotou).toHaveLength(10);
  expect(names(baotou.filter(({ isStatistical }) => isStatistical))).toEqual(["包头稀土高新技术产业开发区"]);
  expect(names(divisions.countiesOf("530100"))).toContain("五华区");
  expect(divisions.countiesOf("150000").length).toBeGreaterThan(100);
  expect(names(divisions.countiesOf("622921"))).toEqual(["临夏县"]);
  expect(names(divisions.countiesOf("441900"))).toEqual(["东莞市"]);
  expect(divisions.countiesOf("100000")).toHaveLength(2978);
});

test("counties of municipalities and those directly under a province have a placeholder for a city", () => {
  const placeholders = divisions.cities.filter(({ isPlaceholder }) => isPlaceholder);
  expect(placeholders.map(({ code }) => code)).toEqual([
    "110100",
    "120100",
    "310100",
    "419000",
    "429000",
    "469000",
    "500100",
    "500200",
    "659000",
  ]);
  expect(names(divisions.countiesOf("429000"))).toContain("仙桃市");
  expect(names(divisions.countiesOf("500000"))).toContain("云阳县");
});
