import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import type { Notation } from "../../workbook/workbook.types";
import { buildFormula } from "./buildFormula";

export interface ArgumentField {
  name: string;
  label: string;
  hint: string;
  optional: boolean;
  typed: string;
  words?: readonly string[];
  /** why what is typed cannot be read */
  problem?: string;
}

export interface FunctionFormViewModel {
  name: string;
  description: string;
  returns: string;
  fields: ArgumentField[];
  /** in English notation, to be inserted */
  formula: string;
  /** an argument cannot be read: there is no formula to copy yet */
  unread: boolean;
  /** which required arguments are empty or cannot be read; undefined when none */
  missing?: string;
  exampleTitle: string;
  examples: string[];
  /** an Excel formula of the same value, or why there is none */
  native?: string;
  noNative?: string;
  source: string;
  insertLabel: string;
}

/**
 * The form of one function.
 * @param selection address of the selected cells, if known
 * @param notation of formulas in this Excel, where it is known
 */
export function functionFormViewModel(
  entry: CatalogFunction,
  typed: readonly string[],
  selection: string | undefined,
  notation?: Notation,
): FunctionFormViewModel {
  const { formula, missing, problems } = buildFormula(entry.name, entry.parameters, typed, notation);
  const unread = entry.parameters.filter((_, i) => problems[i] !== undefined).map(({ name }) => name);
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
      problem: problems[i],
    })),
    formula,
    unread: unread.length > 0,
    missing: stillToDo("functions.problem", unread) ?? stillToDo("functions.missing", missing),
    exampleTitle: t(
      notation === undefined || (notation.decimal === "." && notation.englishNames) ? "functions.example" : "functions.example.english",
    ),
    examples: entry.examples.map((example) => example.formula),
    ...nativeForm(entry),
    source: t("functions.source", { source: entry.source }),
    insertLabel: cell ? t("functions.insert", { cell }) : t("functions.insertHere"),
  };
}

function stillToDo(key: "functions.problem" | "functions.missing", names: readonly string[]): string | undefined {
  return names.length > 0 ? t(key, { names: names.map(spoken).join(", ") }) : undefined;
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
