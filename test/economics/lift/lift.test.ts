import * as fc from "fast-check";
import { rateLift } from "../../../src/economics/lift/lift";
import { logGamma } from "../../../src/economics/numeric/logGamma";
import { column, columnOf, refusal, rows, said } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const group = fc.integer({ min: 1, max: 500 }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));

function cell(word: string, ...args: unknown[]): number {
  return columnOf(rows("LIFT.RATE", ...args), word)[0] as number;
}

/** Numbers of hits that come up at all, and how probable each is. */
function binomial(size: number, rate: number): [hits: number, probability: number][] {
  const outcomes: [number, number][] = [];
  for (let hits = 0; hits <= size; hits++) {
    const log =
      logGamma(size + 1) - logGamma(hits + 1) - logGamma(size - hits + 1) + hits * Math.log(rate) + (size - hits) * Math.log1p(-rate);
    if (log > -30) outcomes.push([hits, Math.exp(log)]);
  }
  return outcomes;
}

describe("LIFT.RATE", () => {
  it("gives lift, relative lift, an unpooled standard error and z of the pooled one", () => {
    const args = [60, 100, 40, 80];
    expect(cell("lift", ...args)).toBeCloseTo(0.1, 14);
    expect(cell("relative", ...args)).toBeCloseTo(0.2, 14);
    expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(0.24 / 100 + 0.25 / 80), 14);
    // 100 of 180 together: 5/9 * 4/9 * (1/100 + 1/80)
    expect(cell("z", ...args)).toBeCloseTo(0.1 / Math.sqrt((20 / 81) * (9 / 400)), 12);
  });

  it("gives the p of a standard normal table", () => {
    // 75 of 100 together: z = 0.5 / sqrt(3/16 * 2/50) = 5.7735, two-sided tail 7.764e-9
    expect(cell("z", 50, 50, 25, 50)).toBeCloseTo(10 / Math.sqrt(3), 12);
    expect(cell("p", 50, 50, 25, 50)).toBeCloseTo(7.764e-9, 11);
  });

  it("does not call three customers of ten against none of ten an effect", () => {
    // pooled: 0.3 / sqrt(0.15 * 0.85 * 0.2) = 1.87867; p by the complementary error function 0.0602892; Fisher's exact p is 0.21
    expect(cell("z", 3, 10, 0, 10)).toBeCloseTo(1.8786728732554483, 12);
    expect(cell("p", 3, 10, 0, 10)).toBeCloseTo(0.06028917399060221, 12);
    expect(cell("low", 3, 10, 0, 10)).toBeLessThan(0);
  });

  it.each([
    [900, 100, 0.02],
    [950, 50, 0.05],
    [5000, 500, 0.01],
    [500, 500, 0.02],
    [1000, 200, 0.1],
  ])("finds an effect that is not there in 3% to 6% of all tests at 5%: %d and %d customers, rate %d", (test, control, rate) => {
    // every outcome of both groups with its probability, nothing drawn
    const controls = binomial(control, rate);
    let level = 0;
    let all = 0;
    for (const [hits, chance] of binomial(test, rate))
      for (const [others, chanceOfOthers] of controls) {
        const p = rateLift({ hits, size: test }, { hits: others, size: control })[4]!;
        all += chance * chanceOfOthers;
        if (typeof p === "number" && p < 0.05) level += chance * chanceOfOthers;
      }
    expect(all).toBeCloseTo(1, 9);
    expect(level).toBeGreaterThan(0.03);
    expect(level).toBeLessThan(0.06);
  });

  it("evaluates a campaign: 86% kept with rewards, 82% without, is 2 to 6 points", () => {
    const args = [4300, 5000, 1640, 2000];
    expect(cell("low", ...args)).toBeGreaterThan(0.02);
    expect(cell("high", ...args)).toBeLessThan(0.06);
  });

  it("keeps the interval inside -1 to 1 and round the lift", () => {
    always([group, group, between(0.05, 0.999)], ([hitsTest, nTest], [hitsControl, nControl], confidence) => {
      const args = [hitsTest, nTest, hitsControl, nControl, confidence];
      const lift = hitsTest / nTest - hitsControl / nControl;
      expect(cell("low", ...args)).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(cell("high", ...args)).toBeLessThanOrEqual(1 + 1e-12);
      expect(cell("low", ...args)).toBeLessThanOrEqual(lift + 1e-12);
      expect(cell("high", ...args)).toBeGreaterThanOrEqual(lift - 1e-12);
    });
  });

  it("turns round when the groups change places and when hits become misses", () => {
    always([group, group], ([x, n], [y, m]) => {
      expect(cell("low", y, m, x, n)).toBeCloseTo(-cell("high", x, n, y, m), 12);
      expect(cell("low", n - x, n, m - y, m)).toBeCloseTo(-cell("high", x, n, y, m), 12);
    });
  });

  it("tests all of one group against none of the other", () => {
    // 10 of 30 together: 1 / sqrt(2/9 * 3/20)
    expect(cell("z", 10, 10, 0, 20)).toBeCloseTo(Math.sqrt(30), 12);
    expect(said(columnOf(rows("LIFT.RATE", 10, 10, 0, 20), "relative")[0])).toBe(
      "#N/A The control rate is 0; a relative lift needs a control figure above 0",
    );
  });

  it.each([
    [0, 25, 0, 25],
    [10, 10, 20, 20],
  ])("has an interval but no z where all customers did it or none: %d of %d, %d of %d", (...args) => {
    const table = rows("LIFT.RATE", ...args);
    expect(said(columnOf(table, "z")[0])).toBe(
      "#N/A z cannot be given: all customers of both groups did it or none, so there is nothing to test; read low and high instead",
    );
    expect(said(columnOf(table, "p")[0])).toContain("#N/A p cannot be given");
    expect(cell("low", ...args)).toBeLessThan(0);
    expect(cell("high", ...args)).toBeGreaterThan(0);
  });

  it("refuses more hits than customers, broken hits, an empty group and a confidence of 0", () => {
    expect(refusal("LIFT.RATE", 11, 10, 1, 10)).toBe("#VALUE! hits_test must be at most n_test (10); got 11");
    expect(refusal("LIFT.RATE", 0.012, 10_000, 100, 10_000)).toBe(
      "#VALUE! hits_test must be a whole number of customers, not a share or a per cent (0.012 of 10000 are 120); got 0.012",
    );
    expect(refusal("LIFT.RATE", 1.5, 10, 1, 10)).toContain("hits_test must be a whole number");
    expect(refusal("LIFT.RATE", 1, 10, -1, 10)).toBe("#VALUE! hits_control must be at least 0; got -1");
    expect(refusal("LIFT.RATE", 0, 0, 1, 10)).toContain("n_test must be a whole number from 1");
    expect(refusal("LIFT.RATE", 1, 10, 1, 10, 0)).toContain("confidence must be above 0 and below 1");
  });
});

