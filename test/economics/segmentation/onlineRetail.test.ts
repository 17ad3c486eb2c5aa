import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { classedAccounts, compareSegmentations } from "../../../src/economics/segmentation/moves/compareSegmentations";
import type { Period, SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { dataFolder, leftOut } from "../../fixtures/loyaltyData";
import { finding, options, parts } from "./segmentationFixture";

/** One line of the public Online Retail data (Chen, Sain & Guo 2012, UCI Machine Learning Repository); the country may hold a comma. */
interface Sale {
  order: string;
  day: string;
  customer: string;
  quantity: string;
  price: string;
}

function readSales(folder: string): Sale[] {
  const text = gunzipSync(readFileSync(join(folder, "online-retail.csv.gz"))).toString();
  const lines = text.trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const fields = line.split(",");
    return { order: fields[0]!, day: fields[1]!, customer: fields[2]!, quantity: fields.at(-2)!, price: fields.at(-1)! };
  });
}

function columnsOf(sales: readonly Sale[]): SalesColumns {
  return {
    parts,
    account: sales.map(({ customer }) => (customer === "" ? "" : Number(customer))),
    quantity: sales.map(({ quantity }) => Number(quantity)),
    price: sales.map(({ price }) => Number(price)),
    date: sales.map(({ day }) => day),
    order: sales.map(({ order }) => order),
  };
}

/** Thousandths of a pound of each customer between two days of text: whole numbers, so that nothing is rounded. */
function independentSums(sales: readonly Sale[], from: string, to: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { customer, day, quantity, price } of sales) {
    const date = day.slice(0, 10);
    if (customer === "" || date < from || date > to) continue;
    const [pounds, pence = ""] = price.split(".") as [string, string?];
    const thousandths = Number(pounds) * 1000 + Number(pence.padEnd(3, "0")) * (pounds.startsWith("-") ? -1 : 1);
    sums.set(customer, (sums.get(customer) ?? 0) + Number(quantity) * thousandths);
  }
  return sums;
}

const money = (thousandths: number) => thousandths / 1000;
const total = (amounts: Iterable<number>) => money([...amounts].reduce((sum, amount) => sum + amount, 0));

/** Class sizes by cumulative share before each account, in whole numbers: the crossing account goes up, ties together, negatives last. */
function independentClasses(sums: Map<string, number>): [number, number, number] {
  const sorted = [...sums.values()].sort((a, b) => b - a);
  const all = sorted.reduce((sum, amount) => sum + amount, 0);
  const sizes: [number, number, number] = [0, 0, 0];
  let larger = 0;
  for (let i = 0, before = 0; i < sorted.length; i++) {
    if (sorted[i] !== sorted[i - 1]) before = larger;
    const place = sorted[i]! < 0 || before * 100 >= all * 95 ? 2 : before * 100 >= all * 80 ? 1 : 0;
    sizes[place]++;
    larger += sorted[i]!;
  }
  return sizes;
}

/** An account of 0 is no customer. */
function independentBridge(before: Map<string, number>, now: Map<string, number>) {
  const amounts = { new: 0, grown: 0, shrunk: 0, lost: 0 };
  for (const [customer, amount] of now) if (!before.get(customer)) amounts.new += amount;
  for (const [customer, amount] of before) {
    const later = now.get(customer);
    if (!amount) continue;
    if (!later) amounts.lost += amount;
    else if (later > amount) amounts.grown += later - amount;
    else amounts.shrunk += amount - later;
  }
  return { new: money(amounts.new), grown: money(amounts.grown), shrunk: money(amounts.shrunk), lost: money(amounts.lost) };
}

const WHOLE = ["2010-12-01", "2011-12-09"] as const;
/** The first six calendar months and the rest: 1 December 2010 to 31 May 2011, 1 June to 9 December 2011. */
const HALVES = [
  ["2010-12-01", "2011-05-31"],
  ["2011-06-01", "2011-12-09"],
] as const;
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const periodOf = ([from, to]: readonly [string, string]): Period => ({ from: serial(from), to: serial(to) });

