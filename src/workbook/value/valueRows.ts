import type { BaseModelName } from "../../economics/customerBase/base/logModels";
import { cellAddress } from "../../address/a1";
import { cellText } from "../report/formats";
import type { Cell } from "../report/report.types";
import type { ValueContent } from "./customerValue.types";
import { estimatesAt, figureAt, fixedAt, monthsAt, tableOrder, type ValueColumn, type ValueLayout } from "./valueLayout";

/** Where the functions of a model are found. */
const FAMILY: Record<BaseModelName, string> = { "BG/NBD": "BGNBD", "MBG/NBD": "MBGNBD", "Pareto/NBD": "PNBD" };

type Calculated = "value" | "alive" | "purchases" | "spend";

/** The customer, the history and the mean spend: the same in both forms. */
function known({ analysis, customerId, customerName }: ValueContent, i: number): Record<Exclude<ValueColumn, Calculated>, Cell> {
  const { x, recency, length, firstDay, lastDay, meanSpend } = analysis.lines;
  const id = customerId(i);
  return {
    customer: typeof id === "number" ? id : cellText(String(id)),
    name: cellText(customerName?.(i) ?? ""),
    lastDay: lastDay[i]!,
    firstDay: firstDay[i]!,
    x: x[i]!,
    recency: recency[i]!,
    length: length[i]!,
    meanSpend: meanSpend[i]!,
  };
}

/** Rows of the customer table, the most valuable first, as values. */
export function valueRow(content: ValueContent, { columns }: ValueLayout): (place: number) => Cell[] {
  const { alive, purchases, spend, value } = content.analysis.values;
  const order = tableOrder(content);
  return (place) => {
    const i = order[place]!;
    const row = { ...known(content, i), alive: alive[i]!, purchases: purchases[i]!, spend: spend[i]!, value: value[i]! };
    return columns.map((id) => row[id]);
  };
}

/** Chance to be a customer still of somebody won on the last day, on whom the models' functions have nothing to go by. */
function aliveAtOnce(layout: ValueLayout, name: BaseModelName): Cell {
  const [a, b] = [figureAt(layout, layout.model + 3), figureAt(layout, layout.model + 4)];
  return name === "MBG/NBD" ? `=${b}/(${a}+${b})` : 1;
}

/** Money per purchase of a customer, by the model of spend on the sheet. */
function spendFormula({ analysis }: ValueContent, layout: ValueLayout, i: number, x: string, mean: string): Cell {
  const { spend, lines, values } = analysis;
  if (spend.method === "plain mean") return `=IF(${x}>0,${mean},${figureAt(layout, layout.spend + 1)})`;
  // the function takes no mean of nothing, which free goods leave behind
  if (lines.x[i]! > 0 && lines.meanSpend[i]! <= 0) return values.spend[i]!;
  return `=LOYALTY.GG.SPEND(${estimatesAt(layout, layout.spend, spend.fit.parameters.length)},${x},${mean})`;
}

/**
 * Rows of the customer table as formulas of the cells with the parameters, margin and months. Value = margin x spend x sum of purchases
 * expected in each month x its discount factor; the sum is turned round (summation by parts), so that it needs the expectation at each
 * month's end once.
 */
export function formulaRow(content: ValueContent, layout: ValueLayout): (place: number) => Cell[] {
  const { model, lines } = content.analysis;
  const order = tableOrder(content);
  const { monthBlock, table, columns } = layout;
  const family = `LOYALTY.${FAMILY[model.name]}`;
  const parameters = estimatesAt(layout, layout.model, model.parameters.length);
  const end = cellAddress(monthBlock.row + monthBlock.rows - 1, monthBlock.column + 1, true);
  return (place) => {
    const i = order[place]!;
    const at = (id: ValueColumn) => cellAddress(table.row + 1 + place, table.column + columns.indexOf(id));
    const past = `${at("x")},${at("recency")},${at("length")}`;
    const isNew = lines.length[i] === 0;
    const expected = (time: string) =>
      isNew ? `${family}.PURCHASES(${parameters},${time})` : `${family}.EXPECTED(${parameters},${time},${past})`;
    const row: Record<ValueColumn, Cell> = {
      ...known(content, i),
      alive: isNew ? aliveAtOnce(layout, model.name) : `=${family}.ALIVE(${parameters},${past})`,
      purchases: `=${expected(end)}`,
      spend: spendFormula(content, layout, i, at("x"), at("meanSpend")),
      value: `=${fixedAt(layout.margin)}*${at("spend")}*SUMPRODUCT(${monthsAt(layout, 3)},${expected(monthsAt(layout, 1))})`,
    };
    return columns.map((id) => row[id]);
  };
}
