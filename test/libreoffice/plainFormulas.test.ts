import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { financeCopy } from "../../src/sharing/financeCopy";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "../sharing/support/bookParts";
import { OPTIONS } from "../sharing/support/convert";
import { openFileInLibreOffice } from "./openInLibreOffice";

const PATIENCE_MS = 300_000;
const MARGINS = [100, 200, 300, 400];

/** Formulas that are no array formulas, filled down beside the margins, and what they give: margin x 0.8 / (1 + 0.1 - 0.8) = margin x 8/3. */
const PLAIN: { formula: string; expected: (margin: number) => number }[] = [
  { formula: "_xldudf_LOYALTY_CLV($A$1:$A$4,0.8,0.1)", expected: (margin) => (margin * 8) / 3 },
  { formula: "LOYALTY.CLV(A:A,0.8,0.1)", expected: (margin) => (margin * 8) / 3 },
  { formula: "MAX(0,LOYALTY.CLV($A$1:$A$4,0.8,0.1))+1", expected: (margin) => (margin * 8) / 3 + 1 },
  { formula: "$A$1:$A$4*LOYALTY.CLV.MULTIPLE(0.8,0.1)", expected: (margin) => (margin * 8) / 3 },
  { formula: "LOYALTY.CLV(Margins,0.8,0.1)", expected: (margin) => (margin * 8) / 3 },
  { formula: "LOYALTY.CLV(IF($A$1:$A$4&gt;250,$A$1:$A$4,0),0.8,0.1)", expected: (margin) => (margin > 250 ? (margin * 8) / 3 : 0) },
  { formula: "SUM($A$1:$A$4)*LOYALTY.CLV.MULTIPLE(0.8,0.1)", expected: () => (1000 * 8) / 3 },
  // shares of 100, 200, 300 and 400 in 1,000
  { formula: "LOYALTY.PARETO.SHARE($A$1:$A$4,0.25)", expected: () => 0.4 },
];
/** An array formula: the sum of all margins, each times 8/3. */
const SUM = "SUM($A$1:$A$4*LOYALTY.CLV.MULTIPLE(0.8,0.1))";

function book(): Uint8Array {
  const letter = (i: number): string => String.fromCharCode(67 + i);
  const rows = MARGINS.map((margin, i) =>
    row(
      i + 1,
      `<c r="A${i + 1}"><v>${margin}</v></c>`,
      ...PLAIN.map(({ formula }, column) => `<c r="${letter(column)}${i + 1}"><f>${formula}</f><v>-999</v></c>`),
      i === 0 ? liveCell(`${letter(PLAIN.length)}1`, SUM, -999) : "",
    ),
  );
  const table = row(6, '<c r="A6" t="str"><f>LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)</f><v>old</v></c>', '<c r="B6"><v>42</v></c>');
  const afterSheets = '<definedNames><definedName name="Margins">Sheet1!$A$1:$A$4</definedName></definedNames>';
  return makeBook({ sheets: [{ rows: rows.join("") + table }], parts: [METADATA], relationships: METADATA_LINK, afterSheets });
}

test(
  "formulas that are no array formulas give in LibreOffice, written out, what they gave in their rows",
  () => {
    const copy = financeCopy(book(), catalogJson as Catalog, { ...OPTIONS, excel: "older" });
    expect(copy.report.counts).toMatchObject({ a: 0, c: 0 });
    const cells = openFileInLibreOffice(copy.bytes, ["Sheet1"]).get("Sheet1")!;
    const found = MARGINS.map((_, i) => PLAIN.map((_formula, column) => Number(cells[i]?.[column + 2])));
    MARGINS.forEach((margin, i) => PLAIN.forEach(({ expected }, column) => expect(found[i]![column]).toBeCloseTo(expected(margin), 9)));
    expect(Number(cells[0]?.[PLAIN.length + 2])).toBeCloseTo((1000 * 8) / 3, 9);
    expect(cells[5]?.slice(0, 2)).toEqual(["number", "42"]);
  },
  PATIENCE_MS,
);
