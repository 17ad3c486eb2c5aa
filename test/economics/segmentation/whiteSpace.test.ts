import fc from "fast-check";
import type { CellValue, SalesColumns, SegmentationOptions } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { standardOptions } from "../../../src/economics/segmentation/standardOptions";
import { type NoWhiteSpace, WHITE_SPACE, type WhiteSpace, whiteSpace } from "../../../src/economics/segmentation/whiteSpace";

type Row = readonly [account: string, product: CellValue, money: number];

const columnsOf = (rows: readonly Row[]): SalesColumns => ({
  parts: [{ sheetName: "Sales", firstRow: 2, start: 0 }],
  account: rows.map(([account]) => account),
  value: rows.map(([, , money]) => money),
});

/** All accounts in one class, so that each is compared with all others. */
const oneClass: SegmentationOptions = {
  ...standardOptions,
  classes: { ...standardOptions.classes, by: "count", names: ["A", "B"], limits: [1_000] },
};

function gapsOf(rows: readonly Row[], options = oneClass) {
  const columns = columnsOf(rows);
  const segmentation = segmentAccounts(columns, options);
  return whiteSpace(
    columns,
    segmentation,
    rows.map(([, product]) => product),
  ).then((result) => ({ result, segmentation }));
}

const found = (result: WhiteSpace | NoWhiteSpace): WhiteSpace => {
  if ("because" in result) throw new Error(result.because);
  return result;
};

const ROWS: Row[] = [
  ["A", "tea", 600], ["A", "milk", 300], ["A", "salt", 100],
  ["B", "Tea ", 500], ["B", "milk", 200], ["B", "salt", 200],
  ["C", "tea", 400], ["C", "milk", 400],
  ["D", "tea", 300], ["D", "milk", 100], ["D", "oil", 100],
  ["E", "tea", 200], ["E", "oil", 200], ["E", "milk", 50], ["E", "milk", -50],
  ["F", "oil", 90], ["F", "tea", 10], ["F", "salt", 20],
]; // prettier-ignore

describe("white space", () => {
  test("gives what a brute-force computation in Python gives", async () => {
    // cosine of every pair by math.sqrt and sum, statistics.median of the shares of those who buy:
    // A oil 3 of 5, 0.5, 500; B oil 450; C oil 400 and salt 3 of 5, 1/6, 133.33; D salt 83.33;
    // E milk 4 of 5, 0.26111, 104.44 and salt 66.67; F milk 31.33
    const { result, segmentation } = await gapsOf(ROWS);
    const { accounts, products, looked, alone } = found(result);
    const told = accounts.flatMap(({ account, peers, gaps }) =>
      gaps.map(({ product, buyers, share, expected }) => [
        segmentation.accounts.account[account],
        products[product],
        `${buyers} of ${peers}`,
        Number(share.toFixed(8)),
        Number(expected.toFixed(6)),
      ]),
    );
    expect(told).toEqual([
      ["C", "oil", "3 of 5", 0.5, 400],
      ["C", "salt", "3 of 5", 0.16666667, 133.333333],
      ["A", "oil", "3 of 5", 0.5, 500],
      ["B", "oil", "3 of 5", 0.5, 450],
      ["E", "milk", "4 of 5", 0.26111111, 104.444444],
      ["E", "salt", "3 of 5", 0.16666667, 66.666667],
      ["D", "salt", "3 of 5", 0.16666667, 83.333333],
      ["F", "milk", "4 of 5", 0.26111111, 31.333333],
    ]);
    expect([looked, alone]).toEqual([6, 0]);
  });

  test("compares with the ten nearest only, of the same class only", async () => {
    // eleven accounts like the first one, and one that buys something else beside: that one is the farthest
    const alike = Array.from({ length: 11 }, (_, i): Row[] => [
      [`Alike ${i}`, "tea", 100 + i],
      [`Alike ${i}`, "milk", 50],
    ]).flat();
    const far: Row[] = [
      ["Far", "tea", 1],
      ["Far", "gold", 50_000],
    ];
    const { result } = await gapsOf([...alike, ...far]);
    const { accounts } = found(result);
    expect(accounts.every(({ peers }) => peers === WHITE_SPACE.peers)).toBe(true);
    // Far is near to nobody, and of its own ten peers all buy milk
    expect(accounts).toHaveLength(1);
    // by shares the largest alone is class A: too few to be compared
    const apart = await gapsOf([...alike, ...far], standardOptions);
    expect(apart.segmentation.classes[0]!.accounts).toBe(1);
    expect(apart.result).toMatchObject({ because: "fewAccounts", members: 1 });
  });

  test("counts rows without a product, and returns that take all back are not bought", async () => {
    const { result, segmentation } = await gapsOf([...ROWS, ["A", " ", 70], ["B", null, 30], ["A", "wine", 5], ["A", "wine", -5]]);
    const { rows, accounts, products } = found(result);
    expect(rows).toEqual({ used: 20, amount: 3_720 - 0, blank: 2, blankAmount: 100 });
    expect(rows.used + rows.blank).toBe(segmentation.quality.usedRows);
    expect(rows.amount + rows.blankAmount).toBeCloseTo(segmentation.total, 9);
    expect(accounts.flatMap(({ gaps }) => gaps.map(({ product }) => products[product]))).not.toContain("wine");
  });

  test("says why nothing can be compared", async () => {
    const one = await gapsOf(ROWS.map(([account, , money]) => [account, "TEA", money]));
    expect(one.result).toMatchObject({ because: "oneProduct", product: "TEA" });
    const none = await gapsOf(ROWS.map(([account, , money]) => [account, "", money]));
    expect(none.result).toMatchObject({ because: "noProduct", rows: { used: 0, blank: ROWS.length } });
    const few = await gapsOf(ROWS.filter(([account]) => account < "D"));
    expect(few.result).toMatchObject({ because: "fewAccounts", members: 3 });
    // every product in one basket only, as with the numbers of orders: nobody is near to anybody
    const orders = await gapsOf(ROWS.map(([account, , money], i) => [account, `Order ${i}`, Math.abs(money)]));
    expect(found(orders.result)).toMatchObject({ alone: 6, accounts: [] });
  });

  test("of 5,000 products and 300 accounts ends in time", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i): Row => [`K${i % 300}`, `P${(i * 7919) % 5_000}`, 1 + (i % 97)]);
    const begin = performance.now();
    const { result } = await gapsOf(rows);
    expect(found(result).products).toHaveLength(5_000);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  test("stops when it is told to", async () => {
    const columns = columnsOf(ROWS);
    const controller = new AbortController();
    controller.abort();
    const run = whiteSpace(
      columns,
      segmentAccounts(columns, oneClass),
      ROWS.map(([, product]) => product),
      { signal: controller.signal },
    );
    await expect(run).rejects.toThrow("Stopped.");
  });
});

