import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { findFunctions } from "../../catalog/data/findFunctions";
import { plural, t } from "../../strings/pane";

export interface FunctionListItem {
  id: string;
  name: string;
  description: string;
  argumentCount: number;
}

export interface FunctionListViewModel {
  placeholder: string;
  shown: string;
  items: FunctionListItem[];
}

/** The functions for what is typed into the search, the likeliest first. */
export function functionListViewModel(functions: readonly CatalogFunction[], search: string): FunctionListViewModel {
  const items = findFunctions(functions, search);
  return {
    placeholder: t("functions.search", { n: functions.length }),
    shown: items.length === 0 ? t("functions.none") : plural("functions.shown", items.length),
    items: items.map(({ id, name, description, parameters }) => ({ id, name, description, argumentCount: parameters.length })),
  };
}
