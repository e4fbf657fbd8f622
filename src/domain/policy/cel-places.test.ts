import { expect, test } from "vitest";
import { celPlaces } from "./cel-places.ts";
import { policyFile } from "./schema/policy-file.ts";
import { schemaSpots } from "./spots.ts";

test("every expression of the schema has its place and type, and nothing else has", () => {
  const inSchema = schemaSpots(policyFile)
    .filter((spot) => spot.kind === "cel")
    .map((spot) => spot.at);
  expect([...new Set(inSchema)].toSorted()).toEqual(Object.keys(celPlaces).toSorted());
});
