import type { CatalogParameter } from "../../../catalog/types";

export interface BuiltFormula {
  formula: string;
  /** names of required arguments that are still empty */
  missing: string[];
}

/**
 * The formula for what was typed: values, cells or ranges as they are, option words in quotes, omitted optionals left empty in the middle and
 * dropped at the end.
 * @param name with namespace, e.g. LOYALTY.CLV
 */
export function buildFormula(name: string, parameters: readonly CatalogParameter[], typed: readonly string[]): BuiltFormula {
  const parts = parameters.map((parameter, i) => argument(parameter, typed[i] ?? ""));
  const missing = parameters.filter((parameter, i) => !parameter.optional && parts[i] === "").map((parameter) => parameter.name);
  while (parts.length > 0 && parts[parts.length - 1] === "" && parameters[parts.length - 1]?.optional) parts.pop();
  return { formula: `=${name}(${parts.join(",")})`, missing };
}

function argument({ words }: CatalogParameter, typed: string): string {
  const text = typed.trim().replace(/^=/, "");
  return words?.includes(text) ? `"${text}"` : text;
}
