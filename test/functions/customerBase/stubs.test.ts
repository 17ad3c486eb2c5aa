import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { customerBase } from "../../../src/functions/customerBase/customerBase";
import { customerBaseModels } from "../../../src/functions/customerBase/customerBaseModels";
import { functionModules } from "../../../src/workbench/engine/functions/functionModules";

jest.mock("../../../src/functions/customerBase/customerBase", () => ({ customerBase: jest.fn() }));

const recorded = customerBase as unknown as jest.Mock;
const { functions } = catalogJson as Catalog;
const background = functions.filter((entry) => entry.background);

test("every background function has a model, and every model a function", () => {
  expect(background.map(({ id }) => id).sort()).toEqual(Object.keys(customerBaseModels).sort());
});

test.each(background.map((entry) => [entry.id, entry] as const))(
  "%s asks its own model with its arguments in the catalogue's order",
  (id, entry) => {
    const stub = (functionModules[entry.file] as Record<string, (...args: unknown[]) => unknown>)[entry.exportName]!;
    const args = entry.parameters.map(({ name }) => `the ${name}`);
    const invocation = { functionName: id };
    recorded.mockClear();
    void stub(...args, invocation);
    const cancelable = id.endsWith(".FIT") || id.startsWith("BASE.");
    expect(recorded.mock.calls).toEqual([cancelable ? [id, args, invocation] : [id, args]]);
  },
);
