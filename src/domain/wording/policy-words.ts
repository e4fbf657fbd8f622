import type { LocalText } from "./quantity.ts";

/** Words of the reading of policy files: what is wrong in a file, and what would be right. */
export const policyWords = {
  "policy.key": { zh: "“{key}”", en: "“{key}”" },
  "policy.item": { zh: "“{list}”的第 {n} 项", en: "item {n} of “{list}”" },
  "policy.item-of-file": { zh: "第 {n} 项", en: "item {n}" },
  "policy.whole": { zh: "文件", en: "the file" },

  "policy.or": { zh: "，或", en: ", or " },

  "policy.given.number": { zh: "数 {value}", en: "the number {value}" },
  "policy.given.text": { zh: '文本 "{value}"', en: 'the text "{value}"' },
  "policy.given.flag": { zh: "布尔值 {value}", en: "{value}" },
  "policy.given.nothing": { zh: "空值", en: "nothing" },
  "policy.given.list": { zh: "列表", en: "a list" },
  "policy.given.map": { zh: "键值表", en: "a map" },

  "policy.fault.yaml": { zh: "YAML 写法有误：{what}", en: "broken YAML: {what}" },
  "policy.fault.duplicate-key": {
    zh: "“{key}”在同一个键值表里写了两次：删去一个，或改名",
    en: "“{key}” stands twice in the same map: remove or rename one",
  },
  "policy.fault.unknown-key": { zh: "没有“{key}”这个键{hint}", en: "unknown key “{key}”{hint}" },
  "policy.fault.missing-key": {
    zh: "{where}缺少必填的“{key}”：应为{expected}",
    en: "“{key}” is missing in {where}: it must be {expected}",
  },
  "policy.fault.wrong-type": {
    zh: "{key}应为{expected}，这里是{given}",
    en: "{key} must be {expected}; here it is {given}",
  },
  "policy.fault.not-quoted": {
    zh: "{key}要加双引号，写作 {right}：不加引号时 YAML 把 {written} 读成数",
    en: "{key} must be quoted, {right}: without quotes YAML reads {written} as a number",
  },
  "policy.fault.key-not-quoted": {
    zh: '作键的 {written} 要加双引号，写作 "{written}"：不加引号时 YAML 把它读成数',
    en: 'the key {written} must be quoted, "{written}": without quotes YAML reads it as a number',
  },
  "policy.fault.day-as-number": {
    zh: "{key}是日期，中间加连字符，写作 {right}：{given} 是一个数",
    en: "{key} is a date, written with hyphens, {right}: {given} is a number",
  },
  "policy.fault.amount-too-long": {
    zh: "{key}的金额太大：整数部分最多 15 位，这里是 {digits} 位",
    en: "{key} is too large an amount: at most 15 digits before the point; here there are {digits}",
  },
  "policy.fault.wrong-form": {
    zh: '{key}写成了 "{given}"，应为{expected}',
    en: '{key} is written "{given}"; it must be {expected}',
  },
  "policy.fault.empty": { zh: "{key}不能为空：应为{expected}", en: "{key} must not be empty: it must be {expected}" },
  "policy.fault.wrong-unit": {
    zh: '{key}的单位不对：这里要的是{expected}，"{given}" 像是{looks}',
    en: '{key} has another unit: it must be {expected}, and "{given}" looks like {looks}',
  },
  "policy.fault.unknown-value": { zh: "{key}不能是“{given}”{hint}", en: "{key} cannot be “{given}”{hint}" },
  "policy.fault.too-small": { zh: "{key}不能小于 {bound}", en: "{key} must not be less than {bound}" },
  "policy.fault.too-big": { zh: "{key}不能大于 {bound}", en: "{key} must not be more than {bound}" },
  "policy.fault.too-few": { zh: "{key}至少要有 {bound} 项", en: "{key} needs at least {bound} {bound|item|items}" },
  "policy.fault.too-many": { zh: "{key}最多 {bound} 项", en: "{key} takes at most {bound} {bound|item|items}" },
  "policy.fault.wrong-id": {
    zh: "编号“{key}”只能用小写字母、数字和连字符，如 bank-review",
    en: "the id “{key}” may only have small letters, digits and hyphens, such as bank-review",
  },
  "policy.fault.wrong-date-key": {
    zh: "“{key}”应为存在的日期，写作 YYYY-MM-DD，如 2024-03-01",
    en: "“{key}” must be a date that exists, written YYYY-MM-DD, such as 2024-03-01",
  },
  "policy.fault.citation-missing": {
    zh: '{key}没有依据：写上条款 cite: "第六条"，文件没有规定的写 ours: { zh: …, en: … } 说明理由',
    en: '{key} names no source: give the article, cite: "第六条", or, where no document says it, the reason, ours: { zh: …, en: … }',
  },

  "policy.fault.extends-unknown": {
    zh: "找不到上位文件“{id}”：本文件旁边没有 {id}.yaml 或 {id}/policy.yaml，政策文件夹里也没有 {id}/policy.yaml{hint}",
    en: "the file that it extends, “{id}”, is not there: neither {id}.yaml or {id}/policy.yaml beside this file, nor {id}/policy.yaml among the policies{hint}",
  },
  "policy.fault.extends-path": {
    zh: "extends 写上位文件的编号（如 national-startup-2020），不写路径或文件名“{id}”",
    en: "extends takes the id of the file above, such as national-startup-2020, not a path or file name, “{id}”",
  },
  "policy.fault.extends-loop": {
    zh: "extends 成环：{way}；一个文件不能直接或间接以自己为上位文件",
    en: "extends goes round in a circle: {way}; a file cannot extend itself, not even by way of others",
  },
  "policy.fault.extends-layer": {
    zh: "{layer}级文件不能以{upperLayer}级文件 {upper} 为上位文件",
    en: "a file of the layer “{layer}” cannot extend {upper}, which is of the layer “{upperLayer}”",
  },
  "policy.fault.unknown-party": { zh: "没有参与方“{id}”{hint}", en: "there is no party “{id}”{hint}" },
  "policy.fault.unknown-paper": { zh: "没有材料“{id}”{hint}", en: "there is no paper “{id}”{hint}" },
  "policy.fault.unknown-clock": { zh: "没有时限“{id}”{hint}", en: "there is no clock “{id}”{hint}" },
  "policy.fault.unknown-parameter": { zh: "没有参数“{id}”{hint}", en: "there is no parameter “{id}”{hint}" },
  "policy.fault.unknown-account": { zh: "没有账户“{id}”{hint}", en: "there is no account “{id}”{hint}" },
  "policy.fault.unknown-outside": {
    zh: "breakers.outside 里没有外部指标“{id}”{hint}",
    en: "there is no figure “{id}” under breakers.outside{hint}",
  },
  "policy.fault.unknown-document": {
    zh: "documents 里没有文件“{id}”{hint}",
    en: "there is no document “{id}” under documents{hint}",
  },
  "policy.fault.unknown-ask": { zh: "asks 里没有“{id}”{hint}", en: "there is no fact “{id}” under asks{hint}" },
  "policy.fault.unknown-step": { zh: "这个流程没有环节“{id}”{hint}", en: "this procedure has no step “{id}”{hint}" },
  "policy.fault.step-circle": {
    zh: "环节“{id}”的 after 绕回了它自己",
    en: "the step “{id}” waits for itself by way of its “after”",
  },
  "policy.fault.unknown-path": {
    zh: "没有 {path}：{key}不存在{hint}",
    en: "there is no {path}: {key} does not exist{hint}",
  },
  "policy.fault.other-policy": {
    zh: "这份参数是 {given} 的，不是 {policy} 的",
    en: "these parameters are for {given}, not for {policy}",
  },
  "policy.fault.not-demo": { zh: "演示参数文件要写 demo: true", en: "a file of demo parameters says demo: true" },
  "policy.fault.duplicate-step": {
    zh: "环节“{id}”在这个流程里写了两次",
    en: "the step “{id}” stands twice in this procedure",
  },
  "policy.fault.duplicate-code": {
    zh: "代码“{code}”已用于一条条件：结果要能按代码分清，请改名",
    en: "the code “{code}” is that of a condition already: findings are told apart by it, so rename one",
  },
  "policy.fault.duplicate-share": {
    zh: "“{party}”在同一组份额里写了两次",
    en: "“{party}” stands twice among the same shares",
  },
  "policy.fault.shares-sum": {
    zh: "{key}各份之和为 {sum}（{parts}），应为 {whole}",
    en: "the weights of {key} sum to {sum} ({parts}); they must sum to {whole}",
  },
  "policy.fault.breaker-both": {
    zh: "触发（{trip}）与达标（{clear}）会同时成立：两者不能有共同的数值",
    en: "trip ({trip}) and clear ({clear}) can hold at once: they must have no value in common",
  },
  "policy.fault.breaker-no-clear": {
    zh: "自动恢复（automatic）要写明 clear：何时达标",
    en: "lifting by itself (automatic) needs clear: when the measure is back",
  },
  "policy.fault.breaker-never-lifts": {
    zh: "写了 lift: never（不恢复），又写了 clear：留下一个",
    en: "lift is never, and yet there is a clear: keep one of them",
  },
  "policy.fault.breaker-no-consents": {
    zh: "经同意恢复（consents）要在 consents 里写明由谁同意",
    en: "lifting by consents needs to say under consents whose",
  },
  "policy.fault.breaker-stops-and-goes-on": {
    zh: "“{action}”既停止（stops）又继续（goesOn）",
    en: "“{action}” is both stopped (stops) and going on (goesOn)",
  },
  "policy.fault.parameter-type": {
    zh: "参数“{id}”的类型是 {given}，这里要 {wanted} 类型的参数",
    en: "the parameter “{id}” is of the type {given}; a parameter of the type {wanted} is needed here",
  },
  "policy.fault.table-not-covering": {
    zh: "table 没有写全参数“{id}”的取值：还缺 {missing}",
    en: "the table does not cover every choice of the parameter “{id}”: {missing} is missing",
  },
  "policy.fault.no-bound": {
    zh: "{key}没有写限额：most（上限）和 least（下限）写其中一个",
    en: "{key} has no bound: give most or least",
  },
  "policy.fault.two-bounds": {
    zh: "{key}同时写了 most 和 least：一条规则只写一个，另一个另写一条",
    en: "{key} has both most and least: one rule has one of them; write a second rule for the other",
  },
  "policy.fault.ends-before-start": {
    zh: "{later} 早于开始日 {earlier}",
    en: "{later} is before {earlier}, on which it starts",
  },
  "policy.fault.version-order": {
    zh: "{date} 写在 {before} 之后：各版本按日期先后排列",
    en: "{date} stands after {before}: versions stand in the order of their days",
  },
  "policy.fault.version-before-file": {
    zh: "{date} 早于本文件的第一天 {first}：依据的是另一份文件的写 document，是我们定的写 ours 或 reading",
    en: "{date} is before the first day of this file, {first}: name the other document that it stands on, or the decision (ours, reading)",
  },
  "policy.fault.above-upper": {
    zh: "{field} {given}（{article}）超过上位文件 {upper} 的 {bound}（{boundArticle}），自 {from} 起",
    en: "{field} {given} ({article}) is above {bound} of the upper file {upper} ({boundArticle}), from {from}",
  },
  "policy.fault.below-upper": {
    zh: "{field} {given}（{article}）低于上位文件 {upper} 的 {bound}（{boundArticle}），自 {from} 起",
    en: "{field} {given} ({article}) is below {bound} of the upper file {upper} ({boundArticle}), from {from}",
  },
  "policy.note.above-soft-limit": {
    zh: "{field} {given}（{article}）越过上位文件 {upper} 的原则性限额 {bound}（{boundArticle}），自 {from} 起",
    en: "{field} {given} ({article}) goes beyond the soft limit {bound} of the upper file {upper} ({boundArticle}), from {from}",
  },
  "policy.note.not-comparable": {
    zh: "{field} {given}（{article}）与上位文件 {upper} 的 {bound}（{boundArticle}）要到计算时才能比较",
    en: "{field} {given} ({article}) and {bound} of the upper file {upper} ({boundArticle}) can only be compared once they are worked out",
  },
  "policy.note.between-thresholds": {
    zh: "恰为 {at} 时，触发（{trip}）与达标（{clear}）都不成立，保持原状",
    en: "at exactly {at} neither trip ({trip}) nor clear ({clear}) holds: things stay as they were",
  },
  "policy.note.small-amount": {
    zh: "{given} 元偏小：是不是把万元写成了元？",
    en: "{given} yuan is small: was it meant in ten thousands?",
  },
  "policy.note.unverified": { zh: "未见原文：{article}", en: "the text itself was not at hand: {article}" },
  "refusal.policy-unknown": { zh: "没有政策文件“{given}”{hint}", en: "there is no policy file “{given}”{hint}" },
  "refusal.policy-no-file": {
    zh: "没有政策文件“{given}”：找的是 {looked}",
    en: "there is no policy file “{given}”: looked for {looked}",
  },
  "refusal.policy-faulty": { zh: "{file}:{line}:{column} {fault}", en: "{file}:{line}:{column} {fault}" },

  "policy.type.int": { zh: "整数", en: "a whole number" },
  "policy.type.decimal": { zh: "小数", en: "a decimal number" },
  "policy.type.money": { zh: "金额", en: "an amount" },
  "policy.type.percent": { zh: "百分数", en: "a percentage" },
  "policy.type.day": { zh: "日期", en: "a date" },
  "policy.type.bool": { zh: "是或否", en: "yes or no" },
  "policy.type.string": { zh: "文本", en: "a text" },
  "policy.type.list": { zh: "列表", en: "a list" },
  "policy.type.subject": { zh: "“{subject}”整体", en: "“{subject}” as a whole" },
  "policy.cel.result": {
    zh: "表达式的结果应为{wanted}，这里是{given}",
    en: "the expression must give {wanted}; it gives {given}",
  },
  "policy.cel.unknown-subject": {
    zh: "此处没有“{name}”这个名称{hint}",
    en: "the name “{name}” is not known here{hint}",
  },
  "policy.cel.unknown-name": { zh: "没有“{name}”这个名称{hint}", en: "there is no name “{name}”{hint}" },
  "policy.cel.unknown-function": { zh: "没有“{name}”这个函数{hint}", en: "there is no function “{name}”{hint}" },
  "policy.cel.operator": {
    zh: "{left}与{right}之间不能用 {operator}",
    en: "{left} and {right} cannot be joined by {operator}",
  },
  "policy.cel.operator-write": {
    zh: "{left}与{right}之间不能用 {operator}：值要写成 {form} 的形式",
    en: "{left} and {right} cannot be joined by {operator}: write the value as {form}",
  },
  "policy.cel.operator-part": {
    zh: "金额不能用 {operator} 乘除{right}：按比例取用 part(金额, 分子, 分母)",
    en: "an amount cannot be joined by {operator} with {right}: take a part of it with part(amount, numerator, denominator)",
  },
  "policy.cel.operand": { zh: "这个运算不能用于{given}", en: "this operator does not take {given}" },
  "policy.cel.logical": {
    zh: "&& 和 || 两边应为是或否，这里有{given}",
    en: "both sides of && and || must be yes or no; here is {given}",
  },
  "policy.cel.condition": {
    zh: "? 前面应为是或否，这里是{given}",
    en: "what stands before ? must be yes or no; here it is {given}",
  },
  "policy.cel.branches": {
    zh: "? : 的两个结果类型不同：{one}和{other}",
    en: "the two results of ? : differ: {one} and {other}",
  },
  "policy.cel.mixed-list": {
    zh: "列表里的值类型不同：{one}和{other}",
    en: "the values of a list differ: {one} and {other}",
  },
  "policy.cel.no-parts": { zh: "{given}下面没有别的名称", en: "{given} has no names below it" },
  "policy.cel.not-a-list": { zh: "这里要用列表，不能用{given}", en: "a list is needed here, not {given}" },
  "policy.cel.call": { zh: "函数“{name}”应写作 {forms}", en: "the function “{name}” is called as {forms}" },
  "policy.cel.literal": { zh: "“{written}”读不出来，应写作 {form}", en: "“{written}” cannot be read; write {form}" },
  "policy.cel.choice": { zh: "{name} 不会是“{written}”{hint}", en: "{name} is never “{written}”{hint}" },
  "policy.cel.ends-early": {
    zh: "表达式没有写完：少了一个值、括号或引号",
    en: "the expression ends too early: a value, a bracket or a quote is missing",
  },
  "policy.cel.open-quote": { zh: "引号没有成对", en: "a quote is not closed" },
  "policy.cel.single-equals": { zh: "比较相等用 ==，不用 =", en: "equality is written ==, not =" },
  "policy.cel.word-operator": { zh: "“{word}”要写作 {operator}", en: "“{word}” is written {operator}" },
  "policy.cel.unexpected": { zh: "此处读不懂“{what}”", en: "“{what}” cannot be read here" },

  "policy.looks.yuan": { zh: "金额（元）", en: "an amount in yuan" },
  "policy.looks.percent": { zh: "百分数", en: "a percentage" },
  "policy.looks.count": { zh: "整数（次数、月数或天数）", en: "a whole number (times, months or days)" },
  "policy.looks.months": { zh: "月数", en: "a number of months" },
  "policy.looks.days": { zh: "天数", en: "a number of days" },

  "policy.yaml.NOT_UTF8": {
    zh: "此处不是 UTF-8 编码的文字，请把文件另存为 UTF-8 编码",
    en: "this is not text in UTF-8; save the file in the encoding UTF-8",
  },
  "policy.yaml.TOO_LONG": {
    zh: "文件超过一百万字，不像政策文件，请核对",
    en: "the file has over a million characters, which no policy file has; is it the right one?",
  },
  "policy.yaml.ALIAS_PROPS": {
    zh: "引用（*）上不能再加标签或锚点",
    en: "an alias (*) cannot carry a tag or an anchor",
  },
  "policy.yaml.BAD_ALIAS": {
    zh: "引用（*）的名字不对，或没有对应的锚点（&）",
    en: "an alias (*) without a right name or without its anchor (&)",
  },
  "policy.yaml.BAD_COLLECTION_TYPE": { zh: "标签与列表或键值表不符", en: "a tag that does not fit the list or map" },
  "policy.yaml.BAD_DIRECTIVE": { zh: "不认识的指令（%）", en: "an unknown directive (%)" },
  "policy.yaml.BAD_DQ_ESCAPE": { zh: "双引号里的反斜杠转义有误", en: "a wrong backslash escape inside double quotes" },
  "policy.yaml.BAD_INDENT": {
    zh: "缩进不对：同一层的键要左对齐，下一层要多缩进",
    en: "wrong indentation: keys of one level stand in one column, a deeper level is indented more",
  },
  "policy.yaml.OPEN_BRACKET": {
    zh: "花括号或方括号没有成对，或括号里的行缩进不够",
    en: "a bracket { or [ is not closed, or the lines inside it are not indented enough",
  },
  "policy.yaml.BAD_PROP_ORDER": { zh: "标签或锚点的位置不对", en: "a tag or an anchor in the wrong place" },
  "policy.yaml.BAD_SCALAR_START": {
    zh: "值不能以这个字符开头：给它加引号",
    en: "a value cannot start with this character: quote it",
  },
  "policy.yaml.BLOCK_AS_IMPLICIT_KEY": {
    zh: "一行里出现了两个“键: 值”：换行写，或给值加引号",
    en: "two “key: value” on one line: start a new line, or quote the value",
  },
  "policy.yaml.BLOCK_IN_FLOW": {
    zh: "花括号或方括号里不能用换行缩进的写法",
    en: "no indented lists or maps inside { } or [ ]",
  },
  "policy.yaml.IMPOSSIBLE": { zh: "此处读不懂", en: "this place cannot be understood" },
  "policy.yaml.KEY_OVER_1024_CHARS": {
    zh: "键太长，或少了一个冒号、引号",
    en: "a key is too long, or a colon or quote is missing",
  },
  "policy.yaml.MISSING_CHAR": {
    zh: "少了一个字符：检查引号、括号是否成对，冒号后是否有空格",
    en: "a character is missing: see that quotes and brackets are closed, and that a space follows the colon",
  },
  "policy.yaml.MULTILINE_IMPLICIT_KEY": {
    zh: "键不能跨行：多半是少了冒号，或引号没有成对",
    en: "a key over several lines: a colon is missing, or a quote is not closed",
  },
  "policy.yaml.MULTIPLE_ANCHORS": { zh: "一个值上有两个锚点", en: "two anchors on one value" },
  "policy.yaml.MULTIPLE_DOCS": {
    zh: "一个文件里只能有一份内容：去掉“---”或“...”",
    en: "one file holds one document: remove “---” or “...”",
  },
  "policy.yaml.MULTIPLE_TAGS": { zh: "一个值上有两个标签", en: "two tags on one value" },
  "policy.yaml.NON_STRING_KEY": { zh: "键必须是文本", en: "keys must be texts" },
  "policy.yaml.RESOURCE_EXHAUSTION": { zh: "嵌套或引用过多", en: "too much nesting or too many aliases" },
  "policy.yaml.TAB_AS_INDENT": { zh: "缩进要用空格，不能用制表符", en: "indent with spaces, not with tabs" },
  "policy.yaml.TAG_RESOLVE_FAILED": {
    zh: "不认识的标签（!），或以“!”开头的值没有加引号",
    en: "an unknown tag (!), or a value that starts with “!” and is not quoted",
  },
  "policy.yaml.UNEXPECTED_TOKEN": {
    zh: "此处不该有这个字符：检查括号、引号和逗号",
    en: "an unexpected character: see brackets, quotes and commas",
  },
} as const satisfies Record<string, LocalText>;
