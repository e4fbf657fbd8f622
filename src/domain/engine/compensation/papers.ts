import { joined, same } from "#domain/wording/local-text.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** Papers that are needed: all of `all`, and one of each list. */
export type PaperNeeds = { readonly all: readonly string[]; readonly anyOf: readonly (readonly string[])[] };

/** A paper that is not there, or several of which one would do. */
export type MissingPaper = { readonly anyOf: readonly { readonly paper: string; readonly title: LocalText }[] };

/** What of the needed papers is missing. */
export function missingPapers(policy: Policy, needs: PaperNeeds | undefined, held: readonly string[]): MissingPaper[] {
  if (!needs) return [];
  const titled = (paper: string) => ({ paper, title: policy.papers[paper]?.title ?? same(paper) });
  return [
    ...needs.all.filter((paper) => !held.includes(paper)).map((paper) => ({ anyOf: [titled(paper)] })),
    ...needs.anyOf
      .filter((papers) => !papers.some((paper) => held.includes(paper)))
      .map((papers) => ({ anyOf: papers.map(titled) })),
  ];
}

/** The finding about the papers: met, or what is missing, by name. */
export function papersFinding(missing: readonly MissingPaper[], cite: Citation): Finding {
  const named = missing.map(({ anyOf }) =>
    joined(
      anyOf.map(({ title }) => title),
      "compensation.or",
    ),
  );
  const papers = joined(named, "told.fields");
  const ok = missing.length === 0;
  return {
    code: "papers",
    ok,
    applies: true,
    level: "hard",
    message: ok ? message("compensation.papers-complete") : message("compensation.papers-missing", { papers }),
    cite,
  };
}
