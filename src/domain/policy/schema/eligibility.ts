import { z } from "zod";
import { by, cel, level, localText, paperId, rules } from "./value.ts";

export const eligibilitySection = z.strictObject({
  by: by.optional(),
  categories: rules({ title: localText, paper: paperId.optional() })
    .optional()
    .describe("Groups of borrowers (`applicant.category`), each with the paper that shows it"),
  purposes: rules({ title: localText })
    .optional()
    .describe("What `loan.purpose` may name; conditions say which are refused"),
  sizeClasses: rules({
    when: cel.describe("Over an application"),
    class: z.enum(["micro", "small", "medium", "large"]),
  })
    .optional()
    .describe("The size class of a company (`company.sizeClass`): the first that holds, in the file's order"),
  conditions: rules({
    when: cel.optional().describe("When the condition applies; absent: always"),
    check: cel.describe("What must hold"),
    message: localText.describe("What is said when it does not hold"),
    ...level,
  }).optional(),
  exemptions: rules({
    from: z.enum(["counter-guarantee", "guarantee", "mortgage", "paper"]),
    when: cel,
    evidence: localText.describe("On what evidence"),
    ...level,
  })
    .optional()
    .describe("What need not be given; departing from a soft one needs a reason and is counted"),
});