const size = fc.integer({ min: 2, max: 5000 });
const sd = between(0.5, 200, 2);

function evaluated(...args: unknown[]): Record<string, number> {
  const [words, figures] = rows("LIFT.MEAN", ...args);
  return Object.fromEntries(words!.map((word, i) => [word as string, figures![i] as number]));
}

describe("LIFT.MEAN", () => {
  it("gives lift, relative lift and Welch's standard error, degrees of freedom and t", () => {
    // two groups of 4 by hand: variances 4 and 16 over 4 customers each
    const found = evaluated(12, 2, 4, 10, 4, 4);
    expect(found.lift).toBe(2);
    expect(found.relative).toBe(0.2);
    expect(found.se).toBeCloseTo(Math.sqrt(5), 14);
    expect(found.df).toBeCloseTo(25 / (1 / 3 + 16 / 3), 12);
    expect(found.t).toBeCloseTo(2 / Math.sqrt(5), 14);
  });

  it("agrees with SciPy's ttest_ind_from_stats (equal_var=False) in small groups that vary differently", () => {
    const found = evaluated(52.3, 11.2, 14, 47.1, 19.8, 9);
    expect(found.t).toBeCloseTo(0.7175315220591455, 13);
    expect(found.p).toBeCloseTo(0.4875712265156671, 12);
  });

  it("uses a confidence of 95% unless told otherwise", () => {
    expect(rows("LIFT.MEAN", 120, 80, 5000, 112, 78, 2000)).toEqual(rows("LIFT.MEAN", 120, 80, 5000, 112, 78, 2000, 0.95));
  });

  it("shows a programme whose extra spend may be nothing: the interval spans 0 exactly when p is above 5%", () => {
    always([between(0, 100, 2), sd, size, between(0, 100, 2), sd, size], (meanTest, sdTest, nTest, meanControl, sdControl, nControl) => {
      const found = evaluated(meanTest, sdTest, nTest, meanControl, sdControl, nControl);
      expect(found.p! > 0.05).toBe(found.low! < 0 && found.high! > 0);
    });
  });

  it("turns round when the groups change places", () => {
    always([between(-50, 100, 2), sd, size, between(-50, 100, 2), sd, size], (a, sdA, nA, b, sdB, nB) => {
      const one = evaluated(a, sdA, nA, b, sdB, nB);
      const other = evaluated(b, sdB, nB, a, sdA, nA);
      expect(other.lift).toBeCloseTo(-one.lift!, 12);
      expect(other.p).toBeCloseTo(one.p!, 12);
      expect(other.low).toBeCloseTo(-one.high!, 9);
    });
  });

  it("widens with the confidence and keeps the degrees of freedom between the smaller group and both together", () => {
    always([sd, size, sd, size, between(0.05, 0.9), between(0.01, 0.09)], (sdTest, nTest, sdControl, nControl, confidence, more) => {
      const narrow = evaluated(5, sdTest, nTest, 3, sdControl, nControl, confidence);
      const wide = evaluated(5, sdTest, nTest, 3, sdControl, nControl, confidence + more);
      expect(wide.low).toBeLessThan(narrow.low!);
      expect(narrow.df).toBeGreaterThanOrEqual(Math.min(nTest, nControl) - 1 - 1e-9);
      expect(narrow.df).toBeLessThanOrEqual(nTest + nControl - 2 + 1e-6);
    });
  });

  it("gives the lift but no relative lift over a control mean of 0 or below", () => {
    const table = rows("LIFT.MEAN", 5, 1, 10, -10, 1, 10);
    expect(columnOf(table, "lift")).toEqual([15]);
    expect(said(columnOf(table, "relative")[0])).toBe("#N/A mean_control is -10; a relative lift needs a control figure above 0");
  });

  it("refuses groups of one, broken customers, a negative spread and 95 for 95%", () => {
    expect(refusal("LIFT.MEAN", 5, 1, 1, 4, 1, 10)).toContain("#VALUE! n_test must be a whole number from 2");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 9.5)).toContain("n_control must be a whole number");
    expect(refusal("LIFT.MEAN", 5, -1, 10, 4, 1, 10)).toBe("#VALUE! sd_test must be at least 0; got -1");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 10, 95)).toContain("(0.95 means 95%)");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 10, 1)).toContain("confidence must be above 0 and below 1");
  });

  it("has no answer when nobody differs from anybody", () => {
    expect(refusal("LIFT.MEAN", 5, 0, 10, 4, 0, 10)).toBe("#N/A sd_test and sd_control are both 0; an interval needs figures that vary");
  });

  it.each([
    [1e-12, 1e-12, 2, 1e12, 1e12, 1e12, 0.999999],
    [1e12, 1e-12, 1e12, 1e12, 1e-12, 2, 0.000001],
  ])("stays finite at extreme figures %s %s %s", (...args) => {
    for (const cell of rows("LIFT.MEAN", ...args)[1]!) expect(Number.isFinite(cell)).toBe(true);
  });
});

