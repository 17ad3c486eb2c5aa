import * as fc from "fast-check";
import { column, refusal, rows } from "../../../functions/adapters";
import { always, between } from "../../../support/seeded";

const drivers = fc.array(fc.array(between(0, 100, 1), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const rates = fc.array(between(0, 50, 2), { minLength: 3, maxLength: 3 });

describe("PARETO.COSTTOSERVE", () => {
  it("adds up driver times rate for each account, the rates in a row or a column", () => {
    const accounts = [
      [2, 10],
      [0, 40],
    ];
    expect(rows("PARETO.COSTTOSERVE", accounts, [[80, 1.5]])).toEqual([[175], [60]]);
    expect(rows("PARETO.COSTTOSERVE", accounts, column(80, 1.5))).toEqual([[175], [60]]);
  });

  it("costs all accounts together what the activities cost together", () => {
    always([drivers, rates], (accounts, money) => {
      const each = rows("PARETO.COSTTOSERVE", accounts, [money]).flat() as number[];
      const volumes = [0, 1, 2].map((activity) => accounts.reduce((sum, account) => sum + account[activity]!, 0));
      const total = rows("PARETO.COSTTOSERVE", [volumes], [money])[0]![0] as number;
      expect(each.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 7);
    });
  });

  it("refuses another number of rates, a missing rate and text with its position", () => {
    expect(refusal("PARETO.COSTTOSERVE", [[1, 2]], [[3]])).toBe("#VALUE! rates must have as many cells as each row of drivers (2); got 1");
    expect(refusal("PARETO.COSTTOSERVE", [[1, 2]], [[3, null]])).toBe("#VALUE! rates must be a number; got nothing at column 2");
    expect(
      refusal(
        "PARETO.COSTTOSERVE",
        [
          [1, 2],
          [3, "x"],
        ],
        [[3, 4]],
      ),
    ).toBe('#VALUE! drivers must be a number; got "x" at row 2, column 2');
    expect(refusal("PARETO.COSTTOSERVE", [[null, null]], [[3, 4]])).toContain("drivers has no filled cell");
  });
});
