import { CalcError, type FigureOrError } from "../CalcError";
import { finite } from "../guards";
import { sum } from "../numeric/sum";
import { openFraction } from "./sampleSize";
import { type MeanError, refuseNoSpread, welchRow } from "./meanLift";

/** Words for whether the customers before are those after, line by line. */
export const CUSTOMER_WORDS = ["same", "other"] as const;

/** A spread this small against the figures themselves is what rounding leaves of none. */
const ROUNDING = 1e-13;

/** Figures of the customers of one group, such as money spent, before and after the programme. */
export interface GroupFigures {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
}

/**
 * What the programme changed: the change of the test group less the change of the control group over the same time,
 * (test_after - test_before) - (control_after - control_before).
 *
 * @param testBefore mean per customer, any finite money or rate, in all four
 * @returns in the unit of the arguments; right only if both groups would have moved alike without the programme
 * Source: Ashenfelter & Card (1985), Using the longitudinal structure of earnings, Review of Economics and Statistics 67(4).
 */
export function differenceInDifferences(testBefore: number, testAfter: number, controlBefore: number, controlAfter: number): number {
  finite("test_before", testBefore);
  finite("test_after", testAfter);
  finite("control_before", controlBefore);
  finite("control_after", controlAfter);
  return testAfter - testBefore - (controlAfter - controlBefore);
}

/** Mean of a group's figures and its standard error, s / sqrt(n) with the sample standard deviation. */
function meanOf(parameter: string, figures: ArrayLike<number>): MeanError & { mean: number } {
  const size = figures.length;
  if (size < 2) throw new CalcError("argument", parameter, { rule: "fewFigures", needed: 2, got: size });
  const mean = sum(figures) / size;
  const variance = sum(Array.from(figures, (figure) => (figure - mean) ** 2)) / (size - 1);
  return { mean, error: Math.sqrt(variance / size), size };
}

/** How a group's mean changed, from what, and the means that its uncertainty comes from. */
interface Change {
  before: number;
  change: number;
  means: MeanError[];
}

function changeOf(name: string, { before, after }: GroupFigures, sameCustomers: boolean): Change {
  const first = meanOf(`${name}_before`, before);
  if (sameCustomers) {
    const change = meanOf(
      `${name}_after`,
      Array.from(after, (figure, i) => figure - before[i]!),
    );
    return { before: first.mean, change: change.mean, means: [change] };
  }
  const second = meanOf(`${name}_after`, after);
  return { before: first.mean, change: second.mean - first.mean, means: [first, second] };
}

function largest({ before, after }: GroupFigures): number {
  return Math.max(...[before, after].map((figures) => Array.from(figures).reduce((most, figure) => Math.max(most, Math.abs(figure)), 0)));
}

/**
 * The difference in differences of the figures of single customers with Welch's interval and two-sided test. With the same customers before
 * and after, its standard error is that of the change of each customer, which is what the differences between customers cancel out of; with
 * other customers, of the four groups.
 *
 * @param sameCustomers line by line the same customers before and after; both columns of a group have equal lengths then
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of MEAN_LIFT_COLUMNS; relative = lift / (test_before + change of the control group), what the test group
 * would have come to without the programme, refused where that is not above 0
 * @throws {CalcError} fewer than 2 figures; no answer where nothing varies. Accuracy 1e-12 relative.
 * Source: Ashenfelter & Card (1985); Welch (1947), The generalization of "Student's" problem, Biometrika 34; Satterthwaite (1946),
 * Biometrics Bulletin 2.
 */
export function liftOfChanges(test: GroupFigures, control: GroupFigures, sameCustomers: boolean, confidence = 0.95): FigureOrError[] {
  openFraction("confidence", confidence);
  const tested = changeOf("test", test, sameCustomers);
  const others = changeOf("control", control, sameCustomers);
  const means = [...tested.means, ...others.means];
  if (Math.hypot(...means.map(({ error }) => error)) <= ROUNDING * Math.max(largest(test), largest(control)))
    refuseNoSpread("The spread of the test group's figures", "that of the control group's");
  const base = { value: tested.before + others.change, name: "test_before plus the change of the control group" };
  return welchRow(tested.change - others.change, base, means, confidence);
}
