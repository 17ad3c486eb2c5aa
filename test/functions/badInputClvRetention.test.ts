import * as fc from "fast-check";
import { adapter, column, refusal } from "./adapters";
import { outcome } from "./catalogueCalls";
import { outcomeProblem } from "./showable";

/** What an argument is for, its good value and whether it may be left out. */
interface Parameter {
  kind: "rate" | "number" | "word" | "figures" | "ids" | "dates" | "date";
  good: unknown;
  optional?: true;
}

const rate = (good: number): Parameter => ({ kind: "rate", good });
const number = (good: number): Parameter => ({ kind: "number", good });
const word = (good: string): Parameter => ({ kind: "word", good });
const figures = (...cells: number[]): Parameter => ({ kind: "figures", good: column(...cells) });
const ids = (...cells: string[]): Parameter => ({ kind: "ids", good: column(...cells) });
const dates = (...cells: (number | null)[]): Parameter => ({ kind: "dates", good: column(...cells) });
const date = (good: number): Parameter => ({ kind: "date", good });
const maybe = (parameter: Parameter): Parameter => ({ ...parameter, optional: true });

const TIMING = maybe(word("now"));
const GROWTH = maybe(rate(0.02));
const PARAMETERS: Record<string, Parameter[]> = {
  "CLV.CURVE": [figures(100, 90, 80), figures(1, 0.8, 0.5), rate(0.1), TIMING, maybe(number(5))],
  "CLV.PAYBACK": [number(100), rate(0.8), rate(0.1), number(150), TIMING, GROWTH],
  "CLV.REQUIRED": [number(100), rate(0.1), number(400), TIMING, GROWTH],
  "CLV.MIGRATION": [{ kind: "figures", good: [[1]] }, figures(7), rate(0.1), maybe(number(3))],
  "CLV.EQUITY": [number(50), figures(5, 6), number(100), rate(0.8), rate(0.1), maybe(number(9)), TIMING, GROWTH, maybe(number(5))],
  "CLV.COMPONENTS": [number(50), rate(0.8), rate(0.1), number(5), ...[80, 5, 2, 3, 1].map((money) => maybe(number(money)))],
  "RETENTION.CONVERT": [rate(0.9), word("month"), word("year")],
  "DISCOUNT.CONVERT": [rate(0.1), word("year"), word("month")],
  "RETENTION.BASEPATH": [number(50), number(7), rate(0.8), rate(0.9), number(4), maybe(number(10))],
  "RETENTION.BREAKEVEN": [number(100), rate(0.8), rate(0.1), rate(0.05), word("points"), TIMING, GROWTH],
  "RETENTION.ELASTICITY": [rate(0.8), rate(0.1), TIMING, GROWTH],
  "RETENTION.DEFECTION": [figures(30, 42, 44), rate(0.1), number(51), figures(0.2, 0.1, 0.5), TIMING],
  "RETENTION.REVENUE": [ids("a", "b", "c"), figures(4, 5, 6), ids("a", "b", "d"), figures(3, 5, 9)],
  "RETENTION.COHORT": [
    ids("a", "b", "a"),
    dates(45_000, 45_010, 45_050),
    maybe(word("month")),
    maybe(word("count")),
    maybe(figures(1, 2, 3)),
    maybe(date(45_100)),
  ],
  "RETENTION.SURVIVAL": [dates(45_000, 45_010, 45_050), dates(45_070, 45_090, 45_095), date(45_100), maybe(word("month"))],
  "SPEND.RETENTION": [number(50), rate(0.5), rate(0.15), number(10), rate(0.75), maybe(number(30))],
  "SPEND.ACQUISITION": [number(80), rate(0.15), number(5), rate(0.4)],
};
const IDS = Object.keys(PARAMETERS);
const SENTENCE = /^#(VALUE!|N\/A) \S.{8,}$/;

const good = (id: string) => PARAMETERS[id]!.map((parameter) => parameter.good);
const spoiled = (id: string, place: number, bad: unknown) => good(id).map((value, i) => (i === place ? bad : value));
const places = IDS.flatMap((id) =>
  PARAMETERS[id]!.map((parameter, place) => ({ id, place, ...parameter, name: `${id}, argument ${place + 1}` })),
);
const of = (...kinds: Parameter["kind"][]) =>
  places.filter(({ kind }) => kinds.includes(kind)).map((entry) => [entry.name, entry] as const);

/** What is wrong with a cell of a result; nothing if it is a number, a text or an error with a sentence. */
function fault(cell: unknown): string | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : String(cell);
  if (cell instanceof CustomFunctions.Error)
    return SENTENCE.test(`${cell.code} ${cell.message}`) ? undefined : `${cell.code} ${cell.message}`;
  return typeof cell === "string" ? undefined : typeof cell;
}

