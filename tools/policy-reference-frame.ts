/** What docs/policy-files.md says around the tables that are made from the schema. */
export const frame = `# Policy files

The reference of the policy file: every section, every field, the names that expressions may use. Made from the schema and from
[an example that uses every field once](policy-example.yaml); do not edit it, edit those. [中文](policy-files.zh-CN.md). The
[tutorial](from-a-document-to-a-file.md) leads from a document to a file. Editors complete and underline with
\`policies/policy.schema.json\`: begin a file with \`# yaml-language-server: $schema=../policy.schema.json\`.

A policy is a folder \`policies/<id>\` with \`policy.yaml\`, [worked examples](#worked-examples) under \`cases\`, and \`parameters.demo.yaml\`
for what no document names, in the form of every [parameters file](#parameters-files). \`huidan policy check FILE\` tells every fault with its line
and column; \`huidan policy show ID\` prints what is in force, \`huidan policy explain ID RULE\` one rule in words.

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

### \`when\` narrows a rule

A rule without \`when\` holds for every application or loan; \`when\` only narrows it. All rules of a group are looked at, each for itself: a rule for one
kind of borrower does not take the place of another's. Where persons, partners and companies have different caps, each has a rule of its own with its
own \`when\`, the first of them too:

\`\`\`yaml
caps:
  person: { when: loan.kind == "person", most: "200000.00", cite: "第八条" }
  company: { when: loan.kind == "company", most: "3000000.00", cite: "第八条" }
\`\`\`

Only \`subsidy.formulas\`, \`eligibility.sizeClasses\`, \`classes.kinds\` and the \`cases\` of shares take the first that holds.

### What is not written

The third column of the tables says what holds where a field is not written, and *Absent* under a heading what holds where the whole rule or section is
not there, in this file and in all that it extends. Of what a
document must say nothing is invented: it is asked for by name, or refused.

The weightiest are noted by \`huidan policy check\` every time, at the section that lacks them (at \`extends\` where the section itself stands above), with what then holds and
what to write: of a file with a \`subsidy\`, \`formulas\`, \`excludes\`, \`funders\`, \`payment\`, \`period\` and \`terms.interest\`; of a file with caps, term, rate cap or methods, \`terms.interest\`.
A file whose only formula is of the kind \`none\` needs none of them, one with \`flat\` formulas only no \`payment\`. Where the document is silent, write the rule all the same, with \`ours\` and the reason.

### Layers

A file that \`extends\` another holds only what its own document says; all else comes from above. A rule of the same path takes over, as a whole, from its
own first day on; \`null\` ends it; a rule of a new id stands beside those above. What goes beyond a limit above (a higher cap, a longer term) is a fault.

A file that extends nothing stands alone: every party, paper, clock and parameter that it names is declared in it, and so is how interest is counted.
A county whose document goes by the national notice on start-up loans extends \`national-startup-2020\`; one with a scheme of its own extends nothing.

### The days that pick

| Where | Day |
| --- | --- |
| \`eligibility\` | of application (\`application.appliedOn\`) |
| \`terms\`, \`subsidy\` | of signing. Before signing it is \`application.signedOn\`, the day on which it is meant to be signed; where that is not given, the day of application. The LPR of a rate cap is the last one published by that day |
| all other sections | of the event: the decision, the payment, the due day |

\`by\` changes the day, of a section or of one rule.

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

## Parameters files

What a programme has decided for itself: \`parameters.demo.yaml\` beside a policy (invented, \`demo: true\`, used by \`--demo\`), or a file of the programme's own
that a command reads with \`--parameters FILE\`. \`huidan schema parameters --policy ID\` prints what may stand in it.

<!-- parameterFields -->

An entry counts once a second person has confirmed it: without \`confirmedBy\`, or with the name of \`enteredBy\` again, the parameter stays unset and
whatever needs it is refused. A value that changes later is a list of entries, each with \`from\`.

| Type of the parameter | \`value\` |
| --- | --- |
| \`yuan\` | \`"500000.00"\` |
| \`percent\` | \`"4.35"\` |
| \`count\`, \`months\`, \`days\` | \`60\` |
| \`date\` | \`2024-07-01\` |
| \`text\` | \`县农商行\` |
| \`choice\` | one of its \`choices\` |
| \`shares\` | \`{ of: 10, parts: [{ party: fund, weight: 7 }, { party: lender, weight: 3 }] }\`; \`of\` is 100 when left out; a part may have a \`split\` |
| \`formula\` | as under [\`subsidy.formulas\`](#subsidyformulas): \`{ kind: share, percent: "50" }\` |
| \`clock\` | as \`count\` under [\`clocks\`](#clocks): \`{ workingDays: 15 }\` |
| \`flag\` | \`true\`, \`false\` |

<!-- parameters -->

## Worked examples

What \`huidan policy test ID\` works: files \`policies/<id>/cases/*.yaml\`, each a list of examples.

<!-- exampleFields -->

\`huidan policy check\` tells every fault of their form with its place; inputs are looked at when they are worked. \`reckon\` is one of <!-- reckonings -->. \`input\` is what the command of that name reads (amounts, rates and dates written as in the files above):

| \`reckon\` | \`input\` | of the outcome |
| --- | --- | --- |
| \`eligible\` | as \`huidan schema application --policy ID\` prints | \`ok\`, \`findings\` (\`code\`, \`ok\`), \`exemptions\` (\`code\`, \`holds\`), \`caps\` (\`code\`, \`measured\`, \`most\`) |
| \`subsidy\` | \`loan\` as \`huidan schema loan\` prints, \`from\`, \`to\`; or \`round\`, a day of the round, in place of both | \`amount\`, \`lines\` (\`from\`, \`to\`, \`days\`, \`principal\`, \`ratePercent\`, \`amount\`), \`funders\` (\`party\`, \`amount\`) |
| \`share\` | \`of\` (\`compensation\`, \`recovery\`), \`amount\`, \`interest\`, \`penalty\`, \`costs\`, \`case\` with what the rule asks | \`parties\` (\`party\`, \`amount\`), \`groups\`, of a compensation \`total\` |
| \`deadline\` | \`clock\`, \`from\`, \`paused: [{ from, to }]\` | \`due\`, \`provisional\` |
| \`breakers\` | as \`huidan schema figures\` prints: \`scope\`, \`figures\`, \`state\`, \`consents\`, \`outside\` | a list: \`breaker\`, \`tripped\`, \`measure\`, \`state\`, \`stops\` |
| \`compensation\` | \`on\`, \`loan\` (\`maturesOn\`, \`principal\`, \`interest\`, \`penaltyInterest\`, \`pursuitRecords\`), \`case\` with \`ground\`, \`papers\` and what the rules ask | \`ok\`, \`firstDay\`, \`findings\`, \`amount\`, \`shares\` |
| \`classes\` | \`on\`, \`loan\` (\`maturesOn\` and the names of \`loan\` that the kinds look at) | \`kind\`, \`bucket\`, \`grade\`, \`daysOverdue\` |
| \`fund\` | \`of\` (\`multiples\`, \`sources\`, \`deposits\`, \`refunds\`, \`topUps\` …), \`scope\`, \`figures\`, \`asOf\`, \`from\`, \`adding\` | \`ok\`, \`findings\` (\`code\`, \`ok\`, and its amounts) |
| \`quote\` | as \`huidan schema quote\` prints | \`rows\`, \`totals\` |

\`expected\` holds the part of the outcome that must come out just so:

- a map is compared field by field; what it does not name may be anything;
- a list must have the same length, item by item; \`{ some: [ … ] }\` in its place looks at the named items only, found by their \`code\`, \`breaker\`,
  \`party\` or \`id\`;
- a refusal is expected as \`{ refusals: [{ code, at }] }\`: \`parameter-unset\` at the parameter, \`case-fact-missing\` at what was not given,
  \`input-invalid\`, \`rule-absent\`, \`policy-ended\`. An application that fails a condition is no refusal: its finding has \`ok: false\`.

\`huidan policy test ID\` prints what differs; the easiest way to the first \`expected\` is to reckon by hand, write the sum, and let the two meet.

<!-- examples -->

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
