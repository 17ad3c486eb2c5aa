import { sheetReference } from "../../../address/sheetNames";
import { rectAddress } from "../../../address/a1";
import type { CellBlock, SheetContent, TableId } from "../report.types";
import { LADDER } from "../sheets/chartsSheet";
import { LADDER_COLUMNS } from "../sheets/ladderRows";
import { ladderRowsOf, type PreparedReport, type PreparedSheet } from "./prepare";
import type { WorkbookBefore } from "./writing.types";
import { readCells } from "./savedCells";

/** A name of the report with the formula it gets. */
interface PlannedName {
  name: string;
  formula: string;
  /** names of sheets only help to find them again and stay out of sight */
  isHidden: boolean;
}

/** Names of the report, as formulas of the sheets' names. */
export function plannedNames({ sheets, names }: PreparedReport): PlannedName[] {
  return sheets.flatMap(({ content, sheetName }) =>
    content.names.map(({ id, block }) => ({
      name: names.cell(id),
      formula: `=${sheetReference(sheetName, rectAddress(block, true))}`,
      isHidden: id.startsWith("Sheet_"),
    })),
  );
}

const tallest = (a: CellBlock, b: CellBlock | undefined): CellBlock => ({
  row: a.row,
  column: a.column,
  rows: Math.max(a.rows, b?.rows ?? 0),
  columns: Math.max(a.columns, b?.columns ?? 0),
});

/** Size of the cells from A1, as they are and as they were. */
export function wholeBlock({ content, block }: PreparedSheet): CellBlock {
  const own = { row: 0, column: 0, rows: content.cells.length, columns: content.cells[0]?.length ?? 0 };
  return tallest(own, block ? { row: 0, column: 0, ...block } : undefined);
}

const tableOf = (content: SheetContent, id: TableId) => content.tables.find((table) => table.id === id)?.area;

/** Every area of a sheet that is there already which the write will touch. */
function touched(prepared: PreparedReport, sheet: PreparedSheet): CellBlock[] {
  const { earlier } = prepared;
  const areas = [wholeBlock(sheet)];
  for (const id of ["segments", "moves"] as const) {
    const area = tableOf(sheet.content, id);
    if (!area) continue;
    const whole = tallest(area, earlier?.found.tables[id]?.area);
    areas.push(id === "segments" ? { ...whole, columns: Math.max(whole.columns, (earlier?.end ?? 0) - whole.column) } : whole);
  }
  if (sheet.content.part === "charts") {
    for (const rows of sheet.content.rows) areas.push({ ...rows, rows: Math.max(rows.rows, earlier?.found.record.ladderRows ?? 0) });
    if (ladderRowsOf(prepared.input) === 0 && earlier) areas.push(...ladderArea(earlier.found.record.ladderRows));
  }
  return areas.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Cells of the working columns of an earlier report. */
export function ladderArea(rows: number): CellBlock[] {
  return rows === 0 ? [] : [{ ...LADDER, rows, columns: LADDER_COLUMNS }];
}

/** Records the workbook as it is wherever the write will change it. */
export async function recordBefore(context: Excel.RequestContext, prepared: PreparedReport): Promise<WorkbookBefore> {
  const { state, earlier, sheets, input } = prepared;
  const known = new Map(state.names.map((entry) => [entry.name.toLowerCase(), entry]));
  const names = plannedNames(prepared).map(({ name }) => ({ name, old: known.get(name.toLowerCase()) }));
  const before: WorkbookBefore = {
    definitionId: input.content.info.definition.id,
    setting: state.setting,
    addedSheets: sheets.filter(({ isNew }) => isNew).map(({ content, sheetName }) => ({ part: content.part, name: sheetName })),
    addedNames: names.filter(({ old }) => !old).map(({ name }) => name),
    names: names.flatMap(({ old }) => (old ? [old] : [])),
    tables: [],
    areas: [],
  };
  for (const sheet of sheets) {
    if (sheet.isNew) continue;
    const { part, tables } = sheet.content;
    for (const { id } of tables) {
      const table = earlier?.found.tables[id];
      if (table) before.tables.push({ name: prepared.names.table(id), part, sheetName: sheet.sheetName, area: table.area });
    }
    for (const block of touched(prepared, sheet)) {
      const cells = await readCells(context, context.workbook.worksheets.getItem(sheet.sheetName), block);
      before.areas.push({ part, sheetName: sheet.sheetName, block, cells });
    }
  }
  return before;
}
