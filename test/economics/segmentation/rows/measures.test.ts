import { classesOf, finding, segmentColumns, valuesByAccount } from "../segmentationFixture";

/**
 * Two customers of a published worked example: equal sales, very different cost to serve (Garrison, Noreen & Brewer, Managerial Accounting,
 * activity-based costing).
 */
const hospitals = {
  account: ["University", "Memorial"],
  value: [40_660, 40_660],
  cost: [38_000, 38_000],
  drivers: [
    [16, 28],
    [0, 49],
    [18, null],
    [190, 210],
  ],
};
const activities = [
  { title: "delivery", rate: 84 },
  { title: "manual order", rate: 78 },
  { title: "electronic order", rate: 17 },
  { title: "line item", rate: 1.5 },
];

describe("gross margin", () => {
  test("is the margin column, or else amount less cost", () => {
    const margin = segmentColumns({ account: ["a", "b"], value: [100, 80], margin: [10, 20], cost: [1, 1] }, { measure: "grossMargin" });
    expect(valuesByAccount(margin)).toEqual({ b: 20, a: 10 });
    expect(margin.marginBasis).toBe("margin");
    const cost = segmentColumns({ account: ["a", "b"], value: [100, 80], cost: [90, 30] }, { measure: "grossMargin" });
    expect(valuesByAccount(cost)).toEqual({ b: 50, a: 10 });
    expect(cost.marginBasis).toBe("amountLessCost");
  });

  test("leaves rows without a margin out and names them", () => {
    const answer = segmentColumns({ account: ["a", "b", "c"], value: [1, 2, 4], margin: [1, "", "#N/A"] }, { measure: "grossMargin" });
    expect(finding(answer, "noMargin")).toMatchObject({ count: 2, excluded: true });
    expect(answer.total).toBe(1);
  });

  test("has no row where neither margins nor costs are known", () => {
    const answer = segmentColumns({ account: ["a"], value: [1] }, { measure: "grossMargin" });
    expect(finding(answer, "noMargin")).toMatchObject({ count: 1, excluded: true });
    expect(answer.quality.accounts).toBe(0);
  });

  test("beside revenue leaves revenue whole: a row without a margin adds nothing to the second measure", () => {
    const answer = segmentColumns(
      { account: ["a", "a", "b"], value: [100, 50, 60], margin: [10, null, 20] },
      { measure: "revenue", second: "grossMargin" },
    );
    expect(answer.total).toBe(210);
    expect(answer.secondTotal).toBe(30);
    expect([...answer.accounts.second!]).toEqual([10, 20]);
    expect(finding(answer, "noMargin")).toMatchObject({ count: 1, amount: 50, excluded: false });
  });
});

describe("margin after cost to serve", () => {
  test("gives the published margins of the two hospitals", () => {
    const answer = segmentColumns(hospitals, { measure: "serviceMargin", activities });
    expect(valuesByAccount(answer)).toEqual({ University: 725, Memorial: -3829 });
    expect([...answer.accounts.serviceCost!]).toEqual([1935, 6489]);
    expect([...answer.accounts.margin!]).toEqual([2660, 2660]);
  });

  test("shows an account of the first class by revenue that loses money", () => {
    const answer = segmentColumns(hospitals, { measure: "revenue", second: "serviceMargin", activities, negativeAccounts: "ownClass" });
    expect(classesOf(answer)).toEqual(["A", "A"]);
    expect([...answer.accounts.second!]).toEqual([725, -3829]);
    expect(answer.secondTotal).toBe(-3104);
    expect(answer.classNames[answer.accounts.secondClass![1]!]).toBe("Net returns");
  });

  test("starts from revenue where no margin is known, and says so", () => {
    const answer = segmentColumns({ ...hospitals, cost: undefined }, { measure: "serviceMargin", activities });
    expect(answer.marginBasis).toBe("revenue");
    expect(valuesByAccount(answer)).toEqual({ University: 38_725, Memorial: 34_171 });
  });

  test("leaves a row out whose driver is not a number, and takes a blank one as not used", () => {
    const columns = { account: ["a", "b"], value: [10, 20], drivers: [[null, "often"]] };
    const answer = segmentColumns(columns, { measure: "serviceMargin", activities: activities.slice(0, 1) });
    expect(valuesByAccount(answer)).toEqual({ a: 10 });
    expect(finding(answer, "noDriver")).toMatchObject({ count: 1, excluded: true });
  });

  test("knows the cost to serve beside revenue too, and counts each unreadable row once", () => {
    const columns = { account: ["a", "b", "b"], value: [10, 20, 5], margin: [4, 9, ""], drivers: [[1, "often", 1]] };
    const answer = segmentColumns(columns, { second: "grossMargin", activities: [{ title: "visit", rate: 3 }] });
    expect([...answer.accounts.serviceCost!]).toEqual([0, 3]);
    expect([...answer.accounts.margin!]).toEqual([0, 4]);
    expect(finding(answer, "noDriver")).toMatchObject({ count: 1, excluded: false });
    expect(finding(answer, "noMargin")).toMatchObject({ count: 1, excluded: false });
  });
});

