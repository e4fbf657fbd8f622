import { message } from "#domain/wording/message.ts";
import { checkBreakers } from "./check/breakers.ts";
import { checkDates } from "./check/dates.ts";
import { checkExpressions } from "./check/expressions.ts";
import { checkLayers } from "./check/layers.ts";
import { checkPublicity } from "./check/publicity.ts";
import { checkCodes, checkReferences } from "./check/references.ts";
import { checkShares } from "./check/shares.ts";
import { fault, fileSpots, note, rawAt, type Subject } from "./check/subject.ts";
import { checkBounds, checkComponentChoices, checkParameterUse, checkSizes } from "./check/units.ts";
import { type Fault, inOrder, type Note } from "./fault.ts";
import type { ReadFile } from "./read.ts";
import { isRecord } from "./record.ts";

export type PolicyCheck = { readonly faults: readonly Fault[]; readonly notes: readonly Note[] };

/**
 * What is wrong in a file beside its form: with its own values and with those of the files that it extends. Only faults of
 * the first file of the chain are told; `isComplete` is false where something that it extends is absent. A file with faults of form is checked as far as it can be read.
 */
export function checkPolicy(chain: readonly [ReadFile, ...ReadFile[]], { isComplete = true } = {}): PolicyCheck {
  const [own, ...upper] = chain;
  if (!isRecord(own.raw)) return { faults: [], notes: [] };
  const subject: Subject = {
    ...fileSpots(own),
    upper: upper.filter((file) => isRecord(file.raw)).map(fileSpots),
    isComplete: isComplete && upper.every((file) => isRecord(file.raw)),
  };
  const [sizes, breakers, layers] = [checkSizes(subject), checkBreakers(subject), checkLayers(subject)];
  const faults = [
    ...checkLayerOrder(subject),
    ...checkReferences(subject),
    ...checkCodes(subject),
    ...checkPublicity(subject),
    ...checkExpressions(subject),
    ...checkShares(subject),
    ...checkDates(subject),
    ...checkParameterUse(subject),
    ...checkComponentChoices(subject),
    ...checkBounds(subject),
    ...sizes.faults,
    ...breakers.faults,
    ...layers.faults,
  ];
  return {
    faults: inOrder(faults),
    notes: inOrder([...unverified(subject), ...sizes.notes, ...breakers.notes, ...layers.notes]),
  };
}

const layerOrder = ["nation", "province", "city", "county"];

/** A file extends files of its own layer or of one above. */
function checkLayerOrder(subject: Subject): Fault[] {
  const upper = subject.upper[0];
  if (!upper) return [];
  const [layer, upperLayer] = [String(rawAt(subject, ["layer"])), String(rawAt(upper, ["layer"]))];
  const [place, above] = [layerOrder.indexOf(layer), layerOrder.indexOf(upperLayer)];
  if (place < 0 || above < 0 || above <= place) return [];
  const params = { layer, upperLayer, upper: String(rawAt(upper, ["id"])) };
  return [fault(subject, ["extends"], "extends-layer", message("policy.fault.extends-layer", params))];
}

/** Documents and values whose text was not at hand. */
function unverified(subject: Subject): Note[] {
  return subject.spots
    .filter((spot) => spot.value === false && spot.at.endsWith(".verified"))
    .map((spot) => {
      const beside = rawAt(subject, spot.path.slice(0, -1));
      const { cite, number } = isRecord(beside) ? beside : {};
      const article = typeof number === "string" ? number : typeof cite === "string" ? cite : "—";
      return note(subject, spot.path, "unverified", message("policy.note.unverified", { article }));
    });
}
