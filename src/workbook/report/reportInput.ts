import type { reportTexts } from "../../strings/report.en";
import type { ReportContent } from "../workbook.types";
import type { ReportNames } from "./reportNames";
import { measureHeaders, type SegmentColumns } from "./segmentColumns";
import { type Liveness, liveness } from "./liveness";
import { FORMATS, moneyFormat } from "./formats";

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
  /** what sentences call the first measure, and the one in the whale curve; it may have signs that a header cannot */
  said: string;
  whaleSaid: string;
  /** number formats of the first measure, of the second, and of the one in the whale curve */
  money: string;
  secondMoney: string;
  whaleMoney: string;
}

export function reportInput(content: ReportContent, names: ReportNames, columns: SegmentColumns, carried: Carried): ReportInput {
  const { segmentation, info } = content;
  const { account, value, second } = segmentation.accounts;
  const money = info.measures.first === "orders" ? FORMATS.whole : moneyFormat(value[0] ?? 0);
  const secondMoney = info.measures.second === "orders" ? FORMATS.whole : moneyFormat(largestOf(second));
  return {
    content,
    names,
    columns,
    carried,
    live: liveness(account.length),
    ...measureHeaders(content),
    money,
    secondMoney,
    whaleMoney: second ? secondMoney : money,
  };
}

const largestOf = (values: Float64Array | undefined): number =>
  values?.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0) ?? 0;
