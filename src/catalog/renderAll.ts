import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { conversionKinds } from "../sharing/native/conversionKinds";
import { renderCatalog } from "./renderCatalog";
import { readCatalog } from "./readCatalog";
import { familiesOf, renderFamilyPage, renderFunctionsPage } from "./renderFunctionsPage";
import { renderHelpPage } from "./renderHelpPage";
import { renderModules } from "./renderModules";
import { renderReadmeTable, replaceTable } from "./renderReadmeTable";

/** A generated file: path from the project folder, with forward slashes, and the text it must have. */
export interface RenderedFile {
  path: string;
  text: string;
}

/**
 * Every file made from the functions' JSDoc and native forms, as it must be on disk.
 * @param root folder of the project
 * @throws {CatalogError} a function's documentation is incomplete
 */
export async function renderAll(root: string): Promise<RenderedFile[]> {
  const catalog = await readCatalog(root);
  const kinds = new Map(conversionKinds(catalog).map((one) => [one.id, one]));
  const readme = existsSync(join(root, "README.md")) ? readFileSync(join(root, "README.md"), "utf8") : "";
  return [
    { path: "src/catalog/catalog.json", text: renderCatalog(catalog) },
    { path: "src/workbench/engine/functions/functionModules.ts", text: renderModules(catalog) },
    { path: "docs/FUNCTIONS.md", text: renderFunctionsPage(catalog, kinds) },
    ...familiesOf(catalog).map((family) => ({ path: `docs/functions/${family.id}.md`, text: renderFamilyPage(family, kinds) })),
    { path: "assets/functions.html", text: renderHelpPage(catalog) },
    { path: "README.md", text: replaceTable(readme, renderReadmeTable(catalog)) },
  ];
}
