import { reportTexts } from "./reportTexts";

const LONGEST = 60;

/**
 * A measure as a table header that formulas can name without escapes: letters, digits and spaces only, and no other header's name.
 * "Revenue (GBP)" becomes "Revenue GBP".
 */
export function valueHeader(measure: string, others: readonly string[]): string {
  const plain = measure
    .replace(/[^\p{L}\p{M}\p{N} _]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .trim();
  const { value, ...headers } = reportTexts.segments.headers;
  const header = plain === "" ? value : plain;
  const taken = [...Object.values(headers), ...others].map((name) => name.toLowerCase());
  return taken.includes(header.toLowerCase()) ? `${header} ${value.toLowerCase()}` : header;
}
