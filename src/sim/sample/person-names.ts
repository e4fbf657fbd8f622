import type { Random } from "./random.ts";

/** Surnames with their share per thousand, roughly as the census has them. */
const surnames: readonly (readonly [string, number])[] = Object.entries({
  王: 71, 李: 70, 张: 66, 刘: 51, 陈: 44, 杨: 30, 黄: 23, 赵: 20, 吴: 19, 周: 18, 徐: 14, 孙: 13, 马: 12, 朱: 12, 胡: 11, 郭: 11, 何: 10,
  高: 10, 林: 9, 罗: 8, 郑: 8, 梁: 8, 谢: 7, 宋: 7, 唐: 7, 许: 6, 韩: 6, 冯: 6, 邓: 6, 曹: 5, 彭: 5, 曾: 5, 肖: 5, 田: 5, 董: 4, 袁: 4, 潘: 4,
  于: 4, 蒋: 4, 蔡: 4, 余: 4, 杜: 4, 叶: 4, 程: 4, 苏: 4, 魏: 4, 吕: 4, 丁: 3, 任: 3, 沈: 3, 姚: 3, 卢: 3, 姜: 3, 崔: 3, 钟: 3, 谭: 3, 陆: 3,
  汪: 3, 范: 3, 金: 3, 石: 3, 廖: 3, 贾: 3, 夏: 3, 韦: 3, 付: 3, 方: 3, 白: 3, 邹: 3, 孟: 3, 熊: 3, 秦: 3, 邱: 3, 江: 3, 尹: 2, 薛: 2, 闫: 2,
  段: 2, 雷: 2, 侯: 2, 龙: 2, 史: 2, 陶: 2, 黎: 2, 贺: 2, 顾: 2, 毛: 2, 郝: 2, 龚: 2, 邵: 2, 万: 2, 钱: 2, 严: 2, 覃: 2, 武: 2, 戴: 2, 莫: 2,
  祁: 1, 仇: 1, 查: 1, 单: 1, 解: 1, 冼: 1, 尉: 1, 欧阳: 1, 司马: 0.5, 上官: 0.5, 令狐: 0.5, 诸葛: 0.2,
});

/** What is commoner somewhere than in the country, by the first digits of the region's code. */
const localSurnames: { readonly [region: string]: readonly (readonly [string, number])[] } = {
  "6229": Object.entries({ 马: 320, 祁: 40, 韩: 40, 妥: 12, 喇: 6, 拜: 6, 唐: 20 }),
  "64": Object.entries({ 马: 220, 丁: 20, 虎: 8 }),
  "52": Object.entries({ 罗: 40, 韦: 30, 杨: 40, 班: 12, 岑: 12, 蒙: 14 }),
  "45": Object.entries({ 韦: 70, 覃: 50, 莫: 30, 蒙: 20 }),
  "53": Object.entries({ 杨: 40, 普: 20, 张: 30, 和: 10 }),
};

const forMen = [..."伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯建国文东海林龙志峰祥成福贵财德兴忠义仁礼生全宝金海山川"];
const forWomen = [..."芳娜敏静丽艳娟霞秀英兰玉梅莉婷雪琴玲红燕桂花凤珍春香云菊翠莲月娥彩琳慧倩妮蓉美"];
const either = [..."晓小子永世家玉文春正新明国学天佳思梓雨欣宏"];
/** Characters that fonts, input methods and old encodings lack: 䶮 and 㛃 in extension A, 𬭎 and 𬍛 outside the basic plane. */
const rare = ["䶮", "㛃", "𬭎", "𬍛", "犇", "燚", "翀", "喆", "珺", "頔"];

/** Given names and family parts written with the dot between them. */
const dotted = {
  first: ["阿卜杜", "艾合买提", "玉素甫", "吐尔逊", "买买提", "阿依古丽", "古丽娜尔", "热孜万", "努尔兰", "萨仁", "其其格", "巴特尔"],
  second: ["热合曼", "艾力", "托乎提", "卡德尔", "司马义", "哈力克", "苏来曼", "阿不都拉", "乌云", "孟和", "朝鲁"],
} as const;

export type Sex = "male" | "female";

/** Draws an invented name; family names go by what is common in the region. */
export function personNames(region: string): (random: Random, sex: Sex, surname?: string) => string {
  const local = Object.entries(localSurnames).find(([start]) => region.startsWith(start))?.[1] ?? [];
  // As often in the list as the weight says, so that drawing one is one step.
  const all = [...surnames, ...local].flatMap(([surname, weight]) =>
    Array.from({ length: Math.max(1, Math.round(weight)) }, () => surname),
  );
  return (random, sex, surname) => {
    if (surname === undefined && random.chance(0.012))
      return `${random.pick(dotted.first)}·${random.pick(dotted.second)}`;
    const family = surname ?? random.pick(all);
    if (random.chance(0.004)) return `${family}${random.pick(rare)}`;
    const own = sex === "male" ? forMen : forWomen;
    if (random.chance(0.18)) return `${family}${random.pick(own)}`;
    const middle = random.chance(0.5) ? random.pick(either) : random.pick(own);
    return `${family}${middle}${random.pick(own)}`;
  };
}

/** The family part of a name, to be shared by a household. Names with a dot have none. */
export function surnameOf(name: string): string | undefined {
  if (name.includes("·")) return undefined;
  const double = surnames.find(([each]) => each.length === 2 && name.startsWith(each));
  return double?.[0] ?? [...name][0];
}
