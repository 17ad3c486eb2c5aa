import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const DIST = path.resolve(__dirname, "../../dist");

/** Every script of the production build, raw and as a server sends it. */
export function* chunkSizes(): Generator<object> {
  for (const file of readdirSync(DIST).filter((name) => name.endsWith(".js"))) {
    const bytes = readFileSync(path.join(DIST, file));
    yield { bench: "chunk", file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  }
}
