import type { Random } from "./random.ts";

type Weighted = readonly (readonly [surname: string, weight: number])[];

/** 王71 李70: surnames with their weights behind them. */
const weighted = (text: string): Weighted =>
  Array.from(text.matchAll(/(\p{Script=Han}+)([\d.]+)/gu), (match) => [match[1]!, Number(match[2])] as const);

/** Surnames with their share per thousand, roughly as the census has them. */
const surnames = weighted(
  [
    "王71 李70 张66 刘51 陈44 杨30 黄23 赵20 吴19 周18 徐14 孙13 马12 朱12 胡11 郭11 何10 高10",
    "林9 罗8 郑8 梁8 谢7 宋7 唐7 许6 韩6 冯6 邓6 曹5 彭5 曾5 肖5 田5 董4 袁4 潘4 于4 蒋4 蔡4 余4 杜4",
    "叶4 程4 苏4 魏4 吕4 丁3 任3 沈3 姚3 卢3 姜3 崔3 钟3 谭3 陆3 汪3 范3 金3 石3 廖3 贾3 夏3 韦3 付3",
    "方3 白3 邹3 孟3 熊3 秦3 邱3 江3 尹2 薛2 闫2 段2 雷2 侯2 龙2 史2 陶2 黎2 贺2 顾2 毛2 郝2 龚2 邵2",
    "万2 钱2 严2 覃2 武2 戴2 莫2 祁1 仇1 查1 单1 解1 冼1 尉1 欧阳1 司马0.5 上官0.5 令狐0.5 诸葛0.2",
  ].join(" "),
);

/** What is commoner somewhere than in the country, by the first digits of the region's code. */
const localSurnames: { readonly [region: string]: Weighted } = {
  "6229": weighted("马320 祁40 韩40 妥12 喇6 拜6 唐20"),
  "64": weighted("马220 丁20 虎8"),
  "52": weighted("罗40 韦30 杨40 班12 岑12 蒙14"),
  "45": weighted("韦70 覃50 莫30 蒙20"),
  "53": weighted("杨40 普20 张30 和10"),
};

const forMen = Array.from(
  "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯建国文东海林龙志峰祥成福贵财德兴忠义仁礼生全宝金海山川",
);
const forWomen = Array.from("芳娜敏静丽艳娟霞秀英兰玉梅莉婷雪琴玲红燕桂花凤珍春香云菊翠莲月娥彩琳慧倩妮蓉美");
const either = Array.from("晓小子永世家玉文春正新明国学天佳思梓雨欣宏");
/** Characters that fonts, input methods and old encodings lack: 䶮 and 㛃 in extension A, 𬭎 and 𬍛 outside the basic plane. */
const rare = ["䶮", "㛃", "𬭎", "𬍛", "犇", "燚", "翀", "喆", "珺", "頔"];

/** Given names and family parts written with the dot between them. */
const dotted = {
  first: [
    "阿卜杜",
    "艾合买提",
    "玉素甫",
    "吐尔逊",
    "买买提",
    "阿依古丽",
    "古丽娜尔",
    "热孜万",
    "努尔兰",
    "萨仁",
    "其其格",
    "巴特尔",
  ],
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
  return double?.[0] ?? Array.from(name)[0];
}
