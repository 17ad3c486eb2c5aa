import {
  BooleanNumber,
  type IObjectArrayPrimitiveType,
  type IRowData,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

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
