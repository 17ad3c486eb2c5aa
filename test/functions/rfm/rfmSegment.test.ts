import { column } from "../adapters";
import { refusal, rows } from "../liftParetoRfm";

const GRID: Record<string, [number[], number[]][]> = {
  Hibernating: [
    [
      [1, 2],
      [1, 2],
    ],
  ],
  "At risk": [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  "Cannot lose": [[[1, 2], [5]]],
  "About to sleep": [[[3], [1, 2]]],
  "Needs attention": [[[3], [3]]],
  Loyal: [
    [
      [3, 4],
      [4, 5],
    ],
  ],
  Promising: [[[4], [1]]],
  New: [[[5], [1]]],
  "Potential loyalist": [
    [
      [4, 5],
      [2, 3],
    ],
  ],
  Champion: [[[5], [4, 5]]],
};

describe("RFM.SEGMENT", () => {
  it("names each of the 25 pairs of scores as the catalogue does, and each once", () => {
    const named = new Map<string, string>();
    for (const [name, blocks] of Object.entries(GRID))
      for (const [recency, frequency] of blocks) for (const r of recency) for (const f of frequency) named.set(`${r}${f}`, name);
    expect(named.size).toBe(25);
    for (let r = 1; r <= 5; r++) for (let f = 1; f <= 5; f++) expect(rows("RFM.SEGMENT", [[r]], [[f]])).toEqual([[named.get(`${r}${f}`)]]);
  });

  it("answers in the shape of the scores and leaves blank lines blank", () => {
    expect(rows("RFM.SEGMENT", [[5, null, 1]], [[5, 3, 1]])).toEqual([["Champion", "", "Hibernating"]]);
    expect(rows("RFM.SEGMENT", column(5, 3), column(1, null))).toEqual([["New"], [""]]);
  });

  it("moves a customer only if a score changes", () => {
    const scores = rows("RFM.SCORE", column(3, 50, 200), column(9, 4, 1), column(90, 40, 10));
    const [r, f] = [0, 1].map((place) => column(...scores.map((row) => row[place])));
    expect(rows("RFM.SEGMENT", r, f)).toEqual([["Champion"], ["Potential loyalist"], ["Hibernating"]]);
  });

  it("refuses scores outside 1 to 5, broken ones and text, with the position", () => {
    expect(refusal("RFM.SEGMENT", column(5, 6), column(1, 1))).toBe(
      "#VALUE! recency_score must be a whole number from 1 to 5; got 6 at row 2",
    );
    expect(refusal("RFM.SEGMENT", column(5), column(1.5))).toContain("frequency_score must be a whole number from 1 to 5; got 1.5");
    expect(refusal("RFM.SEGMENT", column(5), column("5"))).toContain('frequency_score must be a number; got "5"');
    expect(refusal("RFM.SEGMENT", column(null), column(null))).toContain("#VALUE! recency_score");
  });
});
