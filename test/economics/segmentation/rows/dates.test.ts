import type { CellValue, SegmentationOptions } from "../../../../src/economics/segmentation/keyAccounts.types";
import { finding, places, segmentColumns, valuesByAccount } from "../segmentationFixture";

/** 1 March 2024 in Excel. */
const MARCH = 45352;

function dated(dates: CellValue[], changes: Partial<SegmentationOptions> = {}) {
  const account = dates.map((_, i) => `k${i}`);
  return segmentColumns({ account, value: dates.map((_, i) => 2 ** i), date: dates }, changes);
}

test("the days used, and the last day of each account, come from serial numbers, whatever the time of day", () => {
  const answer = segmentColumns({ account: ["a", "b", "a"], value: [1, 2, 4], date: [MARCH + 3.75, MARCH, MARCH + 9.25] });
  expect(answer.quality.days).toEqual({ from: MARCH, to: MARCH + 9 });
  expect(answer.accounts.account).toEqual(["a", "b"]);
  expect([...answer.accounts.lastDate!]).toEqual([MARCH + 9, MARCH]);
});

test("rows without a readable date are used, and named, as long as no period is set", () => {
  const answer = dated([MARCH, "", null, "03/04/2024", true, 0, -5, 1e9]);
  expect(answer.quality.usedRows).toBe(8);
  expect(finding(answer, "noDate")).toMatchObject({ count: 7, excluded: false, amount: 2 ** 8 - 2 });
  expect([...answer.accounts.lastDate!].filter(Number.isNaN)).toHaveLength(7);
});

test("with a period, rows outside it and rows without a date are left out", () => {
  const answer = dated([MARCH - 1, MARCH, MARCH + 30, MARCH + 30.9, MARCH + 31, "soon"], { period: { from: MARCH, to: MARCH + 30 } });
  expect(valuesByAccount(answer)).toEqual({ k1: 2, k2: 4, k3: 8 });
  expect(finding(answer, "outsidePeriod")).toMatchObject({ count: 2, amount: 17, excluded: true, examples: places(2, 6) });
  expect(finding(answer, "noDate")).toMatchObject({ count: 1, amount: 32, excluded: true, examples: places(7) });
});

test("a period without a date column leaves every row out", () => {
  const answer = segmentColumns({ account: ["a"], value: [1] }, { period: { from: MARCH, to: MARCH } });
  expect(answer.quality.usedRows).toBe(0);
  expect(finding(answer, "noDate")?.count).toBe(1);
});

test("dates written as text are read in the stated order and named", () => {
  const dates = ["2024-03-01", "02/03/2024", "13/03/2024"];
  expect(finding(dated(dates, { dateText: "dmy" }), "dateAsText")).toMatchObject({ count: 3, excluded: false });
  expect(dated(dates, { dateText: "dmy" }).quality.days).toEqual({ from: MARCH, to: MARCH + 12 });
  expect(finding(dated(dates, { dateText: "mdy" }), "noDate")).toMatchObject({ count: 1, examples: places(4) });
  expect(finding(dated(dates), "noDate")?.count).toBe(2);
});

describe("the last month", () => {
  const dates = [MARCH, MARCH + 30, MARCH + 31, MARCH + 59];

  test("is flagged where it ends before its last day, and kept", () => {
    const answer = dated(dates);
    expect(finding(answer, "incompleteMonth")).toMatchObject({ count: 2, amount: 12, excluded: false });
    expect(answer.total).toBe(15);
  });

  test("is left out whole where that is chosen", () => {
    const answer = dated(dates, { incompleteMonth: "leaveOut" });
    expect(finding(answer, "incompleteMonth")).toMatchObject({ count: 2, amount: 12, excluded: true });
    expect(answer.total).toBe(3);
    expect(answer.quality.days).toEqual({ from: MARCH, to: MARCH + 30 });
  });

  test("is complete with a sale on its last day", () => {
    expect(finding(dated([...dates, MARCH + 60]), "incompleteMonth")).toBeUndefined();
  });

  test("is the last one inside the period", () => {
    const answer = dated(dates, { period: { from: MARCH, to: MARCH + 30 }, incompleteMonth: "leaveOut" });
    expect(answer.total).toBe(3);
  });
});
