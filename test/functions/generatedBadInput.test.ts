import { calls, endOf, lastCell, notRefused, places, rowsOf, withCell, type Place } from "./badArguments";
import { outcome } from "./catalogueCalls";
import { lengthened } from "./longRanges";
import { outcomeProblem } from "./showable";

const FUNCTIONS = calls.map(({ entry }) => entry.id);
const ERROR_CELLS = [{ code: "#DIV/0!" }, "#DIV/0!"];

/** Parameters that are rates, by the catalogue's names: a whole percent typed there is explained. */
const RATES =
  /^(.*retention|.*discount|.*_rate|rate_(test|control|resolved|unresolved)|rate|gross_margin|growth|.*change|lift|share|top|a|b|limit|confidence|power|risk_probability|replaced|containment|own_weight|.*_level|shrinkage|price_cut|swing|retention_gain|fit|survival|defection_rates)$/;

/** Parameters that are money spent, prices, times or counts, by the catalogue's names. */
const NOT_NEGATIVE =
  /(^|_)costs?$|^cost_(each|per_agent)$|price$|^(setup|termination|risk_loss|hour_value|learning_hours|baseline_sales)$|^lost_|^customers|^n_|_seconds$|^(loads?|agents|calls|complaints|contacts|runs|periods|bins)$/;

/** Here a blank cell says something: no customer, no order, not gone yet. */
const BLANK_SPEAKS = [
  "PARETO.MIGRATION before",
  "PARETO.MIGRATION after",
  "RETENTION.SURVIVAL end_dates",
  "RFM.STAGE first_date",
  "RFM.STAGE last_date",
  "RFM.STAGE orders",
];

const nameOf = ({ entry, parameter }: Place) => `${entry.id} ${parameter.name}`;
const single = places.filter(({ parameter }) => !parameter.matrix && parameter.words === undefined);
const words = places.filter(({ parameter }) => parameter.words !== undefined);
const ranges = places.filter(({ parameter, args, index }) => parameter.matrix && args[index] !== null);
const figureRanges = ranges.filter((place) =>
  rowsOf(place)
    .flat()
    .every((cell) => typeof cell === "number"),
);
const required = places.filter((place) => !place.parameter.optional && !BLANK_SPEAKS.includes(nameOf(place)));

/** One test a function that has such places; all that is wrong with it is shown at once. */
function eachFunction(title: string, chosen: readonly Place[], wrong: (place: Place) => (string | undefined)[]): void {
  const ids = FUNCTIONS.filter((id) => chosen.some(({ entry }) => entry.id === id));
  test.each(ids)(title, (id) => {
    const found = chosen.filter(({ entry }) => entry.id === id).flatMap(wrong);
    expect(found.filter((problem) => problem !== undefined)).toEqual([]);
  });
}

/** Anything may be given; what comes back must be a figure, a text or a sentence. */
function oddEnds(place: Place, given: readonly unknown[]): (string | undefined)[] {
  return given.map((bad) => {
    const problem = outcomeProblem(endOf(place, bad));
    return problem === undefined ? undefined : `${nameOf(place)} = ${JSON.stringify(bad)} ${problem}`;
  });
}

