/**
 * What nobody uses is out: files, exports, packages. `npm run lint` asks twice: first over everything, where an export that no other file
 * imports needs no `export`; then, with --production, without the tests: what only tests use is dead in the product. Entries with "!" are
 * the product's.
 */
const isProduct = process.argv.includes("--production");

module.exports = {
  entry: [
    // webpack reads their comments and registers every function in them
    "src/functions/*.functions.ts!",
    "src/**/*.worker.ts!",
    "src/**/page/index.ts!",
    "src/{cli,workbench/cli}/*.ts!",
    // started as a process of its own
    "src/**/answerAboutCopy.ts!",
    "src/catalog/**/build.ts!",
    "src/**/*Plugin.cjs!",
    // `npx tsx` writes docs/HOST.md by it
    "src/workbench/**/writeDoc.ts!",
    // the host without a screen, for tests and programs that play Excel
    "src/workbench/**/node.ts!",
    // the formula programs of `finance-copy --check`, loaded by their names
    "src/**/checks/*Checks.ts!",
    // intervals of single customers: tested, and meant for the functions that will tell how sure a forecast is
    "src/economics/**/deltaInterval.ts!",
    // the scaffold of a new function
    "src/catalog/**/newFunction.ts!",
    "test/**/*.test.{ts,tsx}",
    "test/support/**/*.cjs",
  ],
  project: ["src/**/*.{ts,tsx,cjs}!", "test/**/*.{ts,tsx,cjs}"],
  // A type may be named in the signatures of its own file only, and be exported all the same. In the product a function may be exported
  // for its tests.
  ignoreExportsUsedInFile: isProduct ? true : { interface: true, type: true },
  // The parts of Univer's presets come with them, all in one version.
  ignoreDependencies: isProduct ? [/.*/] : [/^@univerjs\//],
  // LibreOffice, where it is installed; webpack is no dependency of what is built.
  ignoreBinaries: isProduct ? ["soffice", "webpack"] : ["soffice"],
};
