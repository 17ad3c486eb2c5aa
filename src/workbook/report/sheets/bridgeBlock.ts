import { cellAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { FORMATS } from "../formats";
import type { Page } from "../Page";
import type { ReportInput } from "../reportInput";
import { tableColumn } from "../tableFormulas";

const texts = reportTexts.moves;

export const BRIDGE_STEPS = Object.values(texts.steps);
/** Columns of the bridge: step, amount, accounts, and, right of what is printed, the stacked series of its chart. */
export const BRIDGE = { step: 0, amount: 1, accounts: 2, base: 9, whole: 10, gained: 11, lost: 12 };

/** Opening, new, grown, shrunk, lost and closing as formulas of the table of moves; decreases are negative, so that the steps add up. */
export function putBridge(page: Page, { names, money }: ReportInput, row: number): void {
  const column = (header: string) => tableColumn(names.table("moves"), header);
  const h = texts.headers;
  const [before, now, change] = [column(h.before), column(h.now), column(h.change)];
  const [from, to] = [column(h.classBefore), column(h.classNow)];
  const none = `"${reportTexts.none}"`;
  const inBoth = `(${from}<>${none})*(${to}<>${none})`;
  const steps: [amount: string, accounts: string][] = [
    [`=SUM(${before})`, `=SUMPRODUCT(--(${from}<>${none}))`],
    [`=SUMIFS(${now},${from},${none})`, `=COUNTIFS(${from},${none})`],
    [`=SUMPRODUCT(${inBoth}*(${change}>0)*${change})`, `=SUMPRODUCT(${inBoth}*(${change}>0))`],
    [`=SUMPRODUCT(${inBoth}*(${change}<0)*${change})`, `=SUMPRODUCT(${inBoth}*(${change}<0))`],
    [`=-SUMIFS(${before},${to},${none})`, `=COUNTIFS(${to},${none})`],
    [`=SUM(${now})`, `=SUMPRODUCT(--(${to}<>${none}))`],
  ];
  page.put(row, 0, texts.bridge, undefined, "heading");
  page.line(row + 1, 0, Object.values(texts.bridgeHeaders), "header");
  page.look({ row: row + 1, column: 1, rows: 1, columns: 2 }, "right");
  page.put(row, BRIDGE.base, texts.working, undefined, "note");
  page.line(row + 1, BRIDGE.base, Object.values(texts.workingHeaders), "header");
  const first = row + 2;
  const amount = (i: number, fixed = false) => cellAddress(first + i, BRIDGE.amount, fixed);
  steps.forEach(([value, accounts], i) => {
    const isEnd = i === 0 || i === steps.length - 1;
    const base = isEnd ? 0 : `=MIN(SUM(${amount(0, true)}:${amount(i - 1)}),SUM(${amount(0, true)}:${amount(i)}))`;
    page.line(first + i, 0, [BRIDGE_STEPS[i]!, value, accounts]);
    const shown = isEnd ? [`=${amount(i)}`, 0, 0] : [0, `=MAX(0,${amount(i)})`, `=MAX(0,-${amount(i)})`];
    page.line(first + i, BRIDGE.base, [base, ...shown]);
  });
  page.format({ row: first, column: BRIDGE.amount, rows: steps.length, columns: 1 }, money);
  page.format({ row: first, column: BRIDGE.accounts, rows: steps.length, columns: 1 }, FORMATS.count);
  page.format({ row: first, column: BRIDGE.base, rows: steps.length, columns: 4 }, money);
  page.look({ row: first + steps.length - 1, column: 0, rows: 1, columns: 3 }, "total");
  page.name("Bridge", { row: first, column: BRIDGE.amount, rows: steps.length, columns: 1 });
}
