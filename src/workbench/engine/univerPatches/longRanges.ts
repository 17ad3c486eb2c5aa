// Univer looks for spilled results anew, with two objects made, at each cell of a range; long ranges are read straight.
import { type ICellData, isNullCell, type Nullable, type ObjectMatrix } from "@univerjs/core";
import { BaseReferenceObject, type BaseValueObject, NumberValueObject } from "@univerjs/engine-formula";

/** Rows from which on a range is read here: Univer looks for spilled results anew, with two objects made, at each of its cells. */
const LONG = 1_000;

type Cells = ObjectMatrix<Nullable<ICellData>> | undefined;
type Visit = (value: BaseValueObject | null, row: number, column: number) => boolean | undefined;

/** What Univer's references have beside what their types show. */
interface HiddenReference {
  _runtimeFeatureCellData?: object;
  _checkIfWorksheetMiss(): boolean;
  getRangePosition(): { startRow: number; endRow: number; startColumn: number; endColumn: number };
  getUnitId(): string;
  getSheetId(): string;
  getCurrentActiveSheetData(): { cellData: NonNullable<Cells> } | undefined;
  getCurrentRuntimeSheetData(): Cells;
  getCurrentActiveArrayFormulaCellData(): Cells;
  getCurrentRuntimeActiveArrayFormulaCellData(): Cells;
  getCellValueObject(cell: ICellData): BaseValueObject;
  getCellPattern(unitId: string, sheetId: string, row: number, column: number): string;
  iterator(visit: Visit): void;
}

const isEmpty = (cells: object | undefined): boolean => cells === undefined || Object.keys(cells).length === 0;

/** A range whose sheet has nothing spilled: each cell then is as calculated now, or as it stands. */
function isPlain(reference: HiddenReference): boolean {
  const spilled = [reference.getCurrentActiveArrayFormulaCellData(), reference.getCurrentRuntimeActiveArrayFormulaCellData()];
  return (
    !reference._checkIfWorksheetMiss() &&
    isEmpty(reference._runtimeFeatureCellData) &&
    spilled.every((cells) => isEmpty(cells?.getMatrix()))
  );
}

// The methods are private in Univer's types.
const references = BaseReferenceObject.prototype as unknown as HiddenReference;
const { iterator } = references;

references.iterator = function (this: HiddenReference, visit) {
  const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
  const sheet = this.getCurrentActiveSheetData()?.cellData;
  const isLong = startRow >= 0 && startColumn >= 0 && endRow - startRow >= LONG;
  if (!isLong || !sheet || !isPlain(this)) return iterator.call(this, visit);
  const calculated = this.getCurrentRuntimeSheetData();
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = calculated?.getValue(row, column) ?? sheet.getValue(row, column);
      let value = isNullCell(cell) ? null : this.getCellValueObject(cell!);
      // Univer gives the first cell the number format of its style, which a result then takes over.
      if (value?.isNumber() && row === startRow && column === startColumn) {
        const pattern = this.getCellPattern(this.getUnitId(), this.getSheetId(), row, column);
        if (pattern) value = NumberValueObject.create(Number(value.getValue()), pattern);
      }
      // A blank cell ends nothing.
      if (visit(value, row, column) === false && value) return;
    }
  }
};
