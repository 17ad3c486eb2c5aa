// Univer asks for every row whether it is hidden or filtered, at each calculation and each layout: seconds beside a million rows.
import {
  BooleanNumber,
  ICommandService,
  type Injector,
  type IObjectArrayPrimitiveType,
  type IRowData,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";

type SheetRows = IObjectArrayPrimitiveType<Partial<IRowData>>;

/** The hidden rows of a sheet, each looked up when a formula asks for it by its number. */
function rowsOf(sheet: Worksheet): SheetRows {
  const get = (_: object, row: string | symbol) =>
    typeof row === "string" && /^\d+$/.test(row) && !sheet.getRowVisible(Number(row)) ? { hd: BooleanNumber.TRUE } : undefined;
  return new Proxy<SheetRows>({}, { get });
}

/** Univer asks for every row of every sheet whether it is hidden before each calculation, seconds beside a million rows; only SUBTOTAL and AGGREGATE want to know. */
export function askHiddenRows(univer: Univer): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  injector.get(FormulaDataModel).getHiddenRowsFiltered = () => {
    const books = instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const sheetsOf = (book: Workbook) => Object.fromEntries(book.getSheets().map((sheet) => [sheet.getSheetId(), rowsOf(sheet)]));
    return Object.fromEntries(books.map((book) => [book.getUnitId(), sheetsOf(book)]));
  };
}

/** Before the tables' own answer. */
const FIRST = 101;

/**
 * Whether a row is filtered out, which Univer asks for every row whenever it lays a sheet out: half a second of sets made beside a million rows. Where no
 * table of the sheet hides a row, it is told so at once; nothing but tables filters here.
 */
export function askFilteredRows(univer: Univer): void {
  const injector = univer.__getInjector();
  // The services of sheets come with the first workbook.
  const added = injector.get(IUniverInstanceService).getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET);
  const waiting = added.subscribe(() => {
    waiting.unsubscribe();
    answerFirst(injector);
  });
}

function answerFirst(injector: Injector): void {
  let asked = { unitId: "", subUnitId: "", row: Infinity, hidesRows: true };
  injector.get(ICommandService).onCommandExecuted(() => {
    asked.row = Infinity;
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
    priority: FIRST,
    handler: (isFiltered, { unitId, subUnitId, row }, next) => {
      // A sheet is laid out from its first row on: an answer holds for the rows after it.
      if (asked.unitId !== unitId || asked.subUnitId !== subUnitId || row <= asked.row) {
        const tables = injector.get(TableManager).getTablesBySubunitId(unitId, subUnitId);
        asked = { unitId, subUnitId, row, hidesRows: tables.some((table) => (table.getTableFilters().getFilterOutRows()?.size ?? 0) > 0) };
      }
      asked.row = row;
      return asked.hidesRows ? next(isFiltered) : isFiltered;
    },
  });
}
