import { classesOf, finding, places, segment, segmentColumns, segmentValues, valuesByAccount } from "../segmentationFixture";

describe("exclusions", () => {
  const columns = { account: ["Acme", " ACME ", "Group", "Bolt", ""], value: [1, 2, 4, 8, 16] };
  const exclusions = [
    { account: "acme", reason: "intercompany" },
    { account: "Nobody", reason: "cash sales" },
  ];

  test("leave the rows of an account out, whatever its spelling, and say why; one that matches nothing is listed with no rows", () => {
    const answer = segmentColumns(columns, { exclusions });
    expect(valuesByAccount(answer)).toEqual({ Bolt: 8, Group: 4 });
    expect(finding(answer, "excludedAccount")).toMatchObject({ count: 2, amount: 3, excluded: true, examples: places(2, 3) });
    expect(answer.quality.excludedAccounts).toEqual([
      { account: "acme", reason: "intercompany", rows: 2, amount: 3 },
      { account: "Nobody", reason: "cash sales", rows: 0, amount: 0 },
    ]);
  });

  test("of a parent leave the accounts under it out", () => {
    const answer = segmentColumns(
      { ...columns, parent: ["Group", "Group", "", "", ""] },
      { parents: true, exclusions: [{ account: "GROUP", reason: "own" }] },
    );
    expect(valuesByAccount(answer)).toEqual({ Bolt: 8 });
  });

  test("of an account below a parent leave only that account out", () => {
    const answer = segmentColumns({ ...columns, parent: ["Group", "Group", "", "Group", ""] }, { parents: true, exclusions });
    expect(valuesByAccount(answer)).toEqual({ Group: 12 });
  });
});

describe("parents", () => {
  const add = (account: string[], parent: (string | null)[]) =>
    segmentColumns({ account, value: account.map((_, i) => 2 ** i), parent }, { parents: true });

  test("take the rows of the accounts under them, matched by key", () => {
    const answer = add(["a", "b", "Top", "c"], ["TOP ", "top", "", null]);
    expect(valuesByAccount(answer)).toEqual({ c: 8, TOP: 7 });
    expect(finding(answer, "underParent")).toMatchObject({ count: 2, amount: 3, excluded: false });
  });

  test("play no part unless they are asked for", () => {
    expect(valuesByAccount(segmentColumns({ account: ["a"], value: [1], parent: ["t"] }))).toEqual({ a: 1 });
  });

  test("count one level up: an account whose parent has a parent is named", () => {
    const answer = add(["a", "b", "c"], ["b", "c", ""]);
    expect(valuesByAccount(answer)).toEqual({ c: 6, b: 1 });
    expect(finding(answer, "parentChain")).toMatchObject({ count: 1, unit: "accounts", names: ["a"], examples: places(2) });
  });

  test("that lead back to the account are not followed, and the accounts of the loop are named", () => {
    const answer = add(["a", "b", "c", "d", "e"], ["b", "c", "a", "a", "e"]);
    expect(valuesByAccount(answer)).toEqual({ e: 16, a: 9, c: 4, b: 2 });
    expect(finding(answer, "parentLoop")).toMatchObject({ count: 3, unit: "accounts", names: ["a", "b", "c"] });
    expect(finding(answer, "parentChain")).toBeUndefined();
  });

  test("that are an error value leave the account on its own, named", () => {
    const answer = add(["a", "b"], ["#N/A", ""]);
    expect(valuesByAccount(answer)).toEqual({ b: 2, a: 1 });
    expect(finding(answer, "errorValue")).toMatchObject({ count: 1, excluded: false });
  });

  test("without rows of their own have no name, and the segment of the first account under them", () => {
    const answer = segmentColumns(
      { account: ["a", "b"], value: [1, 2], parent: ["t", ""], name: ["Alpha", "Beta"], segment: ["food", "toys"] },
      { parents: true },
    );
    expect(answer.accounts.name).toEqual(["Beta", ""]);
    expect(answer.accounts.segment).toEqual(["toys", "food"]);
  });
});

