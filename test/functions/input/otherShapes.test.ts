import { OTHER_SHAPES } from "../../../src/functions/input/otherShapes";
import { column, refusal } from "../adapters";

/** What people give, and the function or argument that the sentence names. */
const CASES: readonly [id: string, shape: string, args: unknown[], said: RegExp][] = [
  [
    "RETENTION.SURVIVAL",
    "start_dates tenureAndFlag",
    [column(0, 34, 2), column("No", "No", "Yes"), 72],
    /^#VALUE! start_dates holds 0 at row 1, which is a length of stay and no date; use RETENTION\.TENURE\(tenure, left\)$/,
  ],
  [
    "RETENTION.SURVIVAL",
    "start_dates tenureAndFlag",
    [column(1, 34, 2), column(0, 0, 1), 45_000],
    /^#VALUE! start_dates holds 1 at row 1, which is a length of stay/,
  ],
  [
    "RETENTION.SURVIVAL",
    "end_dates statusForEnd",
    [column(45_000, 45_010), column("否", "是"), 45_100],
    /^#VALUE! end_dates holds "否" at row 1, which is a status; .*RETENTION\.COHORT\.STATUS\(signup, last_active, churned\)$/,
  ],
  [
    "RETENTION.COHORT",
    "dates statusForDates",
    [column("a", "b"), column("yes", "no")],
    /^#VALUE! dates holds "yes" at row 1, which is a status and no date; use RETENTION\.COHORT\.STATUS\(signup, last_active, churned\)$/,
  ],
  [
    "RETENTION.COHORT",
    "dates lengthForDates",
    [column("a", "b"), column(3, 12)],
    /^#VALUE! dates holds 3 at row 1, which is a length of stay and no date; use RETENTION\.TENURE\(tenure, left\), or give dates$/,
  ],
  [
    "RETENTION.COHORT.STATUS",
    "last_active statusForDates",
    [column("2025-10"), column("yes"), column("2025-12")],
    /last_active holds "yes" at row 1/,
  ],
  [
    "RETENTION.COHORT.STATUS",
    "last_active lengthForDates",
    [column("2025-10", "2025-11"), column(3, 4), column(1, 0)],
    /last_active holds 3 at row 1/,
  ],
  [
    "RETENTION.COHORT.STATUS",
    "churned datesForFlag",
    [column("2025-10"), column("2025-12"), column("2025-12-31")],
    /churned holds "2025-12-31" at row 1, which is a date; say yes or no, or use RETENTION\.SURVIVAL\(start_dates, end_dates, as_of\)$/,
  ],
  [
    "RETENTION.TENURE",
    "tenure datesForTenure",
    [column(45_000, 45_010), column("yes", "no")],
    /tenure holds 45000 at row 1, which is a date; give the time stayed, such as months, or use RETENTION\.SURVIVAL/,
  ],
  [
    "RETENTION.TENURE",
    "tenure datesForTenure",
    [column("13/01/2024"), column("yes")],
    /tenure holds "13\/01\/2024" at row 1, which is a date/,
  ],
  ["RETENTION.TENURE", "left datesForFlag", [column(4, 5), column(45_000, null)], /left holds 45000 at row 1, which is a date/],
  [
    "RFM.TABLE",
    "dates recencyForDates",
    [column("a", "b"), column(12, 90), column(5, 6)],
    /dates holds 12 at row 1, which is a number of days and no date; use RFM\.SCORE\(recency, frequency, monetary\), or give dates$/,
  ],
];

test.each(CASES)("%s given %s leads on", (id, _, args, said) => {
  expect(refusal(id, ...args)).toMatch(said);
});

test("every shape that is told has a case here", () => {
  const told = OTHER_SHAPES.flatMap(({ ids, parameter, shape }) => ids.map((id) => `${id} ${parameter} ${shape}`));
  expect(told.filter((shape) => !CASES.some(([id, tested]) => `${id} ${tested}` === shape))).toEqual([]);
});

const SHARES = "shares do not say how many customers there were, so give customers: each share times the customers acquired";

