import * as fc from "fast-check";
import { customerHistories } from "../../../../src/economics/customerBase/histories/customerHistories";
import type { CustomerHistories, LogCell, SalesLog } from "../../../../src/economics/customerBase/customerBase.types";
import { purchaseDays } from "../../../../src/economics/customerBase/histories/purchaseDays";
import { casesOf, type DiscreteCase } from "../../../fixtures/discreteModels";
import { csvRows, dataFolder, leftOut, numbersOf } from "../../../fixtures/loyaltyData";
import { refusal } from "../../../fixtures/refusal";
import { serial } from "../../../support/dates";
import { always } from "../../../support/seeded";

type Line = readonly [LogCell, LogCell, LogCell?];

function logOf(lines: readonly Line[]): SalesLog {
  const amounts = lines.some((line) => line.length === 3) ? lines.map((line) => line[2]) : undefined;
  return { customerIds: lines.map((line) => line[0]), dates: lines.map((line) => line[1]), amounts };
}

function historiesOf(lines: readonly Line[], endDate?: LogCell): CustomerHistories {
  return customerHistories(purchaseDays(logOf(lines), endDate), "day");
}

/** x, t_x, T and mean spend by customer. */
function byCustomer({ names, x, recency, length, meanSpend }: CustomerHistories): Map<unknown, number[]> {
  return new Map(names.map((name, i) => [name, [x[i]!, recency[i]!, length[i]!, meanSpend[i]!]]));
}

describe("purchase histories from a log", () => {
  it("are those worked out by hand for a published example", () => {
    const [one] = casesOf("RFM", "lifetimes.toyLog");
    const { transactions, observationEnd } = one!.inputs as { transactions: Line[]; observationEnd: string };
    const { names, x, recency, length, meanSpend } = historiesOf(transactions, observationEnd);
    const expected = one!.expected as { x: number[]; t_x: number[]; T: number[]; meanRepeatSpend: number[] };
    expect(names).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...x]).toEqual(expected.x);
    expect([...recency]).toEqual(expected.t_x);
    expect([...length]).toEqual(expected.T);
    expect([...meanSpend]).toEqual(expected.meanRepeatSpend);
  });

  it("read Excel dates, text and dates mixed in one column, and drop the time of the day", () => {
    const day = serial("2025-03-31");
    const cells: LogCell[] = [
      day,
      day + 0.7,
      "2025-03-31",
      "2025-03-31T23:59:59Z",
      "2025-03-31 08:26:00",
      "20250331",
      20250331,
      "2025/3/31",
      "31 March 2025",
      new Date("2025-03-31T12:00:00Z"),
    ];
    const { names, x, firstDay } = historiesOf(cells.map((cell): Line => ["A", cell]));
    expect([names, [...x], [...firstDay]]).toEqual([["A"], [0], [day]]);
  });

  it("take ids for one customer whatever their blanks and capitals, and number 7 for text 7", () => {
    const lines: Line[] = [
      ["Acme", 45000],
      [" acme ", 45010],
      [7, 45000],
      ["7", 45003],
    ];
    expect(byCustomer(historiesOf(lines))).toEqual(
      new Map<unknown, number[]>([
        ["Acme", [1, 10, 10, 0]],
        [7, [1, 3, 10, 0]],
      ]),
    );
  });

  it("net returns within the day, and drop and count days and customers of which nothing is left", () => {
    const lines: Line[] = [
      ["A", 45000, 50],
      ["A", 45010, 30],
      ["A", 45010, -10],
      ["A", 45020, 40],
      ["A", 45020, -40],
      ["A", 45030, -5],
      ["B", 45005, -20],
      ["C", 45006, 0.1],
      ["C", 45006, 0.2],
      ["C", 45006, -0.3],
      ["C", 45009, 0],
      ["C", 45031, 8],
    ];
    const purchases = purchaseDays(logOf(lines), 45040);
    expect(byCustomer(customerHistories(purchases, "day"))).toEqual(
      new Map<unknown, number[]>([
        ["A", [1, 10, 40, 20]],
        ["C", [1, 22, 31, 8]],
      ]),
    );
    expect(purchases.report).toEqual({
      lines: 12,
      blankLines: 0,
      linesAfterEnd: 0,
      customersAfterEnd: 0,
      linesOfEarlier: 0,
      earlierCustomers: 0,
      mergedLines: 4,
      returnLines: 5,
      droppedDays: 4,
      customersWithoutPurchase: 1,
    });
  });

  it("drop and count what lies after the end date, and lines with a blank cell", () => {
    const lines: Line[] = [
      ["A", 45000, 5],
      ["A", 45100, 5],
      ["B", 45050, 5],
      ["", 45000, 5],
      ["C", null, 5],
      ["D", 45001, undefined],
    ];
    const purchases = purchaseDays(logOf(lines), 45049);
    expect(purchases.names).toEqual(["A"]);
    expect(purchases.report).toMatchObject({ lines: 3, blankLines: 3, linesAfterEnd: 2, customersAfterEnd: 1 });
  });

  it("do not depend on the order of the lines", () => {
    const line = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 45000, max: 45030 }), fc.integer({ min: -4, max: 9 }));
    always([fc.array(line, { minLength: 1, maxLength: 40 }), fc.infiniteStream(fc.nat())], (lines, keys) => {
      const kept: Line[] = [["z", 45000, 1], ...lines];
      const order = kept.map((one): [number, Line] => [keys.next().value as number, one]).sort((a, b) => a[0] - b[0]);
      const shuffled = historiesOf(
        order.map(([, one]) => one),
        45040,
      );
      expect(byCustomer(shuffled)).toEqual(byCustomer(historiesOf(kept, 45040)));
    });
  });

  it("give the same times in every unit: days over 7, 365/12, 365/4 and 365", () => {
    const purchases = purchaseDays(
      logOf([
        ["A", 45000],
        ["A", 45100],
        ["B", 45365],
      ]),
    );
    const days = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 } as const;
    for (const unit of Object.keys(days) as (keyof typeof days)[]) {
      const { recency, length } = customerHistories(purchases, unit);
      expect(recency[0]! * days[unit]).toBeCloseTo(100, 10);
      expect(length[0]! * days[unit]).toBeCloseTo(365, 10);
    }
  });

  it.each<[Line[], LogCell | undefined, string]>([
    [[["A", "yesterday"]], undefined, 'dates must be an Excel date or text such as 2025-03-31; got "yesterday" at row 1'],
    [
      [
        ["A", 45000],
        ["B", "2025-02-30"],
      ],
      undefined,
      'dates must be an Excel date or text such as 2025-03-31; got "2025-02-30" at row 2',
    ],
    [[["A", 19971301]], undefined, "dates must be an Excel date or text such as 2025-03-31; got 19971301 at row 1"],
    [[["A", NaN]], undefined, "dates must be an Excel date or text such as 2025-03-31; got NaN at row 1"],
    [[["A", true]], undefined, "dates must be an Excel date or text such as 2025-03-31; got TRUE at row 1"],
    [[["A", "#N/A"]], undefined, "dates contains the error #N/A at row 1; correct that cell first"],
    [[["#REF!", 45000]], undefined, "customer_ids contains the error #REF! at row 1; correct that cell first"],
    [
      [
        ["A", 45000, 1],
        ["B", 45001, "12 EUR"],
      ],
      undefined,
      'amounts must be a number; got "12 EUR" at row 2',
    ],
    [[["A", 45000, NaN]], undefined, "amounts must be a number; got NaN at row 1"],
    [[["A", 45000, -3]], undefined, "amounts hold nothing but returns up to the end date; purchases are needed"],
    [[["", ""]], undefined, "customer_ids has no filled cell to work with; select cells with figures"],
    [[["A", 45000]], 44000, "dates are all after end_date; choose a later date"],
    [[["A", 45000]], "soon", 'end_date must be an Excel date or text such as 2025-03-31; got "soon"'],
  ])("say what is wrong (%#)", (lines, endDate, sentence) => expect(refusal(() => purchaseDays(logOf(lines), endDate))).toBe(sentence));

  it("need columns of one length", () =>
    expect(refusal(() => purchaseDays({ customerIds: [1, 2], dates: [45000] }))).toBe(
      "dates must have as many cells as customer_ids (2); got 1",
    ));
});

