import { z } from "zod";
import { by, cel, level, localText, paperId, rules } from "./value.ts";

export const eligibilitySection = z.strictObject({
  by: by.optional(),
  categories: rules({
    title: localText.describe("What the category is called"),
    paper: paperId.optional().describe("The paper that shows it"),
  })
    .optional()
    .describe("Groups of borrowers (`applicant.category`), each with the paper that shows it"),
  purposes: rules({ title: localText.describe("What the purpose is called") })
    .optional()
    .describe("What `loan.purpose` may name; conditions say which are refused"),
  sizeClasses: rules({
    when: cel.describe("Over an application"),
    class: z.enum(["micro", "small", "medium", "large"]).describe("The size class that then holds"),
  })
    .optional()
    .describe("The size class of a company (`company.sizeClass`): the first that holds, in the file's order"),
  conditions: rules({
    when: cel.optional().describe("When the condition applies; absent: always"),
    check: cel.describe("What must hold"),
    message: localText.describe("What is said when it does not hold"),
    ...level,
  })
    .optional()
    .describe("What an applicant must meet; all are looked at, in the file's order"),
  exemptions: rules({
    from: z.enum(["counter-guarantee", "guarantee", "mortgage", "paper"]).describe("What need not be given"),
    when: cel.describe("Who is exempt"),
    evidence: localText.describe("On what evidence"),
    ...level,
  })
    .optional()
    .describe("What need not be given; departing from a soft one needs a reason and is counted"),
});
