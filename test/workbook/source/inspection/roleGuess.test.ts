import type { CellValue } from "../../../../src/economics/segmentation/keyAccounts.types";
import { describeSample } from "../../../../src/workbook/source/inspection/describeSample";
import { settleSource } from "../../../../src/workbook/source/settleColumns";
import type { SourceInspection, SourceRef } from "../../../../src/workbook/workbook.types";
import { titleScore } from "../../../../src/intake/titleScore";
import type { ColumnRoles } from "../../../../src/intake/columns/guessRoles";

const SALES: SourceRef = { kind: "usedRange", sheetName: "Sales", address: "A1:C5", rows: 5, columns: 3 };

type Kind = "id" | "name" | "text" | "date" | "money" | "whole" | "code";

/** Values of a column of its kind, as exports have them. */
const CELLS: Record<Kind, CellValue[]> = {
  id: ["C-104", "C-221", "C-104", "C-305"],
  name: ["Nordlicht", "Hafenblick", "Nordlicht", "Seestern"],
  text: ["x", "y", "x", "x"],
  date: [46_000, 46_001, 46_003, 46_003],
  money: [1240.5, 88.25, -12.1, 310.75],
  whole: [3, 1, 0, 2],
  code: ["EUR", "EUR", "USD", "EUR"],
};

/** The guess by title for a sheet of these columns: "Customer no.:id". */
function guess(columns: string[]): Partial<Record<keyof ColumnRoles, string | string[]>> {
  const parts = columns.map((column) => column.split(":") as [string, Kind]);
  const titles = parts.map(([title]) => title);
  const rows = [0, 1, 2, 3].map((row) => parts.map(([, kind]) => CELLS[kind][row] ?? null));
  const values: CellValue[][] = [titles, ...rows];
  const formats = values.map(() => parts.map(([, kind]) => (kind === "date" ? "yyyy-mm-dd" : "General")));
  const { guess: roles } = describeSample({ values, formats, text: [], firstColumn: 0 });
  const named = Object.entries(roles).map(([role, at]) => [role, Array.isArray(at) ? at.map((one) => titles[one]) : titles[at]]);
  return Object.fromEntries(named) as Partial<Record<keyof ColumnRoles, string | string[]>>;
}

