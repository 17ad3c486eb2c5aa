import { readSource } from "../../src/catalog/build/readSource";

const SOURCE = `
/**
 * Words.
 * @customenum {string}
 */
enum Timing { end = "end" }

/**
 * Says something about {curly} things
 * and goes on.
 * @customfunction A.B Shown name
 * @param x First
 * @returns {unknown[][]} A table
 * @example =LOYALTY.A.B({1,2;3,4},"x@y") // => {"a","b";1,2}
 * @example =LOYALTY.A.B(2)
 *   // => 3
 * @source Author (2001), "Title", J. 17(1)
 */
export function ab(x: unknown): unknown[][] { return [[x, Timing.end]]; }

/** No custom function. */
export function helper(): void {}
`;

test("tags keep their text, on one line, also with braces, at signs and slashes", () => {
  const [doc, ...others] = readSource("a.functions.ts", SOURCE);
  expect(others).toEqual([]);
  expect(doc?.exportName).toBe("ab");
  expect(doc?.id).toBe("A.B");
  expect(doc?.tags.get("example")).toEqual(['=LOYALTY.A.B({1,2;3,4},"x@y") // => {"a","b";1,2}', "=LOYALTY.A.B(2) // => 3"]);
  expect(doc?.tags.get("returns")).toEqual(["{unknown[][]} A table"]);
  expect(doc?.tags.get("source")).toEqual(['Author (2001), "Title", J. 17(1)']);
});
