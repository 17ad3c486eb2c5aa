import { parseCell } from "../../../address/a1";
import { auditTexts } from "../../../strings/audit.en";
import type { FoundAssumption } from "../assumptions";
import type { AuditContext } from "../AuditContext";
import { SheetWriter } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";

const texts = auditTexts.assumptions;
const WIDTHS = [6, 24, 16, 28, 20, 80];
/** The row of headings, which is printed on every page. */
export const ASSUMPTIONS_HEADER_ROW = 3;

/** The sheet of numbers typed into formulas. */
export function assumptionsPage({ styles }: AuditContext, found: readonly FoundAssumption[]): Generator<string> {
  const sheet = new SheetWriter({ widths: WIDTHS, frozenRows: ASSUMPTIONS_HEADER_ROW, filter: true, tabColor: "FF0F6C5C" }, styles.quoted);
  sheet.put(0, texts.title, styles.title).end().put(0, texts.caption, styles.caption).end();
  texts.headers.forEach((header, i) => sheet.put(i, header, i === 0 ? styles.headerRight : styles.header));
  sheet.end();
  sheet.later(found.length, (i) => {
    const { sheetName, address, constants, calls, formula } = found[i]!;
    sheet.put(0, i + 1, styles.number).put(1, sheetName, styles.text);
    if (parseCell(address.split(":")[0]!)) sheet.putLink(2, sheetName, address, styles.link);
    else sheet.put(2, address, styles.text);
    const numbers = constants.join(", ");
    sheet
      .put(3, numbers, styles.text)
      .put(4, calls ? texts.ours : texts.feeds, styles.text)
      .put(5, formula, styles.text);
    sheet.end(Math.max(textLines(formula, WIDTHS[5]!), textLines(numbers, WIDTHS[3]!)));
  });
  if (found.length === 0) sheet.put(0, texts.none, styles.caption).end();
  return sheet.pieces();
}
