import type { CatalogFunction } from "../../catalog/data/catalog.types";
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

/** Functions that contain every word searched for, in name, description or arguments; hits in the name come first. */
export function functionListViewModel(functions: readonly CatalogFunction[], search: string): FunctionListViewModel {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = functions.filter((each) => words.every((word) => haystack(each).includes(word)));
  const inName = (each: CatalogFunction) => words.some((word) => each.name.toLowerCase().includes(word));
  const items = [...found.filter(inName), ...found.filter((each) => !inName(each))];
  return {
    placeholder: t("functions.search", { n: functions.length }),
    shown: items.length === 0 ? t("functions.none") : plural("functions.shown", items.length),
    items: items.map(({ id, name, description, parameters }) => ({ id, name, description, argumentCount: parameters.length })),
  };
}

function haystack({ name, description, parameters }: CatalogFunction): string {
  return [name, description, ...parameters.flatMap((each) => [each.name, each.description])].join("\n").toLowerCase();
}
