import { columnLetters } from "../../../src/address/a1";
import { readSales } from "../../../src/intake/readSales";
import type { IntakeCell } from "../../../src/intake/values/intakeCell";

const names = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

const sales: IntakeCell[][] = [
  ["A", "05.01.2024", "1.234,50"],
  ["B", "17.01.2024", "99,95"],
  ["A", "21.02.2024", "12,00"],
  ["C", "03.03.2024", "7,10"],
];

function read(header: IntakeCell[][], rows = sales) {
  const { description, roles, titles, questions, rowOf, settled } = readSales(
    { name: "Sales", values: [...header, ...rows], firstColumn: 0 },
    {},
    names,
  );
  const title = (column: number | undefined) => (column === undefined ? undefined : titles[column]);
  return {
    titles,
    roles: [title(roles.account), title(roles.date), title(roles.value)],
    titleRows: description.header.titleRows,
    firstRow: rowOf(0),
    questions: questions.map(({ id }) => id),
    others: settled?.otherRows ?? [],
  };
}

const plain = ["Customer", "Date", "Amount"];

test.each<[what: string, above: IntakeCell[][]]>([
  ["filters of the report", [["Report"], ["Period: 01.01.2024 - 31.03.2024"], ["Currency:", "EUR"], []]],
  ["a title with its date", [["Report", "", "05.04.2024"], []]],
  ["a title with its date as a cell", [["Report", null, 45387], []]],
  ["who made it and when", [["Made by", "Sales office"], ["Made on", "05.04.2024"], ["Rows", 4], []]],
  ["twenty lines", Array.from({ length: 19 }, (_, i) => [`Line ${i}`])],
])("%s above the header belong to the report", (_what, above) => {
  expect(read([...above, plain])).toMatchObject({
    titles: plain,
    roles: plain,
    firstRow: above.length + 2,
    titleRows: above.length,
    questions: [],
  });
});

test.each<[what: string, header: IntakeCell[][], titles: string[]]>([
  [
    "merged cells",
    [
      ["Customer", "Invoice", ""],
      ["", "Date", "Amount"],
    ],
    plain,
  ],
  ["line breaks", [["Customer\nname", "Order\r\ndate", "Net amount\n(EUR)"]], ["Customer\nname", "Order\r\ndate", "Net amount\n(EUR)"]],
  ["a mark of the byte order", [["\ufeffCustomer", "Date\ufeff", "Amount"]], plain],
  ["blanks around", [[" Customer ", "Date ", " Amount"]], plain],
  ["full width", [["Ｃｕｓｔｏｍｅｒ", "Ｄａｔｅ", "Ａｍｏｕｎｔ"]], ["Ｃｕｓｔｏｍｅｒ", "Ｄａｔｅ", "Ａｍｏｕｎｔ"]],
  ["a blank title", [["Customer", "", "Amount"]], ["Customer", "Column B", "Amount"]],
  [
    "hostile text",
    [['=cmd|"/c"!A1 customer', "<script>date</script>", "__proto__ amount"]],
    ['=cmd|"/c"!A1 customer', "<script>date</script>", "__proto__ amount"],
  ],
])("a header with %s", (_what, header, titles) => {
  expect(read(header)).toMatchObject({ titles, roles: titles, questions: [], titleRows: 0 });
});

test("titles that stand twice get the letters of their columns", () => {
  const twice = sales.map((row) => [...row, row[2]!]);
  expect(read([[...plain, "Amount"]], twice).titles).toEqual(["Customer", "Date", "Amount (C)", "Amount (D)"]);
});

test("a row of units below the header is none of the sales and costs nothing", () => {
  expect(read([plain, ["", "", "EUR"]])).toMatchObject({ roles: plain, others: [{ row: 0, kind: "blankRow" }] });
});

