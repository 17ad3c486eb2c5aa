import type { RankedAccounts } from "../../../src/economics/segmentation/keyAccounts.types";
import { accountOrder } from "../../../src/taskpane/features/keyAccounts/accountOrder";
import { initialState, type ListState } from "../../../src/taskpane/state/PaneState";
import { segmentationOf } from "../fixtures";

const accounts: RankedAccounts = {
  ...segmentationOf([600, 250, 100, 50]).accounts,
  account: ["C10", "C9", "C2", "C1"],
  name: ["Zeta", "acme", "", "Éclair"],
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
    expect(order({ search: "c1", classes: ["C"] })).toEqual([3]);
    expect(order({ search: "nobody" })).toEqual([]);
  });

  it("puts classes in order by value, A first, then the other way round", () => {
    expect(order({ sort: "class", descending: false })).toEqual([0, 1, 2, 3]);
    expect(order({ sort: "class", descending: true })).toEqual([3, 2, 1, 0]);
  });
});