describe("differenceInDifferences", () => {
  const mean = between(-1000, 1000, 2);

  /** The one figure that four means give. */
  function figure(...args: unknown[]): number {
    const result = rows(...(args as [string, ...unknown[]]));
    expect(result).toHaveLength(1);
    expect(result[0]).toHaveLength(1);
    return result[0]![0] as number;
  }

  const cell = (word: string, ...args: unknown[]): number => columnOf(rows("LIFT.DID", ...args), word)[0] as number;

  /** Sum of squared distances from the mean, over n (n - 1): the squared standard error of a mean. */
  function squaredError(figures: number[]): number {
    const n = figures.length;
    const total = figures.reduce((sum, figure) => sum + figure, 0);
    return (figures.reduce((sum, figure) => sum + figure * figure, 0) - (total * total) / n) / (n * (n - 1));
  }

  /** Probability outside -+t of Student's distribution, by the midpoint rule on the angle whose tangent is t / sqrt(df). */
  function outside(t: number, df: number): number {
    const [steps, first] = [200_000, Math.atan(Math.abs(t) / Math.sqrt(df))];
    const step = (angle: number, width: number) => Math.cos(angle + width / 2) ** (df - 1) * width;
    const area = (from: number) => {
      const width = (Math.PI / 2 - from) / steps;
      let sum = 0;
      for (let i = 0; i < steps; i++) sum += step(from + i * width, width);
      return sum;
    };
    return area(first) / area(0);
  }

  describe("LIFT.DID", () => {
    it("takes what the control group gained off what the test group gained", () => {
      expect(figure("LIFT.DID", 200, 230, 190, 210)).toBe(10);
    });

    it("finds no effect in a season that lifts both groups alike", () => {
      expect(figure("LIFT.DID", 50, 80, 20, 50)).toBe(0);
    });

    it("is not moved by a season, and turns round when the groups change places", () => {
      always([mean, mean, mean, mean, mean], (a, b, c, d, season) => {
        const effect = figure("LIFT.DID", a, b, c, d);
        expect(figure("LIFT.DID", a, b + season, c, d + season)).toBeCloseTo(effect, 9);
        expect(figure("LIFT.DID", c, d, a, b)).toBeCloseTo(-effect, 9);
      });
    });

    it("tests the change of each customer where the same customers stand line by line", () => {
      // changes 4, 6, 8 against 1, 3: means 6 and 2, squared errors 4/3 and 2/2, df (7/3)^2 / ((4/3)^2/2 + 1) = 49/17, base 20 + 2
      const args = [column(10, 20, 30), column(14, 26, 38), column(12, 22), column(13, 25)];
      expect(rows("LIFT.DID", ...args)[0]).toEqual(["lift", "relative", "se", "df", "t", "p", "low", "high"]);
      expect(cell("lift", ...args)).toBeCloseTo(4, 12);
      expect(cell("relative", ...args)).toBeCloseTo(2 / 11, 12);
      expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(7 / 3), 12);
      expect(cell("df", ...args)).toBeCloseTo(49 / 17, 12);
      expect(cell("t", ...args)).toBeCloseTo(4 / Math.sqrt(7 / 3), 12);
      expect(cell("p", ...args)).toBeCloseTo(outside(4 / Math.sqrt(7 / 3), 49 / 17), 8);
      // 95%: what lies outside the half width has 5%
      const half = (cell("high", ...args) - cell("low", ...args)) / 2;
      expect((cell("high", ...args) + cell("low", ...args)) / 2).toBeCloseTo(4, 12);
      expect(outside(half / Math.sqrt(7 / 3), 49 / 17)).toBeCloseTo(0.05, 7);
    });

    it("tests four independent columns where the customers before are others than those after", () => {
      const groups = [
        [10, 20, 30],
        [14, 26, 38, 50],
        [12, 22],
        [13, 25, 7],
      ];
      const args = [...groups.map((group) => column(...group)), 0.9, "other"];
      const errors = groups.map(squaredError);
      const whole = errors.reduce((sum, error) => sum + error, 0);
      const df = whole ** 2 / errors.reduce((sum, error, i) => sum + error ** 2 / (groups[i]!.length - 1), 0);
      // 32 - 20 - (15 - 17), against 20 + (15 - 17)
      expect(cell("lift", ...args)).toBeCloseTo(14, 12);
      expect(cell("relative", ...args)).toBeCloseTo(14 / 18, 12);
      expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(whole), 12);
      expect(cell("df", ...args)).toBeCloseTo(df, 10);
      expect(cell("p", ...args)).toBeCloseTo(outside(14 / Math.sqrt(whole), df), 8);
      expect(outside((cell("high", ...args) - 14) / Math.sqrt(whole), df)).toBeCloseTo(0.1, 7);
    });

    it("has the lift of the means of its columns, and an interval that shrinks when what customers differ by stays the same", () => {
      const customer = fc.tuple(between(0, 500, 2), between(-20, 40, 2));
      const group = fc.array(customer, { minLength: 3, maxLength: 12 });
      always([group, group], (test, control) => {
        const columns = [test, control].flatMap((people) => [
          people.map(([before]) => before),
          people.map(([before, change]) => before + change),
        ]);
        const args = columns.map((figures) => column(...figures));
        const spread = new Set(test.map(([, change]) => change)).size + new Set(control.map(([, change]) => change)).size;
        if (spread === 2) return;
        const means = columns.map((figures) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
        expect(cell("lift", ...args)).toBeCloseTo(figure("LIFT.DID", ...means), 9);
        expect(cell("lift", ...args, null, "other")).toBeCloseTo(cell("lift", ...args), 9);
        // by hand from the changes alone: what customers spent before does not count
        const changes = [test, control].map((people) => squaredError(people.map(([, change]) => change)));
        expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(changes[0]! + changes[1]!), 6);
      });
    });

    it("has no interval where nothing varies but by rounding", () => {
      const args = [column(0.1, 0.2, 0.7), column(0.4, 0.5, 1), column(3.3, 1.1), column(3.6, 1.4)];
      expect(refusal("LIFT.DID", ...args)).toBe(
        "#N/A The spread of the test group's figures and that of the control group's are both 0; an interval needs figures that vary",
      );
      const negative = rows("LIFT.DID", column(-10, -20), column(-14, -26), column(1, 2), column(2, 4));
      expect(said(columnOf(negative, "relative")[0])).toBe(
        "#N/A test_before plus the change of the control group is -13.5; a relative lift needs a control figure above 0",
      );
    });

    it("refuses a missing mean, text, columns beside means and columns of other lengths", () => {
      expect(refusal("LIFT.DID", 1, 2, 3, null)).toBe("#VALUE! control_after is missing");
      expect(refusal("LIFT.DID", 1, "2", 3, 4)).toBe('#VALUE! test_after must be a number; got "2"');
      expect(refusal("LIFT.DID", column(1, 2), 2, 3, 4)).toBe(
        "#VALUE! test_after must be a range like test_before, since all four are means or all are columns; got one value",
      );
      expect(refusal("LIFT.DID", 1, 2, column(1, 2), column(3, 5))).toBe(
        "#VALUE! test_before must be a range like control_before, since all four are means or all are columns; got one value",
      );
      expect(refusal("LIFT.DID", column(1, null), column(1, 2), column(1, 2), column(3, 5))).toBe(
        "#VALUE! test_before must hold at least 2 filled cells for this; got 1",
      );
      expect(refusal("LIFT.DID", column(1, 2), column(1, 2, 3), column(1, 2), column(3, 5))).toContain(
        "test_after must have as many cells as test_before (2); got 3",
      );
      expect(refusal("LIFT.DID", column(1, 2), column(1, "x"), column(1, 2), column(3, 5))).toBe(
        '#VALUE! test_after must be a number; got "x" at row 2',
      );
      expect(refusal("LIFT.DID", 1, 2, 3, 4, 95)).toContain("confidence must be above 0 and below 1");
      expect(refusal("LIFT.DID", 1, 2, 3, 4, null, "paired")).toContain('customers must be one of "same", "other"');
    });

    it("says so when the result is too large for a cell", () => {
      expect(refusal("LIFT.DID", -1.7e308, 1.7e308, 0, 0)).toContain("#N/A The result is too large");
    });
  });
});
