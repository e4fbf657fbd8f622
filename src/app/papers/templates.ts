import { message } from "#domain/wording/message.ts";
import type { Paper } from "#domain/papers/field.ts";
import { refused, type Result, done } from "#domain/wording/refusal.ts";
import type { LoadedPolicy } from "#app/load-policy.ts";
import type { PolicySource } from "#app/ports.ts";
import type { PaperPress, PaperTemplate } from "./press.ts";

/** Gives the template of a paper, found and checked once. */
export type Templates = (paper: Paper) => Promise<Result<PaperTemplate>>;

/** Where templates come from: the policy's own folder and those of what it extends, lowest first; after them the program's own. */
export async function findTemplate(
  policies: PolicySource,
  press: PaperPress,
  policy: LoadedPolicy | undefined,
  paper: Paper,
): Promise<PaperTemplate | undefined> {
  const layers = policy ? policy.policy.layers : [];
  for (const [index, { id }] of layers.entries()) {
    const found = await policies.readTemplate(id, paper.id, policy?.files[index]?.name);
    if (found) return found;
  }
  return press.ownTemplate(paper);
}

/** The templates of a policy. Refusals: `template-faulty` for every fault of a template, or where there is none. */
export function templatesOf(policies: PolicySource, press: PaperPress, policy: LoadedPolicy | undefined): Templates {
  const known = new Map<string, Promise<Result<PaperTemplate>>>();
  const load = async (paper: Paper): Promise<Result<PaperTemplate>> => {
    const template = await findTemplate(policies, press, policy, paper);
    if (!template) {
      const file = `${paper.id}.typ`;
      const words = message("paper.no-template", { paper: paper.title, file });
      return refused({ code: "template-faulty", at: file, message: words });
    }
    const checked = await press.check(paper, template);
    return checked.ok ? done(template) : checked;
  };
  return (paper) => {
    const found = known.get(paper.id) ?? load(paper);
    known.set(paper.id, found);
    return found;
  };
}
