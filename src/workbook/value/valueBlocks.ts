import { DAYS_PER_UNIT } from "../../economics/calendar/calendarPeriod";
import { cellAddress, rectAddress } from "../../address/a1";
import { valueTexts as texts } from "../../strings/valueSheet.en";
import { cellText, isoTime } from "../report/formats";
import type { Cell } from "../report/report.types";
import { sourceText } from "../report/sentences";
import type { FittedParameter, ValueContent } from "./customerValue.types";
import { figureAt, type ValueLayout } from "./valueLayout";

/** Cells of three columns that start in some row. */
export interface Block {
  row: number;
  lines: Cell[][];
}

const parameterLines = (parameters: readonly FittedParameter[]): Cell[][] =>
  parameters.map(({ name, estimate, standardError }) => [name, estimate, standardError ?? texts.notTold]);

const three = (line: readonly Cell[]): Cell[] => Array.from({ length: 3 }, (_, i) => line[i] ?? "");

/** Everything above the customer table: title, inputs, fits, definitions, sources. */
export function upperBlocks(content: ValueContent, layout: ValueLayout): Block[] {
  const { analysis, grossMargin, annualDiscount, horizonMonths, form, sentence, warning, newFrom } = content;
  const { model, spend, lines, unit, endDay, report } = analysis;
  const { row, column, columns } = layout.table;
  const values = rectAddress({ row: row + 1, column: column + columns - 1, rows: lines.row.length, columns: 1 });
  const spendLines: Cell[][] =
    spend.method === "Gamma-Gamma"
      ? [...parameterLines(spend.fit.parameters), [texts.logLikelihood, spend.fit.logLikelihood]]
      : [[texts.plainMean, spend.overall]];
  const blocks: Block[] = [
    {
      row: 0,
      lines: [
        [texts.sheet],
        [cellText(sentence)],
        [warning ? cellText(warning) : ""],
        [texts.inputs, "", texts[form === "formulas" ? "live" : "fixed"]],
      ],
    },
    {
      row: layout.margin,
      lines: [
        [texts.margin, grossMargin],
        [texts.discount, annualDiscount],
        [texts.months, horizonMonths],
        [texts.unit, texts.units[unit]],
        [texts.endDay, endDay],
        [texts.newFrom, newFrom ?? texts.firstRow],
        [texts.earlier, report.earlierCustomers],
        [texts.customers, lines.row.length],
        [texts.total, `=SUM(${values})`],
      ],
    },
    {
      row: layout.model,
      lines: [
        [`${texts.model}: ${model.name}`, texts.estimate, texts.error],
        ...parameterLines(model.parameters),
        [texts.logLikelihood, model.logLikelihood],
      ],
    },
    { row: layout.spend, lines: [[`${texts.spend}: ${spend.method}`, texts.estimate, texts.error], ...spendLines] },
    { row: layout.definitions, lines: [[texts.definitions], ...texts.definitionLines.map((text) => [text])] },
    { row: layout.sources, lines: sourceLines(content) },
  ];
  return blocks.map((block) => ({ ...block, lines: block.lines.map(three) }));
}

function sourceLines(content: ValueContent): Cell[][] {
  const { sources, columns, writtenAt, version } = content;
  return [
    [texts.sources],
    ...sources.map((source) => [texts.source, cellText(sourceText(content, source))]),
    ...columns.map(({ role, title }) => [role, cellText(title)]),
    [texts.written, cellText(isoTime(writtenAt))],
    [texts.addIn, cellText(version)],
  ];
}

/** Month ends, their discount factors as formulas of the rate, and the weights of the expectations. */
export function monthLines({ analysis, horizonMonths }: ValueContent, { monthBlock, discount }: ValueLayout): Cell[][] {
  const month = DAYS_PER_UNIT.month / DAYS_PER_UNIT[analysis.unit];
  const factor = (k: number) => cellAddress(monthBlock.row + k, monthBlock.column + 2);
  return Array.from({ length: horizonMonths }, (_, k): Cell[] => [
    k + 1,
    (k + 1) * month,
    `=(1+${figureAt(discount)})^(-${cellAddress(monthBlock.row + k, monthBlock.column)}/12)`,
    k + 1 < horizonMonths ? `=${factor(k)}-${factor(k + 1)}` : `=${factor(k)}`,
  ]);
}
