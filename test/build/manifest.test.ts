import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "manifest.xml");
const xml = readFileSync(file, "utf8");
const document = new JSDOM(xml, { contentType: "text/xml" }).window.document;
const elements = (name: string): Element[] => [...document.getElementsByTagName("*")].filter((element) => element.localName === name);
const only = (name: string): Element => {
  const [found, ...more] = elements(name);
  if (found === undefined || more.length > 0) throw new Error(`expected exactly one ${name}`);
  return found;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const resources = elements("Image")
  .concat(elements("Url"), elements("String"))
  .filter((element) => element.hasAttribute("id"));
const resource = (id: string): string =>
  attribute(resources.find((element) => element.id === id) ?? document.createElement("none"), "DefaultValue");

/** Width and height as a PNG states them in its header chunk. */
function pngSize(relative: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(root, relative));
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${relative} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** office-addin-manifest in a process of its own: it requires an ES module, which jest's module loader cannot. */
function readByMicrosoft(): Record<string, unknown> {
  const program =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))";
  return JSON.parse(execFileSync(process.execPath, ["-e", program, file], { cwd: root, encoding: "utf8" })) as Record<string, unknown>;
}

test("Microsoft's reader finds the add-in's identity in the manifest", () => {
  const info = readByMicrosoft();
  expect(info.officeAppType).toBe("TaskPaneApp");
  expect(info.displayName).toBe("Loyalty Economics");
  expect(info.hosts).toEqual(["Workbook"]);
  expect(info.permissions).toBe("ReadWriteDocument");
  expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("manifest version follows the package version", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(only("Version").textContent).toBe(`${version}.0`);
});

test("top-level elements stand in the order Office requires", () => {
  const order = [
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
    "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ]; // prettier-ignore
  expect([...document.documentElement.children].map((child) => child.localName)).toEqual(order);
});

test("every resid is defined once, used, and at most 32 characters long", () => {
  const ids = resources.map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set(
    [...document.getElementsByTagName("*")]
      .filter((element) => element.hasAttribute("resid"))
      .map((element) => attribute(element, "resid")),
  );
  expect([...used].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("short strings, long strings and descriptions respect Office's lengths", () => {
  for (const element of only("ShortStrings").children) expect(attribute(element, "DefaultValue").length).toBeLessThanOrEqual(125);
  for (const element of only("LongStrings").children) expect(attribute(element, "DefaultValue").length).toBeLessThanOrEqual(250);
  const description = elements("Description").find((element) => element.parentElement === document.documentElement);
  expect(attribute(description ?? document.documentElement, "DefaultValue").length).toBeLessThanOrEqual(250);
});

test("every address is https on one origin", () => {
  const addresses = xml.match(/https?:\/\/[^"<]*/g)?.filter((address) => !/schemas\.microsoft\.com|w3\.org/.test(address)) ?? [];
  expect(addresses.length).toBeGreaterThan(20);
  expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(new Set(["https://localhost:3000"]));
});

test("runtime, function page and command file share one page, so that functions and pane share one memory", () => {
  const page = attribute(only("Runtime"), "resid");
  expect(attribute(only("Runtime"), "lifetime")).toBe("long");
  expect(attribute(only("FunctionFile"), "resid")).toBe(page);
  const pageLocations = elements("SourceLocation").filter((element) => ["Page", "Action"].includes(element.parentElement?.localName ?? ""));
  expect(pageLocations.length).toBeGreaterThanOrEqual(2);
  for (const location of pageLocations) expect(attribute(location, "resid")).toBe(page);
  expect(elements("TaskpaneId")).toEqual([]);
});

test("custom functions live in the namespace LOYALTY and their metadata is the file webpack emits", () => {
  expect(resource(attribute(only("Namespace"), "resid"))).toBe("LOYALTY");
  expect(new URL(resource("Functions.Metadata.Url")).pathname).toBe("/functions.json");
  expect(new URL(resource("Functions.Script.Url")).pathname).toBe("/functions.js");
});

test("requirement sets offer the add-in only where shared runtime and error messages exist", () => {
  const sets = elements("Set").map((element) => [attribute(element, "Name"), attribute(element, "MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
  ]);
});

test("every icon is a PNG file of the size it is declared with, and 16, 32 and 80 are always there", () => {
  for (const icon of elements("Icon")) {
    const sizes = [...icon.children].map((image) => Number(attribute(image, "size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of icon.children) {
      const size = Number(attribute(image, "size"));
      expect(pngSize(new URL(resource(attribute(image, "resid"))).pathname.slice(1))).toEqual({ width: size, height: size });
    }
  }
  expect(pngSize("assets/icon-32.png")).toEqual({ width: 32, height: 32 });
  expect(pngSize("assets/icon-64.png")).toEqual({ width: 64, height: 64 });
});

test("each command's function is registered by the pane's start-up", () => {
  const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
  const names = elements("FunctionName").map((element) => element.textContent ?? "");
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(commands).toMatch(new RegExp(`\\b${name}\\b`));
});

test("the cell's context menu has exactly one entry", () => {
  expect(attribute(only("OfficeMenu"), "id")).toBe("ContextMenuCell");
  expect(only("OfficeMenu").children).toHaveLength(1);
});
