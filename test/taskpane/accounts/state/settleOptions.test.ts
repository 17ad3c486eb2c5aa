import { standardOptions } from "../../../../src/economics/segmentation/standardOptions";
import fc from "fast-check";
import type { SegmentationOptions } from "../../../../src/economics/segmentation/keyAccounts.types";
import { changedClasses } from "../../../../src/taskpane/accounts/state/reduceChoice";
import { type AccountsState, initialAccounts, noneTyped } from "../../../../src/taskpane/accounts/state/AccountsState";
import { settleOptions } from "../../../../src/taskpane/accounts/state/settleOptions";
import { typedOf } from "../../../../src/taskpane/accounts/state/typedFields";
import { inspectionOf, salesTable } from "../../fixtures";

const allRoles = { account: 0, value: 3, date: 4, currency: 2, cost: 1, drivers: [5], parent: 0, customerValue: 3 };
const withAll: AccountsState = { ...initialAccounts, inspection: inspectionOf(salesTable), roles: allRoles };

const options = fc.record({
  measure: fc.constantFrom<SegmentationOptions["measure"]>("revenue", "grossMargin", "serviceMargin", "orders", "customerValue"),
  limits: fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }),
  from: fc.integer({ min: 2, max: 60000 }),
  days: fc.integer({ min: 0, max: 400 }),
  rate: fc.integer({ min: 1, max: 9999 }),
});

describe("options and what is typed", () => {
  it("agree: options shown as typed text are read back as they were, without a new identity", () => {
    fc.assert(
      fc.property(options, ({ measure, limits, from, days, rate }) => {
        const shares = [...limits].sort((a, b) => a - b).map((limit) => limit / 1000);
        const chosen: SegmentationOptions = {
          ...standardOptions,
          measure,
          classes: { ...standardOptions.classes, names: ["A", "B", "C", "D", "E"].slice(0, shares.length + 1), limits: shares },
          period: { from, to: from + days },
          currency: { reporting: "EUR", rates: [{ code: "USD", rate: rate / 1000 }] },
          activities: [{ title: "Visits", rate: rate / 100 }],
        };
        const state: AccountsState = { ...withAll, options: chosen, typed: typedOf(chosen, { kind: "none" }) };
        expect(settleOptions(state).options).toBe(chosen);
      }),
      { seed: 4711, numRuns: 200 },
    );
  });

  it("keep the last usable limits and names while new ones are being typed", () => {
    const typing = { ...withAll, typed: { ...noneTyped, limits: ["", "90"] } };
    expect(settleOptions(typing).options.classes).toEqual(standardOptions.classes);
    const naming = { ...withAll, typed: { ...noneTyped, names: ["Gold", "", "Rest"] } };
    expect(settleOptions(naming).options.classes.names).toEqual(["A", "B", "C"]);
  });

  it("give way to revenue when the columns of a measure are no longer chosen", () => {
    const margin = { ...withAll, options: { ...standardOptions, measure: "grossMargin" as const, second: "serviceMargin" as const } };
    const { measure, second } = settleOptions({ ...margin, roles: { account: 0, value: 3 } }).options;
    expect([measure, second]).toEqual(["revenue", undefined]);
  });

  it("take margin after service only once each activity has its rate", () => {
    const service = { ...withAll, options: { ...standardOptions, measure: "serviceMargin" as const } };
    expect(settleOptions(service).options.measure).toBe("revenue");
    const rated = settleOptions({ ...service, typed: { ...noneTyped, rates: ["12.50"] } }).options;
    expect(rated).toMatchObject({ measure: "serviceMargin", activities: [{ title: "Visits", rate: 12.5 }] });
  });

  it("compare no periods without a date column", () => {
    const comparison = { kind: "periods" as const, before: { from: 46000, to: 46010 }, now: { from: 46011, to: 46020 } };
    const dated = { ...withAll, comparison, typed: typedOf(standardOptions, comparison) };
    expect(settleOptions(dated).comparison).toBe(comparison);
    expect(settleOptions({ ...dated, roles: { account: 0, value: 3 } }).comparison).toEqual({ kind: "none" });
  });
});

describe("a changed class rule", () => {
  it("keeps names and limits that still fit", () => {
    const typed = { ...noneTyped, names: ["Gold", "Silver", "Rest"], limits: ["70", "90"] };
    const more = changedClasses(standardOptions.classes, typed, { count: 4 }).typed;
    expect([more.names, more.limits]).toEqual([
      ["Gold", "Silver", "Rest", "D"],
      ["70", "90", "99"],
    ]);
    const fewer = changedClasses(standardOptions.classes, typed, { count: 2 }).typed;
    expect([fewer.names, fewer.limits]).toEqual([["Gold", "Silver"], ["70"]]);
  });

  it("offers usual limits for another kind of limit", () => {
    const { rule, typed } = changedClasses(standardOptions.classes, noneTyped, { by: "count" });
    expect([rule.by, typed.limits]).toEqual(["count", ["20", "100"]]);
  });
});
