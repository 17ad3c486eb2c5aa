import { functionDefinitions, functionHelps } from "../../../src/workbench/engine/functions/functionClass";

test("while typing, each argument is named and said to be required or not", () => {
  const definition = functionDefinitions().find(({ id }) => id === "CLV")!;
  const help = functionHelps([definition])[0]!;
  expect(definition.description.startsWith(help.abstract)).toBe(true);
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

test("the functions of the headline questions are offered first, the others by the alphabet, none is lost", () => {
  const all = functionDefinitions();
  const names = functionHelps(all).map(({ functionName }) => functionName.replace("LOYALTY.", ""));
  expect(names.slice(0, 4)).toEqual(["CLV", "RETENTION.UPLIFT", "SWITCH.COST", "REWARD.ROI"]);
  expect(names.slice(4)).toEqual([...names.slice(4)].sort());
  expect([...names].sort()).toEqual(all.map(({ id }) => id).sort());
});
