import type { Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { sourceName } from "../source/sourceName";
import type { ReportInfo, SourceRef } from "../workbook.types";
import { fill, reportTexts } from "./reportTexts";

/** The rule of the classes in words, e.g. "A, B, C: by cumulative share of the total, limits 80%, 95%". */
export function ruleText({ options }: Segmentation): string {
  const { by, names, limits } = options.classes;
  const isShare = by === "cumulativeShare" || by === "topShare";
  const limit = (value: number) => (isShare ? `${Number((100 * value).toFixed(6))}%` : value.toLocaleString("en-US"));
  return fill(reportTexts.audit.rule[by], { names: names.join(", "), limits: limits.map(limit).join(", ") });
}

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