describe("laws of white space", () => {
  const row = fc.tuple(
    fc.constantFrom("K1", "K2", "K3", "K4", "K5", "K6", "K7"),
    fc.constantFrom("tea", "milk", "oil", "salt", "rice"),
    fc.integer({ min: -20, max: 200 }),
  );
  const logs = fc.array(row, { minLength: 1, maxLength: 60 });
  const runs = { seed: 15, numRuns: 60 };
  test("an account never lacks what it buys, no gap is worth more than its basket, and sums add up", () =>
    fc.assert(
      fc.asyncProperty(logs, async (rows) => {
        const { result, segmentation } = await gapsOf(rows);
        expect(result.rows.used + result.rows.blank).toBe(segmentation.quality.usedRows);
        if ("because" in result) return;
        for (const { account, total, gaps, expected, peers } of result.accounts) {
          const id = segmentation.accounts.account[account];
          const bought = (name: string) => rows.reduce((sum, [who, what, x]) => sum + (who === id && what === name ? x : 0), 0);
          for (const { product, share, buyers } of gaps) {
            expect(bought(result.products[product]!)).toBeLessThanOrEqual(0);
            expect(share > 0 && share <= 1 && 2 * buyers >= peers).toBe(true);
          }
          expect(expected).toBeCloseTo(
            gaps.reduce((sum, gap) => sum + gap.share * total, 0),
            8,
          );
        }
      }),
      runs,
    ));

  test("money in another unit scales it", () =>
    fc.assert(
      fc.asyncProperty(logs, async (rows) => {
        const { result: plain } = await gapsOf(rows);
        const { result: cents } = await gapsOf(rows.map(([who, what, x]): Row => [who, what, 128 * x]));
        if ("because" in plain || "because" in cents) return expect(cents).toMatchObject({ because: (plain as NoWhiteSpace).because });
        expect(cents.accounts.map(({ account }) => account)).toEqual(plain.accounts.map(({ account }) => account));
        plain.accounts.forEach(({ expected }, i) => expect(cents.accounts[i]!.expected / expected).toBeCloseTo(128, 9));
      }),
      runs,
    ));
});
