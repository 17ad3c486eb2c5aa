import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { conversionKinds } from "../../../src/sharing/native/conversionKinds";

const { functions } = catalogJson as Catalog;
const kinds = conversionKinds(catalogJson as Catalog);

test("every function has its kinds, in the order of the catalogue", () => {
  expect(kinds.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
});

test("only what has no native form at all becomes a value in current Excel", () => {
  expect(kinds.filter(({ current }) => current === "c").map(({ id }) => id)).toEqual(
    functions.filter(({ native }) => native === null).map(({ id }) => id),
  );
});

test("at least 85% of the functions recalculate after the conversion; for older Excel, where sums over a model's terms have no short form, most do", () => {
  expect(kinds.filter(({ current, older }) => current === "a" || older === "b").length / kinds.length).toBeGreaterThanOrEqual(0.85);
  expect(kinds.filter(({ older }) => older === "b").length / kinds.length).toBeGreaterThanOrEqual(0.6);
});

test("closed forms are written out, simulations are not", () => {
  const older = new Map(kinds.map((one) => [one.id, one.older]));
  expect(["CLV", "CLV.SCHEDULE", "PARETO.GINI", "REWARD.ROI", "SWITCH.SHY", "POINTS.REVENUE"].map((id) => older.get(id))).toEqual(
    Array(6).fill("b"),
  );
  expect(["REWARD.SIMULATE", "SPEND.RETENTION", "PARETO.MIGRATION"].map((id) => older.get(id))).toEqual(Array(3).fill("c"));
});
