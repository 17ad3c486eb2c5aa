import { classesOf, finding, segment, segmentValues } from "./segmentationFixture";

const MANY = 300_000;

jest.setTimeout(60_000);

test("300,000 distinct accounts are ranked, shared out and classed", () => {
  // values n, n - 1, ... 1 in a scattered order: 7 and 300,000 have no common factor
  const answer = segmentValues(Array.from({ length: MANY }, (_, i) => ((7 * i) % MANY) + 1));
  const { accounts, total, concentration } = answer;
  expect(total).toBe((MANY * (MANY + 1)) / 2);
  expect(accounts.value.every((value, i) => value === MANY - i)).toBe(true);
  // the largest k hold k(2n - k + 1) / 2; the fewest that hold 80% of n(n + 1) / 2
  const held = (k: number) => (k * (2 * MANY - k + 1)) / 2;
  let k = 1;
  while (held(k) < 0.8 * total) k++;
  expect(concentration?.countAtTarget).toBe(k);
  expect(classesOf(answer).lastIndexOf("A")).toBe(k - 1);
  expect(concentration?.top20Share).toBeCloseTo(held(0.2 * MANY) / total, 12);
  // Gini of 1, 2, ... n: (n - 1) / 3n
  expect(concentration?.gini).toBeCloseTo((MANY - 1) / (3 * MANY), 9);
});

test("300,000 equal accounts are one class, each of rank 1, with nothing to tell them apart", () => {
  const answer = segment(Array.from({ length: MANY }, (_, i) => [i, 12.5]));
  expect(answer.total).toBe(12.5 * MANY);
  expect(new Set(classesOf(answer))).toEqual(new Set(["A"]));
  expect(answer.concentration).toMatchObject({ gini: 0, top20Share: expect.closeTo(0.2, 12) as number });
  expect(finding(answer, "ties")?.count).toBe(MANY);
});
