import type { Paper } from "#domain/papers/field.ts";
import { papers } from "#domain/papers/papers.ts";
import type { LoadedPolicy } from "#app/load-policy.ts";
import type { PolicySource } from "#app/ports.ts";
import type { PaperPress, PaperTemplate } from "./press.ts";
import { findTemplate } from "./templates.ts";

export type ListedTemplate = {
  readonly paper: Paper;
  readonly template: PaperTemplate | undefined;
  /** It comes with the program, not with a policy. */
  readonly isOwn: boolean;
};

/** Every paper with the template that a policy prints it with. */
export async function listTemplates(
  policies: PolicySource,
  press: PaperPress,
  policy: LoadedPolicy | undefined,
): Promise<ListedTemplate[]> {
  return Promise.all(
    papers.map(async (paper) => {
      const [template, own] = [await findTemplate(policies, press, policy, paper), await press.ownTemplate(paper)];
      return { paper, template, isOwn: template !== undefined && template.name === own?.name };
    }),
  );
}
