import type { Policy } from "#domain/policy/policy.ts";
import type { Ask } from "#domain/policy/schema/sharing.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { type JsonSchema, wireForms } from "./json-schema.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";
const both = ({ zh, en }: LocalText): string => `${zh} / ${en}`;

const askForms: Record<Ask["type"], JsonSchema> = {
  text: { type: "string", minLength: 1 },
  choice: { type: "string", minLength: 1 },
  money: wireForms.yuan,
  count: { type: "integer" },
  flag: { type: "boolean" },
  day: wireForms.day,
  amounts: { type: "object", additionalProperties: wireForms.yuan },
};

type Asked = Pick<Ask, "type" | "title"> & Partial<Pick<Ask, "choices" | "optional">>;

function askedObject(
  title: LocalText,
  asks: Record<string, Asked>,
  extra: Record<string, JsonSchema> = {},
): JsonSchema {
  const properties = Object.entries(asks).map(([name, ask]) => {
    const form = { ...askForms[ask.type], ...(ask.choices && { enum: ask.choices }), description: both(ask.title) };
    return [name, form] as const;
  });
  const required = Object.entries(asks).filter(([, ask]) => ask.optional !== true);
  return {
    title: both(title),
    type: "object",
    properties: { ...extra, ...Object.fromEntries(properties) },
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
    additionalProperties: false,
  };
}

/** The facts that a policy asks for where a compensation is shared, a recovery divided, or a compensation case judged. */
export function caseSchema(policy: Policy | undefined): JsonSchema {
  if (!policy)
    return {
      $schema: dialect,
      type: "object",
      description: "政策文件所问的事实；用 --policy 列出 / the facts that a policy file asks for; --policy lists them",
    };
  const { sharing, compensation } = policy;
  const lastAsks = (rule: { versions: readonly { body: { asks: Record<string, Ask> } | undefined }[] } | undefined) =>
    rule?.versions.at(-1)?.body?.asks;
  const shapes: JsonSchema[] = [];
  const shared = lastAsks(sharing?.compensation);
  const divided = lastAsks(sharing?.recovery);
  if (shared) shapes.push(askedObject({ zh: "代偿分担", en: "sharing a compensation" }, shared));
  if (divided) shapes.push(askedObject({ zh: "追偿分配", en: "dividing a recovery" }, divided));
  if (compensation?.triggers) {
    const grounds = Object.keys(compensation.triggers);
    const extra = {
      ground: { type: "string", enum: grounds, description: "代偿情形 / the ground" },
      papers: {
        type: "array",
        items: { type: "string", enum: Object.keys(policy.papers) },
        description: "已有材料 / papers at hand",
      },
    };
    const asks = Object.fromEntries(
      Object.entries(compensation.asks ?? {}).map(([name, ask]) => [name, { ...ask, optional: true }]),
    );
    shapes.push(askedObject({ zh: "代偿审查", en: "judging a compensation case" }, asks, extra));
  }
  return { $schema: dialect, title: policy.id, ...(shapes.length === 1 ? shapes[0] : { anyOf: shapes }) };
}
