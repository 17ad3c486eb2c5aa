import { ErrorType } from "@univerjs/engine-formula";
import { resultValue } from "../../../src/workbench/engine/functions/functionClass";

const ignore = () => undefined;

test("a result that is no number never reaches a cell as one", () => {
  expect(resultValue(NaN, ignore).getValue()).toBe(ErrorType.NUM);
  expect(
    resultValue([[1, Infinity]], ignore)
      .getArrayValue()[0]
      ?.map((cell) => cell?.getValue()),
  ).toEqual([1, ErrorType.NUM]);
});

test("texts stay texts, also those that look like numbers", () => {
  const [row] = resultValue([["12", true, "", null]], ignore).getArrayValue();
  expect(row?.map((cell) => [cell?.isString(), cell?.getValue()])).toEqual([
    [true, "12"],
    [false, true],
    [true, ""],
    [true, ""],
  ]);
});

test("errors inside a table keep their place and sentence", () => {
  const noted: unknown[] = [];
  const error = { code: "#N/A", message: "no net value" };
  const value = resultValue([[1, error]], (...seen) => noted.push(seen));
  expect(value.getArrayValue()[0]?.[1]?.getValue()).toBe("#N/A");
  expect(noted).toEqual([[error, 0, 1]]);
});
