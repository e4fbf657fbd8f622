import { mostSampleLoans, orderSample, type SampleOrder } from "#app/sample.ts";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { message, say } from "#domain/wording/message.ts";
import { count, money } from "#domain/wording/quantity.ts";
import { type Call, type Command, Unreadable } from "./command.ts";
import { policyOption } from "./reckoning-command.ts";
import { refusedOutcome } from "./refused-outcome.ts";

/** huidan sample: invented rosters of a programme, to try the program on. */
export const sampleCommand: Command = {
  name: "sample",
  usage: "--policy ID --loans N --seed S --out DIR",
  summary: "cli.summary.sample",
  positionals: { least: 0, most: 0 },
  options: [
    policyOption,
    { name: "loans", value: "N", help: "cli.option.sample-loans", required: true },
    { name: "seed", value: "S", help: "cli.option.sample-seed" },
    { name: "mess", help: "cli.option.sample-mess" },
    { name: "as-of", value: "DATE", help: "cli.option.sample-as-of" },
    { name: "out", value: "DIR", help: "cli.option.sample-out", required: true },
  ],
  async run(call) {
    const made = await orderSample(call.services, orderOf(call));
    if (!made.ok) return refusedOutcome(made.refusals, call.language);
    const { folder, asOf, files, loans, principalFen, balanceFen, repayments } = made.value;
    const words = message("sample.made", {
      folder,
      day: formatDay(asOf),
      loans: count(loans),
      principal: money(principalFen),
      balance: money(balanceFen),
      repayments: count(repayments),
      files: files.map((file) => `  ${file}`).join("\n"),
    });
    return {
      json: {
        folder,
        asOf: formatDay(asOf),
        files,
        loans,
        principal: formatYuan(principalFen),
        balance: formatYuan(balanceFen),
        repayments,
      },
      text: (language) => say(words, language),
      exit: 0,
    };
  },
};

function orderOf(call: Call): SampleOrder {
  const asOf = call.option("as-of");
  const day = asOf === undefined ? undefined : parseDay(asOf);
  if (asOf !== undefined && day === undefined)
    throw new Unreadable(message("cli.sample-day", { option: "--as-of", given: asOf }));
  const loans = call.option("loans")!;
  const number = /^[1-9]\d{0,6}$/.test(loans) ? Number(loans) : Number.NaN;
  if (!(number <= mostSampleLoans))
    throw new Unreadable(message("cli.sample-loans", { given: loans, most: count(mostSampleLoans) }));
  return {
    policy: call.option("policy")!,
    loans: number,
    seed: call.option("seed") ?? "1",
    asOf: day,
    isMessy: call.has("mess"),
    out: call.option("out")!,
  };
}
