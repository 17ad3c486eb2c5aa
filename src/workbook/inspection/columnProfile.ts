import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnInfo, ColumnKind } from "../workbook.types";
import { type CellKind, cellKind } from "./cellKind";

/** Share of the filled cells that must agree for a column to have one kind. */
const MOSTLY = 0.9;

const SAMPLES = 4;

/** A column as far as a sample shows it. */
export interface ColumnProfile extends ColumnInfo {
  /** share of the filled cells that are numbers, or text that looks like one */
  numeric: number;
  /** distinct filled values over filled values: 1 = no value occurs twice */
  distinct: number;
  /** share of the numbers that are whole */
  whole: number;
}

function kindOf(counts: Record<CellKind, number>, filled: number): ColumnKind {
  if (filled === 0) return "empty";
  if (counts.number / filled >= MOSTLY) return "number";
  if ((counts.date + counts.dateText) / filled >= MOSTLY) return "date";
  return (counts.text + counts.numberText + counts.dateText + counts.boolean + counts.error) / filled >= MOSTLY ? "text" : "mixed";
}

/**
 * @param values data cells of the sample, header excluded
 * @param text the first data cells as the user sees them
 */
export function columnProfile(index: number, title: string, values: CellValue[], formats: string[], text: string[]): ColumnProfile {
  const counts: Record<CellKind, number> = { blank: 0, number: 0, date: 0, numberText: 0, dateText: 0, text: 0, error: 0, boolean: 0 };
  values.forEach((value, i) => counts[cellKind(value, formats[i] ?? "")]++);
  const filled = values.length - counts.blank;
  const numbers = values.filter((value) => typeof value === "number");
  return {
    index,
    title,
    kind: kindOf(counts, filled),
    samples: text.filter((shown) => shown.trim() !== "").slice(0, SAMPLES),
    numeric: filled === 0 ? 0 : (counts.number + counts.numberText) / filled,
    distinct: filled === 0 ? 0 : new Set(values.filter((value) => value !== null && value !== "")).size / filled,
    whole: numbers.length === 0 ? 0 : numbers.filter((value) => Number.isInteger(value)).length / numbers.length,
  };
}
