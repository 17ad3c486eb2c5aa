import fc from "fast-check";
import { SaxesParser } from "saxes";
import { ShareError } from "../../../src/sharing/ShareError";
import { scanXml } from "../../../src/sharing/xml/scanXml";

type Event = string;

/** What another parser finds: every element with its attributes, and the end of each. */
function bySaxes(text: string): Event[] | "refused" {
  const events: Event[] = [];
  const parser = new SaxesParser();
  let refused = false;
  parser.on("error", () => (refused = true));
  parser.on("doctype", () => (refused = true));
  parser.on("opentag", ({ name, attributes }) => events.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`));
  parser.on("closetag", ({ name }) => events.push(`</${name}`));
  parser.write(text).close();
  return refused ? "refused" : events;
}

function byOurs(text: string | string[]): Event[] | "refused" {
  const events: Event[] = [];
  try {
    scanXml(text, "part", {
      open: ({ name, attributes }) => events.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`),
      close: (name) => events.push(`</${name}`),
    });
  } catch (error) {
    if (error instanceof ShareError) return "refused";
    throw error;
  }
  return events;
}

function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
}

const SHEET =
  `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone='yes'?>\r\n<!-- a > b -->\n<x:sheet xmlns:x="u" a-b.c='1 &gt; 2'><row r="1"\tspans = "1:2" >` +
  `<c r="A1" t="str"><f>"a"&amp;B1&lt;&#x41;&#66;</f><v>é 𝛼]]</v></c><c r="B1"/><c  r='C1'\n/></row ><?pi  x?><![CDATA[<&]]>text</x:sheet>\n<!---->\n`;

test("a part gives the same elements as another parser finds, whole or cut anywhere", () => {
  const expected = bySaxes(SHEET);
  expect(expected.length).toBe(14);
  expect(byOurs(SHEET)).toEqual(expected);
  for (let size = 1; size < SHEET.length; size++) expect(byOurs(cut(SHEET, size))).toEqual(expected);
});

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Pieces that make XML, right and wrong. */
const token = fc.constantFrom(
  ..."< > / = & ; ! ? - [ ] ' \" a b x: 1 # é \t \u0001 ]]> <!-- --> <![CDATA[ <a> </a> <b> </b> <a/> &lt; &#10; &#0; &nbsp; <?xml <?p ?> <!DOCTYPE".split(
    " ",
  ),
  " ",
  ' a="1"',
  " b='2'",
);

test("damaged and random parts are refused exactly when another parser refuses them", () => {
  const places = fc.array(fc.tuple(fc.nat(SHEET.length), fc.nat(3), token), { minLength: 1, maxLength: 3 });
  const damaged = places.map((all) => all.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), SHEET));
  const random = fc.array(token, { maxLength: 12 }).map((tokens) => `<a>${tokens.join("")}</a>`);
  let [refused, read] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(damaged, random), fc.integer({ min: 1, max: 40 }), (text, size) => {
      // half a character is no text that a file can hold, and a target of an instruction holds no mark; the other parser takes some of both
      fc.pre(!HALF.test(text) && !/<\?[^>]*\?[^>]/.test(text));
      const expected = bySaxes(text);
      expect({ text, events: byOurs(text) }).toEqual({ text, events: expected });
      expect({ text, events: byOurs(cut(text, size)) }).toEqual({ text, events: expected });
      if (expected === "refused") refused++;
      else read++;
    }),
    { seed: 11, numRuns: 3_000 },
  );
  expect(Math.min(refused, read)).toBeGreaterThan(200);
});
