import { defineConfig, type OxlintOverride } from "oxlint";

/**
 * Who may import whom, by folder of src: `values` in full, `types` by `import type` only. A folder may always import
 * itself. What stands in no list is refused, by the message `layer`. sim and main.ts may import anything.
 */
const layers: Record<string, { values: string[]; types?: string[] }> = {
  "domain/money": { values: [] },
  "domain/calendar": { values: [] },
  "domain/wording": { values: ["domain/money", "domain/calendar"] },
  "domain/roster": { values: ["domain/money", "domain/calendar", "domain/wording"] },
  "domain/policy": { values: ["domain/money", "domain/calendar", "domain/wording"] },
  "domain/ledger": { values: ["domain/money", "domain/calendar", "domain/wording"] },
  "domain/engine": { values: ["domain/money", "domain/calendar", "domain/wording", "domain/policy"] },
  "domain/papers": { values: ["domain/money", "domain/calendar", "domain/wording"] },
  "domain/cases": { values: ["domain"] },
  app: { values: ["domain"] },
  storage: { values: ["domain"], types: ["app"] },
  documents: { values: ["domain"], types: ["app"] },
  http: { values: ["app", "domain/wording", "domain/money", "domain/calendar"], types: ["domain"] },
  cli: { values: ["app", "domain/wording", "domain/money", "domain/calendar"], types: ["domain"] },
};

const folders = [...Object.keys(layers), "sim", "main", "test"];

/** Import paths of ours that lie in none of the folders, as a pattern. (The linter's patterns know no look-ahead.) */
function outside(allowed: string[]): string {
  const isAllowed = (folder: string): boolean => allowed.some((one) => `${folder}/`.startsWith(`${one}/`));
  return `^#(?:${folders.filter((folder) => !isAllowed(folder)).join("|")})(?:/|$)`;
}

const noParents = {
  regex: "(^|/)\\.\\./|^\\.\\.$",
  message: "Inside a folder import ./file.ts, across folders #folder/file.ts.",
};

const pureDomain = [
  {
    regex: "^node:(?:[^c]|c[^r]|cr[^y])|^(?:fs|os|path|crypto|child_process|process|http|https|net|timers)(?:/|$)",
    message: "src/domain does no input or output: what it needs is passed in.",
  },
  {
    regex: "^node:crypto$",
    allowImportNames: ["createHash"],
    message: "src/domain draws no random number: of node:crypto only createHash.",
  },
];

function layerRule(folder: string): NonNullable<NonNullable<OxlintOverride["rules"]>["no-restricted-imports"]> {
  const { values, types = [] } = layers[folder]!;
  const message = `src/${folder} may not import this: see docs/ARCHITECTURE.md for who may import whom.`;
  return [
    "error",
    {
      patterns: [
        noParents,
        ...(folder.startsWith("domain") ? pureDomain : []),
        { regex: outside([folder, ...values, ...types]), message },
        ...(types.length > 0 ? [{ regex: outside([folder, ...values]), allowTypeImports: true, message }] : []),
      ],
    },
  ];
}

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "vitest"],
  categories: { correctness: "error" },
  ignorePatterns: ["node_modules", "dist", "coverage"],
  rules: {
    "no-restricted-imports": ["error", { patterns: [noParents] }],
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/await-thenable": "error",
    "typescript/switch-exhaustiveness-check": [
      "error",
      { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true },
    ],
    "typescript/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "fc.assert", "assert*", "holds*"] }],
    eqeqeq: "error",
    "max-lines": ["warn", { max: 400 }],
    "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...Object.keys(layers).map((folder) => ({
      files: [`src/${folder}/**/*.ts`],
      rules: { "no-restricted-imports": layerRule(folder) },
    })),
    {
      files: ["src/domain/**/*.ts"],
      rules: {
        "no-restricted-globals": [
          "error",
          ...["Date", "Temporal", "performance", "setTimeout", "setInterval", "fetch", "process", "console"].map(
            (name) => ({ name, message: "src/domain reads no clock and does no input or output." }),
          ),
        ],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random", message: "src/domain draws no random number." },
        ],
      },
    },
    {
      files: ["test/oracle/**/*.ts"],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [noParents, { regex: "^#", message: "The oracle reckons on its own: it imports only ./ files." }],
          },
        ],
      },
    },
    {
      files: ["**/*.test.ts"],
      rules: {
        "no-restricted-imports": ["error", { patterns: [noParents] }],
        "no-restricted-globals": "off",
        "max-lines-per-function": "off",
        // A property asks for one thing of what was computed and for another of what was refused.
        "vitest/no-conditional-expect": "off",
        "vitest/require-to-throw-message": "off",
        "typescript/no-base-to-string": "off",
      },
    },
    // The command line prints rows of JSON, whose values are unknown to the compiler; golden files hold what comes out.
    { files: ["src/cli/**/*.ts"], rules: { "typescript/no-base-to-string": "off" } },
    { files: ["*.config.ts"], rules: { "import/no-default-export": "off" } },
  ],
});
