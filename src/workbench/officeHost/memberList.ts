import { camelCase } from "./executor/resolvePath";
import { allTypes } from "./model/registry";

/** Types of the host that are one type in the JavaScript API. */
const OTHER_NAMES: Record<string, string> = { TableAutoFilter: "AutoFilter", ChartPointFill: "ChartFill" };

/** What Excel.createWorkbook calls on the web; no member that programs may use. */
const INTERNAL = new Set(["CreateAndOpenWorkbook"]);

function isPublic(name: string): boolean {
  return !name.startsWith("_") && !INTERNAL.has(name);
}

/** Implemented members by type, with the names of the JavaScript API; internal ones are left out. */
export function memberList(): Record<string, string[]> {
  const list: Record<string, string[]> = {};
  for (const type of allTypes()) {
    const names = new Set(list[OTHER_NAMES[type.name] ?? type.name]);
    for (const [name, property] of Object.entries(type.properties ?? {}))
      names.add(property.set ? camelCase(name) : `${camelCase(name)} (read)`);
    for (const name of Object.keys(type.navigation ?? {}).filter(isPublic)) names.add(camelCase(name));
    for (const name of Object.keys(type.methods ?? {}).filter(isPublic)) names.add(`${camelCase(name)}()`);
    for (const name of Object.keys(type.events ?? {})) names.add(eventName(name));
    if (type.items) names.add("items");
    if (type.item) names.add("getItem()");
    list[OTHER_NAMES[type.name] ?? type.name] = [...names].sort();
  }
  return list;
}

/** "DataChangedEvent" -> onChanged, "EventNameChanged" -> onNameChanged. */
function eventName(name: string): string {
  const bare = name.replace(/Event/, "");
  return `on${bare === "DataChanged" ? "Changed" : bare}`;
}
