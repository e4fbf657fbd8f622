import { message } from "#domain/wording/message.ts";
import { breakersReport } from "./breakers-report.ts";
import { compensationList } from "./compensation-list.ts";
import { dueList } from "./due-list.ts";
import { fundReport } from "./fund-report.ts";
import { clocksReport } from "./clocks-report.ts";
import { exemptionsReport } from "./exemptions-report.ts";
import { householdsReport } from "./households-report.ts";
import { limitsReport } from "./limits-report.ts";
import { mattersList } from "./matters.ts";
import { overdueList } from "./overdue-list.ts";
import type { Tell } from "./progress.ts";
import { recoveryList } from "./recovery-list.ts";
import type { Report, ReportMaker, RunContext } from "./report.ts";
import { schemesReport } from "./schemes-report.ts";
import { statusLists } from "./status-lists.ts";
import { subsidyList } from "./subsidy-list.ts";

/** Every part of a run, in the order in which its files are numbered. */
const makers: readonly ReportMaker[] = [
  dueList,
  subsidyList,
  overdueList,
  mattersList,
  statusLists,
  compensationList,
  recoveryList,
  breakersReport,
  limitsReport,
  householdsReport,
  exemptionsReport,
  clocksReport,
  fundReport,
  schemesReport,
];

/** All that the policy rules on, out of one book. */
export function makeReports(context: RunContext, tell: Tell): Report[] {
  return makers.flatMap((make, index) => {
    const report = make(context);
    if (!report) return [];
    tell(message("run.stage.reckoning", { report: report.title }), (index + 1) / makers.length);
    return [report];
  });
}
