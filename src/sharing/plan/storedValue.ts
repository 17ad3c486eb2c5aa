import type { FormulaCell } from "../package/scanSheet";
import type { ConvertedFormula } from "../sharing.types";

const TYPES: Record<string, NonNullable<ConvertedFormula["cached"]>["type"]> = { str: "text", b: "boolean", e: "error", n: "number" };

/** The value a file keeps beside a formula. A text kept in the list of shared texts, where no program puts a result, is not looked up. */
export function storedValue({ attributes, value }: FormulaCell): ConvertedFormula["cached"] {
  const type = TYPES[attributes.t ?? "n"];
  if (value === undefined || type === undefined || (value === "" && type !== "text")) return undefined;
  return { type, text: type === "boolean" ? (value === "1" || value === "true" ? "TRUE" : "FALSE") : value };
}

/** Whether a cell shows something that can stay when its formula goes; #NAME? only says that the add-in was missing. */
export function hasUsableValue(cell: FormulaCell): boolean {
  return cell.value !== undefined && cell.value !== "" && !(cell.attributes.t === "e" && cell.value === "#NAME?");
}
