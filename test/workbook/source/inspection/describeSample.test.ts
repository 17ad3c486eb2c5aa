import type { CellValue } from "../../../../src/economics/segmentation/keyAccounts.types";
import { describeSample } from "../../../../src/workbook/source/inspection/describeSample";
import { isDateFormat } from "../../../../src/intake/columns/columnProfile";
import { sampleBlocks } from "../../../../src/workbook/source/inspection/readSample";
import { titleWords } from "../../../../src/intake/titleWords";

/** A sample as Excel would give it; `formats` by column, General otherwise. */
function sample(values: CellValue[][], formats: Record<number, string> = {}, tableHeader?: boolean) {
  const cells = {
    values,
    formats: values.map((row) => row.map((_, column) => formats[column] ?? "General")),
    text: values.slice(0, 10).map((row) => row.map((value) => String(value ?? ""))),
    firstColumn: 0,
  };
  return describeSample(cells, tableHeader);
}

const body: CellValue[][] = [
  ["C-104", 45000, 1240],
  ["C-221", 45001, 88.5],
  ["C-104", 45002, -12],
];

describe("the header", () => {
  test("is the label row above rows with numbers", () => {
    expect(sample([["Customer", "Date", "Amount"], ...body])).toMatchObject({ headerRows: 1, warnings: [] });
  });

  test("is missing when the first row holds data: columns are named by their letters", () => {
    const description = sample(body);
    expect(description).toMatchObject({ hasHeader: false, headerRows: 0, warnings: ["noHeader"] });
    expect(description.columns.map((column) => column.title)).toEqual(["Column A", "Column B", "Column C"]);
  });

  test("over two rows with merged cells gives each column its lowest title", () => {
    const description = sample([["Customer", "Sale", ""], ["", "Date", "Amount"], ...body]);
    expect(description).toMatchObject({ headerRows: 2, warnings: ["mergedHeader"], guess: { account: 0, value: 2 } });
    expect(description.columns.map((column) => column.title)).toEqual(["Customer", "Date", "Amount"]);
  });

  test("below a title row is found", () => {
    expect(sample([["Sales 2025", "", ""], ["Customer", "Date", "Amount"], ...body])).toMatchObject({
      headerRows: 2,
      titleRows: 1,
      warnings: [],
    });
  });

  test("with one merged cell over two columns names the second by its letter", () => {
    const description = sample([["Customer", "", "Amount"], ...body]);
    expect(description.headerRows).toBe(1);
    expect(description.columns[1]!.title).toBe("Column B");
  });

  test("of a table is believed, whatever it holds", () => {
    expect(sample([["1", "2", "3"], ...body], {}, true)).toMatchObject({ headerRows: 1 });
    expect(sample(body, {}, false)).toMatchObject({ headerRows: 0, warnings: ["noHeader"] });
  });

  test("with the same title twice tells the columns apart", () => {
    const titles = sample([
      ["Amount", "Amount", "Customer"],
      [1, 2, "a"],
    ]).columns.map((column) => column.title);
    expect(titles).toEqual(["Amount (A)", "Amount (B)", "Customer"]);
  });
});

describe("sources that cannot be used as they are", () => {
  test("one column", () => {
    expect(sample([["Amount"], [1], [2]]).warnings).toEqual(["oneColumn"]);
  });

  test("all text", () => {
    const description = sample([
      ["Customer", "Remark"],
      ["a", "x"],
      ["b", "y"],
    ]);
    expect(description).toMatchObject({ headerRows: 1, warnings: ["noNumberColumn"] });
    expect(description.guess.value).toBeUndefined();
  });

  test("an all-text block whose first row is data has no header", () => {
    expect(
      sample([
        ["a", "x"],
        ["b", "y"],
        ["a", "x"],
      ]).headerRows,
    ).toBe(0);
  });
});

