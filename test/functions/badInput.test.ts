import { adapter, column, figure, refusal, rows } from "./adapters";
import { outcome } from "./catalogueCalls";
import { outcomeProblem } from "./showable";

/** Good arguments of every function; each test spoils one of them. */
const GOOD: Record<string, unknown[]> = {
  CLV: [100, 0.8, 0.1, "now", 0.02, 5, 50],
  "CLV.MULTIPLE": [0.8, 0.1, "now", 0.02, 5],
  "CLV.SCHEDULE": [100, 0.8, 0.1, 3, "now", 0.02, 50],
  "RETENTION.RATE": [100, 20, 105],
  "RETENTION.LIFETIME": [0.8],
  "RETENTION.SHIFT": [0.8, 0.05, "points"],
  "RETENTION.UPLIFT": [0.8, 0.1, 0.05, "points", "now", 0.02, 5],
  "RETENTION.GAIN": [100, 0.8, 0.1, 0.05, "points", 10, "now", 0.02, 5],
  "RETENTION.UPLIFT.TABLE": [100, 0.8, 0.1, 0.05, "now", 0.02, 5],
  "SWITCH.COST": [50, 30, 0.1, 3, 20, 8, 15, 40, 0.1, 200],
  "SWITCH.COST.TABLE": [50, 30, 0.1, 3, 20, 8, 15, 40, 0.1, 200],
  "SWITCH.INDUCEMENT": [300, 25, 0.1, 3],
  "REWARD.ROI": [75000, 0.6, 10, 30000],
  "REWARD.PROFIT": [1e6, 0.3, 0.1, 0.02, 1000],
  "REWARD.BREAKEVEN": [1e6, 0.3, 0.02, 1000],
  "REWARD.PAYBACK": [100, column(60, 60), 0.1],
  "PARETO.SHARE": [column(5, 3, 2), 0.2, column("a", "b", "c")],
  "PARETO.COUNT": [column(5, 3, 2), 0.8, column("a", "b", "c")],
  "PARETO.CLASS": [column(5, 3, 2), 0.8, 0.95, "lower"],
  "PARETO.TABLE": [column("a", "b", "c"), column(5, 3, 2), 0.8, 0.95, "nearest"],
  "PARETO.GINI": [column(5, 3, 2), false, column("a", "b", "c")],
  "LIFT.MEAN": [120, 80, 5000, 112, 78, 2000, 0.9],
  "LIFT.RATE": [40, 50, 16, 20, 0.9],
  "LIFT.DID": [100, 118, 98, 105, 0.9, "other"],
  "LIFT.SAMPLESIZE": [0.84, 0.82, 0.9, 0.7, 2, "one", "rate"],
  "LIFT.SAMPLESIZE.MEAN": [5, 20, 0.9, 0.7, 2, "one"],
  "LIFT.DETECTABLE": [900, 450, 0.82, 0.9, 0.7, "one"],
  "PARETO.MAJOR": [column("a", "b", "c"), column(5, 3, 2), 0.25],
  "PARETO.LORENZ": [column(5, 3, 2)],
  "PARETO.HHI": [column(5, 3, 2), column("a", "b", "c")],
  "PARETO.WHALE": [column("a", "b", "c"), column(5, 3, -2)],
  "PARETO.COSTTOSERVE": [column(5, 3, 2), column(4)],
  "PARETO.MIGRATION": [column("A", "B", "B"), column("A", "A", "B"), "share"],
  "PARETO.KEYSCORE": [column(5, 3, 2), column(4)],
  "RFM.TABLE": [column("a", "b", "a"), column(45000, 45010, 45020), column(5, 3, 2), 45030, 4, "ntile", "mean"],
  "RFM.SCORE": [column(5, 30, 90), column(5, 3, 2), column(90, 30, 10), 4, "order"],
  "RFM.SEGMENT": [column(5, 3, 2), column(1, 4, 5), column(2, 2, 5), "median"],
  "RFM.STAGE": [column(44000, 45000, 45100), column(44500, 45200, 45150), column(5, 3, 2), 45200, 60, 300, column(45000, 45150, 45190)],
  "SURVEY.IPA": [column("a", "b", "c"), column(5, 3, 2), column(4, 4, 3), null, null, "gap"],
  "SURVEY.GAP": [column(5, 3, 2), column(5, 4, 2), column(1, 2, 3)],
  "SURVEY.RQ": [column(5, 3, 2, 4, 4), 1, 7],
  "SURVEY.CHAIN": [70, 0.6, 55, 0.5, 0.7],
  "SURVEY.SEVENC": [column(5, 3, 2, 4, 4, 3, 2), 1, 5, column(1, 1, 1, 1, 1, 1, 2)],
  "SURVEY.NPS": [50, 30, 20, 0.9],
  "SURVEY.NPS.ANSWERS": [column(7, 9, 2), column(1, 2, 3), 0.9],
  "SURVEY.NPS.TEST": [50, 30, 20, 10, 3, 3, 0.9],
  "SURVEY.CSAT": [column(5, 3, 2), 1, 7, 3, 0.9],
  "SURVEY.SERVQUAL": [column(5, 3, 2), column(6, 6, 4), column("a"), column(2), 0.9],
  "SURVEY.CSI": [column(5, 3, 2), 1, 10, column(1, 2, 3)],
  "SURVEY.WALLET": [1, 3],
  "SERVICE.LEVERS": [column("a", "b"), column(0.8, 0.5), column(12, 5), column(0.05, 0.04), 400],
  "SERVICE.RECOVERY": [1000, 400, 0.95, 0.46, 60],
  "SERVICE.CHURNCOST": [200, 400, 0.25, 80],
  "SERVICE.CUT": [120000, 50000, 240],
  "SERVICE.ERLANGC": [48, 55],
  "SERVICE.LEVEL": [10, 14, 180, 20],
  "SERVICE.AGENTS": [100, 30, 180, 0.8, 20, 0.3],
  "SERVICE.POOL": [column(10, 8, 7), 180, 0.8, 20, 40000],
  "SERVICE.OVERSHOOT": [60, 180, 0.8, 30, 0.9, 40000],
  "SERVICE.SAVING": [35, -0.15, 0.15],
  "SERVICE.TIERS": [column("a", "b"), column(500, 7500), column(1200, 90), column(0.35, 0.35), column(180, 45)],
  "SERVICE.FIELD": [0.5, -0.23, 0.1],
  "SERVICE.BONUS": [1000, true, 1.1, 0.9],
  "SERVICE.DEFLECTION": [100000, 0.3, 0.6, 5, 0.5],
  "SERVICE.CONSISTENCY": [column(80, 90, 70), 75],
  "SERVICE.VALUE": [120, 100, 5, 110, 98],
  "SERVICE.OTIF": [column(true, false), column(true, true)],
  "SWITCH.SHY": [column(100, 95, 90), column(60, 40, 20), 5],
  "SWITCH.INDEX": [column(3, 4, 2, 3, 5, 4, 2, 1), 1, 5, column(1, 2, 1)],
  "SWITCH.RIVALGAIN": [100, 50, 25],
  "SWITCH.LOGODDS": [90, 2, 30, 20, -2],
  "SWITCH.REWARDTEST": [1000, 100, 0.8, 0.1, 0.05, 10, 40, 50, 0.5, "now", 500],
  "REWARD.SUBSIDY": [0.12],
  "REWARD.RATE": [2, 3, 0.8, 0.6],
  "REWARD.FUNNEL": [1000, 0.4, 0.5, 0.25],
  "REWARD.TIERS": [
    column("a", "b"),
    column(500, 2000),
    column(1200, 400),
    column(0.3, 0.4),
    column(0.2, 0.1),
    column(0.02, 0.01),
    column(5, 6),
  ],
  "REWARD.VOLUME": [0.15, 0.4],
  "REWARD.SENSITIVITY": [1e6, 0.3, 0.12, 0.02, 1000, 0.2],
  "REWARD.TORNADO": [column("a", "b"), column(80, 60), column(120, 140), 100],
  "REWARD.SIMULATE": [column(900, 1e3, 1100), column(0.3), column(0.1, 0.2, 0.3), column(0.02), column(1), 200, 7],
  "POINTS.COST": [column(0.5, 0.5), column(0.01, 0.02)],
  "POINTS.ALLOCATE": [100, 90, 20, 1, 0.8, 2, 4],
  "POINTS.REVENUE": [9000, column(4500, 8500), column(9000, 10000), 3, "to date"],
  "POINTS.TRUEUP": [10000, 4000, 9000, 0.8, 0.9, "per period"],
  "POINTS.LIABILITY": [1000, 1, 0.92],
  "POINTS.FUTURE": [1000, 450, 0.8, 100, "per period"],
  "POINTS.URR": [column(1000, 900, 800), column(200, 300, 100), 1.1, 2, "per period"],
  "POINTS.BREAKAGE": [9000, 10000, 4000, 0.8, "per period"],
  "POINTS.ROLLFORWARD": [1000, column(500, 600), column(300, 400), column(50, 10)],
};
/** Places that take one figure to date or those of each period. */
const PERIODS: Record<string, number[]> = { "POINTS.TRUEUP": [1], "POINTS.FUTURE": [1, 3], "POINTS.BREAKAGE": [2] };

