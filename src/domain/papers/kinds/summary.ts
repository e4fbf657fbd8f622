import { field, list, optional, paper } from "#domain/papers/field.ts";

const text = (zh: string, en: string, example: string) => field("text", { zh, en }, example);

/** One page in Word with what a run found: headed tables of lines. Its heads are data, for it is made in two languages. */
export const summary = paper(
  "summary",
  { zh: "情况汇总", en: "summary" },
  {
    title: text("标题", "title", "某某县创业担保贷款情况汇总"),
    subtitle: text("副标题", "line under the title", "截至2024年3月31日"),
    headItem: text("表头事项", "head of the first column", "事项"),
    headCount: text("表头数量", "head of the count", "数量"),
    headAmount: text("表头金额", "head of the amount", "金额（元）"),
    headNote: text("表头说明", "head of the note", "说明"),
    sections: list(
      { zh: "部分", en: "sections" },
      {
        heading: text("小标题", "heading", "到期与催收"),
        lines: list(
          { zh: "行", en: "lines" },
          {
            item: text("事项", "what was found", "未来30天到期的贷款"),
            count: optional(text("数量", "how many", "12笔")),
            amount: optional(text("金额", "how much", "600,000.00")),
            note: optional(text("说明", "what to look at", "依据临县府办发〔2023〕20号 一（一）")),
          },
        ),
      },
    ),
    foot: optional(text("落款", "line at the end", "本表由惠担根据所附花名册生成")),
  },
);
