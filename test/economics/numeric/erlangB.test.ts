import { erlangB } from "../../../src/economics/numeric/erlangB";

/** Erlang's recursion, which contracts errors. */
function byRecursion(load: number, agents: number): number {
  let loss = 1;
  for (let n = 1; n <= agents; n++) loss = (load * loss) / (n + load * loss);
  return loss;
}

describe("erlangB", () => {
  it.each([
    [0.3, 1],
    [10, 14],
    [100, 80],
    [1000, 1030],
    [123456.7, 123500],
    [1000000, 1001000],
  ])("agrees with the recursion for a load of %d and %d agents", (load, agents) => {
    expect(erlangB(load, agents) / byRecursion(load, agents)).toBeCloseTo(1, 11);
  });

  it("loses every call without agents and none without a load", () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
  });

  it("is 0, not NaN, where the share underflows", () => {
    expect(erlangB(1e-12, 1000)).toBe(0);
    expect(erlangB(1, 1e12)).toBe(0);
  });
});
