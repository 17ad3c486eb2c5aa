/**
 * Text as a cell takes it without reading it as a formula, number, date or error: the apostrophe is Excel's own mark for text and no part of the
 * value. Without it "=cmd|..." would be a formula and "1-2" a date.
 */
export function cellText(text: string): string {
  return text === "" ? "" : `'${text}`;
}
