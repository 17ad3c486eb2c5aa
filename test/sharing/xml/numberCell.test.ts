import fc from "fast-check";
import { scanSheet } from "../../../src/sharing/package/scanSheet";
import { scanXml } from "../../../src/sharing/xml/scanXml";
import { type XmlHandler } from "../../../src/sharing/xml/xml.types";

const CELLS = [
  '<c r="A1"><v>1</v></c>',
  '<c r="XFD1048576" s="12"><v>-1.5E-07</v></c>',
  '<c r="B2" s=""><v>2</v></c>',
  '<c r="ABCD1"><v>2</v></c>',
  '<c r="A12345678"><v>2</v></c>',
  '<c r="C3"><v></v></c>',
  '<c r="C3"><v>1&#48;</v></c>',
  '<c r="C4" t="s"><v>4</v></c>',
  '<c r="c5"><v>5</v></c>',
  "<c r='D5'><v>5</v></c>",
  '<c s="1" r="E5"><v>5</v></c>',
  '<c r="F5"><f>A1</f><v>5</v></c>',
  '<c r="G5"><v>5</v><v>6</v></c>',
  "<c><v>7</v></c>",
  '<c r="H5"/>',
  "<row/>",
];
interface Told {
  /** elements in order, as the text they stand in */
  elements: string[];
  /** row, column and value of the cells that were told at a glance */
  numbers: [row: number, column: number, value: string][];
}

function told(pieces: readonly string[], glance: boolean): Told {
  const text = pieces.join("");
  const found: Told = { elements: [], numbers: [] };
  const elements: XmlHandler = {
    open: ({ start, end }) => found.elements.push(text.slice(start, end)),
    close: (_, start, end) => found.elements.push(text.slice(start, end)),
  };
  const numberCell: XmlHandler["numberCell"] = ({ row, column, valueStart, valueEnd, end }, base) => {
    const start = text.lastIndexOf("<c", base + valueStart);
    found.elements.push(
      text.slice(start, base + valueStart - "<v>".length),
      "<v>",
      "</v>",
      text.slice(base + end - "</c>".length, base + end),
    );
    found.numbers.push([row, column, text.slice(base + valueStart, base + valueEnd)]);
  };
  scanXml(pieces, "part", glance ? { ...elements, numberCell } : elements);
  return found;
}

test("a sheet has the same elements, whether its number cells are told at a glance or not, and wherever it is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CELLS), { maxLength: 8 }), fc.integer({ min: 1, max: 99 }), (cells, size) => {
      const text = `<d>${cells.join("")}</d>`;
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
      expect(told(pieces, true).elements).toEqual(told([text], false).elements);
    }),
  );
});

test("only a number in the usual form is told at a glance, with its place and value", () => {
  expect(told([`<d>${CELLS.join("")}</d>`], true).numbers).toEqual([
    [0, 0, "1"],
    [1_048_575, 16_383, "-1.5E-07"],
  ]);
});

test("a number cell is told as elements where the root should be, and refused where it is cut off", () => {
  expect(told(['<c r="A1"><v>1</v></c>'], true)).toEqual({ elements: ['<c r="A1">', "<v>", "</v>", "</c>"], numbers: [] });
  expect(() => told(['<d><c r="A1"><v>1</v></c'], true)).toThrow("cut off");
});

test("a formula behind number cells has its place, also where its address is left out", () => {
  const cells = '<c r="B7"><v>1</v></c><c><f>LOYALTY.CLV()</f></c><c><f>LOYALTY.CLV(1)</f></c>';
  const sheet = `<worksheet><sheetData><row r="7">${cells}</row></sheetData></worksheet>`;
  expect(scanSheet(sheet, "sheet", () => true).cells.map(({ address }) => address)).toEqual(["C7", "D7"]);
});
