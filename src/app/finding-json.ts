import type { Finding } from "#domain/engine/eligibility/finding.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";

/** A finding as JSON carries it. */
export function findingJson({ explanation, message, ...finding }: Finding): object {
  return { ...finding, message: sayAll(message), ...(explanation && { explanation: explanationJson(explanation) }) };
}
