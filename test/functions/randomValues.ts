import type { CatalogParameter } from "../../src/catalog/data/catalog.types";

/** A source of numbers in [0, 1). */
export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** What a cell may hold by mistake or at the edge of what can be meant. */
const ODD: readonly unknown[] = [
  null,
  undefined,
  "",
  " ",
  "abc",
  "0.8",
  "80%",
  "2024-05-31",
  true,
  false,
  0,
  -0,
  1,
  -1,
  2,
  5,
  80,
  100,
  0.5,
  0.999999999,
  -0.5,
  1e-12,
  -1e-12,
  1e12,
  -1e12,
  1e300,
  -1e300,
  5e-324,
  1.7976931348623157e308,
  10_000,
  10_001,
  45_000,
  45_000.75,
  2_958_466,
  { code: "#N/A" },
  { code: "#DIV/0!" },
  "#N/A",
  { type: "Double", basicValue: 3, numberFormat: "0%" },
  { type: "Error", basicValue: "#VALUE!" },
];

export function oddValue(random: Random): unknown {
  return pick(random, ODD);
}

/** What people give for a parameter of such a name; the first that fits counts. */
const BY_NAME: readonly [RegExp, (random: Random) => unknown][] = [
  [/(^|_)dates?$|^as_of$/, (random) => whole(random, 44_000, 46_000) + pick(random, [0, 0, 0.75])],
  [/^(x|n|count|opportunities)$/, (random) => whole(random, 0, 12)],
  [/^(names|accounts|customer_ids|ids_)/, (random) => pick(random, ["Acme", "acme ", "Bolt", "Core", "Élan", 12, 345, " "])],
  [/^(before|after)$/, (random) => pick(random, ["A", "B", "C", "a ", "", 1])],
  [/^(standard_met|small_sample|on_time|in_full)$/, (random) => pick<unknown>(random, [true, false, 1, 0])],
  [/^(discount|growth|change|.*_change|.*_growth)$/, (random) => random() * 0.5 - 0.15],
  [/retention|rate$|_rate|share|margin$|probability|confidence|power|level|containment|replaced|^top$/, (random) => random()],
  [/^(periods|horizon|runs|seed|customers|n_|orders|calls|brands|bins)/, (random) => whole(random, 1, pick(random, [10, 200, 10_000]))],
];

/** A number near a good one: of its size, whole where it was whole, a share where it was a share. */
function near(random: Random, value: number): number {
  const moved = value * (0.4 + 1.2 * random());
  if (Number.isInteger(value) && Math.abs(value) >= 2) return Math.round(moved);
  return value >= 0 && value <= 1 ? Math.min(1, moved) : moved;
}

/** The word as people type it: in any case, blanks round it. */
function typed(random: Random, word: string): string {
  return pick(random, [word, word.toUpperCase(), ` ${word} `, word]);
}

/** Something a person could well mean for this parameter, where `good` is known to be right. */
export function likelyValue(random: Random, parameter: CatalogParameter, good: unknown): unknown {
  if (parameter.words !== undefined) return typed(random, pick(random, parameter.words));
  const named = BY_NAME.find(([name]) => name.test(parameter.name));
  if (typeof good === "number" && (named === undefined || random() < 0.6)) return near(random, good);
  return named === undefined || (good !== null && random() < 0.5) ? good : named[1](random);
}
