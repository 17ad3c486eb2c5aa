import { CalcError } from "../economics/CalcError";
import {
  CUSTOMER_WORDS,
  differenceInDifferences,
  type GroupFigures,
  liftOfChanges,
  MEAN_LIFT_COLUMNS,
  meanLift,
  RATE_LIFT_COLUMNS,
  rateLift,
} from "../economics/lift/lift";
import {
  DETECTABLE_COLUMNS,
  detectableLifts,
  openFraction,
  RATE_FORMS,
  rateAfterLift,
  sampleSizeForMeans,
  sampleSizeForRates,
  SIDES,
  type TestDesign,
} from "../economics/lift/sampleSize";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { readLines } from "./input/lines";
import { figures, isSingleCell } from "./input/ranges";
import { readFigure } from "./input/readers";
import { cell, cells, resultTable } from "./cell";

/**
 * Whether the customers before are those after.
 * @customenum {string}
 */
export enum DidCustomers {
  /** Line by line the same customers before and after; the default */
  same = "same",
  /** Other customers before than after */
  other = "other",
}

/**
 * Directions in which a test looks for a difference.
 * @customenum {string}
 */
export enum LiftSides {
  /** Both; the default */
  two = "two",
  /** Only the one that is expected */
  one = "one",
}

/**
 * What rate_test states.
 * @customenum {string}
 */
export enum LiftRateForm {
  /** The rate with the programme; the default */
  rate = "rate",
  /** The lift over the control rate, as a share of it */
  relative = "relative",
}

function testDesign(confidence: unknown, power: unknown, sides: unknown): TestDesign {
  return {
    confidence: optionalNumber("confidence", confidence, 0.95),
    power: optionalNumber("power", power, 0.8),
    sides: word("sides", sides, SIDES, "two"),
  };
}

/**
 * What a programme adds per customer: mean of a test group less mean of a control group that was left without it, with an interval and a two-sided test (Welch). Draw the groups by lot; members against non-members shows who joins, not what the programme does. Use the low end of the interval in a business case.
 * @customfunction LIFT.MEAN
 * @param mean_test Mean per customer of the test group, such as money spent
 * @param sd_test Standard deviation of the test group (STDEV.S)
 * @param n_test Customers in the test group, at least 2
 * @param mean_control Mean per customer of the control group
 * @param sd_control Standard deviation of the control group (STDEV.S)
 * @param n_control Customers in the control group, at least 2
 * @param [confidence] Confidence of the interval, above 0, below 1; 0.95 (95%) if omitted
 * @returns Table: lift, relative, se, df, t, p, low, high; relative is #N/A when the control mean is not above 0
 * @example =INDEX(LOYALTY.LIFT.MEAN(120,80,5000,112,78,2000),2,1) // => 8
 * @example =INDEX(LOYALTY.LIFT.MEAN(120,80,5000,112,78,2000),2,7) // => 3.92403933204231
 * @source Welch (1947), The generalization of "Student's" problem, Biometrika 34; degrees of freedom: Satterthwaite (1946), Biometrics Bulletin 2
 */
export function liftMean(
  mean_test: unknown,
  sd_test: unknown,
  n_test: unknown,
  mean_control: unknown,
  sd_control: unknown,
  n_control: unknown,
  confidence?: unknown,
): unknown[][] {
  return resultTable(MEAN_LIFT_COLUMNS, () => [
    meanLift(
      { mean: requiredNumber("mean_test", mean_test), sd: requiredNumber("sd_test", sd_test), size: requiredNumber("n_test", n_test) },
      {
        mean: requiredNumber("mean_control", mean_control),
        sd: requiredNumber("sd_control", sd_control),
        size: requiredNumber("n_control", n_control),
      },
      optionalNumber("confidence", confidence, 0.95),
    ),
  ]);
}

/**
 * What a programme adds to a rate, such as the share of customers kept: rate of a test group less rate of a control group, with a two-sided test and Newcombe's interval, which hold up in small and unequal groups. z and p are of the score test: they take the rate of both groups together, as LIFT.SAMPLESIZE does. se is the standard error of the lift as observed, so z is not lift / se.
 * @customfunction LIFT.RATE
 * @param hits_test Customers of the test group who stayed, bought or redeemed
 * @param n_test Customers in the test group
 * @param hits_control Customers of the control group who did the same
 * @param n_control Customers in the control group
 * @param [confidence] Confidence of the interval, above 0, below 1; 0.95 (95%) if omitted
 * @returns Table: lift, relative, se, z, p, low, high; lift in points as a fraction (0.04 = 4 points); relative is #N/A when no control customer did it, z and p when all customers did it or none
 * @example =INDEX(LOYALTY.LIFT.RATE(56,70,48,80),2,1) // => 0.2
 * @example =INDEX(LOYALTY.LIFT.RATE(4300,5000,1640,2000),2,6) // => 0.0210011231827692
 * @example =INDEX(LOYALTY.LIFT.RATE(3,10,0,10),2,5) // => 0.0602891739906022
 * @source Score test: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 3; interval: Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, method 10; Wilson (1927), Journal of the American Statistical Association 22
 */
