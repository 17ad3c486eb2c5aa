import fc from "fast-check";
import { Edits } from "../../../src/sharing/xml/Edits";
import { escapeAttribute, escapeXml, unescapeXml } from "../../../src/sharing/xml/xmlText";
import { scanXml } from "../../../src/sharing/xml/scanXml";

/** Every element as the text between its offsets. */
function elements(text: string): { open: string[]; close: string[] } {
  const found = { open: [] as string[], close: [] as string[] };
  scanXml(text, "part", {
    open: ({ start, end }) => found.open.push(text.slice(start, end)),
    close: (_name, start, end) => found.close.push(text.slice(start, end)),
  });
  return found;
}

test("offsets give the tags exactly, whatever quotes, blanks, comments and line ends stand around", () => {
  const text = `\uFEFF<?xml version="1.0"?>\r\n<!-- <c> --><a x='1 > 0'\r\n  y="é𝛼"><b/>t&lt;<x:c  ></x:c >\r\n<![CDATA[<d>]]></a>\n`;
  expect(elements(text)).toEqual({
    open: [`<a x='1 > 0'\r\n  y="é𝛼">`, "<b/>", "<x:c  >"],
    close: ["", "</x:c >", "</a>"],
  });
});

test("attributes come resolved", () => {
  const values: string[] = [];
  scanXml(`<a b="&lt;&#x41;&quot;"/>`, "part", { open: ({ attributes }) => values.push(attributes.b!) });
  expect(values).toEqual(['<A"']);
});

test.each([
  ["a document type", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, "externalEntities"],
  ["two roots", "<a/><b/>", "badXml"],
  ["an element not closed", "<a><b></a>", "badXml"],
  ["an attribute twice", `<a b="1" b="2"/>`, "badXml"],
  ["an unknown entity", "<a>&nbsp;</a>", "badXml"],
  ["a part cut off", "<a><b>", "badXml"],
])("%s is refused with the part's name", (_name, text, problem) => {
  expect(() => elements(text)).toThrow(expect.objectContaining({ problem, part: "part" }) as Error);
});

test("text that is escaped reads back the same, also by the parser", () => {
  // characters that XML 1.0 can hold
  const character = fc.oneof(
    fc.constantFrom("&", "<", ">", '"', "'", "\r", "\n", "\t"),
    fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(
      fc.array(character).map((characters) => characters.join("")),
      (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(text);
        const read: string[] = [];
        scanXml(`<a b="${escapeAttribute(text)}"/>`, "part", { open: ({ attributes }) => read.push(attributes.b!) });
        expect(read).toEqual([text]);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test("CDATA is text as it stands; line ends of a part are line feeds", () => {
  expect(unescapeXml("a<![CDATA[&lt;]]>&lt;\r\nb")).toBe("a&lt;<\nb");
});

test("edits are made at once; insertions at one place keep their order; overlaps are refused", () => {
  const edits = new Edits();
  edits.replace(4, 6, "X");
  edits.insert(0, "1");
  edits.insert(0, "2");
  expect(edits.apply("abcdefgh")).toBe("12abcdXgh");
  edits.replace(5, 7, "Y");
  expect(() => edits.apply("abcdefgh")).toThrow(RangeError);
});
