import { parseRect } from "../../address/a1";
import type { LookName } from "./looks";
import type { ModelPage, PageCell, PageChart, PageInput, PageRange } from "./page.types";

type Layout = Pick<ModelPage, "columnWidths" | "rowHeights" | "freeze" | "gridlines" | "print"> & { charts?: PageChart[] };

/** A page in the making: texts, numbers and formulas ("=...") put into cells by address. */
export class PageDraft {
  private readonly rows: ModelPage["rows"] = [];
  private readonly validations: ModelPage["validations"] = [];
  private readonly rules: ModelPage["rules"] = [];
  private readonly charts: PageChart[];
  private readonly inputs: PageInput[] = [];
  private readonly outputs: string[] = [];

  constructor(
    readonly name: string,
    private readonly layout: Layout = {},
  ) {
    this.charts = [...(layout.charts ?? [])];
  }

  /** Writes values from a cell to the right, all in one look. */
  put(address: string, values: readonly (string | number | undefined)[], look?: LookName): this {
    const start = rangeOf(address);
    values.forEach((value, offset) => {
      const cell = toCell(value, look);
      if (cell) (this.rows[start.startRow] ??= [])[start.startColumn + offset] = cell;
    });
    return this;
  }

  /** Gives cells of an area the look that spilled results there will have. */
  look(area: string, look: LookName): this {
    const range = rangeOf(area);
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        const cells = (this.rows[row] ??= []);
        cells[column] = { ...cells[column], s: look };
      }
    }
    return this;
  }

  /** Has cells take only what a rule of Excel's API allows. @param message what belongs there */
  allow(area: string, rule: Record<string, unknown>, title: string, message: string): this {
    this.validations.push({ range: rangeOf(area), rule, errorAlert: { showAlert: true, style: "Stop", title, message } });
    return this;
  }

  /** Marks cells that hold a text. */
  mark(area: string, text: string, format: { bold: boolean; color: string; fill: string }): this {
    this.rules.push({ range: rangeOf(area), text, ...format });
    return this;
  }

  chart(chart: PageChart): this {
    this.charts.push(chart);
    return this;
  }

  /** Notes a cell that people change. */
  input(input: PageInput): this {
    this.inputs.push(input);
    return this;
  }

  /** Notes a cell that answers. */
  output(address: string): this {
    this.outputs.push(address);
    return this;
  }

  finish(): ModelPage {
    const { rows, charts, validations, rules, inputs, outputs } = this;
    return { ...this.layout, name: this.name, rows, charts, validations, rules, inputs, outputs };
  }
}

/** @throws {Error} a text that is no address: a mistake of the page's maker */
function rangeOf(address: string): PageRange {
  const rect = parseRect(address);
  if (!rect) throw new Error(`${address} is no address of cells.`);
  const { row, column, rows, columns } = rect;
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function toCell(value: string | number | undefined, s: LookName | undefined): PageCell | undefined {
  if (value === undefined) return undefined;
  const cell: PageCell = typeof value === "number" ? { v: value, t: 2 } : value.startsWith("=") ? { f: value } : { v: value, t: 1 };
  return s ? { ...cell, s } : cell;
}