const EXPORTS: [string, string[], Partial<Record<keyof ColumnRoles, string | string[]>>][] = [
  [
    "the sample",
    [
      ..."Date:date,Customer no.:id,Customer:name,Invoice:id,Quantity:whole,Unit price:money,Amount:money,Gross margin:money".split(","),
      ..."Visits:whole,Rush orders:whole,Currency:code,Parent:id".split(","),
    ],
    {
      account: "Customer no.",
      name: "Customer",
      value: "Amount",
      date: "Date",
      order: "Invoice",
      currency: "Currency",
      margin: "Gross margin",
      drivers: ["Visits", "Rush orders"],
      parent: "Parent",
    },
  ],
  [
    "titles in capitals without blanks",
    "ORDERNUMBER:id,QUANTITYORDERED:whole,SALES:money,ORDERDATE:date,STATUS:text,CUSTOMERNAME:name".split(","),
    { account: "CUSTOMERNAME", value: "SALES", date: "ORDERDATE", order: "ORDERNUMBER" },
  ],
  [
    "an SAP sales list",
    "Billing Document:id,Billing Date:date,Sold-To Party:id,Name 1:name,Customer Group:text,Net Value:money,Document Currency:code,Cost:money".split(
      ",",
    ),
    {
      account: "Sold-To Party",
      name: "Name 1",
      value: "Net Value",
      date: "Billing Date",
      order: "Billing Document",
      currency: "Document Currency",
      cost: "Cost",
      segment: "Customer Group",
    },
  ],
  [
    "a CRM export",
    "Account ID:id,Account Name:name,Parent Account:id,Industry:text,Account Owner:name,Close Date:date,Amount:money,Amount Currency:code".split(
      ",",
    ),
    {
      account: "Account ID",
      name: "Account Name",
      parent: "Parent Account",
      segment: "Industry",
      date: "Close Date",
      value: "Amount",
      currency: "Amount Currency",
    },
  ],
  [
    "an accounting ledger",
    "TransactionID:id,PostingDate:date,DueDate:date,CustomerCode:id,CustomerName:name,NetAmount:money,VATAmount:money,CurrencyCode:code".split(
      ",",
    ),
    {
      account: "CustomerCode",
      name: "CustomerName",
      order: "TransactionID",
      date: "PostingDate",
      value: "NetAmount",
      currency: "CurrencyCode",
    },
  ],
  [
    "profit by customer",
    "Customer:name,Revenue:money,COGS:money,Gross profit:money,GM %:money,Deliveries:whole,Returns:whole,Support hours:money,CLV:money".split(
      ",",
    ),
    {
      account: "Customer",
      value: "Revenue",
      margin: "Gross profit",
      drivers: ["Deliveries", "Returns", "Support hours"],
      customerValue: "CLV",
    },
  ],
  [
    "quantity and price only",
    "Order No:id,Order Date:date,Client:name,Qty:whole,Unit Price:money,Unit Cost:money".split(","),
    { account: "Client", order: "Order No", date: "Order Date", quantity: "Qty", price: "Unit Price" },
  ],
  [
    "simplified Chinese, ERP",
    "单据日期:date,销售单号:id,客户编号:id,客户名称:name,物料名称:text,数量:whole,含税单价:money,价税合计:money,税额:money,币种:code,业务员:name".split(
      ",",
    ),
    {
      account: "客户编号",
      product: "物料名称",
      name: "客户名称",
      date: "单据日期",
      order: "销售单号",
      value: "价税合计",
      currency: "币种",
    },
  ],
  [
    "simplified Chinese, CRM",
    "客户:name,客户类型:text,所属行业:text,母公司:name,销售额:money,毛利:money,毛利率:money,拜访次数:whole,退货次数:whole,客户终身价值:money".split(
      ",",
    ),
    {
      account: "客户",
      segment: "所属行业",
      parent: "母公司",
      value: "销售额",
      margin: "毛利",
      drivers: ["拜访次数", "退货次数"],
      customerValue: "客户终身价值",
    },
  ],
  [
    "simplified Chinese, quantity and price",
    "订单日期:date,订单编号:id,客户代码:id,数量:whole,单价:money,销售成本:money".split(","),
    { account: "客户代码", order: "订单编号", date: "订单日期", quantity: "数量", price: "单价", cost: "销售成本" },
  ],
  [
    "traditional Chinese, ERP",
    "銷貨日期:date,發票號碼:id,客戶編號:id,客戶簡稱:name,品名:text,數量:whole,單價:money,銷售金額:money,幣別:code,銷貨成本:money,急單:whole".split(
      ",",
    ),
    {
      account: "客戶編號",
      product: "品名",
      name: "客戶簡稱",
      date: "銷貨日期",
      order: "發票號碼",
      value: "銷售金額",
      currency: "幣別",
      cost: "銷貨成本",
      drivers: ["急單"],
    },
  ],
  [
    "traditional Chinese, CRM",
    "訂單編號:id,訂單日期:date,客戶代號:id,客戶名稱:name,產業:text,集團:name,業務員:name,營收:money,毛利:money,拜訪次數:whole".split(","),
    {
      account: "客戶代號",
      name: "客戶名稱",
      order: "訂單編號",
      date: "訂單日期",
      segment: "產業",
      parent: "集團",
      value: "營收",
      margin: "毛利",
      drivers: ["拜訪次數"],
    },
  ],
  [
    "Chinese and English mixed, full-width letters",
    "客户ID:id,Customer 名称:name,ＡＭＯＵＮＴ:money,日期 Date:date".split(","),
    { account: "客户ID", name: "Customer 名称", value: "ＡＭＯＵＮＴ", date: "日期 Date" },
  ],
];

test.each(EXPORTS)("the roles of %s are guessed from its titles", (_, columns, expected) => {
  expect(guess(columns)).toEqual(expected);
});

