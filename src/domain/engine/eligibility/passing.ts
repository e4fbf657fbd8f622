import { partyList } from "#domain/policy/party-title.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { message } from "#domain/wording/message.ts";
import type { Application } from "./conditions.ts";
import type { Finding } from "./finding.ts";

/**
 * A failed soft limit becomes ok when the role that the file names passed it with a reason and every consent is there
 * (C-09). Any other passing changes nothing, and the finding says why.
 */
export function passSoft(
  policy: Policy,
  finding: Finding,
  consents: readonly string[] | undefined,
  application: Application,
): Finding {
  const override = application.overrides.find((each) => each.code === finding.code);
  if (finding.ok || !override) return finding;
  const { message: words, passedBy = [] } = finding;
  if (finding.level === "hard") return { ...finding, message: message("finding.hard-not-passed", { message: words }) };
  if (!passedBy.includes(override.by)) {
    const by = partyList(policy, [override.by]);
    return {
      ...finding,
      message:
        passedBy.length === 0
          ? message("finding.override-nobody", { message: words })
          : message("finding.override-not-allowed", { message: words, by, roles: partyList(policy, passedBy) }),
    };
  }
  if (override.reason.trim() === "")
    return { ...finding, message: message("finding.override-no-reason", { message: words }) };
  const lacking = (consents ?? []).filter((party) => !application.consents.includes(party));
  if (lacking.length > 0) {
    const parties = partyList(policy, lacking);
    return { ...finding, message: message("finding.consent-missing", { message: words, parties }) };
  }
  return { ...finding, ok: true, message: message("finding.passed", { message: words }), override };
}
