import { finite } from "../guards";

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
