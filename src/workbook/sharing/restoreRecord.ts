import type { ReplacedCell } from "./sharing.types";

/** Namespace of the parts in which a workbook keeps the formulas that were replaced. Never change it: it is what finds them again. */
export const RECORD_NAMESPACE = "urn:loyalty-economics:replaced-formulas:1";

export interface RestoreRecord {
  cells: ReplacedCell[];
  /** names added to the workbook for the formulas that took their place */
  names: string[];
}

const VERSION = 1;

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeText = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The record as an XML part; texts are JSON, in which control characters are escaped already. */
export function recordXml(record: RestoreRecord): string {
  return `<replaced xmlns="${RECORD_NAMESPACE}">${escapeText(JSON.stringify({ version: VERSION, ...record }))}</replaced>`;
}

/** @returns undefined for a part that is damaged or of a later version */
export function readRecord(xml: string): RestoreRecord | undefined {
  const text = xml.slice(xml.indexOf(">", xml.indexOf("<replaced")) + 1, xml.lastIndexOf("<"));
  try {
    const record = JSON.parse(unescapeText(text)) as Partial<RestoreRecord & { version: number }>;
    const { version, cells, names = [] } = record;
    return version === VERSION && Array.isArray(cells) ? { cells, names } : undefined;
  } catch {
    return undefined;
  }
}
