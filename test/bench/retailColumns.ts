import type { SalesColumns } from "../../src/economics/segmentation/keyAccounts.types";

/** The columns a segmentation reads of Online Retail (Chen et al. 2012), in the order of its lines; the country may hold a comma. */
export function retailColumns(text: string): SalesColumns {
  const lines = text.trim().split(/\r?\n/).slice(1);
  const fields = lines.map((line) => line.split(","));
  return {
    parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
    order: fields.map(([order]) => order ?? null),
    date: fields.map(([, date]) => date?.slice(0, 10) ?? null),
    account: fields.map(([, , customer]) => (customer ? Number(customer) : null)),
    quantity: fields.map((line) => Number(line.at(-2))),
    price: fields.map((line) => Number(line.at(-1))),
  };
}
