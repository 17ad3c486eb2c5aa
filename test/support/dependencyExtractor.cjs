const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

/**
 * Tells jest, for `jest -o` and `--watch`, which tests a change reaches. By imports alone it would be most suites for each change of a model: every test with
 * a formula engine loads all 143 functions, every test of the whole pane all models. So here
 * - a test, and a sheet of the sample workbook, depends on the functions it names, in a call, a formula or a file of published cases;
 * - a function depends on the models that its own adapter names: a file of adapters holds a topic, and its imports are those of all;
 * - the table of all functions, and what walks through all of them, makes nobody depend on a model;
 * - a test depends on the models beneath a file of the pane only where it imports that file itself, not where it shows the whole pane.
 * `npm test` runs everything all the same.
 */
const ROOT = path.resolve(__dirname, "../..");
const FUNCTIONS = path.join(ROOT, "src/functions");
const MODELS = path.join(ROOT, "src/economics", path.sep);
const PANE = path.join(ROOT, "src/taskpane", path.sep);
const TESTS = path.join(ROOT, "test", path.sep);
const CATALOG = path.join(ROOT, "src/catalog/data/catalog.json");
const TABLE = path.join(ROOT, "src/workbench/engine/functions/functionModules.ts");
/** Here only tests call what they name; the other files draw arguments for all functions. */
const DRAWING = path.join(ROOT, "test/native", path.sep);
/** What answers in the background, whose adapters only ask there. */
const IN_BACKGROUND = path.join(FUNCTIONS, "customerBase/customerBaseModels");
/** Where functions that are named are called, too. */
const CALLING = ["test/cli", "test/economics", "test/functions", "test/native", "test/workbench", "src/workbench/sample"].map((folder) =>
  path.join(ROOT, folder, path.sep),
);

const catalogText = readFileSync(CATALOG, "utf8");
const declared = new Map(JSON.parse(catalogText).functions.map((entry) => [entry.id, entry]));

/** Where imports are from and what they take, by the names there; undefined where they take everything. */
function imports(code) {
  return [...code.matchAll(/^import (?:type )?(?:\{([^}]*)\} from |[^"{}]*)"([^"]+)";/gm)].map(([, list, from]) => {
    const named = list?.split(",").map((one) => one.trim().replace(/^type /, ""));
    return { from, names: named?.filter(Boolean).map((one) => one.split(" as ")[0]) };
  });
}

function sourceOf(file) {
  const found = [`${file}.ts`, `${file}.tsx`].find(existsSync);
  return found === undefined ? "" : readFileSync(found, "utf8").replace(/\/\*[^]*?\*\//g, "");
}

/** The models that a file imports; of one adapter in it those whose names its code has, be it through a helper of the file. */
function modelsOf(file, exportName) {
  const code = sourceOf(file);
  const models = imports(code)
    .map(({ from, names }) => ({
      model: path.join(path.dirname(file), from),
      names: names ?? [],
    }))
    .filter(({ model }) => model.startsWith(MODELS));
  if (exportName === undefined) return models.map(({ model }) => model);
  const parts = code.split(/^(?=(?:export )?(?:async )?(?:function|const|enum|interface|type) )/m);
  const partOf = new Map(parts.map((part) => [/^(?:export )?(?:async )?\w+ (\w+)/.exec(part)?.[1], part]));
  const words = new Set();
  const reach = (name) => {
    words.add(name);
    for (const [word] of (partOf.get(name) ?? "").matchAll(/\w+/g)) if (!words.has(word)) reach(word);
  };
  reach(exportName);
  return models.filter(({ names }) => names.some((name) => words.has(name))).map(({ model }) => model);
}

function functionDependencies({ file, exportName, background }) {
  const adapter = path.join(FUNCTIONS, file);
  return [adapter, ...modelsOf(adapter, exportName), ...(background ? [IN_BACKGROUND] : [])];
}

/** The cases from the literature name their functions in the file of figures that a test imports. */
function withFixtures(code, filePath) {
  const fixtures = imports(code).filter(({ from }) => /\/fixtures\/economics[^/]*\.json$/.test(from));
  return [code, ...fixtures.map(({ from }) => readFileSync(path.resolve(path.dirname(filePath), from), "utf8"))].join("\n");
}

/** The ids in "CLV.CURVE" and LOYALTY.CLV.CURVE(. */
function namedIds(code) {
  return [...code.matchAll(/["'`]([A-Z][A-Z0-9.]*)["'`]|LOYALTY\.([A-Z0-9.]+)\(/g)].map((match) => match[1] ?? match[2]);
}

function callsNamed(filePath) {
  if (filePath.startsWith(DRAWING) && !filePath.endsWith(".test.ts")) return false;
  return CALLING.some((folder) => filePath.startsWith(folder));
}

function namedFunctions(code, filePath) {
  return [...new Set(namedIds(withFixtures(code, filePath)))]
    .filter((id) => declared.has(id))
    .flatMap((id) => functionDependencies(declared.get(id)));
}

/** The models of the adapters, and for a test also of the files of the pane, that a file imports. */
function importedModels(code, filePath) {
  return imports(code)
    .map(({ from, names }) => ({ file: path.resolve(path.dirname(filePath), from), names }))
    .flatMap(({ file, names }) => {
      if (isAdapters(file)) return names ? names.flatMap((name) => modelsOf(file, name)) : modelsOf(file);
      return file.startsWith(PANE) && filePath.startsWith(TESTS) ? modelsOf(file) : [];
    });
}

const isAdapters = (file) => path.dirname(file) === FUNCTIONS && /\.functions(\.ts)?$/.test(file);

module.exports = {
  extract(code, filePath, defaultExtract) {
    if (filePath === TABLE) return new Set();
    const found = new Set(defaultExtract(code, filePath));
    if (isAdapters(filePath) || filePath.startsWith(PANE))
      return new Set([...found].filter((from) => !path.resolve(path.dirname(filePath), from).startsWith(MODELS)));
    for (const model of importedModels(code, filePath)) found.add(model);
    if (callsNamed(filePath)) for (const file of namedFunctions(code, filePath)) found.add(file);
    return found;
  },
  getCacheKey() {
    const wiring = [...declared.values()].map(functionDependencies);
    return createHash("sha256").update(readFileSync(__filename)).update(JSON.stringify(wiring)).digest("hex");
  },
};