describe("kinds of columns", () => {
  test("dates by format and dates as text are dates, never amounts", () => {
    const description = sample(
      [
        ["Customer", "Ordered", "Shipped"],
        ["a", 45000, "2024-01-31"],
        ["b", 45001, "31.01.2024 10:15"],
      ],
      { 1: "yyyy-mm-dd" },
    );
    expect(description.columns.map((column) => column.kind)).toEqual(["text", "date", "date"]);
    expect(description.guess.value).toBeUndefined();
  });

  test("numbers written as text with separators can still be the amount", () => {
    const description = sample([
      ["Customer", "Amount"],
      ["a", "1,240.00"],
      ["b", "88.50"],
    ]);
    expect(description.columns[1]!.kind).toBe("text");
    expect(description).toMatchObject({ guess: { account: 0, value: 1 }, warnings: [] });
  });

  test("a column of formulas with errors among numbers is mixed, and still the amount", () => {
    const description = sample([
      ["Customer", "Amount"],
      ["a", 1],
      ["b", "#DIV/0!"],
      ["c", 3],
    ]);
    expect(description.columns[1]!.kind).toBe("mixed");
    expect(description.guess.value).toBe(1);
  });

  test("an empty column is empty", () => {
    expect(
      sample([
        ["Customer", "Amount", "Spare"],
        ["a", 1, ""],
        ["b", 2, null],
      ]).columns[2]!.kind,
    ).toBe("empty");
  });

  test.each([
    ["yyyy-mm-dd", true],
    ["d. mmm yy", true],
    ["[$-409]mmmm", true],
    ["General", false],
    ["#,##0.00 [$EUR]", false],
    ['0.0 "days"', false],
    ["[Red]-0", false],
    ["0.00E+00", false],
    ["@", false],
  ])("format %s shows a date: %s", (format, expected) => expect(isDateFormat(format)).toBe(expected));
});

describe("the guess", () => {
  const retail = ["InvoiceNo", "InvoiceDate", "CustomerID", "Country", "Quantity", "UnitPrice"];

  test("for Online Retail is customer, quantity and unit price", () => {
    const rows: CellValue[][] = [
      ["536365", 40513, 17850, "United Kingdom", 6, 2.55],
      ["C536379", 40513, 14527, "United Kingdom", -1, 27.5],
      ["536370", 40513, 12583, "France", 24, 3.75],
    ];
    expect(sample([retail, ...rows], { 1: "yyyy-mm-dd" }).guess).toEqual({
      account: 2,
      quantity: 4,
      price: 5,
      date: 1,
      order: 0,
      region: 3,
    });
  });

  test("prefers an id over a name and takes the name beside it", () => {
    const rows: CellValue[][] = [
      ["Account No.", "Account name", "Net sales"],
      ["A1", "Acme", 5],
      ["A2", "Beta", 6],
    ];
    expect(sample(rows).guess).toEqual({ account: 0, name: 1, value: 2 });
  });

  test("without titles takes the column with repeated text and the column with decimals", () => {
    const rows: CellValue[][] = [
      ["x", 1, 1.5, "n1"],
      ["x", 2, 2.5, "n2"],
      ["y", 3, 9.25, "n3"],
    ];
    expect(sample(rows).guess).toMatchObject({ account: 0, value: 2 });
  });

  test("is not led by a discount, tax or unit price column", () => {
    const rows: CellValue[][] = [
      ["Client", "Unit price", "Discount", "VAT", "Revenue"],
      ["a", 1.5, 0.5, 0.2, 3],
      ["b", 2, 0.1, 0.4, 4],
    ];
    expect(sample(rows).guess).toEqual({ account: 0, value: 4 });
  });

  test("splits titles into words", () => {
    expect(titleWords("CustomerID")).toEqual(["customer", "id"]);
    expect(titleWords("net_sales (GBP)")).toEqual(["net", "sales", "gbp"]);
  });
});

test("the sample takes the top and blocks up to the last row, within the source and without overlap", () => {
  for (const [rows, columns] of [
    [5, 3],
    [70, 3],
    [541_910, 6],
    [1_048_576, 200],
  ] as const) {
    const blocks = sampleBlocks(rows, columns);
    let end = 0;
    for (const block of blocks) {
      expect(block.first).toBeGreaterThanOrEqual(end);
      end = block.first + block.rows;
    }
    expect(end).toBe(rows);
    expect(blocks.reduce((sum, block) => sum + block.rows, 0) * columns).toBeLessThanOrEqual(42_000);
  }
});

test("a column called just Customer, beside the customer's id, is taken for the name; a customer's segment is not", () => {
  const rows: CellValue[][] = [
    ["C-104", "Nordlicht", "Office", 1240],
    ["C-221", "Hafenblick", "Hotel", 88.5],
    ["C-105", "Seestern", "Office", 310],
  ];
  expect(sample([["Customer id", "Customer", "Customer segment", "Amount"], ...rows]).guess).toEqual({
    account: 0,
    name: 1,
    segment: 2,
    value: 3,
  });
  expect(sample([["Customer id", "Region", "Customer segment", "Amount"], ...rows]).guess).toEqual({
    account: 0,
    segment: 2,
    value: 3,
    region: 1,
  });
});
