import { compileExpression } from "#domain/policy/expression.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { rulesOf } from "#domain/policy/policy.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The figures, scopes, breakers, consents and outside figures that a policy's breakers and fund rules look at. */
export function figuresInUse(policy: Policy): {
  figures: Set<string>;
  scopes: Set<string>;
  breakers: string[];
  consents: Set<string>;
  outside: string[];
} {
  const figures = new Set<string>();
  const scopes = new Set<string>();
  const consents = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.includes("figures."))
        for (const name of compileExpression(value, "figures").names) figures.add(name.replace("figures.", ""));
      return;
    }
    if (Array.isArray(value)) return value.forEach(visit);
    // A sentence may speak of figures too, and is no expression.
    if (!isRecord(value) || ("zh" in value && "en" in value)) return;
    if (typeof value["scope"] === "string") scopes.add(value["scope"]);
    if (Array.isArray(value["consents"])) for (const party of value["consents"]) consents.add(String(party));
    for (const part of Object.values(value)) visit(part);
  };
  const measured = rulesOf(policy).filter(({ path }) => path.startsWith("breakers.") || path.startsWith("fund."));
  for (const rule of measured) for (const version of rule.versions) visit(version.body);
  return {
    figures,
    scopes,
    consents,
    breakers: Object.keys(policy.breakers?.breakers ?? {}),
    outside: Object.keys(policy.breakers?.outside ?? {}),
  };
}

/** The schema of the figures, cut to what the policy measures. */
export function figuresSchemaFor(schema: JsonSchema, policy: Policy): JsonSchema {
  const used = figuresInUse(policy);
  const narrow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(narrow);
    if (!isRecord(value)) return value;
    const narrowed = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, narrow(part)]));
    const properties = narrowed["properties"];
    if (isRecord(properties) && "figures" in properties) narrowed["properties"] = narrowProperties(properties, used);
    return narrowed;
  };
  // Narrowing keeps the shape: an object gives an object.
  return { ...(narrow(schema) as JsonSchema), title: policy.id };
}

function narrowProperties(
  properties: Record<string, unknown>,
  used: ReturnType<typeof figuresInUse>,
): Record<string, unknown> {
  const { scope, figures, outside, state, consents } = properties;
  const named = (part: unknown, names: readonly string[]): unknown =>
    isRecord(part)
      ? { ...part, ...(names.length > 0 ? { propertyNames: { enum: names } } : { maxProperties: 0 }) }
      : part;
  const known = isRecord(figures) && isRecord(figures["properties"]) ? figures["properties"] : {};
  const inUse = Object.fromEntries(Object.entries(known).filter(([name]) => used.figures.has(name)));
  const items = isRecord(consents) && isRecord(consents["items"]) ? consents["items"] : {};
  const by = isRecord(items["properties"])
    ? { ...items["properties"], by: { type: "string", enum: [...used.consents] } }
    : {};
  return {
    ...properties,
    ...(isRecord(scope) && used.scopes.size > 0 && { scope: { ...scope, enum: [...used.scopes] } }),
    figures: isRecord(figures) ? { ...figures, properties: inUse } : figures,
    outside: named(outside, used.outside),
    state: named(state, used.breakers),
    ...(isRecord(consents) &&
      used.consents.size > 0 && { consents: { ...consents, items: { ...items, properties: by } } }),
  };
}