export function liftRate(
  hits_test: unknown,
  n_test: unknown,
  hits_control: unknown,
  n_control: unknown,
  confidence?: unknown,
): unknown[][] {
  return resultTable(RATE_LIFT_COLUMNS, () => [
    rateLift(
      { hits: requiredNumber("hits_test", hits_test), size: requiredNumber("n_test", n_test) },
      { hits: requiredNumber("hits_control", hits_control), size: requiredNumber("n_control", n_control) },
      optionalNumber("confidence", confidence, 0.95),
    ),
  ]);
}

/**
 * What a programme changed, where the two groups were not alike at the start: change of the test group less change of the control group. Right only if both would have moved alike without the programme. From four means it gives that figure alone; from four columns with a figure for each customer also a standard error, an interval and a two-sided test (Welch). With the same customers line by line the test is of each customer's change, and a line with a blank cell is left out; with other customers it is of the four columns.
 * @customfunction LIFT.DID
 * @param test_before Test group before the programme: mean per customer, or a column with a figure for each customer
 * @param test_after Test group after it, likewise
 * @param control_before Control group before, likewise
 * @param control_after Control group after, likewise
 * @param [confidence] Confidence of the interval for columns, above 0, below 1; 0.95 (95%) if omitted
 * @param [customers] "same" (default) if the columns of a group hold the same customers line by line, "other" if not
 * @returns Money per customer, or whatever unit the four have; for columns table: lift, relative, se, df, t, p, low, high; relative to what the test group would have come to without the programme
 * @example =LOYALTY.LIFT.DID(100,118,98,105) // => 11
 * @example =LOYALTY.LIFT.DID({10;20;30},{14;26;38},{12;22},{13;25}) // => {"lift","relative","se","df","t","p","low","high";4,0.181818181818182,1.52752523165195,2.88235294117647,2.61861468283191,0.0824406584640,-0.975467596410764,8.975467596410764}
 * @source Ashenfelter & Card (1985), Using the longitudinal structure of earnings to estimate the effect of training programs, Review of Economics and Statistics 67(4); interval and test: Welch (1947), Biometrika 34; Satterthwaite (1946), Biometrics Bulletin 2
 */
export function liftDid(
  test_before: unknown[][],
  test_after: unknown[][],
  control_before: unknown[][],
  control_after: unknown[][],
  confidence?: unknown,
  customers?: DidCustomers,
): unknown[][] {
  return cells(() => {
    const level = optionalNumber("confidence", confidence, 0.95);
    const same = word("customers", customers, CUSTOMER_WORDS, "same") === "same";
    openFraction("confidence", level);
    const given = Object.entries({ test_before, test_after, control_before, control_after });
    const single = given.filter(([, figures]) => isSingleCell(figures));
    if (single.length === given.length) {
      const [before, after, otherBefore, otherAfter] = given.map(([name, figures]) => requiredNumber(name, figures)) as [
        number,
        number,
        number,
        number,
      ];
      return [[differenceInDifferences(before, after, otherBefore, otherAfter)]];
    }
    if (single.length > 0) {
      const [range] = given.find(([, figures]) => !isSingleCell(figures))!;
      throw new CalcError("argument", single[0]![0], { rule: "meansOrColumns", other: range });
    }
    const test = groupFigures("test", test_before, test_after, same);
    const control = groupFigures("control", control_before, control_after, same);
    return [[...MEAN_LIFT_COLUMNS], liftOfChanges(test, control, same, level)];
  });
}

/** Figures of one group; with the same customers only those of the lines that are filled before and after. */
function groupFigures(name: string, before: unknown, after: unknown, same: boolean): GroupFigures {
  const [first, second] = [`${name}_before`, `${name}_after`];
  if (!same) return { before: figures(first, before), after: figures(second, after) };
  const { columns } = readLines<[number, number]>(
    { parameter: first, given: before, read: readFigure },
    { parameter: second, given: after, read: readFigure },
  );
  return { before: columns[0], after: columns[1] };
}

