import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { dateOf, serial } from "../../support/dates";
import { always } from "../../support/seeded";

const IDS = column("Acme", "Bolt", "acme", "Core", "Acme", "Bolt", "Acme");
const DATES = column(...["2024-01-05", "2024-01-31", "2024-02-01", "2024-02-15", "2024-03-20", "2024-03-31", "2024-03-21"].map(serial));
const JAN = serial("2024-01-01");
const FEB = serial("2024-02-01");

describe("RETENTION.COHORT", () => {
  it("shows which share of each month's customers came again, and blanks for months to come", () => {
    expect(rows("RETENTION.COHORT", IDS, DATES)).toEqual([
      ["cohort", "size", 0, 1, 2],
      [JAN, 2, 1, 0.5, 1],
      [FEB, 1, 1, 0, ""],
    ]);
  });

  it("counts a customer once a period, however often he comes", () => {
    expect(rows("RETENTION.COHORT", IDS, DATES, "month", "count").slice(1)).toEqual([
      [JAN, 2, 2, 1, 2],
      [FEB, 1, 1, 0, ""],
    ]);
  });

  it("adds up the money of each cohort and age", () => {
    const amounts = column(10, 20, 30, 40, 50, 60, 70);
    expect(rows("RETENTION.COHORT", IDS, DATES, "month", "amount", amounts).slice(1)).toEqual([
      [JAN, 2, 30, 30, 180],
      [FEB, 1, 40, 0, ""],
    ]);
  });

  it.each([
    ["day", serial("2024-02-29"), 366],
    ["week", serial("2024-02-26"), 53],
    ["month", serial("2024-02-01"), 12],
    ["quarter", serial("2024-01-01"), 4],
    ["year", serial("2024-01-01"), 1],
  ])("groups by calendar %s", (unit, start, age) => {
    const table = rows("RETENTION.COHORT", column("a", "a"), column(serial("2024-02-29"), serial("2025-03-01")), unit, "count");
    expect(table[1]![0]).toBe(start);
    expect(table[0]!.at(-1)).toBe(unit === "month" ? 13 : unit === "week" ? 52 : age);
    expect(table[1]!.at(-1)).toBe(1);
  });

  it("counts every customer in one cohort and every active month once", () => {
    const line = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 45_000, max: 45_500 }));
    always([fc.array(line, { minLength: 1, maxLength: 30 })], (lines) => {
      const table = rows(
        "RETENTION.COHORT",
        column(...lines.map(([id]) => id)),
        column(...lines.map(([, date]) => date)),
        "month",
        "count",
      );
      const cells = table.slice(1) as number[][];
      const months = (date: number) => dateOf(date).getUTCFullYear() * 12 + dateOf(date).getUTCMonth();
      const active = new Set(lines.map(([id, date]) => `${id} ${months(date)}`)).size;
      expect(cells.reduce((sum, row) => sum + row[1]!, 0)).toBe(new Set(lines.map(([id]) => id)).size);
      expect(cells.flatMap((row) => row.slice(2)).reduce((sum, count) => sum + Number(count), 0)).toBe(active);
      for (const row of cells) expect(row[2]).toBe(row[1]);
    });
  });

  it("takes 100,000 lines", () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => [`customer ${(i * 7919) % 20_011}`]);
    const dates = lines.map((_, i) => [45_000 + ((i * 104_729) % 700)]);
    const table = rows("RETENTION.COHORT", lines, dates, "month", "count");
    expect(table.slice(1).reduce((sum, row) => sum + (row[1] as number), 0)).toBe(20_011);
  });

  it("refuses texts that are no dates, too many periods and an amount without amounts", () => {
    expect(refusal("RETENTION.COHORT", column("a"), column("2024-02-30"))).toBe(
      '#VALUE! dates must be an Excel date or text such as 2025-03-31; got "2024-02-30" at row 1',
    );
    expect(refusal("RETENTION.COHORT", column("a", "b"), column(30_000, 45_000), "day")).toBe(
      "#VALUE! unit gives 15001 periods between the first and the last date; at most 600 are shown, so choose a longer unit",
    );
    expect(refusal("RETENTION.COHORT", IDS, DATES, "month", "amount")).toBe("#VALUE! amounts is missing");
    expect(refusal("RETENTION.COHORT", IDS, DATES, "month", "share", null, 40_000)).toBe(
      "#VALUE! dates are all after end_date; choose a later date",
    );
    expect(refusal("RETENTION.COHORT", IDS, DATES, "month", "profit")).toContain('measure must be one of "share", "count", "amount"');
    expect(refusal("RETENTION.COHORT", IDS, column(45_000))).toBe("#VALUE! dates must have as many cells as customer_ids (7); got 1");
  });
});