const REQUIRED: Record<string, number> = {
  CLV: 3,
  "CLV.MULTIPLE": 2,
  "CLV.SCHEDULE": 4,
  "RETENTION.RATE": 3,
  "RETENTION.LIFETIME": 1,
  "RETENTION.SHIFT": 3,
  "RETENTION.UPLIFT": 4,
  "RETENTION.GAIN": 5,
  "RETENTION.UPLIFT.TABLE": 3,
  "SWITCH.COST": 4,
  "SWITCH.COST.TABLE": 4,
  "SWITCH.INDUCEMENT": 4,
  "REWARD.ROI": 4,
  "REWARD.PROFIT": 5,
  "REWARD.BREAKEVEN": 4,
  "REWARD.PAYBACK": 2,
  "PARETO.SHARE": 1,
  "PARETO.COUNT": 1,
  "PARETO.CLASS": 1,
  "PARETO.TABLE": 2,
  "PARETO.GINI": 1,
  "LIFT.MEAN": 6,
  "LIFT.RATE": 4,
  "LIFT.DID": 4,
  "LIFT.SAMPLESIZE": 2,
  "LIFT.SAMPLESIZE.MEAN": 2,
  "LIFT.DETECTABLE": 3,
  "PARETO.MAJOR": 2,
  "PARETO.LORENZ": 1,
  "PARETO.HHI": 1,
  "PARETO.WHALE": 2,
  "PARETO.COSTTOSERVE": 2,
  "PARETO.MIGRATION": 2,
  "PARETO.KEYSCORE": 2,
  "RFM.TABLE": 3,
  "RFM.SCORE": 3,
  "RFM.SEGMENT": 2,
  "RFM.STAGE": 4,
  "SURVEY.IPA": 3,
  "SURVEY.GAP": 2,
  "SURVEY.RQ": 1,
  "SURVEY.CHAIN": 5,
  "SURVEY.SEVENC": 1,
  "SURVEY.NPS": 3,
  "SURVEY.NPS.ANSWERS": 1,
  "SURVEY.NPS.TEST": 6,
  "SURVEY.CSAT": 1,
  "SURVEY.SERVQUAL": 2,
  "SURVEY.CSI": 1,
  "SURVEY.WALLET": 2,
  "SERVICE.LEVERS": 5,
  "SERVICE.RECOVERY": 5,
  "SERVICE.CHURNCOST": 2,
  "SERVICE.CUT": 3,
  "SERVICE.ERLANGC": 2,
  "SERVICE.LEVEL": 4,
  "SERVICE.AGENTS": 5,
  "SERVICE.POOL": 4,
  "SERVICE.OVERSHOOT": 5,
  "SERVICE.SAVING": 3,
  "SERVICE.TIERS": 5,
  "SERVICE.FIELD": 3,
  "SERVICE.BONUS": 4,
  "SERVICE.DEFLECTION": 5,
  "SERVICE.CONSISTENCY": 2,
  "SERVICE.VALUE": 2,
  "SERVICE.OTIF": 2,
  "SWITCH.SHY": 2,
  "SWITCH.INDEX": 1,
  "SWITCH.RIVALGAIN": 3,
  "SWITCH.LOGODDS": 4,
  "SWITCH.REWARDTEST": 8,
  "REWARD.SUBSIDY": 1,
  "REWARD.RATE": 3,
  "REWARD.FUNNEL": 4,
  "REWARD.TIERS": 7,
  "REWARD.VOLUME": 2,
  "REWARD.SENSITIVITY": 5,
  "REWARD.TORNADO": 4,
  "REWARD.SIMULATE": 5,
  "POINTS.COST": 2,
  "POINTS.ALLOCATE": 5,
  "POINTS.REVENUE": 3,
  "POINTS.TRUEUP": 5,
  "POINTS.LIABILITY": 3,
  "POINTS.FUTURE": 3,
  "POINTS.URR": 2,
  "POINTS.BREAKAGE": 4,
  "POINTS.ROLLFORWARD": 4,
};
/** Here a blank cell has a meaning: no customer, no order. */
const BLANK_SPEAKS = ["PARETO.MIGRATION", "RFM.STAGE"];
/** Here a matrix meets one factor a column. */
const MATRIX = ["PARETO.COSTTOSERVE", "PARETO.KEYSCORE"];
/** Here the required arguments are all single means or all columns. */
const MEANS_OR_COLUMNS = ["LIFT.DID"];
const SENTENCE = /^#(VALUE!|N\/A) \S.{8,}$/;

