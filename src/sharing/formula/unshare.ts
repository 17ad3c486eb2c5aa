import { stringifyTokens, translateTokensToA1, translateTokensToR1C1 } from "@borgar/fx/xlsx";
import { fileTokens } from "./parseCalls";

/**
 * Formula of a cell of a shared group: the text of the first cell with its relative references moved, wrapping at the edges of the sheet as Excel does.
 * Works on tokens, so that names such as RC_1 stay names.
 */
export function unshared(formula: string, first: string, cell: string): string {
  if (first === cell) return formula;
  return stringifyTokens(translateTokensToA1(translateTokensToR1C1(fileTokens(formula), first), cell));
}
