import { betweenFeatures, circles } from "./measures";
import { readHouse } from "./readHouse";

const house = readHouse();

test("no files import each other in a circle, types included", () => {
  expect(circles(house)).toEqual([]);
});

test("features of the pane do not import each other", () => {
  expect(betweenFeatures(house)).toEqual([]);
});

test("a circle and an import between features would be found", () => {
  const file = (path: string, ...imports: string[]) => ({ path, lines: 30, imports });
  const one = "taskpane/one/a.ts";
  const two = "taskpane/two/b.ts";
  expect(circles({ files: [file("a.ts", "b.ts"), file("b.ts", "c.ts"), file("c.ts", "a.ts"), file("d.ts", "a.ts")] })).toEqual([
    ["a.ts", "b.ts", "c.ts"],
  ]);
  expect(betweenFeatures({ files: [file(one, two, "taskpane/ui/c.ts"), file(two, "taskpane/two/d.ts")] })).toEqual([`${one} -> ${two}`]);
  expect(house.files.length).toBeGreaterThan(500);
});
