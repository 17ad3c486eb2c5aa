import { readRates } from "../../../src/workbook/source/readRates";
import { showRange } from "../../../src/workbook/selection";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { open, reasonOf, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

async function ratesFrom(rows: unknown[][], address: string) {
  excel = await open({ Rates: rows });
  valueOf(await showRange("Rates", address));
  return readRates();
}

const expected = [
  { code: "USD", rate: 0.92 },
  { code: "GBP", rate: 1.17 },
];

test("reads codes and rates below a header, blank rows left out", async () => {
  const rows = [
    ["Currency", "Rate"],
    ["usd", 0.92],
    ["", ""],
    [" GBP ", 1.17],
  ];
  expect(valueOf(await ratesFrom(rows, "A1:B4"))).toEqual(expected);
});

test("reads a list without a header, the rates first, and with blank rows selected below", async () => {
  const rows = [
    [0.92, "USD"],
    [1.17, "GBP"],
  ];
  expect(valueOf(await ratesFrom(rows, "A1:B400"))).toEqual(expected);
});

test("the same rate twice is one rate", async () => {
  expect(
    valueOf(
      await ratesFrom(
        [
          ["USD", 0.92],
          ["GBP", 1.17],
          ["usd", 0.92],
        ],
        "A1:B3",
      ),
    ),
  ).toEqual(expected);
});

test.each([
  ["three columns", [["USD", 0.92, "x"]], "A1:C1"],
  ["one column", [["USD", 0.92]], "A1:A1"],
  ["blank cells", [["USD", 0.92]], "E5:F9"],
  ["a header alone", [["Currency", "Rate"]], "A1:B1"],
  [
    "numbers only",
    [
      [1, 2],
      [3, 4],
    ],
    "A1:B2",
  ],
])("%s are not a list of rates", async (_, rows, address) => {
  expect(reasonOf(await ratesFrom(rows, address))).toMatchObject({ key: "notRates", values: { address: expect.any(String) } });
});

test.each([
  ["USD", 0],
  ["USD", -1],
  ["USD", "n/a"],
  ["USD", ""],
])("%s with the rate %j is named", async (code, rate) => {
  expect(
    reasonOf(
      await ratesFrom(
        [
          ["EUR", 1],
          [code, rate],
        ],
        "A1:B2",
      ),
    ),
  ).toMatchObject({ key: "badRate", values: { code } });
});

test("two rates for one currency are refused by its name", async () => {
  const outcome = await ratesFrom(
    [
      ["USD", 0.92],
      ["usd", 0.93],
    ],
    "A1:B2",
  );
  expect(reasonOf(outcome)).toMatchObject({ key: "rateTwice", values: { code: "USD" } });
});