describe("orders", () => {
  test("are distinct order numbers of the account; a row without one is an order of its own", () => {
    const columns = {
      account: ["a", "a", "a", "b", "b", "b", "b", "a"],
      value: [1, 1, 1, 1, 1, 1, 1, 1],
      order: ["I1", "i1 ", "I2", "I1", 7, "7", "", null],
    };
    const answer = segmentColumns(columns, { measure: "orders" });
    expect(valuesByAccount(answer)).toEqual({ a: 3, b: 3 });
    expect([...answer.accounts.orders]).toEqual([3, 3]);
    expect(answer.quality.usedAmount).toBe(6);
  });

  test("an order shared by accounts counts once for each, however often they alternate", () => {
    const columns = { account: ["a", "b", "a", "b"], value: [1, 1, 1, 1], order: ["I1", "I1", "I1", "I1"] };
    expect(valuesByAccount(segmentColumns(columns, { measure: "orders" }))).toEqual({ a: 1, b: 1 });
  });

  test("are rows where there is no order column, and need no amount", () => {
    expect(valuesByAccount(segmentColumns({ account: ["a", "a", "b"] }, { measure: "orders" }))).toEqual({ a: 2, b: 1 });
  });
});

describe("customer value", () => {
  const columns = { account: ["a", "b", "a", "c", "a"], value: [1, 1, 1, 1, 1], customerValue: [900, 500, 950, "", null] };

  test("is the last number of the account; another value on an earlier row is named", () => {
    const answer = segmentColumns(columns, { measure: "customerValue" });
    expect(valuesByAccount(answer)).toEqual({ a: 950, b: 500 });
    expect(finding(answer, "unequalCustomerValue")).toMatchObject({ count: 1, excluded: false });
    expect(finding(answer, "blankValue")).toMatchObject({ count: 1, excluded: true });
    expect(answer.quality.usedAmount).toBeNaN();
  });

  test("beside revenue adds nothing for an account without one", () => {
    const answer = segmentColumns(columns, { second: "customerValue" });
    expect(answer.secondTotal).toBe(1450);
    expect(finding(answer, "blankValue")).toMatchObject({ count: 1, excluded: false });
  });

  test("adds up over the accounts under a parent", () => {
    const answer = segmentColumns({ ...columns, parent: ["", "a", "", "", ""] }, { measure: "customerValue", parents: true });
    expect(valuesByAccount(answer)).toEqual({ a: 1450 });
  });
});

describe("returns", () => {
  test("can be left out for a gross view", () => {
    const columns = { account: ["a", "a", "b"], value: [10, -4, -5] };
    const answer = segmentColumns(columns, { returns: "leaveOut" });
    expect(valuesByAccount(answer)).toEqual({ a: 10 });
    expect(finding(answer, "negativeValue")).toMatchObject({ count: 2, amount: -9, excluded: true });
  });

  test("that cancel an account leave exactly 0, whatever the binary form of the cents", () => {
    const answer = segmentColumns({ account: ["a", "a", "a", "b"], value: [0.1, 0.2, -0.3, 1] });
    expect(valuesByAccount(answer)).toEqual({ b: 1, a: 0 });
    expect(finding(answer, "zeroAccount")).toMatchObject({ count: 1, unit: "accounts", names: ["a"] });
  });
});
