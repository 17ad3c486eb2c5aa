import type { Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { fill, reportTexts } from "./reportTexts";

/** The rule of the classes in words, e.g. "A, B, C: by cumulative share of the total, limits 80%, 95%". */
export function ruleText({ options }: Segmentation): string {
  const { by, names, limits } = options.classes;
  const isShare = by === "cumulativeShare" || by === "topShare";
  const limit = (value: number) => (isShare ? `${Number((100 * value).toFixed(6))}%` : value.toLocaleString("en-US"));
  return fill(reportTexts.audit.rule[by], { names: names.join(", "), limits: limits.map(limit).join(", ") });
}
