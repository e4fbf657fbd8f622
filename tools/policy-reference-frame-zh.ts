/** What docs/policy-files.zh-CN.md says around the tables that are made from the schema. The English frame says the same. */
export const frameZh = `# 政策文件

政策文件的参考手册：每个部分、每个字段，以及表达式可用的名称。由格式定义和[一份用到全部字段的示例](policy-example.yaml)生成；
请勿直接修改本页。[English](policy-files.md)。[教程](from-a-document-to-a-file.zh-CN.md)讲如何把一份公文写成政策文件。
编辑器可用 \`policies/policy.schema.json\` 补全和标错：文件首行写 \`# yaml-language-server: $schema=../policy.schema.json\`。

一项政策是一个文件夹 \`policies/<id>\`：\`policy.yaml\`、\`cases\` 下的[算例](#worked-examples)，以及 \`parameters.demo.yaml\`，
其中是公文未规定的值，写法与各[参数文件](#parameters-files)相同。\`huidan policy check FILE\` 指出每处错误的行和列；\`huidan policy show ID\` 列出现行规定，
\`huidan policy explain ID RULE\` 用文字说明一条规则。

<a id="how-values-are-written"></a>

## 值的写法

| 值 | 写法 | 例 |
| --- | --- | --- |
| 文字 | 中英文对照 | \`{ zh: 财政局, en: finance bureau }\` |
| 金额 | 元，两位小数，加引号 | \`"300000.00"\` |
| 百分比 | 加引号，至多四位小数 | \`"4.35"\` |
| 日期 | 不加引号 | \`2024-03-01\` |
| 整数、月数、天数 | 不加引号 | \`36\` |
| 代码、条款 | 加引号，\`052728\` 才不会变样 | \`"052728"\`、\`"第六条"\` |
| 表达式 | [CEL](#expressions)；YAML 会误读的加引号 | \`loan.termMonths <= 36\` |
| 参与方、材料、时限、参数 | 本文件或者上位文件中的编号 | \`finance-bureau\` |

¹ 金额、百分比、整数处，也可以写

- \`{ parameter: <id> }\`：由项目自行录入。录入并附依据、经另一人确认之前，凡需用到的一律不予办理，并指明参数。
- \`{ formula: <表达式> }\`：得出同类值的表达式。
- \`{ byParameter: <id>, table: { <选项>: <值>, … } }\`：按选项类型的参数，每个选项一个值。

<a id="rules-dated-and-cited"></a>

### 规则：有日期，有出处

规则可以**就地**写，自文件施行日起适用：

\`\`\`yaml
person: { most: "200000.00", cite: "第八条" }
\`\`\`

也可以**按日期**写，每个版本自其日期起适用，\`null\` 表示终止：

\`\`\`yaml
person:
  title: { zh: 个人额度, en: cap of a person }
  by: applied
  values:
    2024-03-01: { most: "200000.00", cite: "第八条" }
    2026-01-01: { most: "300000.00", cite: "一", document: circular }
    2027-01-01: null
\`\`\`

每条规则，以及参与方、材料等每个条目，都可以写

| 字段 | 含义 |
| --- | --- |
| \`title\` | 名称；不填用规则编号 |
| \`by\` | 取值日：\`applied\`（申请）、\`signed\`（签约）、\`disbursed\`（放款）属于合同，\`accrued\`（计息）、\`due\`（到期）、\`decided\`（决定）、\`paid\`（支付）属于事项 |
| \`cite\` | 条款，加引号；或者 |
| \`ours\` | 文件未规定而写入的理由。二者必填其一 |
| \`document\` | 条款不属于本文件的，写 \`documents\` 下的编号 |
| \`reading\` | 文字可作不同理解时的取舍 |
| \`verified\` | 手头没有原文的填 \`false\` |

\`title\` 和 \`by\` 与 \`values\` 并列，其余写在每个版本里。取值日属于合同的规则，文件期满后不再受理新贷款；
取值日属于事项的规则，对已有贷款继续适用，直到后续文件另有规定。

<a id="hard-and-soft"></a>

### 硬性与“原则上”

限额和条件可写 \`level\`（\`hard\` 为硬性，\`soft\` 为“原则上”）、\`passedBy\`（“原则上”的规定由谁凭理由例外批准）和 \`consents\`（另须谁的书面同意）。

<a id="when-narrows-a-rule"></a>

### \`when\` 只缩小范围

没有 \`when\` 的规则对所有申请或者贷款适用，\`when\` 只能缩小范围。同组的规则逐条审查，一类借款人的规则不会取代另一类的。
个人、合伙、企业额度不同的，各写一条，各有自己的 \`when\`，第一条也不例外：

\`\`\`yaml
caps:
  person: { when: loan.kind == "person", most: "200000.00", cite: "第八条" }
  company: { when: loan.kind == "company", most: "3000000.00", cite: "第八条" }
\`\`\`

只有 \`subsidy.formulas\`、\`eligibility.sizeClasses\`、\`classes.kinds\` 和份额的 \`cases\` 取第一个成立的。

<a id="what-is-not-written"></a>

### 没有写的

表中第三栏说明字段不填时如何；标题下的“不写”说明本文件及其上位文件都没有该规则或者部分时如何。
公文应当规定的，程序不代为设定：指名询问，或者不予办理。

要紧的几项没有写的，\`huidan policy check\` 每次都在缺少它的部分（该部分只在上位文件里的，在 \`extends\` 处）给出提示，说明不写时如何、应当怎样写：
有 \`subsidy\` 的文件，为 \`formulas\`、\`excludes\`、\`funders\`、\`payment\`、\`period\` 和 \`terms.interest\`；规定额度、期限、利率上限或者还款方式的文件，为 \`terms.interest\`。
公式只有 \`none\` 的都不需要，只有 \`flat\` 的不需要 \`payment\`。公文没有规定的，也照写这条规则，用 \`ours\` 说明理由。

<a id="layers"></a>

### 层级

以 \`extends\` 承接上位文件的，只写本文件自己的规定，其余适用上位文件。路径相同的规则，自本文件该规则的第一日起整条取代上级的；\`null\` 终止上级的；
新编号的规则与上级的并列。超出上级限制的（额度更高、期限更长）为错误。

不承接任何文件的自成一体：所用的参与方、材料、时限、参数都在本文件中写明，如何计息也要写。公文依照国家创业担保贷款通知的县，
承接 \`national-startup-2020\`；自设贷款种类的县，不承接。

<a id="the-days-that-pick"></a>

### 取值日

| 部分 | 日期 |
| --- | --- |
| \`eligibility\` | 申请日（\`application.appliedOn\`） |
| \`terms\`、\`subsidy\` | 签约日。尚未签约的，为拟签约日 \`application.signedOn\`；未填的，为申请日。利率上限所用的 LPR，为截至该日最近一次公布的 |
| 其他部分 | 事项之日：决定日、支付日、到期日 |

部分或者规则可用 \`by\` 另定取值日。

<a id="the-file"></a>

## 文件

<!-- top -->

\`\`\`yaml
schema: 1
id: example-county
title: { zh: 示例县创业贷款办法, en: Start-up loans of an example county }
layer: county
region: { code: "990101", name: { zh: 示例县, en: Example County } }
\`\`\`

<!-- sections -->

<a id="parameters-files"></a>

## 参数文件

项目自行确定的值：政策旁的 \`parameters.demo.yaml\`（虚构，写明 \`demo: true\`，\`--demo\` 时使用），或者项目自己的文件，命令用
\`--parameters FILE\` 读取。\`huidan schema parameters --policy ID\` 列出可填内容。

<!-- parameterFields -->

每个值经另一人确认后生效：没有 \`confirmedBy\`，或者与 \`enteredBy\` 同名的，参数仍为未定，凡需用到的一律不予办理。以后变更的值，按 \`from\` 逐条列出。

| 参数类型 | \`value\` |
| --- | --- |
| \`yuan\` | \`"500000.00"\` |
| \`percent\` | \`"4.35"\` |
| \`count\`、\`months\`、\`days\` | \`60\` |
| \`date\` | \`2024-07-01\` |
| \`text\` | \`县农商行\` |
| \`choice\` | 其 \`choices\` 之一 |
| \`shares\` | \`{ of: 10, parts: [{ party: fund, weight: 7 }, { party: lender, weight: 3 }] }\`；\`of\` 不填为 100；每份可用 \`split\` 再分 |
| \`formula\` | 同 [\`subsidy.formulas\`](#subsidyformulas)：\`{ kind: share, percent: "50" }\` |
| \`clock\` | 同 [\`clocks\`](#clocks) 的 \`count\`：\`{ workingDays: 15 }\` |
| \`flag\` | \`true\`、\`false\` |

<!-- parameters -->

<a id="worked-examples"></a>

## 算例

由 \`huidan policy test ID\` 计算：\`policies/<id>/cases/*.yaml\`，每个文件是算例的列表。

<!-- exampleFields -->

写法上的错误由 \`huidan policy check\` 逐处列出；\`input\` 在计算时才检查。\`reckon\` 为 <!-- reckonings --> 之一。\`input\` 是同名命令所读的内容（金额、利率、日期的写法同上）：

| \`reckon\` | \`input\` | 结果中有 |
| --- | --- | --- |
| \`eligible\` | \`huidan schema application --policy ID\` 所列 | \`ok\`、\`findings\`（\`code\`、\`ok\`）、\`exemptions\`（\`code\`、\`holds\`）、\`caps\`（\`code\`、\`measured\`、\`most\`） |
| \`subsidy\` | \`loan\`（\`huidan schema loan\` 所列）、\`from\`、\`to\`；或者以 \`round\`（申报期内的一日）代替起止日 | \`amount\`、\`lines\`（\`from\`、\`to\`、\`days\`、\`principal\`、\`ratePercent\`、\`amount\`）、\`funders\`（\`party\`、\`amount\`） |
| \`share\` | \`of\`（\`compensation\` 代偿、\`recovery\` 追回）、\`amount\`、\`interest\`、\`penalty\`、\`costs\`、\`case\`（规则所问的事实） | \`parties\`（\`party\`、\`amount\`）、\`groups\`，代偿另有 \`total\` |
| \`deadline\` | \`clock\`、\`from\`、\`paused: [{ from, to }]\` | \`due\`、\`provisional\` |
| \`breakers\` | \`huidan schema figures\` 所列：\`scope\`、\`figures\`、\`state\`、\`consents\`、\`outside\` | 列表：\`breaker\`、\`tripped\`、\`measure\`、\`state\`、\`stops\` |
| \`compensation\` | \`on\`、\`loan\`（\`maturesOn\`、\`principal\`、\`interest\`、\`penaltyInterest\`、\`pursuitRecords\`）、\`case\`（\`ground\`、\`papers\` 和规则所问的事实） | \`ok\`、\`firstDay\`、\`findings\`、\`amount\`、\`shares\` |
| \`classes\` | \`on\`、\`loan\`（\`maturesOn\` 和类别所用的 \`loan\` 各项） | \`kind\`、\`bucket\`、\`grade\`、\`daysOverdue\` |
| \`fund\` | \`of\`（\`multiples\`、\`sources\`、\`deposits\`、\`refunds\`、\`topUps\` 等）、\`scope\`、\`figures\`、\`asOf\`、\`from\`、\`adding\` | \`ok\`、\`findings\`（\`code\`、\`ok\` 和各项金额） |
| \`quote\` | \`huidan schema quote\` 所列 | \`rows\`、\`totals\` |

\`expected\` 写结果中须相符的部分：

- 映射逐项比较，没有写的不比较；
- 列表长度须相同，逐项比较；写成 \`{ some: [ … ] }\` 的只看所列各项，按 \`code\`、\`breaker\`、\`party\` 或者 \`id\` 找到；
- 预期不予办理的，写 \`{ refusals: [{ code, at }] }\`：\`parameter-unset\`（\`at\` 为参数名）、\`case-fact-missing\`（\`at\` 为未提供的事实）、
  \`input-invalid\`、\`rule-absent\`、\`policy-ended\`。申请不符合条件不属于不予办理，其检查结果为 \`ok: false\`。

不符之处由 \`huidan policy test ID\` 列出。先手工计算、写下算式，再与程序核对。

<!-- examples -->

<a id="expressions"></a>

## 表达式

条件、计量项和公式用 [CEL](https://cel.dev) 书写。名称和类型在计算之前检查。

| 类型 | 写法 | 运算 |
| --- | --- | --- |
| int（整数） | \`18\` | \`+ - * / %\`，比较；除法舍去余数 |
| money（金额） | \`yuan("50000.00")\` | \`+ -\`，\`* int\`，只与金额比较 |
| percent（百分比） | \`percent("4.35")\` | \`+ -\`，只与百分比比较 |
| day（日期） | \`day("2021-01-01")\` | 比较；两日之差为 int |
| bool（是否） | \`true\` | \`&&\`（且）、\`\\|\\|\`（或）、\`!\`（非）、\`a ? b : c\` |
| string（文字） | \`"person"\` | \`==\`、\`!=\`、\`in ["person", "partners"]\` |
| 文字列表 | | \`"x" in list\`、\`list.all(each, …)\`、\`list.exists(each, …)\`、\`list.size()\` |

比较：以上、达到写 \`>=\`，以下、不超过写 \`<=\`，超过写 \`>\`，不满、低于写 \`<\`（民法典第一千二百五十九条）。

| 函数 | 结果 |
| --- | --- |
| \`min(a, b)\`、\`max(a, b)\` | 两个金额或者两个整数中较小、较大的 |
| \`part(amount, 40, 100)\` | 金额的 40/100，舍去不足一分的部分 |
| \`part(amount, other, whole)\` | 金额按两个金额之比 |
| \`addMonths(day, 3)\` | 三个月后的同日，无同日的为月末 |

需要而不知道的名称，指名询问；不会当作零或者否。

<a id="where-expressions-stand"></a>

### 表达式用于何处

<!-- places -->

<!-- subjects -->

\`case\` 为规则或者部分在 \`asks\` 中所问的事实；\`outside\` 为 \`breakers.outside\` 所列指标。

<a id="names"></a>

## 名称

<!-- vocabulary -->

<a id="figures"></a>

## 数据

熔断、放大倍数、退还和补充可以计量的 \`figures.<名称>\`。

<!-- figures -->

<a id="facts"></a>

## 事实

贷款由哪些事实构成；\`huidan subsidy --loan\` 读取。

<!-- facts -->
`;
