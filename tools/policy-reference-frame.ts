/** What docs/policy-files.md says around the tables that are made from the schema. */
export const frame = `# Policy files

The reference of the policy file: every section, every field, the names that expressions may use. Made from the schema and from
[an example that uses every field once](policy-example.yaml); do not edit it, edit those. Editors complete and underline with
\`policies/policy.schema.json\`: begin a file with \`# yaml-language-server: $schema=../policy.schema.json\`.

A policy is a folder \`policies/<id>\` with \`policy.yaml\`, worked examples under \`cases\`, and \`parameters.demo.yaml\` for what no document
names. \`huidan policy check FILE\` tells every fault with its line and column; \`huidan policy show ID\` prints what is in force, \`huidan policy explain ID RULE\`
one rule in words.

## How values are written

| Value | Written | Example |
| --- | --- | --- |
| text | in both languages | \`{ zh: 财政局, en: finance bureau }\` |
| amount | yuan with two places, quoted | \`"300000.00"\` |
| percent | quoted; up to four places | \`"4.35"\` |
| date | not quoted | \`2024-03-01\` |
| number, months, days | not quoted | \`36\` |
| code, article | quoted, so that \`052728\` stays what it is | \`"052728"\`, \`"第六条"\` |
| expression | [CEL](#expressions); quoted where YAML would read something else | \`loan.termMonths <= 36\` |
| party, paper, clock, parameter | the id of an entry of this file or one that it extends | \`finance-bureau\` |

¹ In place of an amount, a percent or a number there may stand

- \`{ parameter: <id> }\`: what the programme enters itself. Whatever needs it is refused, and names it, until it is entered with evidence and confirmed by a second person.
- \`{ formula: <expression> }\`: an expression that gives a value of that type.
- \`{ byParameter: <id>, table: { <choice>: <value>, … } }\`: a value for each choice of a parameter of type choice.

### Rules: dated and cited

A rule stands **in place**, in force from the file's first day:

\`\`\`yaml
person: { most: "200000.00", cite: "第八条" }
\`\`\`

or **by date**, each version from its day on, \`null\` where it ends:

\`\`\`yaml
person:
  title: { zh: 个人额度, en: cap of a person }
  by: applied
  values:
    2024-03-01: { most: "200000.00", cite: "第八条" }
    2026-01-01: { most: "300000.00", cite: "一", document: circular }
    2027-01-01: null
\`\`\`

Every rule, and every entry such as a party or a paper, takes

| Field | Meaning |
| --- | --- |
| \`title\` | what it is called |
| \`by\` | the day that picks its version: \`applied\`, \`signed\`, \`disbursed\` (of the contract), \`accrued\`, \`due\`, \`decided\`, \`paid\` (of the event) |
| \`cite\` | the article, quoted; or else |
| \`ours\` | why the value is there though no document names it. One of the two is required |
| \`document\` | the key under \`documents\`, where the article is not of the file's own document |
| \`reading\` | the decision where the text leaves room |
| \`verified\` | \`false\` where the text itself was not at hand |

\`title\` and \`by\` stand beside \`values\`, the others in each version. Rules picked by a day of the contract take no new loans after the document's
end; rules picked by an event go on for the loans already there until a successor names them.

### Hard and soft

Limits and conditions take \`level\` (\`hard\`, or \`soft\` for 原则上), \`passedBy\` (the parties that may pass a soft one, with a reason) and \`consents\` (whose
recorded consent that needs besides).

### Layers

A file that \`extends\` another holds only what its own document says; all else comes from above. A rule of the same path takes over from its own
first day on. What goes beyond a limit above (a higher cap, a longer term) is a fault.

## The file

<!-- top -->

\`\`\`yaml
schema: 1
id: example-county
title: { zh: 示例县创业贷款办法, en: Start-up loans of an example county }
layer: county
region: { code: "990101", name: { zh: 示例县, en: Example County } }
\`\`\`

<!-- sections -->

## Expressions

Conditions, measures and formulas are written in [CEL](https://cel.dev). Names and types are checked before anything is reckoned.

| Type | Written | Operators |
| --- | --- | --- |
| int | \`18\` | \`+ - * / %\`, comparison; a division drops the rest |
| money | \`yuan("50000.00")\` | \`+ -\`, \`* int\`, comparison with money only |
| percent | \`percent("4.35")\` | \`+ -\`, comparison with percent only |
| day | \`day("2021-01-01")\` | comparison; the difference of two days is an int |
| bool | \`true\` | \`&&\`, \`\\|\\|\`, \`!\`, \`a ? b : c\` |
| string | \`"person"\` | \`==\`, \`!=\`, \`in ["person", "partners"]\` |
| list of strings | | \`"x" in list\`, \`list.all(each, …)\`, \`list.exists(each, …)\`, \`list.size()\` |

Comparison: \`>=\` for 以上、达到, \`<=\` for 以下、不超过, \`>\` for 超过, \`<\` for 不满、低于 (Civil Code art. 1259).

| Function | Gives |
| --- | --- |
| \`min(a, b)\`, \`max(a, b)\` | the smaller, the larger of two amounts or two ints |
| \`part(amount, 40, 100)\` | 40/100 of an amount, cut to the fen |
| \`part(amount, other, whole)\` | an amount in the proportion of two amounts |
| \`addMonths(day, 3)\` | the same day three months on, or that month's last |

A name that is not known when it is needed is asked for by name; nothing is taken as zero or as no.

### Where expressions stand

<!-- places -->

<!-- subjects -->

\`case\` holds what the rule or section asks for under \`asks\`; \`outside\` what \`breakers.outside\` declares.

## Names

<!-- vocabulary -->

## Figures

What breakers, multiples, refunds and top-ups may measure, as \`figures.<name>\`.

<!-- figures -->

## Facts

The kinds of facts that a loan is made of, as \`huidan subsidy --loan\` reads them.

<!-- facts -->
`;
