import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { cohortStatus } from "../../../src/economics/retention/cohortTable";
import { survivalTable } from "../../../src/economics/retention/survivalTable";
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

const file = (name: string): string[][] =>
  readFileSync(path.join(__dirname, "../../fixtures/shapes", name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(","));

const cells = (lines: readonly string[][], at: number): unknown[][] => lines.map((line) => [line[at]]);

describe("RETENTION.COHORT.STATUS", () => {
  it("gives the shares of a published table of sign-ups and last active months", () => {
    const lines = file("cohort19.csv");
    const table = rows("RETENTION.COHORT.STATUS", cells(lines, 1), cells(lines, 2), cells(lines, 3));
    expect(table[0]).toEqual(["cohort", "size", 0, 1, 2, 3, 4, 5, 6]);
    expect(table.slice(1)).toEqual(
      file("cohort19_expected.csv").map(([cohort, ...figures]) => [
        serial(`${cohort}-01`),
        ...figures.map((figure) => (figure === "" ? "" : Number(figure))),
      ]),
    );
  });

  it("counts whoever leaves after as_of as still there, and nobody who signs up later", () => {
    const table = (asOf: unknown) =>
      rows(
        "RETENTION.COHORT.STATUS",
        column("2025-01", "2025-01", "2025-03"),
        column("2025-02", "2025-04", ""),
        column(1, 1, 0),
        "month",
        asOf,
      );
    expect(table("2025-02")).toEqual([
      ["cohort", "size", 0, 1],
      [serial("2025-01-01"), 2, 1, 1],
    ]);
    expect(table("2025-04-30").slice(1)).toEqual([
      [serial("2025-01-01"), 2, 1, 1, 0.5, 0.5],
      [serial("2025-03-01"), 1, 1, 1, "", ""],
    ]);
    expect(table(serial("2025-05-01"))[1]).toEqual([serial("2025-01-01"), 2, 1, 1, 0.5, 0.5, 0]);
  });

  it("falls with age from 1, and pools to the survival where everybody signs up in the same month", () => {
    const customer = fc.record({ stays: fc.integer({ min: 0, max: 11 }), churned: fc.boolean() });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 20 }), (list) => {
        const start = serial("2024-01-01");
        const month = (k: number): number => serial(`2024-${String(k + 1).padStart(2, "0")}-01`);
        const asOf = serial("2024-12-31");
        const table = cohortStatus(
          list.map(({ stays, churned }) => ({ signup: start, lastActive: churned ? month(stays) : undefined, churned })),
          "month",
          asOf,
        );
        const shares = table[1]!.slice(2) as number[];
        expect(shares[0]).toBe(1);
        shares.forEach((share, age) => expect(share <= (shares[age - 1] ?? 1)).toBe(true));
        const survival = survivalTable(
          list.map(() => start),
          list.map(({ stays, churned }) => (churned ? month(stays) : undefined)),
          asOf,
        );
        survival.forEach(([age, , , , still]) => {
          if (still !== "" && shares[Number(age) + 1] !== undefined) expect(shares[Number(age) + 1]).toBeCloseTo(Number(still), 12);
        });
      }),
      { seed: 20090317, numRuns: 60 },
    );
  });

  it("refuses a line that says two things, with its row", () => {
    const said = (...args: unknown[]): string => refusal("RETENTION.COHORT.STATUS", ...args);
    expect(said(column("2025-01", "2025-03"), column("2025-02", "2025-02"), column("no", "yes"))).toBe(
      "#VALUE! last_active must not be before signup at row 2",
    );
    expect(said(column("2025-01", "2025-03"), column("2025-02", ""), column("no", "yes"))).toContain("last_active is blank at row 2");
    expect(said(column("2025-01", "2025-03"), column("2025-02", "2025-04"), column("no", null))).toContain("churned is blank at row 2");
    expect(said(column("2025-01"), column("2025-02"), column("unknown"))).toContain("churned must say who left");
    expect(said(column("2025-01"), column("2025-02"), column("no"), "month", "2024-12")).toBe(
      "#VALUE! signup are all after as_of; choose a later date",
    );
    expect(said(column("2025-01"), column("2025-02"), column("no"), "day")).toContain('signup has "2025-01", a month without a day');
  });
});

describe("RETENTION.COHORT with cohort_dates", () => {
  const IDS = column("Ann", "Ann", "Bob", "Cid", "Cid");
  const DATES = column("2024-02-05", "2024-03-01", null, "2024-02-10", "2024-02-20");
  const SIGNUPS = column("2024-01-31", "2024-01-15", "2024-01-02", "2024-02-09", "2024-02-09");
  const [JAN, FEB] = [serial("2024-01-01"), serial("2024-02-01")];

  it("lets the sign-up decide the cohort, and counts customers who did nothing in its size", () => {
    const table = (measure: string, ...more: unknown[]) => rows("RETENTION.COHORT", IDS, DATES, "month", measure, ...more);
    expect(table("count", null, null, SIGNUPS)).toEqual([
      ["cohort", "size", 0, 1, 2],
      [JAN, 2, 0, 1, 1],
      [FEB, 1, 1, 0, ""],
    ]);
    expect(table("share", null, null, SIGNUPS)[1]).toEqual([JAN, 2, 0, 0.5, 0.5]);
    expect(table("amount", column(10, 20, null, 3, 4), null, SIGNUPS).slice(1)).toEqual([
      [JAN, 2, 0, 10, 20],
      [FEB, 1, 7, 0, ""],
    ]);
    // 10 January is before the sign-up of Cid, who is then no customer yet; nobody did anything
    expect(table("count", null, "2024-02-08", SIGNUPS)).toEqual([
      ["cohort", "size", 0, 1],
      [JAN, 2, 0, 1],
    ]);
  });

  it("is the table by first dates where everybody signs up on his first date", () => {
    const line = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 45_300, max: 45_500 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), fc.constantFrom("share", "count"), (lines, measure) => {
        const first = new Map<string, number>();
        for (const [id, date] of lines) first.set(id, Math.min(date, first.get(id) ?? Infinity));
        const ids = lines.map(([id]) => [id]);
        const dates = lines.map(([, date]) => [date]);
        const signups = lines.map(([id]) => [first.get(id)]);
        expect(rows("RETENTION.COHORT", ids, dates, "month", measure, null, null, signups)).toEqual(
          rows("RETENTION.COHORT", ids, dates, "month", measure),
        );
      }),
      { seed: 20090317, numRuns: 60 },
    );
  });

  it("refuses two sign-ups of one customer, a date before his sign-up and a line without one", () => {
    const said = (dates: unknown[][], signups: unknown[][]): string =>
      refusal("RETENTION.COHORT", column("Ann", "ann"), dates, "month", "share", null, null, signups);
    expect(said(column("2024-02-05", "2024-03-01"), column("2024-01-31", "2024-02-01"))).toBe(
      "#VALUE! cohort_dates gives a customer another sign-up at row 2 than in a line before; each customer has one",
    );
    expect(said(column("2024-02-05", "2024-01-31"), column("2024-02-05", "2024-02-05"))).toBe(
      "#VALUE! dates must not be before cohort_dates at row 2",
    );
    expect(said(column("2024-02-05", "2024-03-01"), column("2024-02-05", ""))).toContain("cohort_dates is blank at row 2");
    expect(said(column("", ""), column("2024-02-05", "2024-02-05"))).toContain("dates has no filled cell");
  });
});
