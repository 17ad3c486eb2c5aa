import fc from "fast-check";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";

const STEPS = 1_000_000;
const OMITTED: Argument = { kind: "omitted" };

/** Evenly spread figures: none so small that its product vanishes in one form and not in the other. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);
const whole = (min: number, max: number) => fc.integer({ min, max });
const money = fc.oneof(between(0, 5000), whole(0, 400));
const positive = fc.oneof(between(1, 5000), whole(1, 50));
const share = fc.oneof(between(0, 1), fc.constantFrom(0, 0.5, 1));
const part = between(0.05, 1);
const lift = fc.oneof(between(-0.2, 0.6), fc.constantFrom(0, 0.1));
const retention = fc.oneof(between(0, 0.9), fc.constantFrom(0, 0.8));
const discount = fc.oneof(between(0.01, 0.4), fc.constantFrom(0, 0.1));
const percent = fc.oneof(between(0, 100), fc.constantFrom(0, 50, 100));
const score = fc.oneof(between(1, 5), whole(1, 5));
const timing = fc.constantFrom<CellContent>("renewal", "END", " now ", "mid");

const cell = (content: fc.Arbitrary<CellContent>) => content.map((value): Argument => ({ kind: "cell", value }));
const optional = (argument: fc.Arbitrary<Argument>) => fc.oneof({ weight: 2, arbitrary: argument }, fc.constant(OMITTED));
const set = (...given: fc.Arbitrary<Argument>[]): fc.Arbitrary<ArgumentSet> => fc.tuple(...given);
const someRows = (of: (rows: number) => fc.Arbitrary<ArgumentSet>) => whole(1, 6).chain(of);
const given = (cells: CellContent[]): Argument => ({ kind: "column", cells });

function column(content: fc.Arbitrary<CellContent>, rows: number, blanks = true): fc.Arbitrary<Argument> {
  const contents = blanks ? fc.oneof({ weight: 15, arbitrary: content }, fc.constant(null)) : content;
  return fc.array<CellContent>(contents, { minLength: rows, maxLength: rows }).map(given);
}

const names = (rows: number) => column(fc.constantFrom<CellContent>("Gold", "Silver", "Bronze", 7), rows);
const columnOrCell = (content: fc.Arbitrary<CellContent>, rows: number) => fc.oneof(column(content, rows), cell(content));

/** Shares that add up to 1, of which one may be 0. */
const mix = (rows: number) =>
  fc.array(whole(0, 9), { minLength: rows, maxLength: rows }).map((parts) => {
    const total = parts.reduce((sum, each) => sum + each, 0);
    return given(total === 0 ? parts.map((_, i) => (i === 0 ? 1 : 0)) : parts.map((each) => each / total));
  });

/** Points redeemed in a period; now and then more are reversed. */
const redemption = fc.oneof({ weight: 6, arbitrary: whole(0, 300) }, { weight: 1, arbitrary: whole(-200, -1) });

/** Columns of the periods of one issue; the last ones may still be blank. */
const revenuePeriods = (rows: number) =>
  fc
    .tuple(fc.array(redemption, { minLength: rows, maxLength: rows }), whole(1, 400), whole(0, 2))
    .map(([steps, still, open]): [Argument, Argument] => {
      let sum = 0;
      const redeemed = steps.map((step) => (sum = Math.max(0, sum + step)));
      return [
        given(redeemed.map((value, i) => (i < rows - open || i === 0 ? value : null))),
        given(redeemed.map((value) => value + still)),
      ];
    });

const form = optional(cell(fc.constantFrom("to date", " Per Period")));

/** One figure to date, or several with what they are. */
const toDate: fc.Arbitrary<[Argument, Argument]> = fc.oneof(
  fc.tuple(cell(whole(0, 400)), form),
  fc.tuple(
    fc.array(whole(0, 120), { minLength: 2, maxLength: 4 }).map((points) => given([...points, null])),
    cell(fc.constantFrom("to date", "per period")),
  ),
);

const movements = (rows: number) => column(whole(0, 300), rows, false);

