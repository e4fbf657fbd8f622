import type { Day } from "#domain/calendar/day.ts";
import type { Basis, PickingDays } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Layer } from "#domain/policy/policy.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { type Application, missingMessage } from "./conditions.ts";
import type { Finding } from "./finding.ts";

/**
 * The days by which the rules for an application are picked, or the one finding for which nothing else is judged: no document
 * was in force yet, its first day is a parameter that has not been entered, or it takes no new loans any more. The extension
 * of a loan signed before the end is no new loan: it goes by the rules of the last day.
 */
export function daysOrFinding(basis: Basis, application: Application): { days: PickingDays } | { finding: Finding } {
  const { days, known } = application;
  const [applied, signed] = [days.applied!, days.signed!];
  const early = notYetInForce(basis, applied);
  if (early) return { finding: early };
  const ended = basis.policy.layers.find(({ lastDay }) => lastDay !== null && Math.max(applied, signed) > lastDay);
  if (!ended) return { days };
  const last = ended.lastDay!;
  const words = message("finding.policy-ended", { document: ended.documentNumber, last: day(last) });
  const end = documentFinding(basis, ended, "policy-ended", words);
  if (known["application"]?.["isExtension"] !== true) return { finding: end };
  const running = known["loan"]?.["signedOn"];
  if (running === undefined) {
    const missing = ["loan.signedOn"];
    return {
      finding: {
        ...end,
        missing,
        message: message("finding.and", { before: words, next: missingMessage(ended.title, missing) }),
      },
    };
  }
  if (Number(running) > last) return { finding: end };
  return {
    days: {
      ...days,
      applied: Math.min(applied, last),
      signed: Math.min(signed, last),
      disbursed: Math.min(signed, last),
    },
  };
}

/** No document of the chain was in force on the day, or nobody can tell before its first day is entered. */
function notYetInForce(basis: Basis, on: Day): Finding | undefined {
  const { layers } = basis.policy;
  let open: { layer: Layer; refusal: Refusal } | undefined;
  for (const layer of layers) {
    const first = firstDayOf(basis, layer, on);
    if (typeof first === "object") open ??= { layer, refusal: first };
    else if (first <= on) return undefined;
  }
  if (open) {
    const { layer, refusal } = open;
    const finding = documentFinding(basis, layer, "policy-start-unset", refusal.message);
    return { ...finding, ...(refusal.at !== undefined && { blockedBy: [refusal.at] }) };
  }
  const [own] = layers;
  const words = message("finding.policy-not-yet", { document: own!.documentNumber, on: day(on) });
  return documentFinding(basis, own!, "policy-not-yet", words);
}

/** The finding that no rule for applications was in force on the day: a document of the chain may be, and say nothing of them. */
export function nothingInForce(basis: Basis, on: Day): Finding {
  return documentFinding(
    basis,
    basis.policy.layers[0]!,
    "policy-not-yet",
    message("finding.nothing-in-force", { on: day(on) }),
  );
}

/** A layer's first day; where it is a parameter, as entered, or as far as the day needs it, or the refusal that names it. */
function firstDayOf(basis: Basis, { firstDay }: Layer, on: Day): Day | Refusal {
  if (typeof firstDay === "number") return firstDay;
  const entered = parameterOn(basis.policy, basis.parameters, { id: firstDay.parameter, type: "date" });
  if (entered.ok) return entered.value.value;
  if (on < firstDay.notBefore) return firstDay.notBefore;
  return on >= firstDay.notAfter ? firstDay.notAfter : entered.refusals[0]!;
}

function documentFinding({ policy }: Basis, layer: Layer, code: string, words: Message): Finding {
  const own = layer === policy.layers[0] ? policy.document : undefined;
  const cite: Citation = {
    policy: layer.id,
    path: "document",
    document: layer.documentNumber,
    ...(own?.cite !== undefined && { article: own.cite }),
    ...(own?.reading && { reading: own.reading }),
    verified: own?.verified ?? true,
  };
  return { code, ok: false, applies: true, level: "hard", message: words, cite };
}
