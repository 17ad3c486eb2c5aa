import { passedOver } from "../../../src/intake/columns/passedOver";

/** A ledger or order export: titles with some cells, and which of them are read. */
const found = (columns: Record<string, string[]>, ...read: string[]) => {
  const titles = Object.keys(columns);
  const profiles = titles.map((title, index) => ({ index, title, samples: columns[title]! }));
  const [account, ...amounts] = read.map((title) => titles.indexOf(title));
  const roles = amounts.length === 1 ? { value: amounts[0] } : { quantity: amounts[0], price: amounts[1] };
  return passedOver(profiles, { account, ...roles }).map(({ title, effect }) => `${title}: ${effect}`);
};

test("a sign in a column of its own is named, by its title or by its two signs", () => {
  const ledger = { Konto: ["Meier", "Schulz"], Umsatz: ["100,00", "20,00"] };
  for (const [title, signs] of [
    ["Soll/Haben-Kennzeichen", ["S", "H", "S"]],
    ["SHKZG", ["H", "H"]],
    ["Dr/Cr", ["Dr", "Cr"]],
    ["借贷方向", ["借", "贷"]],
    ["Kz", ["S", "H"]],
    ["Type", ["Debit", "Credit", ""]],
  ] as const)
    expect(found({ ...ledger, [title]: [...signs] }, "Konto", "Umsatz")).toEqual([`${title}: sign`]);
});

test("refunds, credits beside debits, and discounts beside quantity and price are named", () => {
  expect(found({ Customer: ["A"], Amount: ["10"], "Amount Refunded": ["0", "5"] }, "Customer", "Amount")).toEqual([
    "Amount Refunded: refund",
  ]);
  expect(found({ Customer: ["A"], Debit: ["10"], Credit: ["", "5"] }, "Customer", "Debit")).toEqual(["Credit: credit"]);
  expect(found({ Customer: ["A"], Quantity: ["2"], Price: ["5"], Discount: ["0.1"] }, "Customer", "Quantity", "Price")).toEqual([
    "Discount: discount",
  ]);
});

test("other columns are not: sizes, classes, a discount beside an amount, reasons of refunds, what is read", () => {
  const sales = { Customer: ["A", "B"], Amount: ["10", "20"] };
  expect(found({ ...sales, Size: ["S", "M", "L"], Class: ["C", "D"], Discount: ["1", "2"] }, "Customer", "Amount")).toEqual([]);
  expect(found({ ...sales, "Refund reason": ["late", "broken"], Credit: ["1", "2"] }, "Customer", "Amount")).toEqual([]);
  expect(found({ Customer: ["A"], Credit: ["5"] }, "Customer", "Credit")).toEqual([]);
});