const FUNCTION_IDS = Object.keys(GOOD);

const spoiled = (id: string, place: number, bad: unknown) => GOOD[id]!.map((arg, i) => (i === place ? bad : arg));
const places = FUNCTION_IDS.flatMap((id) => GOOD[id]!.map((arg, place) => ({ id, place, arg, name: `${id}, argument ${place + 1}` })));
const numberPlaces = places.filter(({ arg }) => typeof arg === "number");
const wordPlaces = places.filter(({ arg }) => typeof arg === "string");
const rangePlaces = places.filter(({ arg }) => Array.isArray(arg));
const valueRanges = rangePlaces.filter(({ arg }) => typeof (arg as unknown[][])[0]![0] === "number");
const titled = <T extends { name: string }>(list: T[]) => list.map((entry) => [entry.name, entry] as const);

/** What is wrong with the answer to these arguments: a refusal, an error in a cell, or what no cell can show. */
function answerProblem(id: string, args: readonly unknown[]): string | undefined {
  const end = outcome(() => adapter(id)(...args));
  if (end.kind === "thrown") return `is refused: ${String(end.error)}`;
  const error = [end.value].flat(2).find((cell) => cell instanceof CustomFunctions.Error);
  return error === undefined ? outcomeProblem(end) : `holds an error: ${String(error)}`;
}

