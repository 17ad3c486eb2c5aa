import { SettledSum } from "../numeric/settledSum";
import type { CellValue, MeasureId, SalesColumns, Segmentation, SegmentationOptions, SegmentationRun } from "./keyAccounts.types";
import { accountKey, accountText } from "./rows/accountKey";
import { SegmentationPass } from "./rows/SegmentationPass";
import { SourceIndex } from "./rows/SourceIndex";
import { slices, finishedInSlices, type Steps } from "./steps";

/** The rule of white space; pane and sheet say it in words. */
export const WHITE_SPACE = {
  /** nearest accounts of the same class that an account is compared with */
  peers: 10,
  /** fewer tell nothing */
  leastPeers: 3,
  /** share of them that must buy a product before its absence is a gap */
  buyers: 0.5,
  /** largest gaps of an account that are told */
  gaps: 5,
  /** largest accounts of the class that are looked at */
  accounts: 500,
} as const;

/** A product that most similar accounts buy and this one does not. */
export interface ProductGap {
  /** position in `products` */
  product: number;
  /** how many of the peers buy it */
  buyers: number;
  /** what it takes of the basket of those, in the middle */
  share: number;
  /** money: that share of this account's own basket */
  expected: number;
}

export interface AccountGaps {
  /** position in the accounts of the answer */
  account: number;
  /** money of the products it buys */
  total: number;
  /** accounts it was compared with */
  peers: number;
  /** largest first */
  gaps: ProductGap[];
  /** money of these gaps together */
  expected: number;
}

/** Rows that went into the baskets, and those whose cell of the product is blank. */
interface ProductRows {
  used: number;
  amount: number;
  blank: number;
  blankAmount: number;
}

export interface WhiteSpace {
  /** as first written */
  products: string[];
  /** what the money is: the measure of the answer, or revenue where that is no sum of money */
  measure: MeasureId;
  /** the class that was looked at: the first */
  className: string;
  /** accounts of that class with a basket, and those looked at: the largest */
  members: number;
  looked: number;
  /** of these, accounts too unlike all others to be compared */
  alone: number;
  rows: ProductRows;
  /** accounts with gaps, most money first */
  accounts: AccountGaps[];
}

/** Why there is nothing to compare. */
export interface NoWhiteSpace {
  because: "noProduct" | "oneProduct" | "fewAccounts";
  className: string;
  /** accounts of the class that buy something */
  members: number;
  /** the only product */
  product?: string;
  rows: ProductRows;
}

/** What an account buys: products with money above zero. */
interface Basket {
  account: number;
  products: number[];
  amounts: number[];
  total: number;
  /** length of the vector of amounts */
  norm: number;
}

/** Adds up the money of each account by product; products are compared as accounts are, so that "Tea " and "tea" are one. */
class ProductTally {
  readonly names: string[] = [];
  readonly rows: ProductRows = { used: 0, amount: 0, blank: 0, blankAmount: 0 };
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<CellValue, number>();
  private readonly sums = new Map<number, Map<number, SettledSum>>();

  constructor(private readonly cells: readonly CellValue[]) {}

  /** @param account number in the source, @param figure money of the row */
  readonly use = (row: number, account: number, figure: number): void => {
    const product = this.numberOf(this.cells[row] ?? null);
    const { rows } = this;
    if (product < 0) {
      rows.blank++;
      rows.blankAmount += figure;
      return;
    }
    rows.used++;
    rows.amount += figure;
    const ofAccount = this.sums.get(account) ?? new Map<number, SettledSum>();
    this.sums.set(account, ofAccount);
    const sum = ofAccount.get(product) ?? new SettledSum();
    ofAccount.set(product, sum);
    sum.add(figure);
  };

  /** @param account position in the answer, @param number the same account in the source */
  basketOf(account: number, number: number): Basket {
    const basket: Basket = { account, products: [], amounts: [], total: 0, norm: 0 };
    for (const [product, { value }] of this.sums.get(number) ?? []) {
      if (!(value > 0)) continue;
      basket.products.push(product);
      basket.amounts.push(value);
      basket.total += value;
    }
    basket.norm = Math.hypot(...basket.amounts);
    return basket;
  }

  /** -1 for a blank cell */
  private numberOf(cell: CellValue): number {
    let number = this.known.get(cell);
    if (number !== undefined) return number;
    const text = accountText(cell);
    const key = accountKey(text);
    number = key === "" ? -1 : this.numbers.get(key);
    if (number === undefined) {
      number = this.names.push(text) - 1;
      this.numbers.set(key, number);
    }
    this.known.set(cell, number);
    return number;
  }
}

/** Who buys each product, and for how much. */
type Buyers = Map<number, { basket: number; amount: number }[]>;

function buyersOf(baskets: readonly Basket[]): Buyers {
  const buyers: Buyers = new Map();
  baskets.forEach(({ products, amounts }, basket) =>
    products.forEach((product, i) => {
      const list = buyers.get(product) ?? [];
      buyers.set(product, list);
      list.push({ basket, amount: amounts[i]! });
    }),
  );
  return buyers;
}

