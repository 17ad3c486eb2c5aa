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

const INTRODUCTION = `# What the workbench plays of Excel

The pane runs in the workbench on Microsoft's own, unmodified Office.js. The workbench plays Excel: it answers the members of the Excel
JavaScript API listed here. Everything else is refused with the error ApiNotFound, which names type and member. This list is generated
(\`npx tsx src/workbench/officeHost/writeDoc.ts\`).

- The client from npm ends at ExcelApi 1.15, and that is what the workbench announces.
- "(read)" marks properties that can only be read. Events begin with "on".
- Print set-up, data validation, table styles and looks of charts beyond colours are kept and saved, not drawn or enforced.
- "Excel.createWorkbook" gives the workbook to the browser as a download.
- In manual calculation formulas keep what they show until \`calculate()\`. Excel also calculates a formula on its own when it is entered; the workbench does not.
- Numbers are marked as in the United States; with "?locale=de-DE" in its address the workbench says that the person is in Germany.
- What the pane keeps in the workbook is saved in .xlsx files where Excel keeps it: document settings as properties of the add-in's part under xl/webextensions, custom XML parts under customXml.
  Panes, settings and parts of other add-ins in an opened file are saved again as they were; add-ins that are placed in the cells are not.
- A cell takes 32,767 characters and a formula 8,192, as in Excel. Characters that XML cannot hold are saved as Excel saves them, \`_xHHHH_\`, and come back.
- Deleting a sheet leaves its name in formulas and names that refer to it, where Excel writes #REF!.
- Filters hide the rows they leave out. Diagonal borders and indents are not drawn.
`;

/** The page docs/HOST.md: implemented members by type. */
export function renderHostDoc(members: Record<string, string[]>): string {
  const types = Object.keys(members)
    .filter((type) => !type.includes("."))
    .sort();
  const sections = types.map((type) => `## ${type}\n\n${(members[type] ?? []).map((member) => `\`${member}\``).join(", ")}\n`);
  return `${INTRODUCTION}\n${sections.join("\n")}`;
}
