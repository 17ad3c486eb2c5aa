/** Numbers in (0, 1) that are the same for the same seed: the minimal standard generator (Park & Miller 1988) with the multiplier 48271. */
function createRandom(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = seed;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}

const PLACES = [
  "Aldermoor",
  "Birkdale",
  "Corvale",
  "Dunmarsh",
  "Elmwick",
  "Farrowby",
  "Glenhurst",
  "Hartsmead",
  "Inglebrook",
  "Juniper Hill",
  "Kestrel Bay",
  "Larkfield",
  "Merriton",
  "Northmere",
  "Oakhaven",
  "Penbrook",
  "Quarrydale",
  "Rosswell",
  "Stonebeck",
  "Thornley",
];
const TRADES = ["Foods", "Hotels", "Clinics"];

/** A made-up name for each of the sample's 60 customers. */
function customerName(customer: number): string {
  return `${PLACES[customer % PLACES.length]!} ${TRADES[Math.floor(customer / PLACES.length) % TRADES.length]!}`;
}

/** Titles of the sample's columns: each plays one part in a segmentation. */
export const SAMPLE_TITLES = [
  "Date",
  "Customer no.",
  "Customer",
  "Invoice",
  "Quantity",
  "Unit price",
  "Amount",
  "Gross margin",
  "Visits",
  "Rush orders",
  "Currency",
  "Parent",
] as const;

export type SampleRow = (string | number)[];

const SEED = 2_025;
const CUSTOMERS = 60;
/** 1 January 2025 as an Excel serial number. */
const FIRST_DAY = 45_658;
const DAYS = 365;
const HALF = 181;
const CURRENCY = "EUR";

/** Customers that cost more to serve than they bring: many visits and rush orders for large sales at a low margin. */
const COSTLY = new Set([2, 8, 17]);
/** Customers that belong to another: position of the customer and of its parent. */
const PARENTS = new Map([
  [13, 0],
  [26, 0],
  [19, 3],
  [32, 3],
  [45, 3],
]);
/** Every fifteenth customer leaves in the summer, and every fifteenth comes then. */
const leaves = (customer: number) => customer % 15 === 7;
const comes = (customer: number) => customer % 15 === 11;

const customerNumber = (customer: number): string => `C-${1001 + customer}`;
const cents = (money: number): number => Math.round(money * 100) / 100;

interface Buyer {
  customer: number;
  /** 1 for the largest, less for each that follows */
  size: number;
  price: number;
  marginRate: number;
}

function createBuyer(customer: number, random: () => number): Buyer {
  const size = (customer + 1) ** -0.85;
  const marginRate = COSTLY.has(customer) ? 0.06 : 0.24 + 0.16 * random();
  return { customer, size, price: cents(18 + 60 * random()), marginRate };
}

function saleDay({ customer }: Buyer, random: () => number): number {
  const [from, days] = leaves(customer) ? [0, HALF] : comes(customer) ? [HALF, DAYS - HALF] : [0, DAYS];
  return FIRST_DAY + from + Math.floor(random() * days);
}

function createSale(buyer: Buyer, random: () => number): SampleRow {
  const { customer, size, price, marginRate } = buyer;
  const ordered = Math.max(1, Math.round(140 * size ** 0.7 * (0.5 + random())));
  const isReturn = random() < 0.03;
  const quantity = isReturn ? -Math.max(1, Math.round(ordered / 5)) : ordered;
  const amount = cents(quantity * price);
  const busy = COSTLY.has(customer);
  const visits = isReturn ? 0 : Math.floor(random() * (busy ? 5 : 1.6));
  const rush = !isReturn && random() < (busy ? 0.8 : 0.12) ? 1 : 0;
  const parent = PARENTS.get(customer);
  return [
    saleDay(buyer, random),
    customerNumber(customer),
    customerName(customer),
    "",
    quantity,
    price,
    amount,
    cents(amount * marginRate),
    visits,
    rush,
    CURRENCY,
    parent === undefined ? "" : customerNumber(parent),
  ];
}

/** Rows as a real log has them: an id in another spelling, a sale without a customer, a free delivery. */
function addOddities(rows: SampleRow[]): void {
  const [spelling, cash, free] = [40, 150, 260].map((at) => rows[at]!);
  spelling![1] = `${String(spelling![1]).toLowerCase()} `;
  cash!.splice(1, 2, "", "");
  cash![11] = "";
  free!.splice(5, 3, 0, 0, 0);
}

/** Two lines of one customer on one day are one invoice. */
function numberInvoices(rows: SampleRow[]): void {
  let invoice = 25_000;
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (before?.[0] !== row[0] || before?.[2] !== row[2]) invoice++;
    row[3] = `INV-${invoice}`;
  });
}

/**
 * Made-up sales of one year: about 400 invoice lines of 60 customers in EUR, in the order of the days, without the titles. The same ones every time.
 * They have what real sales have: a few large customers, returns, customers that come and go, one that belongs to another, and some that cost more to
 * serve than they bring.
 */
export function sampleSales(): SampleRow[] {
  const random = createRandom(SEED);
  const rows: SampleRow[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const buyer = createBuyer(customer, random);
    const lines = Math.max(2, Math.round(24 * Math.sqrt(buyer.size)));
    for (let line = 0; line < lines; line++) rows.push(createSale(buyer, random));
  }
  rows.sort((a, b) => Number(a[0]) - Number(b[0]) || String(a[1]).localeCompare(String(b[1]), "en"));
  addOddities(rows);
  numberInvoices(rows);
  return rows;
}