/** The nearest baskets by cosine, nearest first, of those that share a product with it; of equally near ones the larger account. */
function nearest(at: number, baskets: readonly Basket[], buyers: Buyers): number[] {
  const own = baskets[at]!;
  const dots = new Map<number, number>();
  own.products.forEach((product, i) => {
    for (const { basket, amount } of buyers.get(product)!) dots.set(basket, (dots.get(basket) ?? 0) + amount * own.amounts[i]!);
  });
  dots.delete(at);
  const cosine = (other: number): number => dots.get(other)! / (own.norm * baskets[other]!.norm);
  const near = Array.from(dots.keys(), (other) => ({ other, cosine: cosine(other) }));
  near.sort((a, b) => b.cosine - a.cosine || a.other - b.other);
  return near.slice(0, WHITE_SPACE.peers).map(({ other }) => other);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function gapsOf(own: Basket, peers: readonly Basket[]): ProductGap[] {
  const bought = new Set(own.products);
  const shares = new Map<number, number[]>();
  for (const { products, amounts, total } of peers)
    products.forEach((product, i) => {
      if (!bought.has(product)) shares.set(product, [...(shares.get(product) ?? []), amounts[i]! / total]);
    });
  return Array.from(shares, ([product, all]): ProductGap => {
    const share = median(all);
    return { product, buyers: all.length, share, expected: share * own.total };
  })
    .filter(({ buyers }) => buyers >= WHITE_SPACE.buyers * peers.length)
    .sort((a, b) => b.expected - a.expected || a.product - b.product)
    .slice(0, WHITE_SPACE.gaps);
}

/** Compares each of the largest accounts with its peers; pauses after each, since there may be thousands of products. */
function* compareBaskets(baskets: readonly Basket[], rows: number): Steps<Pick<WhiteSpace, "accounts" | "looked" | "alone">> {
  const buyers = buyersOf(baskets);
  const accounts: AccountGaps[] = [];
  const looked = Math.min(baskets.length, WHITE_SPACE.accounts);
  let alone = 0;
  for (let at = 0; at < looked; at++) {
    const own = baskets[at]!;
    const peers = nearest(at, baskets, buyers).map((other) => baskets[other]!);
    if (peers.length < WHITE_SPACE.leastPeers) alone++;
    else {
      const gaps = gapsOf(own, peers);
      const expected = gaps.reduce((sum, gap) => sum + gap.expected, 0);
      if (gaps.length > 0) accounts.push({ account: own.account, total: own.total, peers: peers.length, gaps, expected });
    }
    yield rows;
  }
  accounts.sort((a, b) => b.expected - a.expected || a.account - b.account);
  return { accounts, looked, alone };
}

/** Orders and customer values are no sums of money by product. */
const measureOf = ({ measure }: SegmentationOptions): MeasureId =>
  measure === "orders" || measure === "customerValue" ? "revenue" : measure;

function* tallySteps(columns: SalesColumns, segmentation: Segmentation, tally: ProductTally): Steps<SourceIndex> {
  const { options } = segmentation;
  const rows = columns.account.length;
  const source = new SourceIndex(columns, options);
  for (const done of slices(rows, (first, end) => source.addRows(first, end))) yield Math.floor(done / 2);
  source.currencies.settle(options.currency);
  const inMoney = { ...options, measure: measureOf(options), second: undefined };
  const pass = new SegmentationPass(columns, inMoney, source, source.parents(), tally.use);
  for (const done of slices(rows, (first, end) => pass.addRows(first, end))) yield Math.floor((rows + done) / 2);
  return source;
}

/** Baskets of the accounts of the first class that buy something, the largest account first. */
function basketsOf({ accounts }: Segmentation, source: SourceIndex, tally: ProductTally): Basket[] {
  const numbers = new Map(source.accounts.text.map((text, number) => [text, number]));
  return accounts.account.flatMap((text, at) => {
    if (accounts.class[at] !== 0) return [];
    const basket = tally.basketOf(at, numbers.get(text) ?? -1);
    return basket.products.length > 0 ? [basket] : [];
  });
}

function* whiteSpaceSteps(
  columns: SalesColumns,
  segmentation: Segmentation,
  products: readonly CellValue[],
): Steps<WhiteSpace | NoWhiteSpace> {
  const tally = new ProductTally(products);
  const source = yield* tallySteps(columns, segmentation, tally);
  const { names, rows } = tally;
  const baskets = basketsOf(segmentation, source, tally);
  const className = segmentation.classNames[0]!;
  const members = baskets.length;
  const none = (because: NoWhiteSpace["because"]): NoWhiteSpace => ({ because, className, members, rows });
  if (names.length === 0) return none("noProduct");
  if (names.length === 1) return { ...none("oneProduct"), product: names[0]! };
  if (members <= WHITE_SPACE.leastPeers) return none("fewAccounts");
  const compared = yield* compareBaskets(baskets, columns.account.length);
  return { products: names, measure: measureOf(segmentation.options), className, members, rows, ...compared };
}

/**
 * White space: what similar accounts buy that an account does not, in money. For each of the largest accounts of the first class: its peers
 * are the (at most 10) nearest accounts of the same class by the cosine of their baskets, money by product, among those that share a
 * product with it. A product that at least half of the peers buy, and the account does not, is a gap; expected is the median share that it
 * takes of the baskets of those who buy it, times the account's own basket. Money of a product is above zero after returns, else it is not
 * bought. Rows are those of the answer; rows without a product are in no basket and are counted.
 *
 * @param products cell of each row that says what was bought
 * @returns accounts with gaps, most money first, or why nothing can be compared
 * Source: cosine of profiles, Salton & McGill (1983); nearest neighbours by purchases and what most of them bought, Sarwar, Karypis, Konstan
 * & Riedl (2000), Analysis of recommendation algorithms for e-commerce.
 */
export function whiteSpace(
  columns: SalesColumns,
  segmentation: Segmentation,
  products: readonly CellValue[],
  run: SegmentationRun = {},
): Promise<WhiteSpace | NoWhiteSpace> {
  return finishedInSlices(whiteSpaceSteps(columns, segmentation, products), columns.account.length, run);
}
