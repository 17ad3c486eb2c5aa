import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { FORMATS, cellText } from "../formats";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { hasShares } from "../liveness";
import { tableColumn } from "../tableFormulas";
import { CLASSES_HEADER_ROW } from "./classTable";

const texts = reportTexts.summary;

interface Line {
  id: string;
  label: string;
  cell: Cell;
  format: string;
  input?: boolean;
}

/** Shares are compared as if rounded to 12 digits: a sum that misses the target by rounding noise has reached it. */
const HALF_A_DIGIT = "0.0000000000005";

/**
 * The fewest accounts that together hold the target, ties counted one by one: those whose cumulative share is below it, and as many of the
 * next equal ones as are still needed. By COUNTIF and SUMIF, which pass once over the column where arrays would be made of it five times.
 */
function countAtTarget(values: string, cumulative: string, { names }: ReportInput): string {
  const [target, total, accounts] = [names.cell("Target"), names.cell("Total"), names.cell("Accounts")];
  const isBelow = `"<"&(${target}-${HALF_A_DIGIT})`;
  const below = `COUNTIF(${cumulative},${isBelow})`;
  const missing = `${target}*${total}-SUMIF(${cumulative},${isBelow},${values})`;
  return `MIN(${accounts},${below}+ROUNDUP(ROUND((${missing})/LARGE(${values},MIN(${accounts},${below}+1)),9),0))`;
}

function lines(input: ReportInput): Line[] {
  const { content, names, measure, second, money, secondMoney } = input;
  const { classes } = content.segmentation.options;
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const h = reportTexts.segments.headers;
  const [values, no] = [column(measure), column(h.no)];
  const [total, accounts] = [names.cell("Total"), names.cell("Accounts")];
  const shares = hasShares(content.segmentation);
  const ifTotal = (formula: string) => (shares ? `=IF(${total}>0,${formula},"${reportTexts.none}")` : reportTexts.none);
  const held = (count: string) => `SUMIFS(${values},${no},"<="&${count})`;
  const fifth = `INT(0.2*${accounts})`;
  const next = `LARGE(${values},MIN(${accounts},${fifth}+1))`;
  const [positive, positiveSum] = [`COUNTIF(${values},">=0")`, `SUMIF(${values},">=0")`];
  const isPositive = `--(${values}>=0)`;
  const gini = `(${positive}+1)/${positive}-2*SUMPRODUCT(${values},${no},${isPositive})/(${positive}*${positiveSum})`;
  const effective = `${positiveSum}^2/SUMPRODUCT(${values},${values},${isPositive})`;
  const ifPositive = (formula: string) => `=IF(${positiveSum}>0,${formula},"${reportTexts.none}")`;
  const l = texts.lines;
  const firstLimit = `=$B$${CLASSES_HEADER_ROW + 3}`;
  const byShare = classes.by === "cumulativeShare";
  return [
    { id: "Total", label: l.total, cell: `=SUM(${values})`, format: money },
    ...(second === undefined
      ? []
      : [{ id: "SecondTotal", label: fillPlaceholders(l.secondTotal, { second }), cell: `=SUM(${column(second)})`, format: secondMoney }]),
    { id: "Accounts", label: l.accounts, cell: `=ROWS(${no})`, format: FORMATS.count },
    { id: "Target", label: l.target, cell: byShare ? firstLimit : 0.8, format: FORMATS.share, input: !byShare },
    {
      id: "CountAtTarget",
      label: l.countAtTarget,
      cell: ifTotal(countAtTarget(values, column(h.cumulative), input)),
      format: FORMATS.count,
    },
    { id: "AtTargetShare", label: l.atTargetShare, cell: ifTotal(`${names.cell("CountAtTarget")}/${accounts}`), format: FORMATS.share },
    {
      id: "Top20",
      label: l.top20,
      cell: ifTotal(`(${held(fifth)}+(0.2*${accounts}-${fifth})*${next})/${total}`),
      format: FORMATS.share,
    },
    { id: "Top1", label: l.top1, cell: ifTotal(`MAX(${values})/${total}`), format: FORMATS.share },
    { id: "Top5", label: l.top5, cell: ifTotal(`${held("5")}/${total}`), format: FORMATS.share },
    { id: "Gini", label: l.gini, cell: ifPositive(gini), format: "0.000" },
    { id: "Effective", label: l.effective, cell: ifPositive(effective), format: FORMATS.oneDecimal },
    { id: "Zero", label: l.zero, cell: `=COUNTIF(${values},0)`, format: FORMATS.count },
    { id: "WithoutLargest", label: l.losing, cell: `=${total}-MAX(${values})`, format: money },
    { id: "LosingLargest", label: l.losingShare, cell: ifTotal(`-MAX(${values})/${total}`), format: FORMATS.share },
  ];
}

/** How much the largest accounts hold and what losing the largest costs; every figure has a name. @returns the first free row below */
export function putConcentration(page: Page, input: ReportInput, row: number): number {
  page.put(row, 0, texts.concentration, undefined, "heading");
  const all = lines(input);
  all.forEach(({ id, label, cell, format, input: isInput }, i) => {
    page.put(row + 1 + i, 0, cellText(label));
    page.put(row + 1 + i, 1, cell, format, isInput === true ? "input" : undefined);
    page.nameCell(id, row + 1 + i, 1);
  });
  return row + 1 + all.length;
}
