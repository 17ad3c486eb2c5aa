import { cellAddress } from "../../../address/a1";
import type { PlanSettings } from "../../workbook.types";
import { FORMATS, cellText } from "../formats";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { fill, reportTexts } from "../reportTexts";
import { tableColumn } from "../tableFormulas";

const texts = reportTexts.plan;
const ROW = 3;

/**
 * What a change in retention of the first class is worth: inputs in marked cells, the margin of one account from the classes, and the gain by the
 * add-in's function. One period is the time the data cover; the gross-margin share plays a part where accounts are ranked by revenue.
 */
export function putWhatIf(page: Page, { names, measure, money, content }: ReportInput, what: NonNullable<PlanSettings["retention"]>): void {
  const l = texts.whatIfLines;
  const classes = (header: string) => `INDEX(${tableColumn(names.table("classes"), header)},1)`;
  const h = reportTexts.summary.headers;
  const at = (i: number) => cellAddress(ROW + 1 + i, 1);
  const margin = `=IF(${at(0)}=0,0,${classes(measure)}*${at(1)}/${at(0)})`;
  const gain = `=LOYALTY.RETENTION.GAIN(${at(2)},${at(3)},${at(4)},${at(5)},${at(6)},${at(0)})`;
  const lines: [label: string, cell: Cell, format: string | undefined, isInput: boolean][] = [
    [l.accounts, `=${classes(h.accounts)}`, FORMATS.count, false],
    [l.grossMargin, content.info.measures.first === "revenue" ? what.grossMargin : 1, FORMATS.share, true],
    [l.margin, margin, FORMATS.cents, false],
    [l.retention, what.retention, FORMATS.share, true],
    [l.discount, what.discount, FORMATS.share, true],
    [l.change, what.change, FORMATS.share, true],
    [l.basis, cellText(what.basis), undefined, true],
    [l.gain, gain, money, false],
  ];
  page.put(ROW, 0, cellText(fill(texts.whatIf, { class: content.segmentation.classNames[0]! })), undefined, "heading");
  lines.forEach(([label, cell, format, isInput], i) => {
    page.put(ROW + 1 + i, 0, label);
    page.put(ROW + 1 + i, 1, cell, format, isInput ? "input" : undefined);
  });
  page.put(ROW + lines.length, 2, l.needs, undefined, "note");
  page.look({ row: ROW + lines.length, column: 1, rows: 1, columns: 1 }, "output");
  const basis = { row: ROW + 7, column: 1, rows: 1, columns: 1 };
  page.validate({ block: basis, rule: { kind: "list", source: "points,relative,churn" } });
}
