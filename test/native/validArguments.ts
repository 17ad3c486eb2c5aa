import fc from "fast-check";
import type { CatalogFunction, CatalogParameter } from "../../src/catalog/data/catalog.types";
import { liftArguments, ownCells } from "./generators.liftParetoRfm";
import type { Argument, ArgumentSet, CellContent } from "./argumentSet";
import { clvRetentionArguments } from "./clvRetentionArguments";
import { customerBaseArguments } from "./customerBaseArguments";
import { surveyServiceArguments } from "./surveyServiceArguments";
import { switchRewardPointsArguments } from "./switchRewardPointsArguments";

/** A number as people type it, with six digits after the point of the span; not the tiny or huge ones floating point can hold. */
const between = (min: number, max: number) => fc.integer({ min: 0, max: 1_000_000 }).map((part) => min + ((max - min) * part) / 1_000_000);
const whole = (min: number, max: number) => fc.integer({ min, max });
const share = fc.oneof(between(0.01, 1), fc.constantFrom(0.05, 0.2, 0.5, 0.8, 1));
const money = fc.oneof(whole(0, 1_000_000), between(0, 100_000));

/** What people give for a parameter of this name; the catalogue uses one name for one meaning. */
const scalars: Record<string, fc.Arbitrary<CellContent>> = {
  retention: fc.oneof(between(0, 0.99), fc.constantFrom(0, 0.5, 0.8, 0.9)),
  discount: fc.oneof(between(0.01, 0.4), fc.constantFrom(0, 0.1, -0.05)),
  growth: fc.oneof(between(-0.3, 0.05), fc.constantFrom(0, 0.02)),
  periods: whole(1, 25),
  change: fc.oneof(between(-0.1, 0.1), fc.constantFrom(0.05, 0.01, 0)),
  margin: fc.oneof(between(-1000, 10_000), whole(0, 500)),
  customers_start: whole(100, 5000),
  customers_new: whole(0, 50),
  customers_end: whole(50, 150),
  customers: whole(0, 100_000),
  gross_margin: fc.oneof(share, fc.constantFrom(0, 0.3)),
  reward_rate: fc.oneof(between(0, 0.2), fc.constantFrom(0, 0.02)),
  lift: fc.oneof(between(-0.2, 0.6), fc.constantFrom(0, 0.1)),
  risk_probability: share,
  top: share,
  share,
  a: between(0.1, 0.8),
  b: between(0.8, 1),
  small_sample: fc.constantFrom(true, false, 1, 0),
  setup: fc.oneof(between(0, 3000), whole(0, 500)),
  learning_hours: between(0, 40),
  rival_advantage: between(-500, 500),
};

/** Values of accounts: many equal ones, as real lists have, or all different; some blank, some below zero. */
function valueColumn(length: number): fc.Arbitrary<CellContent[]> {
  const positive = fc.oneof(whole(0, 5), between(0, 1000));
  const withBlanks = fc.oneof({ arbitrary: positive, weight: 5 }, { arbitrary: fc.constant(null), weight: 1 });
  const withNegatives = fc.oneof({ arbitrary: positive, weight: 5 }, { arbitrary: between(-100, -1), weight: 1 });
  return fc.oneof(
    ...[positive, withBlanks, withNegatives].map((cell) => fc.array<CellContent>(cell, { minLength: length, maxLength: length })),
  );
}

/** Names that repeat, in several spellings of the same name, sometimes blank. */
function accountColumn(length: number): fc.Arbitrary<CellContent[]> {
  const name = fc.constantFrom<CellContent>(
    "Acme",
    "ACME ",
    " acme",
    "Bolt",
    "bolt",
    "Core",
    "Delta & Sons",
    "Élan",
    "élan",
    "Fox",
    "Gus",
    12,
    345,
    null,
  );
  return fc.array(name, { minLength: length, maxLength: length });
}

function flowColumn(length: number): fc.Arbitrary<CellContent[]> {
  return fc.array<CellContent>(fc.oneof(between(-200, 2000), whole(0, 500)), { minLength: length, maxLength: length });
}

const columns: Record<string, (length: number) => fc.Arbitrary<CellContent[]>> = {
  values: valueColumn,
  accounts: accountColumn,
  flows: flowColumn,
};

/** A word as people type it: any case, blanks round it. */
function typedWord(words: readonly string[]): fc.Arbitrary<CellContent> {
  const spelling = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => ` ${word} `,
  );
  return fc.tuple(fc.constantFrom(...words), spelling).map(([word, spell]) => spell(word));
}

function given(parameter: CatalogParameter, length: number, id: string): fc.Arbitrary<Argument> {
  if (parameter.matrix) {
    const column = ownCells(id).columns[parameter.name] ?? columns[parameter.name];
    if (column === undefined) throw new Error(`test/native/validArguments.ts has no cells for the range ${parameter.name}`);
    return column(length).map((cells) => ({ kind: "column", cells }));
  }
  const cell =
    parameter.words === undefined ? (ownCells(id).scalars[parameter.name] ?? scalars[parameter.name] ?? money) : typedWord(parameter.words);
  return cell.map((value) => ({ kind: "cell", value }));
}

function argument(parameter: CatalogParameter, length: number, id: string): fc.Arbitrary<Argument> {
  const present = given(parameter, length, id);
  return parameter.optional ? fc.oneof(fc.constant<Argument>({ kind: "omitted" }), present) : present;
}

/** Arguments a person could mean; ranges of one call have one length. */
export function validArguments(entry: CatalogFunction): fc.Arbitrary<ArgumentSet> {
  const own =
    liftArguments[entry.id] ??
    customerBaseArguments[entry.id] ??
    surveyServiceArguments[entry.id] ??
    clvRetentionArguments[entry.id] ??
    switchRewardPointsArguments[entry.id];
  if (own !== undefined) return own;
  return fc
    .oneof(whole(1, 4), whole(5, 20))
    .chain((length) => fc.tuple(...entry.parameters.map((parameter) => argument(parameter, length, entry.id))));
}
