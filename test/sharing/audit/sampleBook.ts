import { book, sheet, stored } from "./auditedCopy";

/**
 * Inputs on a sheet of their own, results in one cell, in a table that fills cells, in a row; an error, a value without native form, typed
 * numbers.
 */
export const sampleBook = () =>
  book([
    sheet("Inputs", [
      ["Margin", 100],
      ["Retention", 0.8],
      ["Discount", { f: "=0.05*2", v: 0.1, t: 2 }],
      ["Price", 100000],
      ["Issued", "Redeemed", "Expired"],
      [500, 300, 50],
      [600, 400, 0],
    ]),
    sheet("Customer value", [
      ["Lifetime value", stored("=LOYALTY.CLV(Inputs!B1,Inputs!B2,Inputs!B3)", 266.6666666666667)],
      ["Error", stored("=LOYALTY.CLV(Inputs!B1,80,Inputs!B3)", "#VALUE!")],
      ["Allocation", stored("=LOYALTY.POINTS.ALLOCATE(Inputs!B4,100000,10000,1,0.95,0)", 91324, "B3:C3"), 8676],
      [null],
      [
        stored("=LOYALTY.POINTS.ROLLFORWARD(1000,Inputs!A6:A7,Inputs!B6:B7,Inputs!C6:C7)", "period", "A5:F7"),
        "opening",
        "issued",
        "redeemed",
        "expired",
        "closing",
      ],
      [1, 1000, 500, 300, 50, 1150],
      [2, 1150, 600, 400, 0, 1350],
      [null],
      [stored("=LOYALTY.SPEND.RETENTION(100,0.8,0.5,20,0.1)", "k", "A9:E10"), "best spend", "retention there", "value there", "value now"],
      [0.05, 30, 0.7, 200, 190],
    ]),
  ]);
