import { cellAddress, rectAddress } from "../../address/a1";
import type { ReportSheet } from "../workbook.types";
import type { Look } from "./look";
import type { Cell, CellBlock, Rows, Rule, SheetContent, TableId, Validation } from "./report.types";

/** A sheet of the report while it is put together, cell by cell; rows and columns 0-based. */
export class Page {
  private readonly cells: Cell[][] = [];
  private readonly content: Omit<SheetContent, "cells">;

  constructor(part: ReportSheet) {
    const print = { onePage: false, columns: 1, rows: 1, breaks: [] };
    this.content = {
      part,
      rows: [],
      tables: [],
      names: [],
      formats: [],
      looks: [],
      rules: [],
      validations: [],
      links: [],
      widths: [],
      print,
    };
  }

  /** Puts a value or formula into a cell. @returns its fixed address, for formulas of the same sheet */
  put(row: number, column: number, cell: Cell, format?: string, look?: Look): string {
    while (this.cells.length <= row) this.cells.push([]);
    this.cells[row]![column] = cell;
    const block = { row, column, rows: 1, columns: 1 };
    if (format !== undefined) this.content.formats.push({ block, format });
    if (look !== undefined) this.content.looks.push({ block, look });
    return cellAddress(row, column, true);
  }

  /** Puts values side by side. */
  line(row: number, column: number, cells: readonly Cell[], look?: Look): void {
    cells.forEach((cell, i) => this.put(row, column + i, cell));
    if (look !== undefined) this.look({ row, column, rows: 1, columns: cells.length }, look);
  }

  format(block: CellBlock, format: string): void {
    if (block.rows > 0) this.content.formats.push({ block, format });
  }

  look(block: CellBlock, look: Look): void {
    if (block.rows > 0) this.content.looks.push({ block, look });
  }

  /** Names cells. @returns their fixed address on this sheet */
  name(id: string, block: CellBlock): string {
    this.content.names.push({ id, block });
    return rectAddress(block, true);
  }

  nameCell(id: string, row: number, column: number): void {
    this.name(id, { row, column, rows: 1, columns: 1 });
  }

  table(id: TableId, area: CellBlock): void {
    this.content.tables.push({ id, area });
  }

  addRows(rows: Rows): void {
    this.content.rows.push(rows);
  }

  rule(rule: Rule): void {
    if (rule.block.rows > 0) this.content.rules.push(rule);
  }

  validate(validation: Validation): void {
    this.content.validations.push(validation);
  }

  link(link: SheetContent["links"][number]): void {
    this.content.links.push(link);
  }

  /** First row below everything put so far. */
  get end(): number {
    return this.cells.length;
  }

  finish(view: Partial<Pick<SheetContent, "widths" | "freeze" | "print">>): SheetContent {
    const columns = Math.max(1, ...this.cells.map((row) => row.length));
    const cells = this.cells.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ""));
    const print = { onePage: false, columns, rows: cells.length, breaks: [] };
    return { ...this.content, print, ...view, cells };
  }
}
