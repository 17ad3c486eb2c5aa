import type { ModelPage } from "../../../models/page/page.types";
import type { Business } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";

const SEGMENTS: readonly (readonly [name: string, what: string])[] = [
  ["Champion", "keep close, ask for recommendations"],
  ["Loyal", "recognise, offer more of the range"],
  ["Potential loyalist", "make the next order easy"],
  ["New", "welcome, help with the machines"],
  ["Promising", "stay in touch"],
  ["Needs attention", "ask what is missing"],
  ["About to sleep", "remind"],
  ["Cannot lose", "call in person"],
  ["At risk", "find out why they buy less"],
  ["Hibernating", "spend little"],
];
const FIRST_SEGMENT = 6;
const TOTAL_ROW = FIRST_SEGMENT + SEGMENTS.length;
const TABLE_ROW = TOTAL_ROW + 4;

/** Customers grouped by when they last bought, how often and how much, straight from the sales log. */
export function groupsSheet({ sales }: Business): ModelPage {
  const count = new Set(sales.map(({ customer }) => customer)).size;
  const [first, last] = [TABLE_ROW + 1, TABLE_ROW + count];
  const area = (column: string): string => `${column}$${first}:${column}$${last}`;
  const draft = new PageDraft("Customer groups", {
    columnWidths: { 0: 22, 1: 13, 2: 13, 3: 13, 4: 14, 5: 6, 6: 6, 7: 6, 8: 8, 9: 20 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Customer groups: when they last bought, how often, how much"], "title")
    .put("A2", ["Scores from 1 to 5 compare customers with each other. The names are rules of thumb."], "note")
    .put("A4", ["Groups"], "heading")
    .put("A5", ["Segment"], "header")
    .put("B5", ["Customers", "Share", "Revenue", "Revenue each"], "headerRight")
    .put("F5", ["What to do", "", "", "", ""], "header");
  SEGMENTS.forEach(([name, what], index) => {
    const row = FIRST_SEGMENT + index;
    draft
      .put(`A${row}`, [name])
      .put(`B${row}`, [`=COUNTIF(${area("J")},A${row})`], "count")
      .put(`C${row}`, [`=B${row}/B$${TOTAL_ROW}`], "percent")
      .put(`D${row}`, [`=SUMIF(${area("J")},A${row},${area("E")})`], "money")
      .put(`E${row}`, [`=IF(B${row}=0,0,D${row}/B${row})`], "money")
      .put(`F${row}`, [what], "note");
  });
  const sum = (column: string): string => `=SUM(${column}${FIRST_SEGMENT}:${column}${TOTAL_ROW - 1})`;
  return draft
    .put(`A${TOTAL_ROW}`, ["Total"])
    .put(`B${TOTAL_ROW}`, [sum("B")], "count")
    .put(`C${TOTAL_ROW}`, [sum("C")], "percent")
    .put(`D${TOTAL_ROW}`, [sum("D")], "money")
    .put(`A${TOTAL_ROW + 1}`, ["Difference from the sales log"])
    .put(`D${TOTAL_ROW + 1}`, [`=ROUND(D${TOTAL_ROW}-SUM(Sales[Revenue]),2)`], "cents")
    .put(`A${TABLE_ROW - 1}`, ["Customers"], "heading")
    .put(`A${TABLE_ROW}`, [`=LOYALTY.RFM.TABLE(Sales[Customer],Sales[Date],Sales[Revenue],${assumption("lastDay").formula.slice(1)})`])
    .look(`A${TABLE_ROW}`, "header")
    .look(`B${TABLE_ROW}:I${TABLE_ROW}`, "headerRight")
    .look(`J${TABLE_ROW}`, "header")
    .look(`B${first}:B${last}`, "date")
    .look(`C${first}:D${last}`, "count")
    .look(`E${first}:E${last}`, "money")
    .finish();
}