/** Arguments a person could mean, by function, where a parameter's name does not say which figures go together. */
export const switchRewardPointsArguments: Readonly<Record<string, fc.Arbitrary<ArgumentSet>>> = {
  "SWITCH.SHY": whole(2, 6).chain((rows) =>
    set(
      column(fc.oneof(money, fc.constant(100)), rows),
      column(fc.oneof(positive, fc.constant(40)), rows),
      optional(cell(fc.constantFrom(0, 10, 12.5))),
    ),
  ),
  "SWITCH.INDEX": set(
    column(score, 8, false),
    optional(cell(fc.constantFrom(0, 1))),
    optional(cell(fc.constantFrom(5, 7))),
    optional(column(between(0, 5), 3, false)),
  ),
  "SWITCH.RIVALGAIN": set(cell(between(-100, 5000)), cell(money), cell(money)),
  "SWITCH.LOGODDS": set(cell(money), cell(positive), cell(positive), cell(positive), optional(cell(between(-2, -0.01)))),
  "SWITCH.REWARDTEST": set(
    cell(whole(0, 5000)),
    cell(between(-20, 500)),
    cell(retention),
    cell(discount),
    cell(fc.oneof(between(0, 0.12), fc.constantFrom(0, 0.05))),
    cell(fc.oneof(between(0, 20), whole(0, 3))),
    cell(percent),
    cell(percent),
    optional(cell(share)),
    optional(cell(timing)),
    optional(cell(money)),
  ),
  "REWARD.SUBSIDY": set(cell(between(0, 2))),
  "REWARD.RATE": set(cell(between(0, 10)), cell(between(0, 1)), cell(share), optional(cell(between(0, 1.5)))),
  "REWARD.FUNNEL": set(cell(whole(0, 100_000)), cell(share), cell(share), cell(share)),
  "REWARD.TIERS": someRows((rows) =>
    set(
      names(rows),
      columnOrCell(whole(0, 5000), rows),
      columnOrCell(money, rows),
      columnOrCell(share, rows),
      columnOrCell(lift, rows),
      columnOrCell(fc.constantFrom(0, 0.02, 0.1), rows),
      columnOrCell(whole(0, 40), rows),
    ),
  ),
  "REWARD.VOLUME": set(cell(between(0, 0.3)), cell(part)),
  "REWARD.SENSITIVITY": set(
    cell(whole(0, 1_000_000)),
    cell(share),
    cell(fc.oneof(lift, fc.constantFrom(-0.95))),
    cell(fc.oneof(between(0, 0.2), fc.constantFrom(0, 0.98))),
    cell(money),
    optional(cell(part)),
  ),
  "REWARD.TORNADO": someRows((rows) =>
    set(names(rows), column(fc.oneof(whole(-5, 5), between(-900, 900)), rows), columnOrCell(whole(-5, 5), rows), cell(money)),
  ),
  "POINTS.COST": someRows((rows) => set(mix(rows), column(between(0, 2), rows, false))),
  "POINTS.ALLOCATE": set(
    cell(money),
    cell(money),
    cell(whole(0, 9000)),
    cell(between(0, 1)),
    cell(share),
    optional(cell(whole(-2, 4))),
    optional(cell(whole(0, 5))),
  ),
  "POINTS.REVENUE": someRows((rows) =>
    revenuePeriods(rows).chain(([redeemed, expected]) =>
      set(cell(money), fc.constant(redeemed), fc.constant(expected), optional(cell(whole(1, 9))), form),
    ),
  ),
  "POINTS.TRUEUP": toDate.chain(([redeemed, stated]) =>
    set(cell(whole(500, 5000)), fc.constant(redeemed), cell(money), cell(part), cell(part), fc.constant(stated)),
  ),
  "POINTS.LIABILITY": set(cell(whole(0, 1_000_000)), cell(between(0, 1)), cell(share)),
  "POINTS.FUTURE": toDate.chain(([redeemed, stated]) =>
    set(cell(whole(800, 5000)), fc.constant(redeemed), cell(share), optional(cell(whole(0, 300))), fc.constant(stated)),
  ),
  "POINTS.URR": someRows((rows) =>
    set(
      column(whole(400, 900), rows, false),
      column(whole(0, 400), rows),
      optional(cell(between(1, 1.5))),
      optional(cell(whole(1, 4))),
      form,
    ),
  ),
  "POINTS.BREAKAGE": toDate.chain(([redeemed, stated]) =>
    set(cell(money), cell(whole(500, 5000)), fc.constant(redeemed), cell(part), fc.constant(stated)),
  ),
  "POINTS.ROLLFORWARD": someRows((rows) => set(cell(whole(1000, 9000)), movements(rows), movements(rows), column(whole(0, 60), rows))),
};
