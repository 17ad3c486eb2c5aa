import { serialDay } from "../../intake/values/dateText";
import { normal, poisson, seededRandom } from "./random";

/** An invented supplier of coffee to offices: its customers and every invoice line of three years. Money in EUR, dates as Excel serials. */
export interface Business {
  customers: Customer[];
  sales: Sale[];
}

export interface Customer {
  id: string;
  name: string;
  segment: Segment;
  since: number;
  /** day on which the contract ended; undefined while it runs */
  left?: number;
}

export type Segment = "Small office" | "Medium office" | "Large office";

export interface Sale {
  date: number;
  invoice: number;
  customer: Customer;
  product: string;
  /** negative for a return */
  quantity: number;
  unitPrice: number;
  revenue: number;
}

export const FIRST_YEAR = 2023;
export const LAST_YEAR = 2025;

const SEED = 20_250_117;
const CUSTOMERS = 400;
/** Customers that were there before the first year; the others are won evenly over the three years. */
const CUSTOMERS_BEFORE = 262;
const MONTHS = 12 * (LAST_YEAR - FIRST_YEAR + 1);

/** Yearly share of customers that leave: large contracts last longer. */
const YEARLY_CHURN: Record<Segment, number> = { "Small office": 0.21, "Medium office": 0.13, "Large office": 0.06 };

/** Spread of customer sizes; 1.4 makes a fifth of the customers bring about three quarters of the revenue. */
const SIZE_SPREAD = 1.4;

const PRODUCTS = [
  { name: "Coffee beans", price: 17.4, quantity: 14, weight: 0.44 },
  { name: "Machine rental", price: 59, quantity: 2, weight: 0.2 },
  { name: "Milk and sugar", price: 6.9, quantity: 12, weight: 0.16 },
  { name: "Cups and filters", price: 9.5, quantity: 9, weight: 0.12 },
  { name: "Service visits", price: 82, quantity: 1, weight: 0.08 },
] as const;

const YEARLY_PRICE_RISE = 0.03;
const RETURN_RATE = 0.015;
/** Orders by month against the average: quiet in August and at the turn of the year. */
const SEASON = [1.06, 1.04, 1.08, 1, 1, 0.95, 0.86, 0.72, 1.05, 1.1, 1.14, 1];

/** The same business every time. */
export function sampleBusiness(): Business {
  const random = seededRandom(SEED);
  const sized = Array.from({ length: CUSTOMERS }, (_, index) => createCustomer(index, random));
  const sales = sized.flatMap(({ customer, size }) => createSales(customer, size, random));
  sales.sort((a, b) => a.date - b.date || a.customer.id.localeCompare(b.customer.id));
  numberInvoices(sales);
  return { customers: sized.map(({ customer }) => customer), sales };
}

function createCustomer(index: number, random: () => number): { customer: Customer; size: number } {
  const size = Math.exp(SIZE_SPREAD * normal(random));
  const segment: Segment = size > 4 ? "Large office" : size > 1 ? "Medium office" : "Small office";
  const isOld = index < CUSTOMERS_BEFORE;
  const position = (index - CUSTOMERS_BEFORE) / (CUSTOMERS - CUSTOMERS_BEFORE);
  const since = isOld
    ? day(2016 + Math.floor(random() * 7), Math.floor(random() * 12), random)
    : monthDay(Math.floor(position * MONTHS), random);
  const firstMonth = isOld ? 0 : Math.floor(position * MONTHS) + 1;
  const left = leavingMonth(firstMonth, YEARLY_CHURN[segment], random);
  const customer: Customer = { id: `C-${1001 + index}`, name: customerName(index, random), segment, since };
  return { customer: left === undefined ? customer : { ...customer, left: monthDay(left, random) }, size };
}

function leavingMonth(from: number, yearlyChurn: number, random: () => number): number | undefined {
  const monthly = 1 - (1 - yearlyChurn) ** (1 / 12);
  for (let month = from; month < MONTHS; month++) if (random() < monthly) return month;
  return undefined;
}

const BEGINNINGS = [
  "Bru",
  "Cal",
  "Dor",
  "Fen",
  "Gry",
  "Hul",
  "Jor",
  "Kel",
  "Lum",
  "Mor",
  "Nar",
  "Pel",
  "Quil",
  "Ros",
  "Sul",
  "Tov",
  "Urd",
  "Vel",
  "Wex",
  "Zan",
];
const ENDINGS = ["abrex", "edda", "iskel", "olven", "umera", "aquist", "entor", "ivane", "orbyn", "ulmar"];
const TRADES = [
  "Dental",
  "Design",
  "Engineering",
  "Insurance",
  "Law",
  "Logistics",
  "Media",
  "Printing",
  "Software",
  "Travel",
  "Tax",
  "Training",
];

/** Made-up names; each pair of beginning and ending occurs twice, in different trades. */
function customerName(index: number, random: () => number): string {
  const beginning = BEGINNINGS[index % BEGINNINGS.length] as string;
  const ending = ENDINGS[Math.floor(index / BEGINNINGS.length) % ENDINGS.length] as string;
  const half = TRADES.length / 2;
  const trade = TRADES[Math.floor(random() * half) + (index < CUSTOMERS / 2 ? 0 : half)] as string;
  return `${beginning}${ending} ${trade}`;
}

function createSales(customer: Customer, size: number, random: () => number): Sale[] {
  const sales: Sale[] = [];
  const last = customer.left ?? Infinity;
  for (let month = 0; month < MONTHS; month++) {
    const lines = poisson(0.72 * size ** 0.3 * (SEASON[month % 12] as number), random);
    for (let line = 0; line < lines; line++) {
      const date = monthDay(month, random);
      const sale = createSale(customer, size, date, month, random);
      if (date >= customer.since && date <= last) sales.push(sale);
    }
  }
  return sales;
}

function createSale(customer: Customer, size: number, date: number, month: number, random: () => number): Sale {
  const product = pickProduct(random);
  const unitPrice = roundCents(product.price * (1 + YEARLY_PRICE_RISE) ** Math.floor(month / 12));
  const ordered = Math.max(1, Math.round(product.quantity * size ** 0.75 * (0.6 + 0.8 * random())));
  const quantity = random() < RETURN_RATE ? -Math.max(1, Math.round(ordered / 4)) : ordered;
  return { date, invoice: 0, customer, product: product.name, quantity, unitPrice, revenue: roundCents(quantity * unitPrice) };
}

function pickProduct(random: () => number): (typeof PRODUCTS)[number] {
  let rest = random();
  for (const product of PRODUCTS) {
    rest -= product.weight;
    if (rest < 0) return product;
  }
  return PRODUCTS[0];
}

/** Lines of one customer on one day are one invoice. */
function numberInvoices(sales: Sale[]): void {
  let invoice = 100_000;
  let previous: Sale | undefined;
  for (const sale of sales) {
    if (sale.date !== previous?.date || sale.customer !== previous.customer) invoice++;
    sale.invoice = invoice;
    previous = sale;
  }
}

function monthDay(month: number, random: () => number): number {
  return day(FIRST_YEAR + Math.floor(month / 12), month % 12, random);
}

/** Days from the second on: nobody works on New Year's Day. */
const FIRST_DAY = 2;
const DAYS = 27;

function day(year: number, month: number, random: () => number): number {
  return serialDay(year, month + 1, FIRST_DAY + Math.floor(random() * DAYS));
}

function roundCents(money: number): number {
  return Math.round(money * 100) / 100;
}
