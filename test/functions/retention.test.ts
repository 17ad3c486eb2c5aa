import { column, refusal, rows } from "./adapters";
import { serial } from "../support/dates";

describe("RETENTION.COHORT", () => {
  const IDS = column("Acme", "Bolt", "acme", "Core", "Acme", "Bolt", "Acme");
  const DATES = column(...["2024-01-05", "2024-01-31", "2024-02-01", "2024-02-15", "2024-03-20", "2024-03-31", "2024-03-21"].map(serial));
  const JAN = serial("2024-01-01");
  const FEB = serial("2024-02-01");

  it("leaves out what is after end_date, and shows an empty last period as 0", () => {
    expect(rows("RETENTION.COHORT", IDS, DATES, "month", "count", null, serial("2024-02-10"))).toEqual([
      ["cohort", "size", 0, 1],
      [JAN, 2, 2, 1],
    ]);
    expect(rows("RETENTION.COHORT", column("a"), column(JAN), "month", "count", null, serial("2024-03-31"))[1]).toEqual([JAN, 1, 1, 0, 0]);
  });

  it("leaves out lines with a blank and the time of the day", () => {
    const table = rows("RETENTION.COHORT", column("a", null, "b", "a"), column(JAN + 0.9, JAN, null, FEB + 0.5), "month", "count");
    expect(table).toEqual([
      ["cohort", "size", 0, 1],
      [JAN, 1, 1, 1],
    ]);
  });
});

describe("RETENTION.DEFECTION", () => {
  const PROFITS = column(30, 42, 44, 49, 55);

  it("leaves out blank rates, refuses a rate of 0 and a gap in the profits", () => {
    expect(rows("RETENTION.DEFECTION", PROFITS, 0, 51, column(0.2, null, 0.1))).toHaveLength(3);
    expect(refusal("RETENTION.DEFECTION", PROFITS, 0, 51, column(0.2, 0))).toContain(
      "defection_rates figure 2 must be above 0 and at most 1",
    );
    expect(refusal("RETENTION.DEFECTION", PROFITS, 0, 51, column(20))).toContain("0.2 means 20%");
    expect(refusal("RETENTION.DEFECTION", column(30, null, 44), 0, 51, column(0.2))).toContain("profits is blank at row 2");
  });
});

describe("RETENTION.REVENUE", () => {
  it("leaves out lines with a blank, and has no share of an opening of 0", () => {
    const table = rows("RETENTION.REVENUE", column("a", null, "b"), column(10, 99, null), column("a"), column(10)).slice(1);
    expect(table[0]).toEqual(["opening", 1, 10]);
    const empty = rows("RETENTION.REVENUE", column("a"), column(0), column("a"), column(10)).slice(7);
    for (const row of empty) for (const value of row.slice(1)) expect((value as CustomFunctions.Error).code).toBe("#N/A");
  });
});
