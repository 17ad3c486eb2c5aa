import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** How the source is laid out: its files and which of them imports which. */
export interface House {
  files: SourceFile[];
}

export interface SourceFile {
  /** path from src/, e.g. "economics/clv/clv.ts" */
  path: string;
  lines: number;
  /** paths of the files it imports, types included */
  imports: string[];
  /** names it declares and exports */
  exports: string[];
}

const SOURCE = resolve(__dirname, "../../src");
const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]*)"/g;

const EXPORT = /^export (?:declare )?(?:default )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

function sourcePaths(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** The file an import stands for; undefined for styles, pictures and data. */
function target(from: string, named: string, known: ReadonlySet<string>): string | undefined {
  const base = relative(SOURCE, resolve(SOURCE, dirname(from), named)).replaceAll("\\", "/");
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => known.has(path));
}

export function readHouse(): House {
  const paths = sourcePaths();
  const known = new Set(paths);
  const files = paths.map((path) => {
    const text = readFileSync(join(SOURCE, path), "utf8");
    const named = [...text.matchAll(IMPORT)].map(([, name]) => target(path, name!, known));
    const exports = [...text.matchAll(EXPORT)].map(([, name]) => name!);
    return { path, lines: text.split("\n").length - 1, imports: [...new Set(named.filter((found) => found !== undefined))], exports };
  });
  return { files };
}
