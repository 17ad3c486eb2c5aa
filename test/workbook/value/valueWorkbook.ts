import type { AnalysisOptions } from "../../../src/economics/customerBase/base/analyseBase.types";
import { analyseLog } from "../../../src/taskpane/value/analyseLog";
import type { ValueContent } from "../../../src/workbook/value/customerValue.types";
import { simulatedLog } from "../../fixtures/simulatedLog";

const options: AnalysisOptions = { grossMargin: 0.4, annualDiscount: 0.1, horizonMonths: 12, unit: "week", model: "auto" };

/** An analysis fits several models: those that several tests begin with are made once. */
const analysed = new Map<string, ReturnType<typeof analysisOf>>();

function analysisOf(of: Partial<AnalysisOptions>, customers: number) {
  const log = simulatedLog(customers, 7);
  const ids = [...(Array.from(log.customerIds) as string[]), "=NEW()"];
  const dates = Array.from(log.dates) as number[];
  dates.push(Math.max(...dates));
  const amounts = [...(Array.from(log.amounts) as number[]), 20];
  const answer = analyseLog(ids, dates, amounts, { ...options, ...of });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return { ids, analysis: answer.analysis };
}

/** What a sheet says about a simulated log, whose last customer first bought on the last day. */
export function contentOf(changes: Partial<ValueContent> = {}, of: Partial<AnalysisOptions> = {}, customers = 60): ValueContent {
  const key = JSON.stringify([of, customers]);
  const { ids, analysis } = analysed.get(key) ?? analysisOf(of, customers);
  analysed.set(key, { ids, analysis });
  return {
    analysis,
    customerId: (customer) => ids[analysis.lines.row[customer]!]!,
    grossMargin: options.grossMargin,
    annualDiscount: options.annualDiscount,
    horizonMonths: options.horizonMonths,
    form: "formulas",
    sentence: "Your customers are worth something.",
    basis: "At a gross margin of 40%.",
    readAs: ["Dates are dates."],
    counts: [["Rows used", "61"]],
    sources: [{ kind: "table", sheetName: "Sales", address: "A1:C9", tableName: "Sales", rows: 9, columns: 3 }],
    columns: [{ role: "Customer", title: "Customer" }],
    writtenAt: Date.UTC(2026, 2, 2, 12),
    version: "1.2.3",
    ...changes,
  };
}
