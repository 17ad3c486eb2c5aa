import type { BaseModelName } from "../../economics/customerBase/base/logModels";
import { cellAddress } from "../../address/a1";
import { cellText } from "../report/formats";
import type { Cell } from "../report/report.types";
import type { ValueContent } from "./customerValue.types";
import { estimatesAt, figureAt, monthsAt, type ValueLayout } from "./valueLayout";

/** Where the functions of a model are found. */
const FAMILY: Record<BaseModelName, string> = { "BG/NBD": "BGNBD", "MBG/NBD": "MBGNBD", "Pareto/NBD": "PNBD" };

/** The customer, the history and the mean spend: the same in both forms. */
function known({ analysis, customerId }: ValueContent, i: number): Cell[] {
  const { x, recency, length, firstDay, lastDay, meanSpend } = analysis.lines;
  const id = customerId(i);
  const name = typeof id === "number" ? id : cellText(String(id));
  return [name, x[i]!, recency[i]!, length[i]!, firstDay[i]!, lastDay[i]!, meanSpend[i]!];
}

/** Rows of the customer table as values. */
export function valueRow(content: ValueContent): (i: number) => Cell[] {
  const { alive, purchases, spend, value } = content.analysis.values;
  return (i) => [...known(content, i), alive[i]!, purchases[i]!, spend[i]!, value[i]!];
}

/** Chance to be a customer still of somebody won on the last day, on whom the models' functions have nothing to go by. */
function aliveAtOnce(layout: ValueLayout, name: BaseModelName): Cell {
  const [a, b] = [figureAt(layout.model + 3), figureAt(layout.model + 4)];
  return name === "MBG/NBD" ? `=${b}/(${a}+${b})` : 1;
}

/** Money per purchase of a customer, by the model of spend on the sheet. */
function spendFormula({ analysis }: ValueContent, layout: ValueLayout, i: number, x: string, mean: string): Cell {
  const { spend, lines, values } = analysis;
  if (spend.method === "plain mean") return `=IF(${x}>0,${mean},${figureAt(layout.spend + 1)})`;
  // the function takes no mean of nothing, which free goods leave behind
  if (lines.x[i]! > 0 && lines.meanSpend[i]! <= 0) return values.spend[i]!;
  return `=LOYALTY.GG.SPEND(${estimatesAt(layout.spend, spend.fit.parameters.length)},${x},${mean})`;
}

/**
 * Rows of the customer table as formulas of the cells with the parameters, margin and months. Value = margin x spend x sum of purchases
 * expected in each month x its discount factor; the sum is turned round (summation by parts), so that it needs the expectation at each
 * month's end once.
 */
export function formulaRow(content: ValueContent, layout: ValueLayout): (i: number) => Cell[] {
  const { model, lines } = content.analysis;
  const family = `LOYALTY.${FAMILY[model.name]}`;
  const parameters = estimatesAt(layout.model, model.parameters.length);
  const { monthBlock } = layout;
  const end = cellAddress(monthBlock.row + monthBlock.rows - 1, monthBlock.column + 1, true);
  return (i) => {
    const row = layout.table.row + 1 + i;
    const [x, mean, spend] = [cellAddress(row, 1), cellAddress(row, 6), cellAddress(row, 9)];
    const past = `${x},${cellAddress(row, 2)},${cellAddress(row, 3)}`;
    const isNew = lines.length[i] === 0;
    const expected = (time: string) =>
      isNew ? `${family}.PURCHASES(${parameters},${time})` : `${family}.EXPECTED(${parameters},${time},${past})`;
    return [
      ...known(content, i),
      isNew ? aliveAtOnce(layout, model.name) : `=${family}.ALIVE(${parameters},${past})`,
      `=${expected(end)}`,
      spendFormula(content, layout, i, x, mean),
      `=${figureAt(layout.margin)}*${spend}*SUMPRODUCT(${monthsAt(layout, 3)},${expected(monthsAt(layout, 1))})`,
    ];
  };
}
