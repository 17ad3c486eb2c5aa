import { replaceTable } from "../../src/catalog/build/renderFunctionsPage";

test("only what is between the markers changes, and changing it twice is changing it once", () => {
  const readme = "# Title\n\n<!-- functions:start -->\nold\n<!-- functions:end -->\n\nEnd\n";
  const once = replaceTable(readme, "| new |");
  expect(once).toMatch(/^# Title\n\n<!-- functions:start -->[\s\S]*\| new \|[\s\S]*<!-- functions:end -->\n\nEnd\n$/);
  expect(once).not.toContain("old");
  expect(replaceTable(once, "| new |")).toBe(once);
});

test("a readme without markers keeps its text and gets the table at its end", () => {
  expect(replaceTable("# Title", "| new |")).toMatch(/^# Title\n<!-- functions:start -->[\s\S]*\| new \|/);
});