describe("accounts of 0 and below", () => {
  const values = [60, 30, 10, 0, -5, 0];

  test("are counted in the last class and named", () => {
    const answer = segmentValues(values);
    expect(classesOf(answer).join("")).toBe("AABCCC");
    expect(finding(answer, "zeroAccount")).toMatchObject({
      count: 2,
      unit: "accounts",
      amount: 0,
      names: ["k3", "k5"],
      examples: places(5, 7),
    });
    expect(finding(answer, "negativeAccount")).toMatchObject({
      count: 1,
      unit: "accounts",
      amount: -5,
      names: ["k4"],
      examples: places(6),
    });
    expect(answer.concentration!.zeroAccounts).toBe(2);
  });

  test("of 0 can be left out with their rows", () => {
    const answer = segment([...values.map((value, i) => [`k${i}`, value] as const), ["r", 7], ["r", -7]], { zeroAccounts: "leaveOut" });
    expect(answer.accounts.account).toEqual(["k0", "k1", "k2", "k4"]);
    expect(answer.quality).toMatchObject({ rows: 8, usedRows: 4, accounts: 4 });
    expect(answer.quality.findings.filter(({ issue }) => issue === "zeroAccount")).toMatchObject([
      { unit: "accounts", count: 3, excluded: true },
      { unit: "rows", count: 4, excluded: true },
    ]);
  });

  test("below 0 can have a class of their own behind the last", () => {
    const answer = segmentValues(values, { negativeAccounts: "ownClass" });
    expect(answer.classNames).toEqual(["A", "B", "C", "Net returns"]);
    expect(classesOf(answer)).toEqual(["A", "A", "B", "C", "C", "Net returns"]);
    expect(answer.classes.at(-1)).toEqual({ name: "Net returns", accounts: 1, value: -5, share: -5 / 95 });
  });
});

test("net of returns, blank and text amounts gives the figures of the policy: 4 accounts, net total 120, largest 83.3%", () => {
  const answer = segment([
    ["a", 100],
    ["b", 50],
    ["c", -30],
    ["d", 0],
    ["e", null],
    ["f", "n/a"],
  ]);
  expect(answer.quality.accounts).toBe(4);
  expect(answer.total).toBe(120);
  expect(answer.concentration!.largestShare).toBeCloseTo(0.833333, 5);
  expect(finding(answer, "blankValue", true)?.count).toBe(1);
  expect(finding(answer, "textValue", true)?.count).toBe(1);
});

test("merged ids are listed under the first spelling", () => {
  const answer = segment([
    ["Acme", 1],
    ["ACME", 1],
    ["acme ", 1],
    ["ACME", 1],
    ["Bolt", 1],
  ]);
  expect(answer.quality.mergedIds).toEqual([{ kept: "Acme", also: ["ACME", "acme"], rows: 3 }]);
});

test("a row of a further sheet is named with its sheet and row there", () => {
  const answer = segmentColumns({
    parts: [
      { sheetName: "January", firstRow: 2, start: 0 },
      { sheetName: "February", firstRow: 5, start: 2 },
    ],
    account: ["a", "", "", "b", ""],
    value: [1, 1, 1, 1, 1],
  });
  expect(finding(answer, "noAccount")!.examples).toEqual([
    { sheetName: "January", row: 3 },
    { sheetName: "February", row: 5 },
    { sheetName: "February", row: 7 },
  ]);
});

test("one reason a row: hidden before account before exclusion before date before amount", () => {
  const answer = segmentColumns(
    {
      account: ["", "x", "x", "y", "z"],
      value: ["", "", "", "", 1],
      date: ["", "", "", 45352, 45352],
      hidden: [true, false, false, false, false],
    },
    { hiddenRows: "leaveOut", exclusions: [{ account: "x", reason: "own" }], period: { from: 45352, to: 45352 } },
  );
  expect(answer.quality.findings.map(({ issue, count }) => [issue, count])).toEqual([
    ["excludedAccount", 2],
    ["blankValue", 1],
    ["hiddenRow", 1],
    ["incompleteMonth", 1],
  ]);
});