if (dataFolder !== undefined)
  describe("the CDNOW sample", () => {
    const rows = csvRows(dataFolder!, "cdnow_sample_transactions.csv");
    const log = { customerIds: numbersOf(rows, 0), dates: rows.map((row) => row[1]!), amounts: numbersOf(rows, 3) };
    const purchases = purchaseDays(log);
    const histories = customerHistories(purchases, "week", serial("1997-09-30"));

    it("gives the published summary of every customer", () => {
      const summary = csvRows(dataFolder!, "cdnow_sample_summary.csv");
      // the file holds six decimals of weeks and the mean as the nearest double
      const found = summary.map((_, i) => [histories.x[i]!, histories.recency[i]! * 7, histories.length[i]! * 7]);
      expect(found.map((row) => row.map(Math.round))).toEqual(summary.map((row) => [row[1], row[2], row[3]].map(Number)));
      summary.forEach((row, i) => expect(Math.abs(histories.meanSpend[i]! - Number(row[6]))).toBeLessThan(1e-6));
    });

    it.each(
      casesOf("RFM", "summary", true)
        .concat(casesOf("RFM", "summary"))
        .map((one): [string, DiscreteCase] => [`${one.id}: ${one.source}`, one]),
    )("%s", (_, one) => {
      const expected = one.expected as Record<string, number>;
      const repeat = Array.from(histories.x);
      const after = purchases.days.length - repeat.reduce((total, x) => total + x + 1, 0);
      const figures: Record<string, number> = {
        customers: histories.names.length,
        repeatTransactionsCal: repeat.reduce((total, x) => total + x, 0),
        customersWithRepeat: repeat.filter((x) => x > 0).length,
        holdoutTransactions: after,
        maxX: Math.max(...repeat),
        meanX: repeat.reduce((total, x) => total + x, 0) / repeat.length,
        x: histories.x[0]!,
        t_x_weeks: histories.recency[0]!,
        T_weeks: histories.length[0]!,
        meanRepeatSpend: histories.meanSpend[0]!,
        x_star: purchases.start[1]! - purchases.start[0]! - 1 - histories.x[0]!,
      };
      for (const [name, value] of Object.entries(expected))
        expect(Math.abs(figures[name]! - value)).toBeLessThanOrEqual(one.tolerance.abs!);
    });
  });
else leftOut("the CDNOW sample");
