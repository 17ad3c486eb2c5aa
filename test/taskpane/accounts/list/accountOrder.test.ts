import type { RankedAccounts } from "../../../../src/economics/segmentation/keyAccounts.types";
import { accountOrder } from "../../../../src/taskpane/accounts/list/accountOrder";
import { initialState } from "../../../../src/taskpane/app/PaneState";
import type { ListState } from "../../../../src/taskpane/accounts/state/AccountsState";
import { segmentationOf } from "../resultFixtures";

const accounts: RankedAccounts = {
  ...segmentationOf([600, 250, 100, 50]).accounts,
  account: ["C10", "C9", "C2", "C1"],
  name: ["Zeta", "acme", "", "Éclair"],
  second: Float64Array.of(5, -1, 9, 5),
  orders: Int32Array.of(1, 7, 3, 2),
  lastDate: Float64Array.of(45_000, NaN, 46_000, 44_000),
};
const order = (changes: Partial<ListState>) => [...accountOrder(accounts, { ...initialState().accounts.list, ...changes })];

describe("order of the account list", () => {
  it("is by value, largest first, at the start", () => {
    expect(order({})).toEqual([0, 1, 2, 3]);
  });

  it("is by value, smallest first, when turned", () => {
    expect(order({ descending: false })).toEqual([3, 2, 1, 0]);
  });

  it("is by what is shown, without regard to capitals, numbers by size", () => {
    // shown: Zeta, acme, C2 (no name), Éclair
    expect(order({ sort: "account", descending: false })).toEqual([1, 2, 3, 0]);
  });

  it("finds ids and names, and both filters hold at once", () => {
    expect(order({ search: "AC" })).toEqual([1]);
    expect(order({ search: "c1" })).toEqual([0, 3]);
    expect(order({ search: "c1", classes: [2] })).toEqual([3]);
    expect(order({ search: "nobody" })).toEqual([]);
  });

  it("puts classes in order by value, A first, then the other way round", () => {
    expect(order({ sort: "class", descending: false })).toEqual([0, 1, 2, 3]);
    expect(order({ sort: "class", descending: true })).toEqual([3, 2, 1, 0]);
  });

  it.each([
    ["second", [2, 0, 3, 1]],
    ["orders", [1, 2, 3, 0]],
    ["lastDate", [2, 0, 3, 1]],
  ] as const)("is by %s, largest first; equals by value, accounts without a figure last", (sort, positions) => {
    expect(order({ sort })).toEqual(positions);
    expect(order({ sort, descending: false })).toEqual([...positions].reverse());
  });

  it("shows only the accounts below zero by the second measure on request", () => {
    expect(order({ losing: true })).toEqual([1]);
  });
});
