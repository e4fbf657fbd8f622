import type { PaperTemplate } from "./papers/press.ts";

/** A text with the name by which a person knows it: the path of a file. */
export type NamedText = { readonly name: string; readonly text: string };

/** Where policy files come from, with the parameters and worked examples beside them. */
export type PolicySource = {
  /** The ids of the policies at hand, in alphabetical order. */
  list(): Promise<readonly string[]>;
  /**
   * The policy file of an id, or at a path. What a file extends is looked up `beside` that file first. Absent: there is none.
   */
  readPolicy(idOrPath: string, beside?: string): Promise<NamedText | undefined>;
  /** For a path, or the name of a folder at hand: the files that `readPolicy` looks for there. None for an id. */
  lookedFor(idOrPath: string): Promise<readonly string[]>;
  /** The demo parameters of a policy, where it has some. */
  readDemoParameters(idOrPath: string): Promise<NamedText | undefined>;
  /** The worked examples of a policy, by file name. */
  readCases(idOrPath: string): Promise<readonly NamedText[]>;
  /** The template that a policy has for a paper: beside its file, else in its folder among the policies. */
  readTemplate(id: string, paper: string, policyFile?: string): Promise<PaperTemplate | undefined>;
};
