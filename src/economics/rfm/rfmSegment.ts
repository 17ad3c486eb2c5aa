const HIBERNATING = "Hibernating";
const AT_RISK = "At risk";
const LOYAL = "Loyal";
const POTENTIAL = "Potential loyalist";

/** Segment names by recency score (rows, 1 to 5) and frequency score (columns, 1 to 5). */
const SEGMENTS = [
  [HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, "Cannot lose"],
  [HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, "Cannot lose"],
  ["About to sleep", "About to sleep", "Needs attention", LOYAL, LOYAL],
  ["Promising", POTENTIAL, POTENTIAL, LOYAL, LOYAL],
  ["New", POTENTIAL, POTENTIAL, "Champion", "Champion"],
];

/**
 * Name of the segment of a customer by recency and frequency score.
 *
 * @param recency score 1 (longest away) to 5
 * @param frequency score 1 (fewest orders) to 5
 * Source: the customary grid of ten segments on two fifths; rules of thumb, not estimates.
 */
export function rfmSegment(recency: number, frequency: number): string {
  return SEGMENTS[recency - 1]![frequency - 1]!;
}
