import type { ReplacedCell } from "./sharing.types";

/** Namespace of the parts in which a workbook keeps the formulas that were replaced. Never change it: it is what finds them again. */
export const RECORD_NAMESPACE = "urn:loyalty-economics:replaced-formulas:1";

/** A cell with the positions of its places among all places of the record. */
export interface RecordedCell extends ReplacedCell {
  /** of its area; left out in records of the first version, whose cells are looked for where they were */
  at?: number;
  /** of what its formula, and the formula in its place, refer to */
  refs?: number[];
  afterRefs?: number[];
}

export interface RestoreRecord {
  cells: RecordedCell[];
  /** names added to the workbook for the formulas that took their place */
  names: string[];
  /** references to all places, absolute and with their sheet, as they were */
  places: string[];
  /** hidden names whose formulas hold the places, one after the other, so that they follow whatever happens to them */
  holders: string[];
}

/** The first version had no places. */
const VERSIONS = [1, 2];

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeText = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
/** Characters that JSON need not escape and XML cannot hold. */
const escapeRest = (json: string): string => json.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/** The record as an XML part; texts are JSON, in which control characters are escaped already. */
export function recordXml(record: RestoreRecord): string {
  return `<replaced xmlns="${RECORD_NAMESPACE}">${escapeText(escapeRest(JSON.stringify({ version: 2, ...record })))}</replaced>`;
}

/** @returns undefined for a part that is damaged or of a later version */
export function readRecord(xml: string): RestoreRecord | undefined {
  const text = xml.slice(xml.indexOf(">", xml.indexOf("<replaced")) + 1, xml.lastIndexOf("<"));
  try {
    const record = JSON.parse(unescapeText(text)) as Partial<RestoreRecord & { version: number }>;
    const { version = 0, cells, names = [], places = [], holders = [] } = record;
    return VERSIONS.includes(version) && Array.isArray(cells) ? { cells, names, places, holders } : undefined;
  } catch {
    return undefined;
  }
}