describe("what merely looks like a role is left alone", () => {
  test.each([
    ["销售员", "value"],
    ["税率", "value"],
    ["毛利率", "margin"],
    ["Gross margin %", "margin"],
    ["客户地区", "name"],
    ["CustomerSegment", "name"],
    ["成本中心", "cost"],
    ["Cost center", "cost"],
    ["汇率", "currency"],
    ["Exchange rate", "currency"],
    ["Delivery date", "drivers"],
    ["退货单号", "drivers"],
    ["Order date", "order"],
    ["订单金额", "order"],
    ["Orders", "order"],
    ["Product category", "segment"],
    ["产品类别", "segment"],
    ["Order value", "customerValue"],
    ["到期日", "date"],
  ] as const)("%s is no %s", (title, role) => expect(titleScore(title, role)).toBeLessThan(3));

  test("a column with dates is never an order, a parent or a driver", () => {
    expect(guess(["Customer:name", "Amount:money", "Order:date"])).toEqual({ account: "Customer", value: "Amount", date: "Order" });
  });

  test("two columns of dates without a telling title leave the date open", () => {
    expect(guess(["Customer:name", "Amount:money", "Seen:date", "Checked:date"])).toEqual({ account: "Customer", value: "Amount" });
  });

  test("cost is only guessed where there is no margin", () => {
    expect(guess(["Customer:name", "Sales:money", "Cost:money", "Margin:money"])).toEqual({
      account: "Customer",
      value: "Sales",
      margin: "Margin",
    });
  });

  test("no column plays two parts", () => {
    for (const [, columns] of EXPORTS) {
      const titles = Object.values(guess(columns)).flat();
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

test("an all-text first row in Chinese is known as a header by its words", () => {
  const values: CellValue[][] = [
    ["客戶名稱", "備註"],
    ["甲", "x"],
    ["甲", "y"],
  ];
  const formats = values.map((row) => row.map(() => "General"));
  expect(describeSample({ values, formats, text: [], firstColumn: 0 }).headerRows).toBe(1);
});

describe("a column of dates is no amount", () => {
  /** Plain serial numbers, as scripts write dates. */
  const DAYS: CellValue[] = [46_000, 46_001, 46_003, 46_003];

  function described(titles: string[], columns: CellValue[][], format = "General") {
    const values = [titles, ...DAYS.map((_, row) => columns.map((column) => column[row] ?? null))];
    const formats = values.map((row) => row.map(() => format));
    const description = describeSample({ values, formats, text: [], firstColumn: 0 });
    const { guess: roles, ...others } = description;
    const named = Object.entries(roles).map(([role, at]) => [role, Array.isArray(at) ? at.map((one) => titles[one]) : titles[at]]);
    const sample = { rows: values.slice(1), places: values.slice(1).map((_, row) => row + 2), whole: true };
    const inspection: SourceInspection = { source: SALES, ...description, sample, locale: {}, alike: [] };
    const { reading } = settleSource({ roles, product: false, inspection, chosen: {}, isAll: true });
    return { ...others, reading, guess: Object.fromEntries(named) as unknown };
  }
  const names = CELLS.name;

  test.each([
    ["with signs of a currency", ["$100.50", "$1,200.00", "-$20.00", "$3"], "1,234.56"],
    ["with codes behind", ["1.100,50 EUR", "99,90 EUR", "1 EUR", "-3,10 EUR"], "1.234,56"],
    ["mostly without an amount", ["n/a", "n/a", 12, "n/a"], undefined],
  ])("beside revenue as texts %s: the title says what the amount is", (_, revenue, numberText) => {
    const found = described(["Customer", "Date", "Revenue"], [names, DAYS, revenue]);
    expect(found.guess).toEqual({ account: "Customer", date: "Date", value: "Revenue" });
    expect([found.reading.numberText, found.reading.open]).toEqual([numberText, []]);
  });

  test("where nothing can be read, no amount is guessed, and it is said", () => {
    const found = described(["Customer", "Date", "Revenue"], [names, DAYS, ["n/a", "n/a", "-", "n/a"]]);
    expect(found.guess).toEqual({ account: "Customer", date: "Date" });
    expect(found.warnings).toContain("noNumberColumn");
  });

  test("figures that each format reads leave the format open", () => {
    const found = described(["Customer", "Revenue"], [names, ["1.234", "2.500", "1.000", "1.100"]]);
    expect(found.guess).toEqual({ account: "Customer", value: "Revenue" });
    expect(found.reading.open).toEqual(["numberText"]);
  });

  test.each([
    "Date",
    "Due date",
    "Birth date",
    "Payment date",
    "Updated date",
    "Fiscal year",
    "Year",
    "Month",
    "到期日期",
    "月份",
    "Invoice number",
  ])("%s alone is none", (title) => {
    expect(described(["Customer", title], [names, DAYS]).guess).not.toHaveProperty("value");
  });

  test.each(["Price date", "Quantity date", "Margin date", "Cost date", "CLV date"])("%s is no figure", (title) => {
    const { account, date, ...others } = described(["Customer", title], [names, DAYS]).guess as Record<string, string>;
    expect([account, date ?? title, others]).toEqual(["Customer", title, {}]);
  });

  test("cells half of which have the format of a date are none either", () => {
    const values: CellValue[][] = [["Customer", "Seen"], ...DAYS.map((day, row) => [names[row]!, day])];
    const formats = values.map((_, row) => ["General", row % 2 === 0 ? "yyyy-mm-dd" : "General"]);
    expect(describeSample({ values, formats, text: [], firstColumn: 0 }).guess).toEqual({ account: 0 });
  });

  test.each(["Revenue to date", "Sales of the year", "Quantity"])("%s is still the amount", (title) => {
    expect(described(["Customer", title], [names, CELLS.money]).guess).toMatchObject({ value: title });
  });

  test("a price per day is a price", () => {
    expect(described(["Customer", "Qty", "Price per day"], [names, CELLS.whole, CELLS.money]).guess).toMatchObject({
      quantity: "Qty",
      price: "Price per day",
    });
  });

  test("nor an account", () => {
    expect(described(["Date", "Revenue"], [DAYS, CELLS.money]).guess).toEqual({ date: "Date", value: "Revenue" });
  });
});
