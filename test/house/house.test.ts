import { ALLOWED_NAMES } from "./allowedNames";
import { LIMITS } from "./limits";
import { betweenFeatures, circles, sameNames, small } from "./measures";
import { readHouse } from "./readHouse";

const house = readHouse();

test("no files import each other in a circle, types included", () => {
  expect(circles(house)).toEqual([]);
});

test("features of the pane do not import each other", () => {
  expect(betweenFeatures(house)).toEqual([]);
});

test("files are few enough to know one's way, and hold whole ideas", () => {
  expect(house.files.length).toBeLessThanOrEqual(LIMITS.files);
  expect(small(house).length).toBeLessThanOrEqual(LIMITS.small);
});

test("no two files export the same name, unless it means the same", () => {
  const found = sameNames(house);
  expect([...found].filter(([name]) => ALLOWED_NAMES[name] === undefined)).toEqual([]);
  expect(Object.keys(ALLOWED_NAMES).filter((name) => !found.has(name))).toEqual([]);
});

test("a circle, an import between features and a name used twice would be found", () => {
  const file = (path: string, ...imports: string[]) => ({ path, lines: 30, imports, exports: [] as string[] });
  const one = "taskpane/one/a.ts";
  const two = "taskpane/two/b.ts";
  expect(circles({ files: [file("a.ts", "b.ts"), file("b.ts", "c.ts"), file("c.ts", "a.ts"), file("d.ts", "a.ts")] })).toEqual([
    ["a.ts", "b.ts", "c.ts"],
  ]);
  expect(betweenFeatures({ files: [file(one, two, "taskpane/ui/c.ts"), file(two, "taskpane/two/d.ts")] })).toEqual([`${one} -> ${two}`]);
  const declaring = (path: string, ...exports: string[]) => ({ ...file(path), exports });
  const twice = [declaring("a.ts", "one", "two", "two"), declaring("b.ts", "one", "three")];
  expect([...sameNames({ files: twice })]).toEqual([["one", ["a.ts", "b.ts"]]]);
  expect(house.files.length).toBeGreaterThan(500);
  expect(house.files.filter(({ exports }) => exports.length > 0).length).toBeGreaterThan(500);
});
