import { expect, test } from "vitest";
import type { z } from "zod";
import { workedExample } from "#app/worked-example.ts";
import { descriptionsOf, fieldText } from "#domain/policy/field-text.ts";
import { parametersFile } from "#domain/policy/parameters.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import { describe as described } from "#domain/policy/schema-shape.ts";
import { schemaSpots, type SchemaSpot } from "#domain/policy/spots.ts";

test("a description is taken apart into both languages and what holds without the field", () => {
  expect(fieldText("证明材料；不填：无 / The paper; absent: none")).toEqual({
    means: { zh: "证明材料", en: "The paper" },
    absent: { zh: "无", en: "none" },
  });
  expect(fieldText("证明材料 / The paper")).toEqual({ means: { zh: "证明材料", en: "The paper" }, absent: undefined });
  expect(fieldText("The paper")).toBeUndefined();
  expect(fieldText("证明材料；不填：无 / The paper")).toBeUndefined();
});

/** The fields of a schema: not the items of lists and maps, the two languages of a text, nor the forms that one field may take. */
function fieldsOf(root: z.core.$ZodType): SchemaSpot[] {
  const seen = new Set<string>();
  return schemaSpots(root).filter(({ at }) => {
    const isField = at !== "" && !/(^|\.)(zh|en)$|\[\]$|\*$/.test(at) && !seen.has(at);
    seen.add(at);
    return isField;
  });
}

const fields = [
  ["policy file", policyFile],
  ["worked example", workedExample],
  ["parameters", parametersFile],
] as const;

test.each(fields)("every field of a %s is described in Chinese and in English, in one place", (_, schema) => {
  const wrong = fieldsOf(schema).filter(({ schema: field }) => {
    const text = fieldText(descriptionsOf(field)[0] ?? "");
    return !text || !/[\u4e00-\u9fff]/.test(text.means.zh) || !/[a-z]/i.test(text.means.en);
  });
  expect(wrong.map(({ at }) => at)).toEqual([]);
});

/** Told once for every rule, at the head of the reference. */
const everywhere = /(^|\.)(cite|ours|document|reading|verified|title|by)$/;

test.each(fields)("of every field of a %s that may be left out it is said what then holds", (_, schema) => {
  const absence = fieldsOf(schema)
    .filter(({ at }) => !everywhere.test(at))
    .map(({ at, schema: field }) => {
      const { isOptional, defaultValue } = described(field);
      const text = fieldText(descriptionsOf(field)[0] ?? "");
      return { at, needed: isOptional && defaultValue === undefined, told: text?.absent !== undefined };
    });
  expect(absence.filter(({ needed, told }) => needed !== told)).toEqual([]);
});
