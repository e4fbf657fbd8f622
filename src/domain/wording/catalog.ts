import { absenceWords } from "./absence-words.ts";
import { calendarWords } from "./calendar-words.ts";
import { choiceWords } from "./choice-words.ts";
import { cliWords } from "./cli-words.ts";
import { columnWords } from "./column-words.ts";
import { effectWords } from "./effect-words.ts";
import { eligibilityWords } from "./eligibility-words.ts";
import { expectedWords } from "./expected-words.ts";
import { engineWords } from "./engine-words.ts";
import { factWords } from "./fact-words.ts";
import { fieldWords } from "./field-words.ts";
import { describeWords } from "./describe-words.ts";
import { expressionWords } from "./expression-words.ts";
import { paperWords } from "./paper-words.ts";
import { policyWords } from "./policy-words.ts";
import { hintWords } from "./hint-words.ts";
import { growingWords } from "./growing-words.ts";
import { scheduleWords } from "./schedule-words.ts";
import { subsidyWords } from "./subsidy-words.ts";
import { valueWords } from "./value-words.ts";
import { wireWords } from "./wire-words.ts";
import { breakerWords } from "./breaker-words.ts";
import { classWords } from "./class-words.ts";
import { compensationListWords } from "./compensation-list-words.ts";
import { compensationWords } from "./compensation-words.ts";
import { deadlineWords } from "./deadline-words.ts";
import { fundWords } from "./fund-words.ts";
import { clockWords } from "./clock-words.ts";
import { exemptionWords } from "./exemption-words.ts";
import { householdWords } from "./household-words.ts";
import { limitWords } from "./limit-words.ts";
import { overdueWords } from "./overdue-words.ts";
import { subsidyListWords } from "./subsidy-list-words.ts";
import { positionWords } from "./position-words.ts";
import { bookWords } from "./book-words.ts";
import { runOutcomeWords } from "./run-outcome-words.ts";
import { sampleWords } from "./sample-words.ts";
import { rosterGuideWords } from "./roster-guide-words.ts";
import { runWords } from "./run-words.ts";
import { sharingWords } from "./sharing-words.ts";
import { rosterFaultWords } from "./roster-fault-words.ts";
import { rosterWords } from "./roster-words.ts";
import { sheetWords } from "./sheet-words.ts";
import { workbookWords } from "./workbook-words.ts";
import type { LocalText } from "./quantity.ts";

/**
 * Every sentence of the program, in both languages, in one folder: a file of words per area, joined here.
 * `{name}` is a blank that the message fills. A test holds the two languages and their blanks complete.
 */
export const catalog = {
  ...absenceWords,
  ...calendarWords,
  ...choiceWords,
  ...cliWords,
  ...columnWords,
  ...effectWords,
  ...eligibilityWords,
  ...expectedWords,
  ...engineWords,
  ...factWords,
  ...fieldWords,
  ...describeWords,
  ...expressionWords,
  ...paperWords,
  ...policyWords,
  ...growingWords,
  ...scheduleWords,
  ...subsidyWords,
  ...valueWords,
  ...wireWords,
  ...breakerWords,
  ...classWords,
  ...compensationWords,
  ...compensationListWords,
  ...deadlineWords,
  ...fundWords,
  ...hintWords,
  ...clockWords,
  ...exemptionWords,
  ...householdWords,
  ...limitWords,
  ...overdueWords,
  ...subsidyListWords,
  ...positionWords,
  ...bookWords,
  ...runOutcomeWords,
  ...rosterGuideWords,
  ...runWords,
  ...sampleWords,
  ...sharingWords,
  ...rosterFaultWords,
  ...rosterWords,
  ...sheetWords,
  ...workbookWords,
} as const satisfies Record<string, LocalText>;

export type WordKey = keyof typeof catalog;