/** Fails where these arguments are refused, or a cell of the answer is an error or no value a cell can show. */
function expectAnswer(id: string, args: unknown[]): void {
  const end = outcome(() => adapter(id)(...args));
  expect(end).toMatchObject({ kind: "value" });
  expect(outcomeProblem(end)).toBeUndefined();
  expect(end.kind === "value" && [end.value].flat(2).filter((cell) => cell instanceof CustomFunctions.Error)).toEqual([]);
}

/** Fails on a number that is none, or ragged rows, anywhere in the result; a refusal must carry a sentence. */
function expectCleanAnswer(id: string, args: unknown[]): void {
  let rows: unknown[][];
  try {
    const result = adapter(id)(...args);
    rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  } catch (error) {
    rows = [[error]];
  }
  const faults = rows.flatMap((row) => row.map(fault)).filter((text) => text !== undefined);
  const ragged = rows.filter((row) => row.length !== rows[0]!.length);
  // each of the framework's assertions prepares a stack, which tens of thousands of calls would wait for
  if (faults.length + ragged.length > 0) expect({ id, faults, ragged }).toEqual({ id, faults: [], ragged: [] });
}

describe("every function", () => {
  it.each(IDS)("%s answers its good arguments", (id) => {
    expectAnswer(id, good(id));
  });

  const withOptional = IDS.filter((id) => PARAMETERS[id]!.some(({ optional }) => optional === true));

  it.each(withOptional)("%s takes its defaults for optional arguments that are null, undefined or blank", (id) => {
    const required = PARAMETERS[id]!.filter(({ optional }) => optional !== true).map((parameter) => parameter.good);
    const left = PARAMETERS[id]!.length - required.length;
    const omitted = adapter(id)(...required);
    for (const blank of [null, undefined, ""]) expect(adapter(id)(...required, ...Array<unknown>(left).fill(blank))).toEqual(omitted);
  });

  it.each(withOptional)("%s takes each optional argument alone, the others left out round it", (id) => {
    PARAMETERS[id]!.forEach(({ optional }, place) => {
      if (optional !== true) return;
      const args = PARAMETERS[id]!.map((parameter, i) => (parameter.optional !== true || i === place ? parameter.good : null));
      expectAnswer(id, args);
    });
  });

  // a column of blank ends means that everybody is still a customer
  const blankSpeaks = "RETENTION.SURVIVAL, argument 2";
  const required = places.filter(({ optional, name }) => optional !== true && name !== blankSpeaks);
  it.each(required.map((entry) => [entry.name, entry] as const))("says that a required argument is missing: %s", (_, { id, place }) => {
    for (const blank of [null, undefined, ""]) expect(refusal(id, ...spoiled(id, place, blank))).toMatch(SENTENCE);
  });
});

