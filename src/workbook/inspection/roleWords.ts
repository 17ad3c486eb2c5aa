import type { ColumnRoles } from "../workbook.types";

type Role = keyof ColumnRoles;

/** Words of a title that speak for a role (weight above 0) or against it. */
const WORDS: Record<Role, Record<string, number>> = {
  account: {
    account: 5,
    acct: 5,
    customer: 5,
    client: 5,
    debtor: 5,
    buyer: 4,
    member: 4,
    cust: 5,
    company: 3,
    user: 2,
    key: 1,
    id: 2,
    no: 1,
    number: 1,
    code: 1,
    name: -1,
    manager: -6,
    owner: -6,
    type: -5,
    group: -4,
    segment: -4,
    country: -4,
    since: -5,
    date: -6,
    email: -2,
  },
  name: {
    name: 4,
    customer: 2,
    client: 2,
    account: 2,
    company: 4,
    description: -4,
    product: -6,
    item: -6,
    user: 1,
    file: -5,
    first: -2,
    last: -2,
    id: -5,
  },
  value: {
    amount: 5,
    revenue: 6,
    sales: 5,
    value: 4,
    total: 3,
    net: 3,
    turnover: 6,
    spend: 5,
    spent: 5,
    gross: 2,
    extended: 2,
    margin: 3,
    profit: 3,
    sum: 2,
    price: -4,
    unit: -4,
    quantity: -6,
    qty: -6,
    tax: -5,
    vat: -5,
    discount: -5,
    date: -8,
    id: -8,
    no: -6,
    rep: -6,
    person: -6,
    year: -5,
    order: -1,
    percent: -5,
    rate: -5,
  },
  quantity: { quantity: 6, qty: 6, units: 5, pieces: 5, volume: 3, count: 2, price: -6, unit: -2, id: -6, no: -3 },
  price: { price: 5, unit: 2, rate: 2, total: -5, quantity: -4, list: 0, id: -6 },
};

/** Words of a title: "CustomerID", "customer_id" and "Customer ID" are customer and id. */
export function titleWords(title: string): string[] {
  const spaced = title.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

/** How much a title speaks for a role; 0 when it says nothing. */
export function titleScore(title: string, role: Role): number {
  return titleWords(title).reduce((score, word) => score + (WORDS[role][word] ?? WORDS[role][word.replace(/s$/, "")] ?? 0), 0);
}

/** Does a title name any role clearly? */
export function anyRoleWord(title: string): boolean {
  return (Object.keys(WORDS) as Role[]).some((role) => titleScore(title, role) >= 4);
}
