import fc from "fast-check";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";

/** Rounded, since a standard deviation of 1e-300 squares to 0 in a cell formula. */
const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 1e6) / 1e6 + 0);
const whole = (min: number, max: number) => fc.integer({ min, max });
const level = fc.oneof(between(0.5, 0.999), fc.constantFrom(0.8, 0.9, 0.95, 0.99));

function columnOf(cell: fc.Arbitrary<CellContent>): (length: number) => fc.Arbitrary<CellContent[]> {
  return (length) => fc.array(cell, { minLength: length, maxLength: length });
}

/** One figure whatever the length of the other ranges: the factor of a matrix of one column. */
function oneCell(cell: fc.Arbitrary<CellContent>): () => fc.Arbitrary<CellContent[]> {
  return () => cell.map((value) => [value]);
}

function sometimesBlank(cell: fc.Arbitrary<CellContent>): fc.Arbitrary<CellContent> {
  return fc.oneof({ arbitrary: cell, weight: 8 }, { arbitrary: fc.constant(null), weight: 1 });
}

/** What people give for the single values of LIFT and RFM. */
const scalars: Record<string, fc.Arbitrary<CellContent>> = {
  mean_test: between(-50, 500),
  mean_control: fc.oneof(between(-50, 500), fc.constant(0)),
  sd_test: fc.oneof(between(1, 300), whole(0, 80)),
  sd_control: fc.oneof(between(1, 300), whole(0, 80)),
  n_test: fc.oneof(whole(2, 16), whole(16, 20_000)),
  n_control: fc.oneof(whole(2, 16), whole(16, 20_000)),
  hits_test: fc.oneof(whole(0, 2), whole(0, 2), whole(2, 16)),
  hits_control: fc.oneof(whole(0, 2), whole(0, 2), whole(2, 16)),
  confidence: level,
  power: fc.oneof(level, between(0.01, 0.5)),
  ratio: fc.oneof(between(0.1, 20), fc.constantFrom(1, 9)),
  rate_test: fc.oneof(between(0, 1), fc.constantFrom(0, 1, 0.84)),
  rate_control: fc.oneof(between(0, 1), fc.constantFrom(0, 1, 0.82)),
  difference: fc.oneof(between(-50, 50), fc.constantFrom(5, -5)),
  sd: between(0.5, 300),
  limit: fc.oneof(between(0.01, 0.6), fc.constantFrom(0.1, 0.25, 1)),
  bins: whole(2, 12),
  as_of: fc.oneof(whole(45_400, 46_000), between(45_400, 46_000)),
  new_days: whole(0, 200),
  lapsed_days: whole(0, 500),
};

const className = fc.constantFrom<CellContent>("A", "a", " A", "B", "C", "D", "none", null, 1, 2, 10);

/** What people give for the ranges of the further PARETO functions and RFM. */
const columns: Record<string, (length: number) => fc.Arbitrary<CellContent[]>> = {
  profits: columnOf(sometimesBlank(fc.oneof(whole(-20, 30), between(-500, 1000)))),
  drivers: columnOf(sometimesBlank(fc.oneof(whole(0, 20), between(0, 100)))),
  rates: oneCell(fc.oneof(whole(0, 100), between(-5, 50))),
  scores: columnOf(sometimesBlank(whole(1, 10))),
  weights: oneCell(fc.oneof(whole(0, 5), between(0, 1))),
  before: columnOf(className),
  after: columnOf(className),
  recency: columnOf(sometimesBlank(fc.oneof(whole(0, 9), whole(0, 700)))),
  frequency: columnOf(sometimesBlank(whole(0, 6))),
  monetary: columnOf(sometimesBlank(fc.oneof(whole(-20, 20), between(-100, 5000)))),
  recency_score: columnOf(sometimesBlank(whole(1, 5))),
  frequency_score: columnOf(sometimesBlank(whole(1, 5))),
  monetary_score: columnOf(sometimesBlank(whole(1, 5))),
  first_date: columnOf(sometimesBlank(fc.oneof(whole(44_000, 44_900), between(44_000, 45_000)))),
  last_date: columnOf(sometimesBlank(fc.oneof(whole(45_000, 45_390), between(45_000, 45_399)))),
  orders: columnOf(sometimesBlank(whole(0, 5))),
  new_business_date: columnOf(fc.oneof(fc.constant<CellContent>(null), whole(45_000, 45_800))),
};