describe("an argument that should be a number", () => {
  it.each(of("rate", "number"))("is refused with a sentence when it is text, TRUE, an error or a range: %s", (_, { id, place }) => {
    expect(refusal(id, ...spoiled(id, place, "abc"))).toMatch(/^#VALUE! \w+ must be a number; got "abc"$/);
    expect(refusal(id, ...spoiled(id, place, true))).toMatch(/^#VALUE! \w+ must be a number; got TRUE$/);
    for (const error of [{ code: "#DIV/0!" }, "#DIV/0!"])
      expect(refusal(id, ...spoiled(id, place, error))).toMatch(/^#VALUE! \w+ contains the error #DIV\/0!; correct that cell first$/);
    expect(refusal(id, ...spoiled(id, place, column(1, 2)))).toMatch(/^#VALUE! \w+ must be one value; got a range of several cells$/);
  });

  it.each(of("rate", "number", "date"))("is never turned into NaN or infinity: %s", (_, { id, place }) => {
    for (const odd of [1e308, -1e308, 1e-308, 5e-324, 1e-12, 1e12, 0, -1, NaN, Infinity, -Infinity])
      expectCleanAnswer(id, spoiled(id, place, odd));
  });

  it.each(of("rate", "number"))("may come as a matrix of one cell or as a formatted number: %s", (_, { id, place, good: value }) => {
    const expected = adapter(id)(...good(id));
    expect(adapter(id)(...spoiled(id, place, [[value]]))).toEqual(expected);
    expect(adapter(id)(...spoiled(id, place, { type: "Double", basicValue: value }))).toEqual(expected);
  });

  it.each(of("rate"))("is explained when a percent is typed as 80: %s", (_, { id, place }) => {
    expect(refusal(id, ...spoiled(id, place, 80))).toMatch(/^#VALUE! \w+ must be .*\(0\.8 means 80%\); got 80$/);
  });
});

describe("an option word", () => {
  it.each(of("word"))("is refused with the list when it is unknown, and understood in capitals: %s", (_, { id, place, good: value }) => {
    for (const bad of ["sometimes", 7, false])
      expect(refusal(id, ...spoiled(id, place, bad))).toMatch(/^#VALUE! \w+ must be one of ".*; got/);
    expect(refusal(id, ...spoiled(id, place, "#REF!"))).toContain("contains the error #REF!");
    expect(adapter(id)(...spoiled(id, place, ` ${String(value).toUpperCase()} `))).toEqual(adapter(id)(...good(id)));
  });
});

describe("a range", () => {
  const first = (range: unknown) => (range as unknown[][])[0]![0];
  const rest = (range: unknown) => (range as unknown[][]).slice(1);

  it.each(of("figures", "dates"))("is refused with the position of text, TRUE or an error: %s", (_, { id, place, good: range }) => {
    expect(refusal(id, ...spoiled(id, place, [["n/a"], ...rest(range)]))).toMatch(/ must be an? .*; got "n\/a" at row 1$/);
    expect(refusal(id, ...spoiled(id, place, [[true], ...rest(range)]))).toMatch(/ must be an? .*; got TRUE at row 1$/);
    expect(refusal(id, ...spoiled(id, place, [[{ code: "#N/A" }], ...rest(range)]))).toMatch(/contains the error #N\/A at row 1; correct/);
  });

  it.each(of("figures", "ids", "dates"))(
    "is refused when it is blank or longer than the other one: %s",
    (name, { id, place, good: range, optional }) => {
      if (optional !== true && name !== "RETENTION.SURVIVAL, argument 2") {
        expect(
          refusal(
            id,
            ...spoiled(
              id,
              place,
              (range as unknown[][]).map(() => [null]),
            ),
          ),
        ).toMatch(SENTENCE);
        expect(refusal(id, ...spoiled(id, place, []))).toMatch(SENTENCE);
      }
      if (id === "CLV.EQUITY" || id === "RETENTION.DEFECTION") return;
      expect(refusal(id, ...spoiled(id, place, [...(range as unknown[][]), [first(range)]]))).toMatch(SENTENCE);
    },
  );

  it.each(of("figures"))("is never turned into NaN or infinity by a figure of any size: %s", (_, { id, place, good: range }) => {
    for (const odd of [1e308, -1e308, 1e-308, 1e-12, 1e12, 0, -1]) expectCleanAnswer(id, spoiled(id, place, [[odd], ...rest(range)]));
  });

  it("may be one cell, bare or as a matrix of one, and may hold 10,000 rows", () => {
    expect(adapter("CLV.CURVE")(100, 1, 0.1)).toEqual(adapter("CLV.CURVE")([[100]], [[1]], 0.1));
    expect(adapter("CLV.MIGRATION")(1, 7, 0.1, 0)).toEqual([[7]]);
    expect(adapter("RETENTION.DEFECTION")(30, 0, 0, 0.5)).toEqual([
      ["rate", "life", "value"],
      [0.5, 2, 60],
    ]);
    const long = Array.from({ length: 10_000 }, () => [1]);
    expectCleanAnswer("CLV.CURVE", [long, long, 0.1]);
    expectCleanAnswer("CLV.EQUITY", [10, long, 100, 0.8, 0.1]);
    expect(
      adapter("RETENTION.SURVIVAL")(
        long.map((_, i) => [45_000 + (i % 90)]),
        long.map(() => [null]),
        45_100,
      ),
    ).toHaveLength(5);
  });
});

test("random calls end in a clean answer or a refusal with a sentence", () => {
  const odd = fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    "x",
    "now",
    "points",
    "month",
    true,
    { code: "#N/A" },
    "#VALUE!",
    80,
    0,
    1,
    -1,
    2.5,
    1e12,
    1e-12,
  );
  const scalar = fc.oneof(odd, fc.double(), fc.double({ min: 0, max: 1 }), fc.integer({ min: -5, max: 50_000 }));
  const range = fc.array(fc.tuple(fc.oneof(odd, fc.double({ min: 0, max: 1 }), fc.integer({ min: 0, max: 46_000 }))), { maxLength: 5 });
  const call = fc
    .constantFrom(...IDS)
    .chain((id) =>
      fc.tuple(
        fc.constant(id),
        fc.tuple(
          ...PARAMETERS[id]!.map((parameter) =>
            fc.oneof({ weight: 4, arbitrary: fc.constant(parameter.good) }, scalar, ...(Array.isArray(parameter.good) ? [range] : [])),
          ),
        ),
      ),
    );
  fc.assert(
    fc.property(call, ([id, args]) => expectCleanAnswer(id, args)),
    { seed: 19960701, numRuns: 20_000 },
  );
});
