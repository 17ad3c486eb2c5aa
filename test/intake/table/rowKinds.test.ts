import fc from "fast-check";
import { rowsOfNoSale } from "../../../src/intake/table/rowKinds";
import { totalLabel } from "../../../src/intake/table/totalWords";
import type { IntakeCell } from "../../../src/intake/values/intakeCell";

type Row = [account: IntakeCell, date: IntakeCell, amount: number | null];

function found(rows: Row[], withDates = true): string[] {
  const table = {
    rows: rows.length,
    account: rows.map(([account]) => account),
    accountTitle: "Customer",
    others: withDates ? [{ title: "Date", cells: rows.map(([, date]) => date) }] : [],
    amount: (row: number) => rows[row]![2] ?? NaN,
    ...(withDates && { dated: (row: number) => /^\d/.test(String(rows[row]![1] ?? "")) }),
  };
  return rowsOfNoSale(table).map(({ row, kind, by }) => `${row} ${kind} ${by}`);
}

const sales: Row[] = [
  ["A", "2024-01-01", 100],
  ["A", "2024-01-02", 200],
  ["B", "2024-01-03", 50.25],
];

test.each([
  "Total",
  "Grand total:",
  "** TOTAL **",
  "Sum",
  "Summe",
  "Gesamtergebnis",
  "Total général",
  "Suma total",
  "Totale",
  "Totaal",
  "Razem",
  "合计",
  "合計",
  "总计：",
  "小计",
  "汇总",
  "합계",
])("%s names a total", (label) => {
  expect(totalLabel(label)).toBeDefined();
  expect(found([...sales, [label, null, 350.25]])).toEqual([expect.stringMatching(/^3 (sub)?total(s)?Row both$/i)]);
});

test.each(["TotalEnergies", "Summit Ltd", "计划部", "Sumatra", "Acme", "Totalis", ""])("%s names none", (label) => {
  expect(totalLabel(label)).toBeUndefined();
});

test("a total without a name is seen by its amount", () => {
  expect(found([...sales, [null, null, 350.25]])).toEqual(["3 totalsRow sum"]);
});

test("subtotals of blocks, and the grand total of all", () => {
  const rows: Row[] = [
    ["A", "2024-01-01", 100],
    ["A", "2024-01-02", 200],
    ["A Total", null, 300],
    ["B", "2024-01-01", 50],
    ["B", "2024-01-02", 7],
    ["B Total", null, 57],
    ["Grand Total", null, 357],
  ];
  expect(found(rows)).toEqual(["2 subtotalRow both", "5 subtotalRow both", "6 totalsRow both"]);
});

test("a grand total may stand above its rows", () => {
  expect(found([["Grand total", null, 350.25], ...sales])).toEqual(["0 totalsRow both"]);
});

