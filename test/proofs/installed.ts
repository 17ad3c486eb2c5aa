import { createRequire } from "node:module";

const require = createRequire(__filename);

/** Where a file of a package stands that this folder's own package.json asks for; undefined, and a sentence, where it is not installed. */
export function installed(file: string, what: string): string | undefined {
  try {
    return require.resolve(file);
  } catch {
    process.stdout.write(`LEFT OUT: ${what} is not installed for this system (npm ci --prefix test/proofs)\n`);
    return undefined;
  }
}
