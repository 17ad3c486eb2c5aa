import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

/**
 * Packages that exist only as ES modules, or as hundreds of files that jest would read anew for each test file. Each group is bundled
 * once into one CommonJS file; `moduleNameMapper` in package.json sends imports of these names to a stub that picks its part out of
 * the bundle, so that everything in a group is loaded once and belongs together.
 */
const GROUPS: Record<string, string[]> = {
  univer: [
    "@univerjs/core",
    "@univerjs/core/facade",
    "@univerjs/docs",
    "@univerjs/engine-formula",
    "@univerjs/engine-formula/facade",
    "@univerjs/preset-sheets-node-core",
    "@univerjs/preset-sheets-node-core/locales/en-US",
    "@univerjs/sheets",
    "@univerjs/sheets/facade",
    "@univerjs/sheets-conditional-formatting",
    "@univerjs/sheets-conditional-formatting/facade",
    "@univerjs/sheets-data-validation",
    "@univerjs/sheets-data-validation/facade",
    "@univerjs/sheets-filter",
    "@univerjs/sheets-filter/facade",
    "@univerjs/sheets-formula",
    "@univerjs/sheets-formula/facade",
    "@univerjs/sheets-hyper-link",
    "@univerjs/sheets-hyper-link/facade",
    "@univerjs/sheets-numfmt",
    "@univerjs/sheets-numfmt/facade",
    "@univerjs/sheets-sort",
    "@univerjs/sheets-sort/facade",
    "@univerjs/sheets-table",
    "@univerjs/sheets-table/facade",
  ],
  pane: [
    "react",
    "react/jsx-runtime",
    "react-dom",
    "react-dom/client",
    "@fluentui/react-components",
    "@testing-library/react",
    "@testing-library/user-event",
    ...[
      "add",
      "arrow-down",
      "arrow-sync",
      "arrow-up",
      "chevron-down",
      "chevron-left",
      "chevron-right",
      "data-bar-vertical-add",
      "dismiss",
      "image-copy",
      "info",
      "search",
      "settings",
      "warning",
    ].map((icon) => `@fluentui/react-icons/svg/${icon}`),
  ],
  hucre: ["hucre", "hucre/xlsx"],
  d3: ["d3-array", "d3-scale", "d3-shape"],
};

const FOLDER = join("node_modules", ".cache", "loyalty-economics", "jest");

/** Other test runs may read the folder at the same time: a file appears whole or not at all. */
function writeWhole(path: string, text: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

/** Changes with how bundles are made and with what is installed. */
function stamp(root: string): string {
  const installed = readFileSync(join(root, "node_modules", ".package-lock.json"));
  return createHash("sha256").update(readFileSync(__filename)).update(installed).digest("hex");
}

const FIELD =
  /(?<=[;{}])(_defineProperty\d*)\(this,"([\w$]+)",(void 0|null|true|false|-?\d+|"[^"\\]*"|\[\]|\{\}|new Map|new Set)\)(?=[;}])/g;
const OWNER_STACKS = /1e4>ReactSharedInternals\.recentlyCreatedOwnerStacks\+\+/g;

/**
 * Univer's packages define the fields of a class through one helper, which the thousands of objects of a calculation call dozens of times
 * each: what it does with a field of a plain value stands in the place of the call, where V8 can make it fast. React takes a stack for
 * each of the first 10,000 elements a second, only to name components in its warnings.
 */
const quickened = (code: string): string => code.replace(FIELD, '"$2"in this?$1(this,"$2",$3):this.$2=$3').replace(OWNER_STACKS, "false");

async function bundle(root: string, group: string, names: readonly string[]): Promise<void> {
  const contents = `module.exports = {${names.map((name) => `"${name}": require("${name}")`).join(",")}};`;
  const result = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    conditions: ["import"],
    define: { "process.env.NODE_ENV": '"test"' },
    minifyWhitespace: true,
    logLevel: "error",
  });
  const file = join(root, FOLDER, `${group}.bundle.cjs`);
  writeWhole(file, quickened(result.outputFiles[0]?.text ?? ""));
  for (const name of names) {
    const stub = join(root, FOLDER, `${name}.cjs`);
    const path = relative(dirname(stub), file).replaceAll("\\", "/");
    writeWhole(stub, `module.exports = require("./${path}")["${name}"];\n`);
  }
}

/** Builds the bundles unless they are there for what is installed. */
export async function buildModuleBundles(root: string): Promise<void> {
  const stampFile = join(root, FOLDER, "stamp");
  const wanted = stamp(root);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  for (const [group, names] of Object.entries(GROUPS)) await bundle(root, group, names);
  writeWhole(stampFile, wanted);
}
