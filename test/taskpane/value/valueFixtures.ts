import type { AnalysisOptions } from "../../../src/economics/customerBase/base/analyseBase.types";
import type { SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { analyseLog } from "../../../src/taskpane/value/analyseLog";
import { type ValueState, initialValue } from "../../../src/taskpane/value/ValueState";
import type { ValueAnalysis } from "../../../src/workbook/value/customerValue.types";
import { simulatedLog } from "../../fixtures/simulatedLog";
import { inspectionOf, salesTable } from "../fixtures";

export const options: AnalysisOptions = { grossMargin: 0.4, annualDiscount: 0.1, horizonMonths: 24, unit: "week", model: "auto" };

/** A log of 200 simulated customers, as the pane reads it. */
export function logColumns(customers = 200): SalesColumns {
  const { customerIds, dates, amounts } = simulatedLog(customers, 7);
  return {
    parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
    account: Array.from(customerIds) as string[],
    date: Array.from(dates) as number[],
    value: Array.from(amounts) as number[],
  };
}

export function analysisOf(columns: SalesColumns, changes: Partial<AnalysisOptions> = {}): ValueAnalysis {
  const answer = analyseLog(columns.account, columns.date ?? [], columns.value ?? [], { ...options, ...changes });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.analysis;
}

/** The state with an answer. */
export function answeredState(columns = logColumns(), changes: Partial<AnalysisOptions> = {}): ValueState {
  return {
    ...initialValue,
    screen: "answer",
    source: salesTable,
    inspection: inspectionOf(salesTable),
    roles: { account: 0, date: 4, value: 3 },
    typed: { endDay: "", newFrom: "", margin: "40", discount: "10", months: "24" },
    columns,
    analysis: analysisOf(columns, changes),
    answered: { ...options, ...changes },
  };
}