const folder = dataFolder;
if (!folder || !existsSync(join(folder, "online-retail.csv.gz"))) leftOut("Online Retail");
else
  describe("Online Retail", () => {
    const sales = readSales(folder);
    const columns = columnsOf(sales);
    const answer = segmentAccounts(columns, { ...options, second: "orders" });

    test("gives the published total, accounts and classes, and those of a computation in whole numbers", () => {
      const sums = independentSums(sales, ...WHOLE);
      expect(total(sums.values())).toBe(8_300_065.814);
      expect(answer.total).toBeCloseTo(8_300_065.814, 6);
      expect(answer.quality).toMatchObject({
        rows: 541_909,
        usedRows: 541_909 - 135_080,
        accounts: 4372,
        days: { from: serial(WHOLE[0]), to: serial(WHOLE[1]) },
      });
      expect(finding(answer, "noAccount")?.count).toBe(135_080);
      expect(finding(answer, "dateAsText")?.count).toBe(406_829);
      expect(independentClasses(sums)).toEqual([1171, 1436, 1765]);
      expect(answer.classes.map(({ accounts }) => accounts)).toEqual([1171, 1436, 1765]);
      const gaps = answer.accounts.account.map((account, i) => Math.abs(answer.accounts.value[i]! - money(sums.get(account)!)));
      expect(Math.max(...gaps)).toBeLessThan(1e-6);
      const amounts = [...sums.values()];
      expect(finding(answer, "negativeAccount")?.count).toBe(amounts.filter((amount) => amount < 0).length);
      expect(finding(answer, "zeroAccount")?.count).toBe(amounts.filter((amount) => amount === 0).length);
    });

    test("splits no total that is the same in whole numbers: 89 groups of equal totals keep one rank and one class each", () => {
      const sums = independentSums(sales, ...WHOLE);
      const ordered = [...sums.values()].sort((a, b) => b - a);
      const firstPlace = new Map(ordered.map((amount, i) => [amount, i + 1] as const).reverse());
      const { accounts } = answer;
      expect([...accounts.rank]).toEqual(accounts.account.map((account) => firstPlace.get(sums.get(account)!)));
      const groups = new Map<number, Set<number>>();
      accounts.account.forEach((account, i) => {
        const amount = sums.get(account)!;
        groups.set(amount, (groups.get(amount) ?? new Set()).add(accounts.class[i]!));
      });
      expect([...groups.values()].filter((found) => found.size > 1)).toEqual([]);
      expect(ordered.filter((amount, i) => amount === ordered[i + 1] && amount !== ordered[i - 1])).toHaveLength(89);
    });

    test("gives the published concentration: top 20% 73.8%, largest 3.4%, five largest 11.8%, Gini 0.704, 222.2 effective accounts", () => {
      const { concentration } = answer;
      expect(concentration!.countAtTarget).toBe(1171);
      expect(concentration!.top20Share).toBeCloseTo(0.738, 3);
      expect(concentration!.largestShare).toBeCloseTo(0.034, 3);
      expect(concentration!.top5Share).toBeCloseTo(0.118, 3);
      expect(concentration!.gini).toBeCloseTo(0.704, 3);
      expect(concentration!.effectiveAccounts).toBeCloseTo(222.2, 1);
    });

    test("counts the distinct invoices of each customer", () => {
      const invoices = new Map<string, Set<string>>();
      for (const { customer, order } of sales) invoices.set(customer, (invoices.get(customer) ?? new Set()).add(order));
      expect([...answer.accounts.second!]).toEqual(answer.accounts.account.map((account) => invoices.get(account)!.size));
    });

    test("closes the published bridge from 3,120,488 to 5,179,578", () => {
      const of = (half: readonly [string, string], label: string) =>
        classedAccounts(segmentAccounts(columns, { ...options, period: periodOf(half) }), label);
      const { bridge } = compareSegmentations(of(HALVES[0], "first half"), of(HALVES[1], "second half"));
      const [before, now] = [independentSums(sales, ...HALVES[0]), independentSums(sales, ...HALVES[1])];
      const published = { opening: 3_120_488, new: 1_151_831, grown: 1_657_696, shrunk: 405_709, lost: 344_728, closing: 5_179_578 };
      const independent = { opening: total(before.values()), ...independentBridge(before, now), closing: total(now.values()) };
      for (const step of Object.keys(published) as (keyof typeof published)[]) {
        expect(Math.round(bridge[step])).toBe(published[step]);
        expect(bridge[step]).toBeCloseTo(independent[step], 6);
      }
    });
  });
