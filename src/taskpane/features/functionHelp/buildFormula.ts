import type { CatalogParameter } from "../../../catalog/data/catalog.types";
import type { Notation } from "../../../workbook/workbook.types";
import { readArgument } from "./readArgument";

export interface BuiltFormula {
  /** in English notation; "…" for an argument that cannot be read */
  formula: string;
  /** names of required arguments that are still empty */
  missing: string[];
  /** why each argument cannot be read; undefined for one that can */
  problems: (string | undefined)[];
}

/**
 * The formula for what was typed: numbers in English notation, cells, ranges and formulas as they are, option words in quotes, omitted optionals left
 * empty in the middle and dropped at the end.
 * @param name with namespace, e.g. LOYALTY.CLV
 * @param notation of the person's Excel, where it is known
 */
export function buildFormula(
  name: string,
  parameters: readonly CatalogParameter[],
  typed: readonly string[],
  notation?: Notation,
): BuiltFormula {
  const readings = parameters.map((parameter, i) => readArgument(parameter, typed[i] ?? "", notation));
  const parts = readings.map(({ text = "…" }) => text);
  const missing = parameters.filter((parameter, i) => !parameter.optional && parts[i] === "").map((parameter) => parameter.name);
  while (parts.length > 0 && parts[parts.length - 1] === "" && parameters[parts.length - 1]?.optional) parts.pop();
  return { formula: `=${name}(${parts.join(",")})`, missing, problems: readings.map(({ problem }) => problem) };
}
