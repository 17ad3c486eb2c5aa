import { readFileSync } from "node:fs";
import path from "node:path";
import { expectedIds } from "./expectedIds";

const text = readFileSync(path.resolve(__dirname, "../../docs/MODELS.md"), "utf8");

test.each(expectedIds)("docs/MODELS.md gives the equation of %s", (id) => {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  expect(rows.some((row) => new RegExp(`(^|[^A-Z.])${id.replace(/\./g, "\\.")}($|[^A-Z.])`).test(row.split("|")[1] ?? ""))).toBe(true);
});