const WITH_OPTIONAL = FUNCTION_IDS.filter((id) => REQUIRED[id]! < GOOD[id]!.length);

describe("every function", () => {
  it.each(FUNCTION_IDS)("%s answers its good arguments without errors, NaN or infinity", (id) => {
    expect(answerProblem(id, GOOD[id]!)).toBeUndefined();
  });

  it.each(WITH_OPTIONAL)("%s takes its defaults for optional arguments that are null, undefined or blank", (id) => {
    const required = GOOD[id]!.slice(0, REQUIRED[id]);
    const omitted = adapter(id)(...required);
    const optional = GOOD[id]!.length - required.length;
    for (const blank of [null, undefined, ""]) expect(adapter(id)(...required, ...Array<unknown>(optional).fill(blank))).toEqual(omitted);
  });

  it.each(WITH_OPTIONAL)("%s takes each optional argument alone, the others left out round it", (id) => {
    for (let place = REQUIRED[id]!; place < GOOD[id]!.length; place++) {
      const args = GOOD[id]!.map((arg, i) => (i < REQUIRED[id]! || i === place ? arg : null));
      expect([place, answerProblem(id, args)]).toEqual([place, undefined]);
    }
  });

  it.each(FUNCTION_IDS)("%s says which required argument is missing", (id) => {
    for (let place = 0; place < REQUIRED[id]!; place++)
      for (const blank of [null, undefined, ""]) expect(refusal(id, ...spoiled(id, place, blank))).toMatch(SENTENCE);
  });
});