const cell = (content: fc.Arbitrary<CellContent>) => content.map((value): Argument => ({ kind: "cell", value }));
const optional = (argument: fc.Arbitrary<Argument>) => fc.oneof(fc.constant<Argument>({ kind: "omitted" }), argument);
const spend = fc.oneof(whole(0, 60), between(0, 300));
const mean = cell(spend);
const confidence = optional(cell(level));

/** The figures of a group's customers before and after; now and then one was not there at one of the times. */
function groupColumns(before: number, after: number): [fc.Arbitrary<Argument>, fc.Arbitrary<Argument>] {
  const cells = sometimesBlank(spend);
  return [before, after].map((length) => columnOf(cells)(length).map((filled): Argument => ({ kind: "column", cells: filled }))) as [
    fc.Arbitrary<Argument>,
    fc.Arbitrary<Argument>,
  ];
}

const size = whole(2, 12);

/** Four means, or four columns of the same customers or of others. */
const changes: fc.Arbitrary<ArgumentSet> = fc.oneof(
  fc.tuple(mean, mean, mean, mean, confidence, optional(cell(fc.constantFrom("same", " OTHER ")))),
  fc
    .tuple(size, size)
    .chain(([test, control]) =>
      fc.tuple(
        ...groupColumns(test, test),
        ...groupColumns(control, control),
        confidence,
        optional(cell(fc.constantFrom("same", "Same "))),
      ),
    ),
  fc
    .tuple(size, size, size, size)
    .chain(([a, b, c, d]) => fc.tuple(...groupColumns(a, b), ...groupColumns(c, d), confidence, cell(fc.constantFrom("other", " OTHER")))),
);

const rate = fc.oneof(between(0.01, 0.99), fc.constantFrom(0, 1, 0.82));
const figure = (name: string) => optional(cell(scalars[name]!));
const sides = optional(cell(fc.constantFrom("two", " ONE ")));

/** Rates, or a lift over a rate that mostly stays a rate. */
const sampleSize: fc.Arbitrary<ArgumentSet> = fc.oneof(
  fc.tuple(cell(rate), cell(rate), confidence, figure("power"), figure("ratio"), sides, optional(cell(fc.constant("rate")))),
  fc.tuple(
    cell(fc.oneof(between(-0.9, 0.3), fc.constantFrom(0, 0.1))),
    cell(rate),
    confidence,
    figure("power"),
    figure("ratio"),
    sides,
    cell(fc.constantFrom("relative", " Relative")),
  ),
);

const filledColumn = (name: string, length: number) =>
  columns[name]!(length).map((filled): Argument => ({ kind: "column", cells: filled }));

/** Three rows of limits that rise, with blanks at the end of the shorter ones. */
const limits: fc.Arbitrary<Argument> = fc
  .tuple(...[700, 6, 60].map((most) => fc.uniqueArray(whole(1, most), { minLength: 1, maxLength: 4 })))
  .map((rows) => {
    const width = Math.max(...rows.map((row) => row.length));
    const rising = rows.map((row) => [...row].sort((x, y) => x - y));
    return { kind: "matrix", rows: rising.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]) };
  });

/** Customers scored by the rank of their figures or by own limits. */
const rfmScores: fc.Arbitrary<ArgumentSet> = fc.oneof(whole(1, 4), whole(5, 20)).chain((length) => {
  const figures = [filledColumn("recency", length), filledColumn("frequency", length), filledColumn("monetary", length)] as const;
  const none = fc.constant<Argument>({ kind: "omitted" });
  const ties = optional(cell(fc.constantFrom("same", " ORDER ", "ntile", "qcut", "quantile")));
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(...figures, figure("bins"), ties, none) },
    { weight: 1, arbitrary: fc.tuple(...figures, none, optional(cell(fc.constant("quantile"))), limits) },
  );
});

/** Arguments a person could mean, by function, where a parameter's name does not say which figures go together. */
export const liftArguments: Readonly<Record<string, fc.Arbitrary<ArgumentSet>>> = {
  "LIFT.DID": changes,
  "LIFT.SAMPLESIZE": sampleSize,
  "RFM.SCORE": rfmScores,
};

/**
 * The cells of a function of these families by parameter name; nothing of its own for any other function, where a name may mean something
 * else.
 */
export function ownCells(id: string): { scalars: Partial<typeof scalars>; columns: Partial<typeof columns> } {
  return /^(LIFT|PARETO|RFM)\./.test(id) ? { scalars, columns } : { scalars: {}, columns: {} };
}
