/** Words without a digit that begin with a letter, other than TRUE and FALSE, are text to Excel in any case. */
const PLAIN_TEXT = /^(?!(?:true|false)$)\p{L}[^\p{N}]*$/iu;

/**
 * Text as a cell takes it without reading it as a formula, number, date or error: the apostrophe is Excel's own mark for text and no part of the
 * value. Without it "=cmd|..." would be a formula and "1-2" a date. Plain words go without, so that the formula bar shows no mark.
 */
export function cellText(text: string): string {
  return text === "" || PLAIN_TEXT.test(text) ? text : `'${text}`;
}
