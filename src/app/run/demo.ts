import { message } from "#domain/wording/message.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { loadPolicy } from "#app/load-policy.ts";
import { orderSample } from "#app/sample.ts";
import type { Services } from "#app/services.ts";
import { type Tell, within } from "./progress.ts";
import { run, type RunOutcome } from "./run.ts";

/** One programme's sample, run. */
export type Demonstrated = {
  readonly policy: string;
  readonly title: LocalText;
  readonly asOf: Day;
  readonly input: string;
  readonly output: string;
  readonly outcome: RunOutcome;
};

/** A sample of a programme made into `folder`, and everything that its policy asks for made from it. */
export async function demonstrate(
  services: Services,
  order: { readonly policy: string; readonly loans: number; readonly folder: string; readonly language: Language },
  tell: Tell,
): Promise<Result<Demonstrated>> {
  const { policy, loans, folder, language } = order;
  const loaded = await loadPolicy(services.policies, policy);
  if (!loaded.ok) return loaded;
  const { title } = loaded.value.policy;
  tell(message("demo.sampling", { title }), 0);
  const input = `${folder}/${policy}/名册`;
  const sample = await orderSample(services, { policy, loans, seed: "1", asOf: undefined, isMessy: false, out: input });
  if (!sample.ok) return sample;
  const { asOf, files } = sample.value;
  const output = `${folder}/${policy}/结果`;
  const named = (name: string): string | undefined => {
    const file = files.find((each) => each.includes(name));
    return file === undefined ? undefined : `${input}/${file}`;
  };
  const outcome = await run(
    services,
    {
      policy,
      demo: true,
      files: {
        loans: named("贷款台账")!,
        repayments: named("还款流水"),
        households: named("农户名册"),
        fund: named("基金流水"),
      },
      mapping: undefined,
      asOf,
      out: output,
      language,
      printsPapers: true,
    },
    within(tell, 0.25, 1),
  );
  return outcome.ok ? done({ policy, title, asOf, input, output, outcome: outcome.value }) : outcome;
}
