import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import catalogJson from "../../src/catalog/data/catalog.json";
import { FAMILIES } from "../../src/catalog/data/families";
import { anchor } from "../../src/catalog/build/markdown";
import { readCatalog } from "../../src/catalog/build/readCatalog";
import { renderAll, type RenderedFile } from "../../src/catalog/build/renderAll";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { natives } from "../../src/native/natives";
import { expectedIds } from "./expectedIds";

const ROOT = resolve(__dirname, "..", "..");
const { functions } = catalogJson as Catalog;

test("the catalogue holds exactly the functions that were promised", () => {
  expect(functions.map(({ id }) => id).sort()).toEqual([...expectedIds].sort());
});

test("a native form without its function stops the build, and so does a function without its native form", async () => {
  await expect(readCatalog(ROOT, { ...natives, "CLV.GONE": "1" })).rejects.toThrow(/CLV\.GONE: .*no function/);
  const others = Object.fromEntries(Object.entries(natives).filter(([id]) => id !== "CLV"));
  await expect(readCatalog(ROOT, others)).rejects.toThrow(/CLV: .*src\/native/);
});

describe("the generated files are those the sources give (otherwise run npm run catalog)", () => {
  let files: RenderedFile[];
  beforeAll(async () => {
    files = await renderAll(ROOT);
  });

  const pages = FAMILIES.map(({ id }) => `docs/functions/${id}.md`);
  const paths = [
    "src/catalog/data/catalog.json",
    "src/workbench/engine/functions/functionModules.ts",
    "docs/FUNCTIONS.md",
    "README.md",
    ...pages,
  ];

  test.each(paths)("%s", (path) => {
    const rendered = files.find((file) => file.path === path);
    expect(rendered).toBeDefined();
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(readFileSync(join(ROOT, path), "utf8")).toBe(rendered?.text);
  });

  test("the README stays short, and each link of the index leads to a heading", () => {
    expect(readFileSync(join(ROOT, "README.md"), "utf8").length).toBeLessThanOrEqual(10_240);
    const index = files.find((file) => file.path === "docs/FUNCTIONS.md")!.text;
    const links = [...index.matchAll(/\]\((functions\/[a-z]+\.md)#([a-z]+)\)/g)];
    expect(links).toHaveLength(functions.length);
    for (const [, path, id] of links) {
      const headings = [...files.find((file) => file.path === `docs/${path}`)!.text.matchAll(/^## (.*)$/gm)].map(([, heading]) =>
        anchor(heading!),
      );
      expect(headings).toContain(id);
    }
  });
});

describe.each(functions.map((entry) => [entry.id, entry] as const))("%s", (_id, entry) => {
  test("has an id Excel accepts: letters and dots, at least three characters, none that reads as a cell", () => {
    expect(entry.id).toMatch(/^[A-Z]+(\.[A-Z]+)*$/);
    expect(entry.id.length).toBeGreaterThanOrEqual(3);
  });

  test("has required parameters first, with names that Excel's classic dialog (254 characters) and LAMBDA accept", () => {
    const optional = entry.parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
    expect(entry.parameters.map(({ name }) => name).join(",").length).toBeLessThan(254);
    for (const { name } of entry.parameters) expect(name).toMatch(/^(?![rcRC]$|new$)[A-Za-z][A-Za-z_]*$/);
  });

  test("is described, with its result and each parameter, in calm sentences", () => {
    for (const text of [entry.description, entry.returns, ...entry.parameters.map(({ description }) => description)]) {
      expect(text).not.toBe("");
      expect(text).not.toMatch(/[!\u2014]/);
    }
  });

  test("shows each of its option words in the parameter's description", () => {
    for (const { words = [], description } of entry.parameters) for (const word of words) expect(description).toContain(`"${word}"`);
  });

  test("has examples of itself", () => {
    for (const { formula } of entry.examples) expect(formula).toContain(`${entry.name}(`);
  });

  test("has a native form that names no function of the add-in", () => {
    expect(entry.native ?? entry.nativeReason).toBeTruthy();
    expect(entry.native ?? "").not.toContain("LOYALTY");
  });
});
