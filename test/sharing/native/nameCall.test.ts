import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { nameCall } from "../../../src/sharing/native/nameCall";

const { functions } = catalogJson as Catalog;

function call(id: string, ...args: string[]): unknown {
  return nameCall(
    functions.find((entry) => entry.id === id)!,
    args,
  );
}

test("arguments left out are written as empty texts", () => {
  expect(call("CLV", "A1", "B1", "C1", "", "D1")).toEqual({ text: 'LOYALTYX.CLV(A1,B1,C1,"",D1,"","")' });
});

test("a list given as a row is turned, a table is not", () => {
  expect(call("PARETO.LORENZ", "A1:C1")).toEqual({ text: 'LOYALTYX.PARETO.LORENZ(TRANSPOSE(IF(A1:C1="","",A1:C1)))' });
  expect(call("PARETO.LORENZ", "A1:A3")).toEqual({ text: "LOYALTYX.PARETO.LORENZ(A1:A3)" });
  expect(call("PARETO.KEYSCORE", "A1:C1", "A2:C2")).toEqual({ text: "LOYALTYX.PARETO.KEYSCORE(A1:C1,A2:C2)" });
});

test("a function of one value answers for each cell of a range", () => {
  expect(call("RETENTION.LIFETIME", "A1:A3")).toEqual({
    text: "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.retention,LOYALTYX.RETENTION.LIFETIME(_xlpm.retention)))",
  });
  expect(call("RETENTION.SHIFT", "A1:A3", "B1:C1", '"points"')).toEqual({ refused: "noNativeForm" });
});

test("a call without a needed argument, or of a function without a form, is refused", () => {
  expect(call("CLV", "A1")).toEqual({ refused: "missingArgument" });
  expect(call("REWARD.SIMULATE", "A1")).toEqual({ refused: "noNativeForm" });
});
