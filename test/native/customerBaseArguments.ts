import fc from "fast-check";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";

const STEPS = 1_000_000;

/** Evenly spread figures with a few digits. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);
const whole = (min: number, max: number) => fc.integer({ min, max });

const cell = (content: fc.Arbitrary<CellContent>) => content.map((value): Argument => ({ kind: "cell", value }));
const set = (...given: fc.Arbitrary<Argument>[]): fc.Arbitrary<ArgumentSet> => fc.tuple(...given);
const optional = (argument: fc.Arbitrary<Argument>) =>
  fc.oneof({ weight: 2, arbitrary: argument }, fc.constant<Argument>({ kind: "omitted" }));

function column(content: fc.Arbitrary<CellContent>, rows: number): fc.Arbitrary<Argument> {
  const contents = fc.oneof({ weight: 15, arbitrary: content }, fc.constant(null));
  return fc.array<CellContent>(contents, { minLength: rows, maxLength: rows }).map((cells) => ({ kind: "column", cells }));
}

/** The table that a fit gives, upright or turned. */
function fitted(names: readonly string[], figures: readonly number[], turned: boolean): Argument {
  const rows: CellContent[][] = [
    ["name", "estimate", "se", "low", "high"],
    ...names.map((name, i) => [name, figures[i]!, 0.1, figures[i]! / 2, figures[i]! * 2]),
    ["log-likelihood", -9582.4, "", "", ""],
    ["customers", 2357, "", "", ""],
    ["status", "converged", "", "", ""],
  ];
  return { kind: "matrix", rows: turned ? rows[0]!.map((_, k) => rows.map((row) => row[k]!)) : rows };
}

/** Parameters in a row, in a column, or as the table of a fit. */
function parameters(figures: Readonly<Record<string, fc.Arbitrary<number>>>): fc.Arbitrary<Argument> {
  const names = Object.keys(figures);
  return fc.tuple(fc.tuple(...Object.values(figures)), whole(0, 3)).map(([values, form]): Argument => {
    if (form === 0) return { kind: "matrix", rows: [values] };
    return form === 1 ? { kind: "column", cells: values } : fitted(names, values, form === 3);
  });
}

const betaGeometric = parameters({
  r: between(0.1, 3),
  alpha: between(1, 20),
  a: fc.oneof(between(0.1, 3), fc.constant(1)),
  b: between(0.2, 6),
});
const pareto = parameters({
  r: between(0.1, 3),
  alpha: between(1, 20),
  s: fc.oneof(between(0.1, 3), fc.constant(1)),
  beta: between(1, 30),
});
const bgBb = parameters({ alpha: between(0.2, 3), beta: between(0.2, 3), gamma: between(0.2, 3), delta: between(0.2, 4) });
const gammaGamma = parameters({ p: between(0.5, 8), q: between(0.8, 6), gamma: between(1, 40) });
const sbg = parameters({ alpha: between(0.2, 3), beta: between(0.2, 5) });
const bdw = parameters({ alpha: between(0.2, 3), beta: between(0.2, 5), c: fc.oneof(between(0.4, 1.8), fc.constant(1)) });

/** x, t_x and T of some customers, or of one in cells; T may be one cell for all. */
const histories: fc.Arbitrary<ArgumentSet> = whole(1, 4).chain((rows) =>
  fc
    .array(fc.tuple(fc.oneof(fc.constant(0), whole(1, 20)), between(0.01, 1), between(100, 200)), { minLength: rows, maxLength: rows })
    .map((customers): ArgumentSet => {
      const one = customers[0]!;
      const x = customers.map(([count]) => count);
      const recency = customers.map(([count, part, length]) => (count === 0 ? 0 : part * (rows % 2 === 0 ? 100 : length)));
      const length: Argument =
        rows % 2 === 0 ? { kind: "cell", value: 100 } : { kind: "column", cells: customers.map(([, , value]) => value) };
      if (rows === 1)
        return [
          { kind: "cell", value: x[0]! },
          { kind: "cell", value: recency[0]! },
          { kind: "cell", value: one[2] },
        ];
      return [{ kind: "column", cells: x }, { kind: "column", cells: recency }, length];
    }),
);