describe.each(["SBG.FIT", "BDW.FIT"])("%s", (id) => {
  it.each<[string, unknown[][], string]>([
    ["shares", [[1, 0.869, 0.743, 0.653]], "0.869 at column 2"],
    [
      "shares of several cohorts",
      [
        [1, 1, 0.8, 0.6],
        [1, 0.75, 0.75, null],
      ],
      "0.8 at row 1, column 3",
    ],
    ["per cents", [[100, 86.9, 74.3, 65.3]], "86.9 at column 2"],
    ["per cents as text", [["100%", "87 %", "74%", "65%"]], '"100%" at column 1'],
    ["shares in a column", column(1, 0.869, 0.743, 0.653), "0.869 at row 2"],
  ])("asks for customers in place of %s", (_, survivors, holds) => {
    expect(refusal(id, survivors)).toBe(`#VALUE! survivors holds ${holds}, which is a share; ${SHARES}`);
  });

  it("asks to leave out the dates in front of a table of cohorts", () => {
    expect(
      refusal(id, [
        [45_931, 50, 40, 30, 20],
        [45_962, 60, 50, 45, null],
      ]),
    ).toBe(
      "#VALUE! survivors holds 45931 at row 1, column 1, which is the date of a cohort; leave that column out and begin with the customers acquired",
    );
  });
});

describe("CLV.CURVE", () => {
  const MARGINS = column(100, 100, 100);

  it("asks for shares in place of counts and per cents, and for one cohort in place of a table", () => {
    const asked = "which is a count or a per cent; give shares of the first customers: each figure divided by the first";
    expect(refusal("CLV.CURVE", MARGINS, column(1000, 869, 743), 0.1)).toBe(`#VALUE! survival holds 1000 at figure 1, ${asked}`);
    expect(refusal("CLV.CURVE", MARGINS, column(100, 87, 74), 0.1)).toBe(`#VALUE! survival holds 100 at figure 1, ${asked}`);
    expect(
      refusal(
        "CLV.CURVE",
        MARGINS,
        [
          [1, 0.8, 0.7],
          [1, 0.9, null],
        ],
        0.1,
      ),
    ).toBe("#VALUE! survival is a table of cohorts; give the shares of one, or fit all with SBG.FIT or BDW.FIT");
    expect(refusal("CLV.CURVE", MARGINS, column("100%", "87%", "74%"), 0.1)).toBe(
      '#VALUE! survival must be a number; got "100%" at row 1, which is text; as a number it is 1',
    );
  });
});

test.each(["RETENTION.COHORT", "RFM.TABLE", "BASE.SUMMARY"])("%s asks for a line for each date of a wide table", (id) => {
  const wide = [
    [45_000, 45_010, null],
    [45_020, 45_040, 45_050],
  ];
  const args = id === "RETENTION.COHORT" ? [column("a", "b"), wide] : [column("a", "b"), wide, column(1, 2)];
  expect(refusal(id, ...args)).toBe(
    "#VALUE! dates has several columns; give each date a line of its own, with its customer beside it (Data > From Table/Range > Unpivot Columns)",
  );
});

test("RFM.SCORE asks for days in place of the dates of the last orders", () => {
  expect(refusal("RFM.SCORE", column(45_000, 45_010), column(1, 2), column(5, 6))).toBe(
    "#VALUE! recency holds 45000, which is a date; give the days since the last order, or the sales lines to RFM.TABLE(customer_ids, dates, amounts)",
  );
});

describe("a column of years or months as numbers", () => {
  it("is told what Excel takes a year for, and is read as months where months will do", () => {
    expect(refusal("RFM.TABLE", column("a", "b"), column(2024, 2025), column(1, 2))).toBe(
      "#VALUE! dates holds 2024 at row 1, a year or a month and no day, which Excel would take for 16 July 1905; write days such as 2025-03-31",
    );
    expect(refusal("RFM.TABLE", column("a", "b"), column(202401, 202402), column(1, 2))).toContain("dates holds 202401 at row 1");
  });
});
