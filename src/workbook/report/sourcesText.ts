import { sourceName } from "../sourceName";
import type { ReportInfo, SourceRef } from "../workbook.types";
import { fill, reportTexts } from "./reportTexts";

type Sources = Pick<ReportInfo, "sources" | "goneSources">;

/** Was the source no longer in the workbook when the report was written? */
export const isGone = ({ goneSources = [] }: Sources, source: SourceRef): boolean => goneSources.includes(sourceName(source));

/** The name of a source, and whether it is gone. */
export function sourceText(info: Sources, source: SourceRef): string {
  const name = sourceName(source);
  return isGone(info, source) ? fill(reportTexts.goneSource, { source: name }) : name;
}

/** The sources in words: their names, separated by commas. */
export const sourcesText = (info: Sources): string => info.sources.map((source) => sourceText(info, source)).join(", ");