test("a header alone, and a table without anybody who bought, are asked about", () => {
  expect(read([plain], []).questions).toEqual(["account", "amount"]);
  expect(
    read(
      [["Date", "Amount"]],
      sales.map((row) => row.slice(1)),
    ).questions,
  ).toEqual(["account"]);
});

test.each([
  ["Product", "Month"],
  ["Region", "Date"],
  ["商品名称", "日期"],
  ["Artikelbezeichnung", "Datum"],
  ["都道府県", "日付"],
  ["SKU", "Order date"],
])("%s is never taken for who bought: it is asked", (what, date) => {
  const rows = Array.from({ length: 60 }, (_, i): IntakeCell[] => [`P-${i % 12}`, `2024-01-${10 + (i % 18)}`, 5.5 + i]);
  expect(read([[what, date, "Sales"]], rows)).toMatchObject({ questions: ["account"], roles: [undefined, date, "Sales"] });
});

test.each<[what: string, title: string, cell: (row: number) => IntakeCell]>([
  ["fractions", "Customer", (row) => row + 0.5],
  ["a number of its own in each row", "Number", (row) => 4711 + row],
  ["a handful of states", "Condition", (row) => ["open", "closed", "paid"][row % 3]!],
])("a column with %s is no account", (_what, title, cell) => {
  const rows = Array.from({ length: 80 }, (_, row): IntakeCell[] => [cell(row), `2024-01-${10 + (row % 18)}`, 5.5 + row]);
  expect(read([[title, "Date", "Amount"]], rows).questions).toEqual(["account"]);
});

test("a name of its own in each row, or a handful of them, are accounts where the title says so", () => {
  const rows = (name: (row: number) => IntakeCell) =>
    Array.from({ length: 80 }, (_, row): IntakeCell[] => [name(row), `2024-01-${10 + (row % 18)}`, 5.5 + row]);
  expect(
    read(
      [plain],
      rows((row) => `C-${row}`),
    ).roles,
  ).toEqual(plain);
  expect(
    read(
      [plain],
      rows((row) => ["Nord", "Sud"][row % 2]!),
    ).roles,
  ).toEqual(plain);
});

test.each([
  ["202401", "202402"],
  [202401, 202402],
  ["2024-01", "2024-02"],
  ["20240108145234", "20240209145234"],
  ["45299", "45330"],
])("a column of %j is read as dates where its title says so", (first, second) => {
  const rows: IntakeCell[][] = [
    ["A", first, 5.5],
    ["B", second, 7.25],
    ["A", second, 9.75],
  ];
  expect(read([["Customer", "Invoice month date", "Amount"]], rows).roles[1]).toBe("Invoice month date");
});

test("a month written as one number is a date where the title says month or period", () => {
  const rows: IntakeCell[][] = [
    ["A", 202401, 5.5],
    ["B", 202402, 7.25],
  ];
  expect(read([["Customer", "Period", "Sales"]], rows).roles[1]).toBe("Period");
  expect(read([["Customer", "Batch", "Sales"]], rows).roles[1]).toBeUndefined();
});

const yearly: IntakeCell[][] = [
  ["Acme", "1.200.000", "990", "12.250"],
  ["Bolt", "5.000", "1.250.000", "800"],
];

test.each<[what: string, header: IntakeCell[]]>([
  ["as texts", ["Kunde", "2021", "2022", "2023"]],
  ["as numbers", ["Kunde", 2021, 2022, 2023]],
  ["from the latest on", ["Kunde", 2023, 2022, 2021]],
  ["without a title over the customers", ["", "2021", "2022", "2023"]],
])("years %s over columns of figures are titles", (_what, header) => {
  expect(read([header], yearly)).toMatchObject({ firstRow: 2, questions: ["pivot"] });
});

test("years in the first row of a table without a header are figures", () => {
  const years: IntakeCell[][] = [
    ["Acme", 2021, 2022, "a"],
    ["Bolt", 2020, 2021, "b"],
    ["Cord", 2019, 2023, "c"],
  ];
  expect(read([], years).firstRow).toBe(1);
});