/** x, t_x and n of the model with opportunities. */
const opportunities: fc.Arbitrary<ArgumentSet> = whole(1, 6).chain((rows) =>
  fc.array(fc.tuple(whole(0, 12), between(0, 1), between(0, 1)), { minLength: rows, maxLength: rows }).map((customers): ArgumentSet => {
    const last = customers.map(([seen, part]) => Math.round(seen * part));
    const bought = customers.map(([, , part], i) => (last[i] === 0 ? 0 : 1 + Math.round((last[i]! - 1) * part)));
    return [
      { kind: "column", cells: bought },
      { kind: "column", cells: last },
      { kind: "column", cells: customers.map(([seen]) => seen) },
    ];
  }),
);

const after = (first: fc.Arbitrary<Argument>, second: fc.Arbitrary<Argument> | undefined, rest: fc.Arbitrary<ArgumentSet>) =>
  fc
    .tuple(first, second ?? first, rest)
    .map(([params, own, lines]): ArgumentSet => [params, ...(second === undefined ? [] : [own]), ...lines]);

const some = (of: (rows: number) => fc.Arbitrary<Argument>) => whole(1, 4).chain(of);
const time = some((rows) => column(fc.oneof(between(0, 100), fc.constantFrom(0, 52)), rows));
const periods = some((rows) => column(whole(1, 40), rows));
const horizon = cell(fc.oneof(between(0, 60), fc.constantFrom(0, 39)));
const paired = (params: fc.Arbitrary<Argument>, first: fc.Arbitrary<CellContent>, second: fc.Arbitrary<CellContent>) =>
  whole(1, 6).chain((rows) => set(params, fc.oneof(cell(first), column(first, rows)), column(second, rows)));
const rate = fc.oneof(between(0.05, 0.5), fc.constantFrom<CellContent>(0.1, 1));
const convention = optional(cell(fc.constantFrom("before", "after", "new", " AFTER ")));

function purchaseFunctions(family: string, params: fc.Arbitrary<Argument>): Record<string, fc.Arbitrary<ArgumentSet>> {
  return {
    [`${family}.ALIVE`]: after(params, undefined, histories),
    [`${family}.EXPECTED`]: after(params, horizon, histories),
    [`${family}.PURCHASES`]: set(params, time),
    [`${family}.PMF`]: paired(params, between(0, 100), whole(0, 12)),
    [`${family}.LOGLIK`]: after(params, undefined, histories),
  };
}

/** Arguments a person could mean for the customer-base models, by function. */
export const customerBaseArguments: Readonly<Record<string, fc.Arbitrary<ArgumentSet>>> = {
  ...purchaseFunctions("BGNBD", betaGeometric),
  ...purchaseFunctions("MBGNBD", betaGeometric),
  ...purchaseFunctions("PNBD", pareto),
  "BGBB.ALIVE": after(bgBb, undefined, opportunities),
  "BGBB.EXPECTED": after(bgBb, cell(whole(0, 20)), opportunities),
  "BGBB.PURCHASES": set(bgBb, periods),
  "BGBB.PMF": paired(bgBb, whole(0, 12), whole(0, 12)),
  "BGBB.DERT": after(bgBb, cell(rate), opportunities),
  "BGBB.LOGLIK": after(bgBb, undefined, opportunities),
  "GG.SPEND": whole(1, 6).chain((rows) => set(gammaGamma, column(whole(0, 8), rows), column(between(1, 200), rows))),
  "SBG.SURVIVAL": set(sbg, periods),
  "SBG.RETENTION": set(sbg, periods),
  "SBG.DERL": whole(1, 6).chain((rows) => set(sbg, cell(rate), column(whole(1, 30), rows), convention)),
  "BDW.SURVIVAL": set(bdw, periods),
  "BDW.RETENTION": set(bdw, periods),
  "BDW.DERL": whole(1, 6).chain((rows) => set(bdw, cell(rate), column(whole(1, 30), rows), convention)),
};
