import type { CatalogFunction } from "../../../catalog/types";
import { t } from "../../../strings/pane";
import { buildFormula } from "./buildFormula";

export interface ArgumentField {
  name: string;
  label: string;
  hint: string;
  optional: boolean;
  typed: string;
  words?: readonly string[];
}

export interface FunctionFormViewModel {
  name: string;
  description: string;
  returns: string;
  fields: ArgumentField[];
  formula: string;
  /** which required arguments are empty; undefined when none */
  missing?: string;
  examples: string[];
  /** an Excel formula of the same value, or why there is none */
  native?: string;
  noNative?: string;
  source: string;
  insertLabel: string;
}

/** The form of one function. @param selection address of the selected cells, if known */
export function functionFormViewModel(
  entry: CatalogFunction,
  typed: readonly string[],
  selection: string | undefined,
): FunctionFormViewModel {
  const { formula, missing } = buildFormula(entry.name, entry.parameters, typed);
  const cell = selection?.split(":")[0];
  return {
    name: entry.name,
    description: entry.description,
    returns: t("functions.returns", { returns: entry.returns.replace(/\.$/, "") }),
    fields: entry.parameters.map(({ name, description, optional, words }, i) => ({
      name,
      label: optional ? t("functions.optional", { name: titled(name) }) : titled(name),
      hint: description,
      optional,
      typed: typed[i] ?? "",
      words,
    })),
    formula,
    missing: missing.length > 0 ? t("functions.missing", { names: missing.map(spoken).join(", ") }) : undefined,
    examples: entry.examples.map((example) => example.formula),
    ...nativeForm(entry),
    source: t("functions.source", { source: entry.source }),
    insertLabel: cell ? t("functions.insert", { cell }) : t("functions.insertHere"),
  };
}

function nativeForm({ native, nativeReason, parameters }: CatalogFunction): Pick<FunctionFormViewModel, "native" | "noNative"> {
  if (native === null) return nativeReason ? { noNative: t("functions.noNative", { reason: nativeReason }) } : {};
  return { native: `=LAMBDA(${[...parameters.map((each) => each.name), native].join(",")})` };
}

function titled(name: string): string {
  const words = spoken(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** acquisition_cost as people say it */
function spoken(name: string): string {
  return name.replace(/_/g, " ");
}
