import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { scaffoldFunction, ScaffoldError } from "./scaffoldFunction";
import type { Catalog } from "../data/catalog.types";

const ROOT = resolve(__dirname, "..", "..", "..");

const USAGE = "Usage: npm run new:function CLV.PEAK [name of the model]";

const NEXT = `
Now fill in, in this order:
1. the published figure and its source in the test, which fails until then
2. the model, with its units, ranges and source
3. the adapter's parameters and its comment, from which all help texts come
4. the native form (src/native/README.md), or the reason why there is none
5. what people call it, in English and Chinese (src/catalog/data/searchWords.ts)
then npm run catalog, and npm run check.
`;

/** Writes everything that a new function touches and says what is left to do. */
function main([id, model]: string[]): void {
  if (id === undefined) throw new ScaffoldError(USAGE);
  const { functions } = JSON.parse(readFileSync(join(ROOT, "src/catalog/data/catalog.json"), "utf8")) as Catalog;
  for (const { path, text } of scaffoldFunction(ROOT, id, functions, model)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    process.stdout.write(`${path} written\n`);
  }
  process.stdout.write(NEXT);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
