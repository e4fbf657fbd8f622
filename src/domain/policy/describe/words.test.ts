import { expect, test } from "vitest";
import { figureNames, vocabulary } from "#domain/policy/vocabulary.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import { shapeOf } from "#domain/policy/schema-shape.ts";
import { schemaSpots } from "#domain/policy/spots.ts";
import { choiceWord, fieldLabel } from "./told.ts";
import { wordOf } from "./sentence.ts";

const spots = schemaSpots(policyFile);
const isText = (place: string): boolean => /\.(zh|en)$/.test(place) || place === "";

test("every field of a policy file has its words", () => {
  const places = [...new Set(spots.map((spot) => spot.at))].filter(
    (place) => !isText(place) && !/(\*|\[\])$/.test(place),
  );
  const without = places.filter((place) => fieldLabel(place).zh === place.split(".").at(-1));
  expect(without).toEqual([]);
});

test("every choice of a policy file has its words", () => {
  const choices = spots.flatMap(({ at, schema }) => {
    const shape = shapeOf(schema);
    return shape.type === "choice" ? shape.choices.map((choice) => [at, String(choice)] as const) : [];
  });
  const isSame = ([at, choice]: readonly [string, string]): boolean => choiceWord(at, choice).zh === choice;
  const plain = ["1", "30/360", "lpr"];
  expect(choices.filter((each) => isSame(each) && !plain.includes(each[1]))).toEqual([]);
});

test("every choice of the vocabulary has its words", () => {
  const names = [...Object.values(vocabulary), figureNames].flatMap((subject) => Object.values(subject));
  const choices = names.flatMap((name) => ("choices" in name ? (name.choices as readonly string[]) : []));
  expect([...new Set(choices)].filter((choice) => !wordOf(`value.${choice}`))).toEqual([]);
});
