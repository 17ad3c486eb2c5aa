import { functionDefinitions, functionHelp } from "../../../src/workbench/engine/functions/functionClass";

test("while typing, each argument is named and said to be required or not", () => {
  const definition = functionDefinitions().find(({ id }) => id === "CLV");
  const help = functionHelp(definition as NonNullable<typeof definition>);
  expect(definition?.description.startsWith(help.abstract)).toBe(true);
  expect(help.abstract).toMatch(/^[^.]+\.$/);
  expect(help.functionName).toBe("LOYALTY.CLV");
  expect(help.functionParameter?.map(({ name, require }) => [name, require])).toEqual([
    ["margin", 1],
    ["retention", 1],
    ["discount", 1],
    ["timing", 0],
    ["growth", 0],
    ["periods", 0],
    ["acquisition_cost", 0],
  ]);
});