test("totals of regions above those of accounts, in a column of their own and in that of the accounts", () => {
  const rows: Row[] = [
    ["A", "2024-01-01", 100.5],
    ["A Total", null, 100.5],
    ["B", "2024-01-01", 50],
    ["B", "2024-01-02", 7.25],
    ["B Total", null, 57.25],
    ["North Total", null, 157.75],
    ["C", "2024-01-02", 12.5],
    ["C Total", null, 12.5],
    ["South Total", null, 12.5],
    ["Grand Total", null, 170.25],
  ];
  const all = ["1 subtotalRow", "4 subtotalRow", "5 totalsRow", "7 subtotalRow", "8 subtotalRow", "9 totalsRow"];
  expect(found(rows).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual(all);
  const apart = {
    rows: rows.length,
    account: rows.map(([account]) => (/^(North|South)/.test(String(account)) ? null : account)),
    accountTitle: "Customer",
    others: [{ title: "Region", cells: rows.map(([account]) => (/^(North|South)/.test(String(account)) ? account : null)) }],
    amount: (row: number) => rows[row]![2]!,
  };
  expect(rowsOfNoSale(apart).map(({ row }) => row)).toEqual([1, 4, 5, 7, 8, 9]);
});

test("shares of the total are no money", () => {
  const rows: Row[] = [...sales, ["Total", null, 350.25], ["Share", null, 1]];
  const table = {
    rows: rows.length,
    account: rows.map(([account]) => account),
    accountTitle: "Customer",
    others: [{ title: "Date", cells: rows.map(([, date]) => date) }],
    amount: (row: number) => rows[row]![2]!,
    dated: (row: number) => rows[row]![1] !== null,
    isShare: (row: number) => row === 4,
  };
  expect(rowsOfNoSale(table)).toEqual([
    { row: 3, kind: "totalsRow", by: "both" },
    { row: 4, kind: "totalsRow", by: "form" },
  ]);
});

test("a sale without a date that happens to be a sum stays one where its other columns are filled", () => {
  const rows: [account: string | null, date: string | null, amount: number, order: string | null][] = [
    ["A", "2024-01-01", 10, "R-1"],
    ["B", "2024-01-02", 20, "R-2"],
    ["B", "2024-01-03", 20, "R-3"],
    ["Total Energies", null, 50, "R-4"],
    [null, null, 100, "R-5"],
    ["Total", null, 200, null],
  ];
  const table = {
    rows: rows.length,
    account: rows.map(([account]) => account),
    accountTitle: "Customer",
    others: [
      { title: "Date", cells: rows.map(([, date]) => date) },
      { title: "Order", cells: rows.map(([, , , order]) => order) },
    ],
    amount: (row: number) => rows[row]![2],
    dated: (row: number) => rows[row]![1] !== null,
  };
  expect(rowsOfNoSale(table)).toEqual([{ row: 5, kind: "totalsRow", by: "both" }]);
});

test("the title of the report above the header of a further page", () => {
  const rows: Row[] = [...sales, ["Sales report, page 2", null, null], [null, null, null], ["Customer", "Date", null], ...sales];
  expect(found(rows)).toEqual(["3 repeatedHeader form", "4 blankRow form", "5 repeatedHeader form"]);
});

test.each(["Sumo GmbH", "Subtotal Ltd", "Total Energies", "总计贸易公司", "Ergebnis AG", "Summe & Co", "소계상사"])(
  "a customer called %s stays one, with dates or without, also at the end of the table",
  (name) => {
    expect(found([...sales, [name, "2024-02-01", 40], [name, "2024-02-02", 390.25]])).toEqual([]);
    expect(found([...sales, [name, null, 40.5]], false)).toEqual([]);
    expect(found([...sales, [name, "2024-02-02", null]])).toEqual([]);
  },
);

test("half a million customers who are called like totals are told in a second or two", () => {
  const rows = 500_000;
  const account = Array.from({ length: rows }, (_, row) => `Total station ${row % 40_000}`);
  const start = performance.now();
  const others = rowsOfNoSale({ rows, account, accountTitle: "Customer", others: [], amount: (row) => 1.37 + row });
  expect(others).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("amounts that add up to more than any number, and noughts, make no total of a sale", () => {
  expect(
    found([
      ["A", "2024-01-01", 1e308],
      ["B", "2024-01-02", 1e308],
      ["C", null, 5],
      [null, null, 7.25],
    ]),
  ).toEqual([]);
  expect(
    found([
      ["A", "2024-01-01", 0],
      ["B", "2024-01-02", -0],
      ["C", "2024-01-03", 0],
      ["D", null, 4.25],
    ]),
  ).toEqual([]);
  expect(
    found([
      ["A", "2024-01-01", 1e300],
      ["B", "2024-01-02", 2e300],
      ["Total", null, 3e300],
    ]),
  ).toEqual(["2 totalsRow both"]);
});

test("a customer called Total stays a customer", () => {
  expect(found([["Total", "2024-01-01", 40], ...sales, ["Total", "2024-01-09", 390.25]])).toEqual([]);
  expect(found([["Total Energies", null, 40], ...sales])).toEqual([]);
});

test("an account whose amount is the sum of two others stays one", () => {
  expect(found([...sales, ["C", "2024-01-05", 350.25]])).toEqual([]);
  expect(
    found(
      [
        ["A", null, 100],
        ["B", null, 100],
      ],
      false,
    ),
  ).toEqual([]);
});

test("repeated headers, blank rows and notes below the table", () => {
  const rows: Row[] = [
    ...sales,
    [null, null, null],
    ["Customer", "Date", null],
    ...sales,
    [null, null, null],
    ["Source: ERP, printed on 3 January", null, null],
  ];
  expect(found(rows)).toEqual(["3 blankRow form", "4 repeatedHeader form", "8 blankRow form", "9 footer form"]);
});

test("a footer below the total, and an unreadable amount within the table, are told apart", () => {
  expect(found([...sales, ["C", "2024-01-07", null], ["Total", null, 350.25], ["checked", null, null]])).toEqual([
    "4 totalsRow both",
    "5 footer form",
  ]);
});

test("sales with accounts, dates and positive amounts are never taken for anything else", () => {
  const sale = fc.tuple(
    fc.constantFrom("A", "B", "C-12", "客户甲"),
    fc.constant<IntakeCell>("2024-01-01"),
    fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
  );
  fc.assert(
    fc.property(fc.array(sale, { maxLength: 30 }), (rows) => {
      expect(found(rows)).toEqual([]);
    }),
    { seed: 20261201, numRuns: 300 },
  );
});

describe("figures about the table", () => {
  const undated: Row[] = [
    ["A", null, 100],
    ["B", null, 200],
    ["C", null, 600.3],
    ["D", null, 99.9],
  ];

  // by hand: total 1000.2, mean 250.05, median (100 + 200) / 2
  test.each<[label: string, figure: number]>([
    ["Average", 250.05],
    ["Durchschnitt", 250.05],
    ["平均值", 250.05],
    ["Median", 150],
    ["Médiane", 150],
    ["Max", 600.3],
    ["最大值", 600.3],
    ["Minimum", 99.9],
    ["Anzahl", 4],
    ["计数", 4],
  ])("%s of %d is left out without a total above it", (label, figure) => {
    expect(found([...undated, [label, null, figure]], false)).toEqual(["4 totalsRow both"]);
  });

  test("below the total they are left out whatever they count", () => {
    const rows: Row[] = [
      ["Total", null, 1000.2],
      ["Average", null, 333],
      ["Number of customers", null, 3],
    ];
    expect(found([...undated, ...rows], false)).toEqual(["4 totalsRow both", "5 totalsRow name", "6 totalsRow name"]);
  });

  test("Max stays a customer where the figure is his own, and where his rows have dates", () => {
    expect(found([...undated, ["Max", null, 350]], false)).toEqual([]);
    expect(found([...undated, ["Total", null, 1000.2], ["Max", null, 350], ["E", null, 50]], false)).toEqual(["4 totalsRow both"]);
    expect(found([...sales, ["Max", "2024-02-01", 200]])).toEqual([]);
  });
});

test.each(["Opening balance", "Saldovortrag", "期初余额"])("%s is no sale", (label) => {
  expect(found([[label, null, 5000], ...sales])).toEqual(["0 totalsRow name"]);
});