describe("a wrong type", () => {
  eachFunction("text is refused by its place in %s", single, (place) => [
    notRefused(place, "abc", new RegExp(`^#VALUE! ${place.parameter.name} must be .*"abc"`)),
  ]);

  eachFunction("an error cell is named by %s", [...single, ...words], (place) =>
    ERROR_CELLS.map((cell) => notRefused(place, cell, new RegExp(`^#VALUE! ${place.parameter.name} contains the error #DIV/0!`))),
  );

  eachFunction("a range of several cells is refused where %s wants one", [...single, ...words], (place) => {
    const good = place.args[place.index];
    return [[[good], [good]], [[good, good]], [], [[]]].map((range) => notRefused(place, range, /^#VALUE! \S+ must be one value/));
  });

  eachFunction("a range of one cell is taken by %s for the cell", [...single, ...words], (place) => {
    const [one, bare] = [[[place.args[place.index]]], place.args[place.index]].map((given) => JSON.stringify(endOf(place, given)));
    return [one === bare ? undefined : `${nameOf(place)} differs: ${one} and ${bare}`];
  });
});

describe("a blank", () => {
  eachFunction("is refused by %s where something is required", required, (place) =>
    [null, undefined, "", [[null]], [["", ""]]].map((blank) =>
      notRefused(place, blank, /^#VALUE! \S+.* (is missing|has no filled cell|must|holds?) ?/),
    ),
  );

  eachFunction(
    "means the default where %s can do without",
    places.filter(({ parameter }) => parameter.optional),
    (place) => {
      const omitted = JSON.stringify(endOf(place, null));
      const blanks = place.parameter.matrix ? [undefined, "", [[null]]] : [undefined, "", [[null]], [[""]]];
      return blanks.map((blank) =>
        JSON.stringify(endOf(place, blank)) === omitted ? undefined : `${nameOf(place)} = ${JSON.stringify(blank)}`,
      );
    },
  );
});

describe("an option word", () => {
  eachFunction("that nobody knows is answered by %s with the list", words, (place) => {
    const list = place.parameter.words!.map((word) => `"${word}"`).join(", ");
    return ["sometimes", 7].map((bad) =>
      notRefused(place, bad, new RegExp(`^#VALUE! ${place.parameter.name} must be one of ${list}; got`)),
    );
  });
});

describe("a figure out of its domain", () => {
  const rates = places.filter(({ parameter, args, index }) => RATES.test(parameter.name) && (!parameter.matrix || args[index] !== null));

  eachFunction("is explained by %s when a rate is typed as a whole percent", rates, (place) => {
    const bad = place.parameter.matrix ? withCell(rowsOf(place), 0, 0, 80) : 80;
    return [notRefused(place, bad, /must be .*\(0\.8 means 80%\)/)];
  });

  const counted = places.filter(
    ({ parameter, args, index }) => NOT_NEGATIVE.test(parameter.name) && (!parameter.matrix || args[index] !== null),
  );
  eachFunction("is refused by %s when money or a count that cannot be negative is", counted, (place) => {
    const bad = place.parameter.matrix ? withCell(rowsOf(place), 0, 0, -1) : -1;
    return [notRefused(place, bad, /^#VALUE! .*(must be|hold).*got -1/)];
  });

  eachFunction("never leaves %s without an answer or a sentence", single, (place) =>
    oddEnds(place, [0, -1, -1e6, 1e-12, -1e-12, 1e12, -1e12, 1e300, -1e300, 5e-324, 2.5, 10_000, 100_000, 1e9, true]),
  );
});

describe("a range", () => {
  eachFunction("with text among the figures is refused by %s with the position", figureRanges, (place) => {
    const { row, column, called } = lastCell(rowsOf(place));
    const many = rowsOf(place).flat().length > 1;
    return [notRefused(place, withCell(rowsOf(place), row, column, "abc"), new RegExp(`"abc"${many ? ` at ${called}$` : ""}`))];
  });

  eachFunction("with an error cell is refused by %s with the position", ranges, (place) => {
    const { row, column, called } = lastCell(rowsOf(place));
    const many = rowsOf(place).flat().length > 1;
    return ERROR_CELLS.map((cell) =>
      notRefused(
        place,
        withCell(rowsOf(place), row, column, cell),
        new RegExp(`contains the error #DIV/0!${many ? ` at ${called};` : ""}`),
      ),
    );
  });

  eachFunction(
    "that is ragged, empty, blank, one cell or of odd figures never leaves %s without an answer or a sentence",
    ranges,
    (place) => {
      const rows = rowsOf(place);
      const { row, column } = lastCell(rows);
      const figures = [0, -1, 1e-12, 1e12, 1e300, -1e300, 5e-324, 2.5, true, null, ""].map((figure) => withCell(rows, row, column, figure));
      const shapes = [
        [...rows, [1, 2, 3]],
        [[1], [2, 3]],
        [...rows, []],
        rows.slice(1),
        [],
        [[]],
        [[], []],
        [[null], [null]],
        [[rows[0]![0]]],
        [[7]],
        7,
        "abc",
      ];
      return oddEnds(place, [...figures, ...shapes]);
    },
  );

  eachFunction(
    "without any filled cell is refused by %s",
    required.filter(({ parameter }) => parameter.matrix),
    (place) =>
      [[], [[]], [[null], [""]], rowsOf(place).map((row) => row.map(() => null))].map((range) =>
        notRefused(place, range, /^#VALUE! \S.{8,}/),
      ),
  );

  const withRanges = calls.filter(({ examples }) => examples.some((args) => args.some((arg) => Array.isArray(arg) && arg.length > 1)));
  test.each(withRanges.map((call) => [call.entry.id, call] as const))(
    "of 10,000 and of 100,000 rows gets an answer or a sentence from %s",
    (_, { run, examples }) => {
      for (const rows of [10_000, 100_000])
        for (const args of examples) expect(outcomeProblem(outcome(() => run(...lengthened(args, rows))))).toBeUndefined();
    },
  );
});
