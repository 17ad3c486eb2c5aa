import { ResultCache } from "../../src/background/ResultCache";

const rows = (count: number) => Promise.resolve(Array.from({ length: count }, () => [0, 0]));

test("the results used last are kept when there are too many", () => {
  const cache = new ResultCache();
  const never = () => true;
  for (let i = 0; i < 500; i++) cache.set(`k${i}`, Promise.resolve(i), never);
  expect(cache.get("k0")).toBeDefined();
  cache.set("k500", Promise.resolve(500), never);
  expect(cache.get("k1")).toBeUndefined();
  expect(cache.get("k0")).toBeDefined();
});

test("a few large results push older ones out", async () => {
  const cache = new ResultCache();
  const never = () => true;
  cache.set("a", rows(600_000), never);
  cache.set("b", rows(600_000), never);
  await rows(1);
  await rows(1);
  expect(cache.get("a")).toBeUndefined();
  expect(cache.get("b")).toBeDefined();
});

test("only a failure that would come again is kept", async () => {
  const cache = new ResultCache();
  const failure = Promise.reject(new Error("fault"));
  cache.set("fault", failure, () => false);
  const refusal = Promise.reject(new Error("refused"));
  cache.set("refused", refusal, () => true);
  await Promise.allSettled([failure, refusal]);
  await rows(1);
  expect(cache.get("fault")).toBeUndefined();
  expect(cache.get("refused")).toBe(refusal);
});