/**
 * How many control customers a test needs to find the difference of two rates, rounded up; variance pooled under "no effect", no continuity correction. The test group needs ratio times as many. Web calculators that take the variance of the control rate for both groups ask for fewer, such as 1030 for 20% to 25%, where this gives 1094.
 * @customfunction LIFT.SAMPLESIZE
 * @param rate_test Rate expected with the programme, 0 to 1 (0.84 = 84%), or the lift over rate_control if form says so
 * @param rate_control Rate without it, 0 to 1 (0.82 = 82%)
 * @param [confidence] Confidence of the test, above 0, below 1; 0.95 (95%) if omitted
 * @param [power] Chance to find the difference if it is there, above 0, below 1; 0.8 (80%) if omitted
 * @param [ratio] Test customers for each control customer, above 0; 1 if omitted
 * @param [sides] "two" (default) if a rise and a fall shall both be found, "one" if only the one that is expected
 * @param [form] "rate" (default): rate_test is a rate; "relative": it is the lift as a share of rate_control, at most 1 (0.1 = 10% more)
 * @returns Number of control customers
 * @example =LOYALTY.LIFT.SAMPLESIZE(0.84,0.82) // => 5537
 * @example =LOYALTY.LIFT.SAMPLESIZE(0.84,0.82,0.95,0.8,9) // => 3028
 * @example =LOYALTY.LIFT.SAMPLESIZE(0.1,0.05,0.95,0.8,1,"two","relative") // => 31234
 * @source Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4
 */
export function liftSampleSize(
  rate_test: unknown,
  rate_control: unknown,
  confidence?: unknown,
  power?: unknown,
  ratio?: unknown,
  sides?: LiftSides,
  form?: LiftRateForm,
): number {
  return cell(() => {
    const control = requiredNumber("rate_control", rate_control);
    const test = requiredNumber("rate_test", rate_test);
    return sampleSizeForRates(
      word("form", form, RATE_FORMS, "rate") === "relative" ? rateAfterLift(test, control) : test,
      control,
      optionalNumber("ratio", ratio, 1),
      testDesign(confidence, power, sides),
    );
  });
}

/**
 * How many control customers a test needs to find a difference of two means, rounded up; by the normal distribution. The test group needs ratio times as many.
 * @customfunction LIFT.SAMPLESIZE.MEAN
 * @param difference Difference worth finding, in money per customer; its sign does not matter
 * @param sd Standard deviation of one customer's figure, above 0
 * @param [confidence] Confidence of the test, above 0, below 1; 0.95 (95%) if omitted
 * @param [power] Chance to find the difference if it is there, above 0, below 1; 0.8 (80%) if omitted
 * @param [ratio] Test customers for each control customer, above 0; 1 if omitted
 * @param [sides] "two" (default) if a rise and a fall shall both be found, "one" if only the one that is expected
 * @returns Number of control customers
 * @example =LOYALTY.LIFT.SAMPLESIZE.MEAN(5,20) // => 252
 * @example =LOYALTY.LIFT.SAMPLESIZE.MEAN(8,80,0.95,0.9) // => 2102
 * @source Cochran & Cox (1957), Experimental designs, 2nd ed., chapter 2; unequal groups: Rosner (2015), Fundamentals of biostatistics, chapter 8
 */
export function liftSampleSizeMean(
  difference: unknown,
  sd: unknown,
  confidence?: unknown,
  power?: unknown,
  ratio?: unknown,
  sides?: LiftSides,
): number {
  return cell(() =>
    sampleSizeForMeans(
      requiredNumber("difference", difference),
      requiredNumber("sd", sd),
      optionalNumber("ratio", ratio, 1),
      testDesign(confidence, power, sides),
    ),
  );
}

/**
 * Smallest rise and smallest fall of a rate that a test with these groups finds (minimum detectable effect): LIFT.SAMPLESIZE the other way round. #N/A where the groups are too small for any.
 * @customfunction LIFT.DETECTABLE
 * @param n_test Customers in the test group, at least 1
 * @param n_control Customers in the control group, at least 1
 * @param rate_control Rate without the programme, 0 to 1 (0.82 = 82%)
 * @param [confidence] Confidence of the test, above 0, below 1; 0.95 (95%) if omitted
 * @param [power] Chance to find the difference if it is there, above 0, below 1; 0.8 (80%) if omitted
 * @param [sides] "two" (default) if a rise and a fall shall both be found, "one" if only the one that is expected
 * @returns Table: direction (rise, fall), lift in points as a fraction (0.04 = 4 points), relative to rate_control, rate
 * @example =INDEX(LOYALTY.LIFT.DETECTABLE(50,50,0.5,0.95,0.9),2,4) // => 0.802630581703895
 * @example =INDEX(LOYALTY.LIFT.DETECTABLE(31234,31234,0.05),2,2) // => 0.00499995397864926
 * @source Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd ed., chapter 4
 */
export function liftDetectable(
  n_test: unknown,
  n_control: unknown,
  rate_control: unknown,
  confidence?: unknown,
  power?: unknown,
  sides?: LiftSides,
): unknown[][] {
  return resultTable(DETECTABLE_COLUMNS, () =>
    detectableLifts(
      requiredNumber("n_test", n_test),
      requiredNumber("n_control", n_control),
      requiredNumber("rate_control", rate_control),
      testDesign(confidence, power, sides),
    ),
  );
}
