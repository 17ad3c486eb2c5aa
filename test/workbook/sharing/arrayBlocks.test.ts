import { joinArrays, repeatedCells } from "../../../src/workbook/sharing/arrayBlocks";
import type { FormulaCell } from "../../../src/workbook/sharing/sharing.types";

const cell = (address: string, formula: string, value: number): FormulaCell => ({
  sheetId: "s",
  sheetName: "S",
  address,
  area: address,
  formula,
  values: [[value]],
});

const join = (cells: FormulaCell[], relativeOf: (cell: FormulaCell) => string, kind: "other" | "same" | "unknown") =>
  joinArrays(cells, new Map(repeatedCells(cells).map((one) => [one, relativeOf(one)])), () => kind).map(({ address, area, values }) => [
    address,
    area,
    values,
  ]);

const column = [cell("C1", "=F(A1:A3)", 1), cell("C2", "=F(A1:A3)", 2), cell("C3", "=F(A1:A3)", 3)];

test("an array is one block: its cells show one formula, also relative to themselves", () => {
  expect(join(column, () => "=F(RC[-2]:R[2]C[-2])", "other")).toEqual([["C1", "C1:C3", [[1], [2], [3]]]]);
});

test("cells in which somebody typed the same text are not", () => {
  const relativeOf = ({ address }: FormulaCell) => `relative to ${address}`;
  expect(join(column, relativeOf, "other").map(([address, area]) => [address, area])).toEqual([
    ["C1", "C1"],
    ["C2", "C2"],
    ["C3", "C3"],
  ]);
});

test("without relative references the results tell: an array gives several, single cells one", () => {
  const square = (values: number[]) => ["B2", "C2", "B3", "C3"].map((address, i) => cell(address, "=F($A$1)", values[i]!));
  expect(join(square([1, 2, 3, 4]), () => "", "same")).toEqual([
    [
      "B2",
      "B2:C3",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ]);
  expect(join(square([7, 7, 7, 7]), () => "", "same")).toHaveLength(4);
});

test("formulas for their own row of a table stay apart", () => {
  expect(join(column, () => "=F([@m])", "unknown")).toHaveLength(3);
});

test("a cell apart with the same text is not part of the block", () => {
  const cells = [...column, cell("H9", "=F(A1:A3)", 1)];
  expect(join(cells, () => "=F(RC[-2]:R[2]C[-2])", "other").map(([, area]) => area)).toEqual(["C1:C3", "H9"]);
});
