import type { FormulaValue } from "../../src/workbench/evaluation/evaluation.types";

function scalar(text: string): FormulaValue {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text.startsWith("#")) return { error: text };
  return text === "TRUE" || text === "FALSE" ? text === "TRUE" : Number(text);
}

/** The cells of an Excel array literal. A reader of its own, since the engine's cuts a text at its commas and semicolons. */
export function arrayLiteral(text: string): FormulaValue[][] {
  const parts = text.slice(1, -1).match(/"(?:[^"]|"")*"|[,;]|[^",;]+/g) ?? [];
  const rows: FormulaValue[][] = [[]];
  for (const part of parts) {
    if (part === ";") rows.push([]);
    else if (part !== ",") rows.at(-1)!.push(scalar(part));
  }
  return rows;
}
