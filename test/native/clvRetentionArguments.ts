import fc from "fast-check";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";

const STEPS = 1_000_000;
const OMITTED: Argument = { kind: "omitted" };

/** Evenly spread figures: none so small that its product vanishes in one form and not in the other. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);
const whole = (min: number, max: number) => fc.integer({ min, max });
const cell = (content: fc.Arbitrary<CellContent>) => content.map((value): Argument => ({ kind: "cell", value }));
const optional = (argument: fc.Arbitrary<Argument>) => fc.oneof({ weight: 2, arbitrary: argument }, fc.constant(OMITTED));
const set = (...given: fc.Arbitrary<Argument>[]): fc.Arbitrary<ArgumentSet> => fc.tuple(...given);
const words = (...list: string[]) => cell(fc.constantFrom(...list, ` ${(list[0] as string).toUpperCase()} `));

function column(content: fc.Arbitrary<CellContent>, rows: number): fc.Arbitrary<Argument> {
  return fc.array<CellContent>(content, { minLength: rows, maxLength: rows }).map((cells) => ({ kind: "column", cells }));
}

const money = fc.oneof(between(0, 5000), whole(0, 400));
const margin = cell(fc.oneof(between(-100, 1000), whole(50, 500)));
const share = fc.oneof(between(0, 1), fc.constantFrom(0, 0.5, 0.8, 0.9, 1));
const retention = cell(fc.oneof(between(0, 0.98), fc.constantFrom(0, 0.5, 0.8, 0.9)));
const discount = cell(fc.oneof(between(0.01, 0.4), fc.constantFrom(0, 0.1, -0.05)));
const growth = optional(cell(fc.oneof(between(-0.3, 0.05), fc.constantFrom(0, 0.02))));
const periods = cell(whole(1, 25));
const cost = optional(cell(money));
const timing = optional(words("renewal", "end", "now", "mid"));
const lengthWord = words("day", "week", "month", "quarter", "year");
const someRows = (of: (rows: number) => fc.Arbitrary<ArgumentSet>) => whole(1, 8).chain(of);

/** Figures in time order, sometimes with blanks at the end. */
function seriesOf(content: fc.Arbitrary<CellContent>, rows: number): fc.Arbitrary<Argument> {
  return fc.tuple(column(content, rows), fc.nat(2)).map(([argument, blanks]) => {
    const cells = argument.kind === "column" ? argument.cells : [];
    return { kind: "column", cells: [...cells, ...new Array<null>(blanks).fill(null)] };
  });
}

/** A survival that falls from a first share. */
function survival(rows: number): fc.Arbitrary<Argument> {
  return fc.array(share, { minLength: rows, maxLength: rows }).map((steps) => {
    let left = 1;
    return { kind: "column", cells: steps.map((step) => (left *= step)) };
  });
}

/** Rows of shares that add up to 1. */
function transition(states: number): fc.Arbitrary<Argument> {
  const row = fc.array(whole(0, 9), { minLength: states, maxLength: states }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return total === 0 ? parts.map((_, i) => (i === 0 ? 1 : 0)) : parts.map((part) => part / total);
  });
  return fc.array(row, { minLength: states, maxLength: states }).map((rows) => ({ kind: "matrix", rows }));
}

/** Rows of shares of which a tenth at least goes to the last state, which is never left. */
function leavingTransition(states: number): fc.Arbitrary<Argument> {
  const row = fc.array(whole(0, 9), { minLength: states, maxLength: states }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 1);
    return parts.map((part, j) => (part + (j === states - 1 ? 1 : 0)) / total);
  });
  return fc.array(row, { minLength: states, maxLength: states }).map((rows) => ({
    kind: "matrix",
    rows: rows.map((shares, i) => (i < states - 1 ? shares : shares.map((_, j) => (j === i ? 1 : 0)))),
  }));
}

/** Money of each state; that of the last one mostly none. */
function leavingValues(states: number): fc.Arbitrary<Argument> {
  const last = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(5) });
  return fc
    .tuple(fc.array(between(-50, 500), { minLength: states - 1, maxLength: states - 1 }), last)
    .map(([money, end]) => ({ kind: "column", cells: [...money, end] }));
}

const id = fc.constantFrom<CellContent>("Acme", "ACME ", " acme", "Bolt", "bolt", "Core", "Dora", "Elm", 12, 345, null);
const amount = fc.oneof<fc.Arbitrary<CellContent>[]>(whole(0, 30), between(0, 500), between(-50, 0), fc.constant(null));
const start = fc.oneof<fc.Arbitrary<CellContent>[]>(whole(45_000, 45_600), between(45_000, 45_600), fc.constant(null));
const stay = fc.oneof<fc.Arbitrary<number | null>[]>(whole(0, 700), fc.constant(null), fc.constant(0));

const lives = someRows((rows) =>
  fc
    .tuple(fc.array(start, { minLength: rows, maxLength: rows }), fc.array(stay, { minLength: rows, maxLength: rows }))
    .chain(([first, stays]) =>
      set(
        fc.constant<Argument>({ kind: "column", cells: first }),
        fc.constant<Argument>({
          kind: "column",
          cells: stays.map((days, i) => (days === null ? null : ((first[i] as number | null) ?? 45_000) + days)),
        }),
        cell(whole(45_300, 46_000)),
        optional(words("month", "quarter", "year")),
      ),
    ),
);

/** Lives of a few weeks, whose table by days is not too long. */
const shortLives = someRows((rows) =>
  set(
    column(whole(45_000, 45_010), rows),
    column(fc.oneof<fc.Arbitrary<CellContent>[]>(whole(45_010, 45_040), fc.constant(null)), rows),
    cell(whole(45_005, 45_030)),
    words("day", "week", "month"),
  ),
);

