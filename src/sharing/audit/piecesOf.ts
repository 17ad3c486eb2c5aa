import { parseCalls, type Piece } from "../formula/parseCalls";
import type { ConvertedFormula } from "../sharing.types";

const known = new WeakMap<ConvertedFormula, Piece[]>();

/** The formula with the add-in, in pieces; several sheets look at it, so it is read once. */
export function piecesOf(item: ConvertedFormula): Piece[] {
  const pieces = known.get(item) ?? parseCalls(item.before);
  known.set(item, pieces);
  return pieces;
}
