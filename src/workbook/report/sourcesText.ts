import { sourceName } from "../sourceName";
import type { ReportInfo } from "../workbook.types";

/** The sources in words: their names, separated by commas. */
export const sourcesText = ({ sources }: ReportInfo): string => sources.map(sourceName).join(", ");
