import type { Segmentation } from "../../economics/segmentation/keyAccounts.types";
import type { ReportInfo } from "../workbook.types";
import type { ReportAddresses, ReportLayout } from "./reportLayout";

/** What the blocks of the summary are made from. */
export interface SummaryInput {
  segmentation: Segmentation;
  info: ReportInfo;
  layout: ReportLayout;
  at: ReportAddresses;
  /** name of the table and header of its value column, both without characters that need escapes */
  table: string;
  measure: string;
}