describe("an argument that should be a number", () => {
  it.each(titled(numberPlaces))("is refused with a sentence when it is text: %s", (_, { id, place }) => {
    expect(refusal(id, ...spoiled(id, place, "abc"))).toMatch(
      /^#VALUE! \w+ must be (?:a number|an Excel date or text such as 2025-03-31); got "abc"$/,
    );
  });

  it.each(titled(numberPlaces))("is refused with a sentence when it is TRUE: %s", (_, { id, place }) => {
    expect(refusal(id, ...spoiled(id, place, true))).toMatch(
      /^#VALUE! \w+ must be (?:a number|an Excel date or text such as 2025-03-31); got TRUE$/,
    );
  });

  it.each(titled(numberPlaces))("names the error when it is an error cell: %s", (_, { id, place }) => {
    for (const error of [{ code: "#DIV/0!" }, "#DIV/0!"])
      expect(refusal(id, ...spoiled(id, place, error))).toMatch(/^#VALUE! \w+ contains the error #DIV\/0!; correct that cell first$/);
  });

  it.each(titled(numberPlaces))("is never turned into NaN or infinity: %s", (_, { id, place }) => {
    const end = (odd: number) => outcome(() => adapter(id)(...spoiled(id, place, odd)));
    for (const odd of [1e308, -1e308, 1e-308, 5e-324]) expect([odd, outcomeProblem(end(odd))]).toEqual([odd, undefined]);
    // no cell holds these; a sentence may name them
    for (const odd of [NaN, Infinity, -Infinity])
      expect(end(odd)).toEqual({ kind: "thrown", error: expect.any(CustomFunctions.Error) as unknown });
  });

  it.each(titled(numberPlaces))("may come as a matrix of one cell or as a formatted number: %s", (_, { id, place, arg }) => {
    const expected = adapter(id)(...GOOD[id]!);
    expect(adapter(id)(...spoiled(id, place, [[arg]]))).toEqual(expected);
    expect(adapter(id)(...spoiled(id, place, { type: "Double", basicValue: arg, numberFormat: "0%" }))).toEqual(expected);
  });

  const onlyOne = numberPlaces.filter(({ id, place }) => !(PERIODS[id] ?? []).includes(place));
  it.each(titled(onlyOne))("is refused with a sentence when it is a range: %s", (_, { id, place }) => {
    const wanted =
      MEANS_OR_COLUMNS.includes(id) && place < REQUIRED[id]!
        ? /^#VALUE! \w+ must be a range like \w+, since all four are means or all are columns; got one value$/
        : /^#VALUE! \w+ must be one value; got a range of several cells$/;
    expect(refusal(id, ...spoiled(id, place, column(1, 2)))).toMatch(wanted);
  });
});

describe("a rate typed as a whole percent", () => {
  const rates = numberPlaces.filter(
    ({ id, arg }) => (arg as number) > 0 && (arg as number) < 1 && id !== "RETENTION.RATE" && id !== "SERVICE.DEFLECTION",
  );
  it.each(titled(rates))("is explained: %s", (_, { id, place }) => {
    expect(refusal(id, ...spoiled(id, place, 80))).toMatch(/^#VALUE! \w+ must be .*\(0\.8 means 80%\); got 80$/);
  });
});

describe("an option word", () => {
  it.each(titled(wordPlaces))("is refused with the list when it is unknown: %s", (_, { id, place }) => {
    for (const bad of ["sometimes", 7, false])
      expect(refusal(id, ...spoiled(id, place, bad))).toMatch(/^#VALUE! \w+ must be one of ".*; got/);
  });

  it.each(titled(wordPlaces))("is understood in capitals and with blanks round it: %s", (_, { id, place, arg }) => {
    expect(adapter(id)(...spoiled(id, place, ` ${String(arg).toUpperCase()} `))).toEqual(adapter(id)(...GOOD[id]!));
  });
});

describe("a range of figures", () => {
  it.each(titled(valueRanges))("is refused with the first position of text, TRUE or an error: %s", (_, { id, place, arg }) => {
    const rest = (arg as unknown[][]).slice(2);
    expect(refusal(id, ...spoiled(id, place, [[5], ["n/a"], ...rest]))).toMatch(
      /must be (?:a number|an Excel date or text such as 2025-03-31); got "n\/a" at row 2$/,
    );
    expect(refusal(id, ...spoiled(id, place, [[5], [true], ...rest]))).toMatch(
      /must be (?:a number|an Excel date or text such as 2025-03-31); got TRUE at row 2$/,
    );
    expect(refusal(id, ...spoiled(id, place, [[5], [{ code: "#N/A" }], ...rest]))).toMatch(
      /contains the error #N\/A at row 2; correct that cell first$/,
    );
    expect(refusal(id, ...spoiled(id, place, [[5], ["12"], ...rest]))).toContain('got "12" at row 2');
  });

  it("names row and column in a block of cells, and the column in a row", () => {
    const block = [
      [1, 2],
      ["x", 3],
    ];
    expect(refusal("PARETO.GINI", block)).toBe('#VALUE! values must be a number; got "x" at row 2, column 1');
    expect(refusal("PARETO.GINI", [[1, 2, "x"]])).toBe('#VALUE! values must be a number; got "x" at column 3');
  });

  it.each(titled(rangePlaces.filter(({ id, place }) => place >= REQUIRED[id]!)))(
    "is as if left out when it is optional and one blank cell: %s",
    (_, { id, place }) => {
      const leftOut = outcome(() => adapter(id)(...spoiled(id, place, null)));
      expect(outcomeProblem(leftOut)).toBeUndefined();
      for (const blank of [null, undefined, ""]) expect(outcome(() => adapter(id)(...spoiled(id, place, [[blank]])))).toEqual(leftOut);
    },
  );

  it.each(titled(rangePlaces.filter(({ id, place }) => place < REQUIRED[id]! && !BLANK_SPEAKS.includes(id))))(
    "is refused when it is blank: %s",
    (_, { id, place }) => {
      expect(refusal(id, ...spoiled(id, place, column(null, "", undefined)))).toMatch(SENTENCE);
      expect(refusal(id, ...spoiled(id, place, [[null]]))).toMatch(SENTENCE);
      expect(refusal(id, ...spoiled(id, place, []))).toMatch(SENTENCE);
    },
  );

  it.each(titled(rangePlaces.filter(({ id }) => GOOD[id]!.filter(Array.isArray).length > 1 && !MATRIX.includes(id))))(
    "is refused when the lengths differ: %s",
    (_, { id, place, arg }) => {
      expect(refusal(id, ...spoiled(id, place, [...(arg as unknown[][]), (arg as unknown[][])[0]]))).toMatch(
        /^#VALUE! \w+ must (have as many cells as [\w ]+ \(\d\); got \d|have one cell or one column for each|have one cell for each (row|column) of|hold \d figures|be one figure, or three|be a number)/,
      );
    },
  );

  it("may be a single cell, bare or as a matrix of one", () => {
    expect(figure("PARETO.SHARE", 7)).toBeCloseTo(0.2, 12);
    expect(figure("PARETO.SHARE", [[7]])).toBeCloseTo(0.2, 12);
    expect(figure("PARETO.COUNT", 7)).toBe(1);
    expect(figure("PARETO.GINI", 7)).toBe(0);
    expect(figure("REWARD.PAYBACK", 5, 10)).toBe(0.5);
    expect(rows("PARETO.CLASS", 7)).toEqual([["A"]]);
    expect(rows("PARETO.TABLE", "a", 7)[1]).toEqual([1, "a", 7, 1, 1, "A"]);
  });

  it("may hold 16,000 rows", () => {
    const values = Array.from({ length: 16000 }, (_, i) => [i + 1]);
    const accounts = values.map(([value]) => [`account ${value}`]);
    const total = (16000 * 16001) / 2;
    const topFifth = (3200 * (12801 + 16000)) / 2;
    expect(figure("PARETO.SHARE", values)).toBeCloseTo(topFifth / total, 12);
    expect(figure("PARETO.SHARE", values, null, accounts)).toBeCloseTo(topFifth / total, 12);
    expect(figure("PARETO.GINI", values)).toBeCloseTo((16000 - 1) / (3 * 16000), 10);
    expect(rows("PARETO.CLASS", values)).toHaveLength(16000);
    expect(rows("PARETO.TABLE", accounts, values)).toHaveLength(16001);
    expect(figure("REWARD.PAYBACK", total, values)).toBe(16000);
  });
});
