import fc from "fast-check";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";

const STEPS = 1_000_000;
const OMITTED: Argument = { kind: "omitted" };

/** Evenly spread figures: none so small that its product vanishes in one form and not in the other. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);
const whole = (min: number, max: number) => fc.integer({ min, max });
const money = fc.oneof(between(0, 5000), whole(0, 400));
const share = fc.oneof(between(0, 1), fc.constantFrom(0, 0.5, 1));
const below1 = between(0.01, 0.99);
const change = between(-0.9, 2);
const load = fc.oneof(between(0.1, 30), fc.constantFrom(0, 3, 10));
const seconds = between(1, 300);
const score = fc.oneof(between(1, 5), whole(1, 5));

const cell = (content: fc.Arbitrary<CellContent>) => content.map((value): Argument => ({ kind: "cell", value }));
const optional = (argument: fc.Arbitrary<Argument>) => fc.oneof({ weight: 2, arbitrary: argument }, fc.constant(OMITTED));
const set = (...given: fc.Arbitrary<Argument>[]): fc.Arbitrary<ArgumentSet> => fc.tuple(...given);

function column(content: fc.Arbitrary<CellContent>, rows: number, blanks = true): fc.Arbitrary<Argument> {
  const contents = blanks ? fc.oneof({ weight: 15, arbitrary: content }, fc.constant(null)) : content;
  return fc.array<CellContent>(contents, { minLength: rows, maxLength: rows }).map((cells) => ({ kind: "column", cells }));
}

const names = (rows: number) => fc.constant<Argument>({ kind: "column", cells: Array.from({ length: rows }, (_, i) => `Name ${i + 1}`) });
const someRows = (of: (rows: number) => fc.Arbitrary<ArgumentSet>) => whole(1, 6).chain(of);
/** Respondents in rows, items in columns; now and then one was not answered. */
const answers = (rows: number, items: number): fc.Arbitrary<Argument> => {
  const answer = fc.oneof({ weight: 9, arbitrary: whole(1, 7) }, { weight: 1, arbitrary: fc.constant<CellContent>(null) });
  const row = fc.array(answer, { minLength: items, maxLength: items });
  return fc.array(row, { minLength: rows, maxLength: rows }).map((cells) => ({ kind: "matrix", rows: cells }));
};
const weights = (rows: number, blanks = true) => optional(column(between(0, 10), rows, blanks));
const lowest = optional(cell(fc.constantFrom(0, 1)));
const highest = optional(cell(fc.constantFrom(5, 7)));

/** Arguments a person could mean, by function, where a parameter's name does not say how many cells it takes. */
export const surveyServiceArguments: Readonly<Record<string, fc.Arbitrary<ArgumentSet>>> = {
  "SURVEY.IPA": someRows((rows) =>
    set(
      names(rows),
      column(score, rows),
      column(score, rows),
      fc.constant(OMITTED),
      optional(cell(fc.constantFrom<CellContent>("mean", " Mean", 3.5))),
      optional(cell(fc.constantFrom("gap", "opportunity", " GAP "))),
    ),
  ),
  "SURVEY.GAP": someRows((rows) => set(column(score, rows), column(score, rows), weights(rows))),
  "SURVEY.RQ": set(column(score, 5, false), lowest, highest),
  "SURVEY.CHAIN": set(cell(money), cell(share), cell(money), cell(share), cell(change)),
  "SURVEY.SEVENC": set(column(score, 7, false), lowest, highest, weights(7, false)),
  "SURVEY.NPS": set(cell(whole(0, 400)), cell(whole(0, 400)), cell(whole(0, 400)), optional(cell(below1))),
  "SURVEY.NPS.ANSWERS": someRows((rows) => set(column(whole(0, 10), rows), weights(rows), optional(cell(below1)))),
  "SURVEY.NPS.TEST": set(...Array.from({ length: 6 }, () => cell(fc.oneof(whole(0, 300), whole(0, 2)))), optional(cell(below1))),
  "SURVEY.CSAT": someRows((rows) => set(column(whole(1, 5), rows), lowest, highest, optional(cell(whole(1, 4))), optional(cell(below1)))),
  "SURVEY.SERVQUAL": fc.tuple(whole(1, 6), whole(1, 4)).chain(([rows, items]) => {
    const named = fc.array(fc.constantFrom("Speed", " speed ", "Price"), { minLength: items, maxLength: items });
    const dimensions = named.map((cells): Argument => ({ kind: "matrix", rows: [cells] }));
    const none = fc.constant(OMITTED);
    const confidence = optional(cell(fc.constantFrom(0.9, 0.95)));
    return fc.oneof(
      set(answers(rows, items), answers(rows, items), dimensions, none, confidence),
      set(answers(rows, items), answers(rows, items), none, optional(column(between(0, 10), items, false)), confidence),
    );
  }),
  "SURVEY.CSI": someRows((rows) => set(column(score, rows), lowest, highest, weights(rows))),
  "SURVEY.WALLET": set(cell(fc.constantFrom(1, 1.5, 2)), cell(whole(2, 9))),
  "SERVICE.LEVERS": someRows((rows) =>
    set(
      names(rows),
      fc.oneof(column(share, rows), cell(share)),
      fc.oneof(column(money, rows), cell(money)),
      column(share, rows),
      cell(money),
    ),
  ),
  "SERVICE.RECOVERY": set(cell(whole(0, 900)), cell(money), cell(share), cell(share), cell(money)),
  "SERVICE.CHURNCOST": set(cell(money), cell(money), optional(cell(share)), optional(cell(money))),
  "SERVICE.CUT": set(cell(money), cell(whole(1, 900)), cell(between(1, 900))),
  "SERVICE.ERLANGC": set(cell(load), cell(whole(31, 60))),
  "SERVICE.LEVEL": set(cell(load), cell(whole(31, 60)), cell(seconds), cell(seconds)),
  "SERVICE.AGENTS": set(
    cell(whole(0, 200)),
    cell(fc.constantFrom(30, 60)),
    cell(seconds),
    cell(below1),
    cell(seconds),
    optional(cell(between(0, 0.6))),
  ),
  "SERVICE.POOL": whole(1, 3).chain((rows) =>
    set(column(between(0, 10), rows), cell(seconds), cell(below1), cell(seconds), optional(cell(money))),
  ),
  "SERVICE.OVERSHOOT": set(cell(load), cell(seconds), cell(below1), cell(seconds), cell(below1), optional(cell(money))),
  "SERVICE.SAVING": set(cell(money), cell(between(-1, -0.01)), cell(change)),
  "SERVICE.TIERS": someRows((rows) =>
    set(
      names(rows),
      column(money, rows),
      fc.oneof(column(money, rows), cell(money)),
      fc.oneof(column(share, rows), cell(share)),
      column(money, rows),
    ),
  ),
  "SERVICE.FIELD": set(cell(change), cell(between(-1, 0.5)), cell(between(0, 0.6))),
  "SERVICE.BONUS": set(cell(money), cell(fc.constantFrom<CellContent>(true, false, 1, 0)), cell(share), cell(share)),
  "SERVICE.DEFLECTION": set(cell(whole(0, 900)), cell(share), cell(share), cell(money), cell(money)),
  "SERVICE.CONSISTENCY": someRows((rows) => set(column(score, rows), cell(score))),
  "SERVICE.VALUE": set(cell(money), cell(money), optional(cell(money)), optional(cell(money)), optional(cell(money))),
  "SERVICE.OTIF": someRows((rows) => {
    const flags = column(fc.constantFrom<CellContent>(true, false, 1, 0), rows);
    return set(flags, flags);
  }),
};
