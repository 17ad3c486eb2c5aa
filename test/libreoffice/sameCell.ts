/** Numbers agree to nine digits; a difference of large amounts keeps only the digits in which they differ. */
const TOLERANCE = 1e-9;
const CANCELLATION = 1e-12;

function isErrorText(text: string): boolean {
  return /^(#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!)|Err:\d+)$/.test(text);
}

/**
 * Whether a cell of LibreOffice holds what our function gave.
 *
 * @param scale size of the largest amount the result is made of
 * @param anyError one error is as good as another: where an error cell was given, a native form may show that error itself
 */
export function sameCell(ours: unknown, theirs: string, scale: number, anyError = false): boolean {
  if (typeof ours === "object" && ours !== null) return anyError ? isErrorText(theirs) : theirs === (ours as { code: string }).code;
  if (typeof ours === "boolean") return theirs === String(ours).toUpperCase();
  if (typeof ours !== "number") return theirs === (ours ?? "");
  const figure = theirs === "" ? NaN : Number(theirs);
  return Math.abs(ours - figure) <= Math.max(TOLERANCE * Math.max(1, Math.abs(ours)), CANCELLATION * scale);
}
