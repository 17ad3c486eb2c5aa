import { strFromU8, unzipSync } from "fflate";

const CELL = /<(?:\w+:)?c\b(?:[^>"']|"[^"]*"|'[^']*')*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g;
/** What a conversion of cells has to change besides them. */
const BOOKKEEPING = /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/metadata\.xml|xl\/calcChain\.xml)$/;

const addressOf = (cell: string): string => /\sr=["']([^"']+)/.exec(cell)?.[1] ?? "";
const withoutFormula = (cell: string): string =>
  cell.replace(/<((?:\w+:)?)f\b[^>]*?(?:\/>|>[\s\S]*?<\/\1f>)/, "").replace(/\scm=["']\d+["']/, "");

/** A copy opens with its sheet About, so no other sheet is selected in it. */
const withoutSelection = (sheet: string): string => sheet.replace(/(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected="(?:1|true)"/, "$1");

/** Where two sheet parts differ apart from the formulas of the given cells; written without the converter's own reader of XML. */
function sheetDifferences(before: string, after: string, cells: ReadonlySet<string>): string[] {
  const mask = (text: string): string => text.replace(CELL, (cell) => (cells.has(addressOf(cell)) ? withoutFormula(cell) : cell));
  return mask(withoutSelection(before)) === mask(after) ? [] : ["differs outside the converted formulas"];
}

/** Parts of a copy that differ from the original in more than the formulas of the given cells, by sheet part. */
export function differences(original: Uint8Array, copy: Uint8Array, converted: Readonly<Record<string, ReadonlySet<string>>>): string[] {
  const [before, after] = [unzipSync(original), unzipSync(copy)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) => {
    if (BOOKKEEPING.test(part)) return [];
    const [old, now] = [before[part], after[part]];
    if (!old || !now) return [`${part}: ${old ? "is gone" : "is new"}`];
    if (Buffer.compare(old, now) === 0) return [];
    const cells = converted[part];
    if (!cells) return [`${part}: differs`];
    return sheetDifferences(strFromU8(old), strFromU8(now), cells).map((difference) => `${part}: ${difference}`);
  });
}