const purchase = fc.oneof<fc.Arbitrary<CellContent>[]>(whole(45_000, 45_200), between(45_000, 45_060), fc.constant(null));

const purchases = someRows((rows) =>
  set(
    column(id, rows),
    column(purchase, rows),
    optional(words("month", "week", "quarter", "year")),
    optional(words("share", "count", "amount")),
    optional(column(amount, rows)),
    optional(cell(whole(45_050, 45_250))),
    fc.constant(OMITTED),
  ),
);

/** The same with a sign-up for each customer, mostly before all he did. */
const signedUp = someRows((rows) =>
  set(
    column(fc.constantFrom<CellContent>("Acme", " acme", "Bolt", "Core", null), rows),
    column(fc.oneof<fc.Arbitrary<CellContent>[]>(whole(45_060, 45_200), fc.constant(null)), rows),
    optional(words("month", "quarter", "year")),
    optional(words("share", "count", "amount")),
    optional(column(amount, rows)),
    optional(cell(whole(45_050, 45_250))),
    fc.oneof(
      { weight: 4, arbitrary: column(fc.constant<CellContent>(45_010), rows) },
      { weight: 1, arbitrary: column(whole(45_000, 45_070), rows) },
    ),
  ),
);

const flag = fc.constantFrom<CellContent>(true, false, 1, 0, "Yes", "no", " churned ", "ACTIVE", "是", "nein");

/** Customers with a sign-up, a last active day and a status. */
const statuses = someRows((rows) =>
  fc
    .tuple(
      fc.array(whole(45_000, 45_300), { minLength: rows, maxLength: rows }),
      fc.array(whole(0, 300), { minLength: rows, maxLength: rows }),
    )
    .chain(([first, stays]) =>
      set(
        fc.constant<Argument>({ kind: "column", cells: first }),
        fc.constant<Argument>({ kind: "column", cells: stays.map((days, i) => first[i]! + days) }),
        column(flag, rows),
        optional(words("month", "week", "quarter", "year")),
        optional(cell(whole(45_200, 45_700))),
      ),
    ),
);

const tenures = someRows((rows) =>
  set(
    column(fc.oneof<fc.Arbitrary<CellContent>[]>(whole(0, 12), whole(0, 60), fc.constantFrom(0.5, 2.25, null)), rows),
    column(flag, rows),
    fc.constant(OMITTED),
    optional(cell(fc.constantFrom(0.9, 0.99, 0.5))),
  ),
);

/** Arguments a person could mean, by function, where a parameter's name does not say enough. */
export const clvRetentionArguments: Readonly<Record<string, fc.Arbitrary<ArgumentSet>>> = {
  "CLV.CURVE": someRows((rows) => set(seriesOf(between(-50, 500), rows), survival(rows), discount, timing, cost)),
  "CLV.PAYBACK": set(
    cell(fc.oneof(between(-10, 1000), between(100, 1000))),
    cell(between(0.3, 1)),
    discount,
    cell(fc.oneof(between(0, 400), whole(0, 100))),
    timing,
    growth,
  ),
  "CLV.REQUIRED": set(cell(between(50, 300)), discount, cell(between(50, 1500)), timing, growth),
  "CLV.MIGRATION": fc.oneof(
    whole(1, 5).chain((states) =>
      set(
        transition(states),
        column(between(-50, 500), states),
        cell(between(0.01, 0.5)),
        optional(cell(fc.oneof(whole(0, 6), whole(0, 300)))),
      ),
    ),
    // customers who are lost in the end: a value without discount
    whole(2, 4).chain((states) => set(leavingTransition(states), leavingValues(states), cell(between(-0.02, 0)), fc.constant(OMITTED))),
  ),
  "CLV.EQUITY": someRows((rows) =>
    set(cell(whole(0, 9000)), seriesOf(whole(0, 500), rows), margin, retention, discount, cost, timing, growth, optional(periods)),
  ),
  "CLV.COMPONENTS": set(margin, cell(share), discount, periods, cost, ...Array.from({ length: 4 }, () => optional(cell(between(-5, 20))))),
  "RETENTION.CONVERT": set(cell(share), lengthWord, lengthWord),
  "DISCOUNT.CONVERT": set(cell(between(-0.1, 0.3)), lengthWord, lengthWord),
  "RETENTION.BASEPATH": set(cell(whole(0, 9000)), cell(money), cell(share), cell(share), periods, optional(margin)),
  "RETENTION.BREAKEVEN": set(
    margin,
    retention,
    discount,
    cell(fc.oneof(between(-0.1, 0.1), fc.constantFrom(0.05, 0.01, 0))),
    words("points", "relative", "churn"),
    timing,
    growth,
  ),
  "RETENTION.ELASTICITY": set(retention, discount, timing, growth),
  "RETENTION.DEFECTION": someRows((rows) =>
    set(
      seriesOf(between(-20, 100), rows),
      discount,
      cell(money),
      column(fc.oneof(between(0.02, 1), fc.constantFrom(0.05, 0.1, 0.2, 0.5, null)), rows),
      timing,
    ),
  ),
  "RETENTION.REVENUE": fc
    .tuple(whole(1, 9), whole(1, 9))
    .chain(([before, after]) => set(column(id, before), column(amount, before), column(id, after), column(amount, after))),
  "RETENTION.COHORT": fc.oneof(purchases, signedUp),
  "RETENTION.COHORT.STATUS": statuses,
  "RETENTION.TENURE": tenures,
  "RETENTION.SURVIVAL": fc.oneof({ weight: 3, arbitrary: lives }, { weight: 2, arbitrary: shortLives }),
  "SPEND.ACQUISITION": set(cell(between(-20, 500)), cell(between(0.01, 0.3)), cell(between(0.5, 40)), cell(between(0.3, 1))),
};
