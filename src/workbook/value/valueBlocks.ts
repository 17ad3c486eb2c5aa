import { DAYS_PER_UNIT } from "../../economics/calendar/calendarPeriod";
import { cellAddress, rectAddress } from "../../address/a1";
import { valueTexts as texts } from "../../strings/valueSheet.en";
import { cellText, isoTime } from "../report/formats";
import type { Cell } from "../report/report.types";
import { sourceText } from "../report/sentences";
import type { FittedParameter, ValueContent } from "./customerValue.types";
import { fixedAt, valuesAt, type ValueLayout } from "./valueLayout";

/** Cells that start somewhere; all lines are equally long. */
export interface Block {
  row: number;
  column: number;
  lines: Cell[][];
}

const SIDE_COLUMNS = 3;

/** Everything beside the customer table: the finding, key figures and tenths above it, what it rests on right of it. */
export function valueBlocks(content: ValueContent, layout: ValueLayout): Block[] {
  return [...topBlocks(content, layout), tenthsBlock(content, layout), ...sideBlocks(content, layout)];
}

function topBlocks({ sentence, basis, warning, form, ...content }: ValueContent, layout: ValueLayout): Block[] {
  const { analysis, currency, grossMargin, annualDiscount, horizonMonths } = content;
  const total = currency === undefined ? texts.total : `${texts.total} (${currency})`;
  const figures: [string, Cell][] = [
    [total, `=SUM(${valuesAt(layout)})`],
    [texts.customers, analysis.lines.row.length],
    [texts.margin, grossMargin],
    [texts.discount, annualDiscount],
    [texts.months, horizonMonths],
    [texts.endDay, analysis.endDay],
  ];
  const note = form === "formulas" ? texts.live : texts.fixed;
  return [
    { row: 0, column: 0, lines: [[cellText(sentence)], [cellText(basis)], [warning ? cellText(warning) : ""]] },
    ...figures.map(([label, figure], i) => ({ ...layout.figures[i]!, lines: [[cellText(label)], [figure]] })),
    { row: layout.figures[0]!.row + 2, column: 0, lines: [[note]] },
    { row: layout.heading, column: 0, lines: [[texts.tableTitle]] },
  ];
}

/** Tenths as formulas of the customer values, so that they follow them, with the finding above. */
function tenthsBlock({ analysis, form }: ValueContent, layout: ValueLayout): Block {
  const { row, column } = layout.tenths;
  const first = row + 1;
  const at = (line: number, part: number) => cellAddress(first + line, column + part);
  const last = rectAddress({ row: first, column: column + 2, rows: analysis.spread.tenths.length, columns: 1 }, true);
  let reached = 0;
  const lines = analysis.spread.tenths.map(({ tenth, customers, value }, i): Cell[] => {
    reached += value;
    const running =
      form === "formulas" ? heldByLargest(valuesAt(layout), `SUM(${cellAddress(first, column + 1, true)}:${at(i, 1)})`) : reached;
    const own = i === 0 ? `=${at(i, 4)}` : `=${at(i, 4)}-${at(i - 1, 4)}`;
    return [tenth, customers, own, `=IF(SUM(${last})>0,${at(i, 2)}/SUM(${last}),0)`, running];
  });
  const sentence = `="${texts.tenths[0]}"&FIXED(100*${at(0, 3)},1)&"${texts.tenths[1]}"`;
  return { row: row - 1, column, lines: [[sentence, "", "", "", ""], [...texts.tenthsHead], ...lines] };
}

/** What the largest `count` of figures hold together, whatever their order. */
function heldByLargest(figures: string, count: string): string {
  const least = `LARGE(${figures},${count})`;
  return `=SUMPRODUCT((${figures}>${least})*${figures})+(${count}-SUMPRODUCT(--(${figures}>${least})))*${least}`;
}

const parameterLines = (parameters: readonly FittedParameter[]): Cell[][] =>
  parameters.map(({ name, estimate, standardError }) => [name, estimate, standardError ?? texts.notTold]);

/** Right of the table: what went in, the fits, definitions, and where it comes from. */
function sideBlocks(content: ValueContent, layout: ValueLayout): Block[] {
  const { model, spend, unit, report } = content.analysis;
  const spendLines: Cell[][] =
    spend.method === "Gamma-Gamma"
      ? [...parameterLines(spend.fit.parameters), [texts.logLikelihood, spend.fit.logLikelihood]]
      : [[texts.plainMean, spend.overall]];
  const blocks: [row: number, lines: Cell[][]][] = [
    [
      layout.inputs,
      [
        [texts.inputs],
        [texts.unit, texts.units[unit]],
        [texts.newFrom, content.newFrom ?? texts.firstRow],
        [texts.earlier, report.earlierCustomers],
      ],
    ],
    [
      layout.model,
      [
        [`${texts.model}: ${model.name}`, texts.estimate, texts.error],
        ...parameterLines(model.parameters),
        [texts.logLikelihood, model.logLikelihood],
      ],
    ],
    [layout.spend, [[`${texts.spend}: ${spend.method}`, texts.estimate, texts.error], ...spendLines]],
    [layout.definitions, [[texts.definitions], ...texts.definitionLines.map((text) => [text])]],
    [layout.sources, sourceLines(content)],
  ];
  const padded = (line: readonly Cell[]): Cell[] => Array.from({ length: SIDE_COLUMNS }, (_, i) => line[i] ?? "");
  return blocks.map(([row, lines]) => ({ row, column: layout.side, lines: lines.map(padded) }));
}

function sourceLines(content: ValueContent): Cell[][] {
  const { sources, columns, readAs, counts, writtenAt, version } = content;
  return [
    [texts.sources],
    ...sources.map((source) => [texts.source, cellText(sourceText(content, source))]),
    ...columns.map(({ role, title }) => [role, cellText(title)]),
    ...readAs.map((text) => [texts.readAs, cellText(text)]),
    ...counts.map(([what, count]) => [what, cellText(count)]),
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
    `=(1+${fixedAt(discount)})^(-${cellAddress(monthBlock.row + k, monthBlock.column)}/12)`,
    k + 1 < horizonMonths ? `=${factor(k)}-${factor(k + 1)}` : `=${factor(k)}`,
  ]);
}
