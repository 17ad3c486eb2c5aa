/** Engines copy shorter pieces anyway. */
const SHORT = 13;

/** A piece of a long text as a text of its own: engines keep the whole long text in memory as long as a piece cut from it is used. */
export function ownText(piece: string): string {
  return piece.length < SHORT ? piece : ` ${piece}`.slice(1);
}
