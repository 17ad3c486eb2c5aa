import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { expectedIds } from "../catalog/expectedIds";

const dist = path.resolve(__dirname, "../../dist");
const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: { id: string; name: string; description: string; helpUrl?: string; parameters: { name: string; description: string }[] }[];
}

beforeAll(() => {
  if (!existsSync(path.join(dist, "functions.js"))) throw new Error("dist/ is missing: run npm run build first");
});

/** Runs the built chunk as Excel would and reports which ids it registers. */
function registeredIds(): string[] {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id), Error: class {}, ErrorCode: {} };
  vm.runInNewContext(read("functions.js"), { CustomFunctions, self: { location: { href: "https://localhost/" } } });
  return ids;
}

test("functions.json describes exactly the functions of the catalogue", () => {
  const metadata = JSON.parse(read("functions.json")) as Metadata;
  expect(metadata.functions.map((entry) => entry.id).sort()).toEqual([...expectedIds].sort());
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  for (const entry of metadata.functions) {
    expect(entry.name).toBe(entry.id);
    expect(entry.helpUrl).toMatch(/^https:\/\//);
    expect(entry.description.length).toBeLessThanOrEqual(255);
    expect(entry.parameters.map((parameter) => parameter.name).join(",").length).toBeLessThanOrEqual(254);
  }
});

test("the built functions chunk registers every function, on its own, without a page", () => {
  expect(registeredIds().sort()).toEqual([...expectedIds].sort());
});

test("the functions chunk stays under 40 KB gzip and carries no user-interface code", () => {
  const chunk = read("functions.js");
  expect(gzipSync(chunk, { level: 9 }).length).toBeLessThanOrEqual(40 * 1024);
  expect(chunk).not.toMatch(/react|fluent/i);
});

test("the page requests the functions before the pane, and neither chunk contains React or Fluent", () => {
  const { document } = new JSDOM(read("taskpane.html")).window;
  const scripts = [...document.querySelectorAll("script[src]")].map((script) => script.getAttribute("src") ?? "");
  expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(scripts.slice(1)).toEqual(["functions.js", "taskpane.js"]);
  expect(read("taskpane.js")).not.toMatch(/react-dom|FluentProvider|__tabster/);
});

test("React arrives in a chunk that is loaded later", () => {
  const lazy = readdirSync(dist).filter((file) => /^[^.]+\.[0-9a-f]{8}\.js$/.test(file));
  expect(lazy.some((file) => read(file).includes("FluentProvider") || read(file).includes("fui-FluentProvider"))).toBe(true);
});

test("no development address is left in the production build", () => {
  for (const file of ["manifest.xml", "functions.json", "taskpane.html", "functions.js", "taskpane.js"])
    expect(read(file)).not.toContain("localhost");
  expect(read("manifest.xml")).toMatch(/https:\/\/[^"]+\/taskpane\.html/);
});

test("every file the manifest names is in the build", () => {
  const addresses = [...read("manifest.xml").matchAll(/DefaultValue="(https:\/\/[^"]+\/([^"/]+|assets\/[^"]+))"/g)].map(
    (match) => match[1] ?? "",
  );
  const { homepage } = JSON.parse(readFileSync(path.resolve(dist, "../package.json"), "utf8")) as { homepage: string };
  const base = process.env["LOYALTY_URL"] ?? homepage;
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    expect(address.startsWith(base)).toBe(true);
    expect([address, existsSync(path.join(dist, address.slice(base.length)))]).toEqual([address, true]);
  }
});
