const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

/**
 * Tells jest, for `jest -o` and `--watch`, which tests a change reaches. A test reaches our functions by their names, through adapters or formulas, and
 * every test with a formula engine loads all 143: what jest finds by imports would be most suites for each change of a model. So here a test, and a
 * sheet of the sample workbook, depends on the functions it names; the table of all functions makes nobody depend on them.
 */
const ROOT = path.resolve(__dirname, "../..");
const CATALOG = path.join(ROOT, "src/catalog/data/catalog.json");
const TABLE = path.join(ROOT, "src/workbench/engine/functions/functionModules.ts");
/** Calls every function there is. */
const CALLS_OF_ALL = path.join(ROOT, "test/functions/catalogueCalls.ts");
/** Where functions that are named are called, too. */
const CALLING = ["test/cli", "test/functions", "test/native", "test/workbench", "src/workbench/sample"].map((folder) =>
  path.join(ROOT, folder, path.sep),
);

const catalogText = readFileSync(CATALOG, "utf8");
const fileOf = new Map(JSON.parse(catalogText).functions.map(({ id, file }) => [id, file]));

/** The ids in "CLV.CURVE" and LOYALTY.CLV.CURVE(. */
function namedIds(code) {
  return [...code.matchAll(/["'`]([A-Z][A-Z0-9.]*)["'`]|LOYALTY\.([A-Z0-9.]+)\(/g)].map((match) => match[1] ?? match[2]);
}

function functionFiles(code, filePath) {
  const ids = filePath === CALLS_OF_ALL ? fileOf.keys() : namedIds(code);
  const files = [...ids].map((id) => fileOf.get(id)).filter((file) => file !== undefined);
  return files.map((file) => path.join(ROOT, "src/functions", file));
}

module.exports = {
  extract(code, filePath, defaultExtract) {
    if (filePath === TABLE) return new Set();
    const found = new Set(defaultExtract(code, filePath));
    if (CALLING.some((folder) => filePath.startsWith(folder))) for (const file of functionFiles(code, filePath)) found.add(file);
    return found;
  },
  getCacheKey: () => createHash("sha256").update(readFileSync(__filename)).update(catalogText).digest("hex"),
};
