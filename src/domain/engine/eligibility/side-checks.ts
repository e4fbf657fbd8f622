import { joined } from "#domain/wording/local-text.ts";
import { type Basis, ruleInForce } from "#domain/policy/in-force.ts";
import { message } from "#domain/wording/message.ts";
import type { Application } from "./conditions.ts";
import type { Finding } from "./finding.ts";

/**
 * What is judged as soon as the application tells it, and is not asked for: the repayment method among those allowed (B-09), and
 * among the papers handed in the one that shows the applicant's group (S-02).
 */
export function sideChecks(basis: Basis, application: Application): Finding[] {
  return [...checkMethod(basis, application), ...checkCategoryPaper(basis, application)];
}

/** The repayment method among those allowed; nothing where the application does not tell it. */
export function checkMethod(basis: Basis, { known, days }: Application): Finding[] {
  const rule = basis.policy.terms?.methods;
  const method = known["loan"]?.["method"];
  if (!rule || typeof method !== "string") return [];
  const found = ruleInForce(basis, rule, days);
  if (!found.ok) return [];
  const { body, cite } = found.value;
  const ok = body.allowed.some((each) => each === method);
  const words = message(ok ? "finding.method-allowed" : "finding.method-not-allowed", {
    method,
    allowed: joined(body.allowed),
  });
  return [{ code: "methods", ok, applies: true, level: "hard", message: words, cite }];
}

function checkCategoryPaper(basis: Basis, { known, days }: Application): Finding[] {
  const category = known["applicant"]?.["category"];
  const papers = known["application"]?.["papers"];
  const rule = basis.policy.eligibility?.categories?.[category as string];
  if (!rule || !Array.isArray(papers)) return [];
  const found = ruleInForce(basis, rule, days);
  if (!found.ok || found.value.body.paper === undefined) return [];
  const { body, cite } = found.value;
  const { paper } = body;
  const ok = papers.includes(paper);
  const words = message(ok ? "finding.category-shown" : "finding.category-not-shown", {
    category: body.title,
    paper: basis.policy.papers[paper!]?.title ?? paper!,
    id: paper!,
  });
  return [{ code: "category-paper", ok, applies: true, level: "hard", message: words, cite }];
}
