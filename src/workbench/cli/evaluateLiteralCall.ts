import "../engine/customFunctionsShim";
import catalog from "../../catalog/data/catalog.json";
import type { Catalog } from "../../catalog/data/catalog.types";
import { callFunction } from "../engine/functions/callFunction";
import { asCellError } from "../engine/functions/cellError";
import { engineFormula } from "../engine/formulaText";
import { definitionOf } from "../engine/functions/definitionOf";
import { settled } from "../engine/functions/settled";
import type { FormulaValue } from "../engine/formulaResult";
import type { CalcResult } from "./calcResult.types";
import { literalCall } from "./literalCall";

/** Larger results may find no room on the sheet: the engine decides. */
const LARGEST = { rows: 1_000, columns: 100 };

/** What a cell shows for one value of a result. */
function shownValue(value: unknown): FormulaValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  const { code, message } = asCellError(value) ?? { code: "#VALUE!" };
  return message === undefined ? { error: code } : { error: code, message };
}

function shownRows(rows: readonly unknown[][]): FormulaValue | FormulaValue[][] | undefined {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.length > LARGEST.rows || columns > LARGEST.columns) return undefined;
  return rows.length === 1 && columns === 1 ? shownValue(rows[0]![0]) : rows.map((row) => row.map(shownValue));
}

/**
 * Evaluates one of our functions called with literals by the function itself, without the engine, which takes seconds to load.
 * @returns undefined where the formula needs the engine
 */
export async function evaluateLiteralCall(formula: string): Promise<CalcResult | undefined> {
  const call = literalCall(engineFormula(formula));
  const entry = call && (catalog as Catalog).functions.find(({ id }) => id === call.id);
  if (!entry) return undefined;
  const definition = definitionOf(entry, (await import(`../../functions/${entry.file}.ts`)) as object);
  const result = await settled(callFunction(definition, call.args));
  const shown = Array.isArray(result) ? shownRows(result as unknown[][]) : shownValue(result);
  if (shown === undefined) return undefined;
  return typeof shown === "object" && !Array.isArray(shown) ? { formula, ...shown } : { formula, value: shown };
}
