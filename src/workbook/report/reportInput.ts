import type { reportTexts } from "../../strings/report.en";
import type { ReportContent } from "../workbook.types";
import type { ReportNames } from "./reportNames";
import { measureHeaders, type SegmentColumns } from "./segmentColumns";
import { type Liveness, liveness } from "./liveness";
import { moneyFormat } from "./formats";

/** Cells the user filled on a Plan block, ready to be written again. */
export type PlanInputs = Partial<Record<PlanInput, string | number>>;
export type PlanInput = keyof typeof reportTexts.plan.inputs;

/** What an update takes over from the sheets it finds. */
export interface Carried {
  /** service tier of each class */
  tiers: string[];
  /** by account key */
  plan: ReadonlyMap<string, PlanInputs>;
  /** sentences for the audit about what could not be kept */
  notices: string[];
}

/** Everything the sheets are made from. */
export interface ReportInput {
  content: ReportContent;
  names: ReportNames;
  columns: SegmentColumns;
  carried: Carried;
  live: Liveness;
  /** header of the first measure, safe in formulas */
  measure: string;
  second?: string;
  money: string;
}

export function reportInput(content: ReportContent, names: ReportNames, columns: SegmentColumns, carried: Carried): ReportInput {
  const { segmentation, info } = content;
  const { account, value } = segmentation.accounts;
  return {
    content,
    names,
    columns,
    carried,
    live: liveness(account.length),
    ...measureHeaders(content),
    money: info.measures.first === "orders" ? "#,##0" : moneyFormat(value[0] ?? 0),
  };
}
