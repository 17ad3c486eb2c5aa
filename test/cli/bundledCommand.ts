import { join } from "node:path";
import { build } from "esbuild";

const root = join(__dirname, "../..");

/**
 * The commands bundled into a folder, which start in a fifth of the time that tsx takes for their files: what a test runs many times. One test runs the script of package.json itself.
 * @returns path of finance-copy
 */
export async function bundleFinanceCopy(folder: string): Promise<string> {
  await build({
    entryPoints: ["src/cli/financeCopy.ts", "src/cli/checks/answerAboutCopy.ts"].map((path) => join(root, path)),
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    mainFields: ["module", "main"],
    conditions: ["import"],
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    logLevel: "error",
  });
  return join(folder, "financeCopy.mjs");
}
