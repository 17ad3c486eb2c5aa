import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { renderAll } from "./renderAll";

const ROOT = resolve(__dirname, "..", "..", "..");

function current(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Writes the generated files, or with --check only says which are out of date. */
async function main(): Promise<void> {
  const files = await renderAll(ROOT);
  const stale = files.filter((file) => current(join(ROOT, file.path)) !== file.text);
  if (process.argv.includes("--check")) {
    for (const file of stale) process.stderr.write(`${file.path} is out of date; run npm run catalog\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const file of stale) {
    mkdirSync(dirname(join(ROOT, file.path)), { recursive: true });
    writeFileSync(join(ROOT, file.path), file.text);
    process.stdout.write(`${file.path} written\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
