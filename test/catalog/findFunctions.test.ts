import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { findFunctions } from "../../src/catalog/data/findFunctions";
import { searchWords } from "../../src/catalog/data/searchWords";
import { fieldWords } from "./fieldWords";

const { functions } = catalogJson as Catalog;
const found = (search: string): string[] => findFunctions(functions, search).map(({ id }) => id);

test.each(fieldWords)("%s leads to %s (%s)", (word, id) => {
  expect(found(word)[0]).toBe(id);
});

test("at least 120 words of the field are held", () => expect(new Set(fieldWords.map(([word]) => word)).size).toBeGreaterThanOrEqual(120));

test.each(functions.map(({ id }) => id))("%s has words in English and in Chinese, and comes first for one of each", (id) => {
  const words = searchWords[id]!;
  const chinese = words.filter((word) => /\p{Script=Han}|模型/u.test(word));
  const english = words.filter((word) => !chinese.includes(word));
  for (const some of [chinese, english]) expect(some.filter((word) => found(word)[0] === id)).not.toEqual([]);
});

test("every word belongs to a function that there is, and none stands twice at one", () => {
  expect(Object.keys(searchWords).filter((id) => !functions.some((entry) => entry.id === id))).toEqual([]);
  const twice = Object.entries(searchWords).filter(([, words]) => new Set(words.map((word) => word.toLowerCase())).size < words.length);
  expect(twice).toEqual([]);
});

test.each(functions.map(({ id }) => id))("%s is found first by its own name, with and without the namespace", (id) => {
  expect(found(id)[0]).toBe(id);
  expect(found(`=LOYALTY.${id.toLowerCase()}`)[0]).toBe(id);
});

test("nothing typed gives all in their order, and words of asking alone count as words", () => {
  expect(found("")).toEqual(functions.map(({ id }) => id));
  expect(found("  ")).toEqual(functions.map(({ id }) => id));
  expect(found("the")).not.toEqual([]);
});

test("a word of an argument still finds its functions", () => expect(found("acquisition_cost")).toContain("CLV"));

test("what is still being typed counts by its beginning", () => expect(found("switching co")[0]).toBe("SWITCH.COST"));

test("plural, case, width and signs make no difference", () => {
  for (const way of ["Switching Costs", "switching-cost", "ＳＷＩＴＣＨＩＮＧ ＣＯＳＴ", "switching costs?"])
    expect(found(way)[0]).toBe("SWITCH.COST");
});

test("most words of a long question are enough, less than half are not", () => {
  expect(found("erlang waiting queue xyzzy")[0]).toBe("SERVICE.ERLANGC");
  expect(found("xyzzy")).toEqual([]);
  expect(found("xyzzy plugh retention")).toEqual([]);
});

test.each([
  ["retantion rate", "RETENTION.RATE"],
  ["retenton rate", "RETENTION.RATE"],
  ["swithcing cost", "SWITCH.COST"],
  ["breakagee", "POINTS.BREAKAGE"],
  ["kaplan-maier", "RETENTION.SURVIVAL"],
  ["Parteo chart", "PARETO.TABLE"],
  ["net promotor score", "SURVEY.NPS"],
])("one slip is forgiven: %s", (search, id) => expect(found(search)[0]).toBe(id));

test("two slips in a word, and slips in short words, are not", () => {
  expect(found("brxakqge")).toEqual([]);
  expect(found("nqs")).toEqual([]);
});
