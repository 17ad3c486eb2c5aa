import { column, refusal, rows } from "../adapters";

/** The same call of each function that takes optional weights, with the weights as given. */
const WEIGHTED: [id: string, call: (weights: unknown) => unknown[]][] = [
  ["SURVEY.GAP", (weights) => [column(5, 3, 4), column(6, 2, 5), weights]],
  ["SURVEY.CSI", (weights) => [column(8, 7, 7.5), 1, 10, weights]],
  [
    "SURVEY.IPA",
    (weights) => [
      [["Speed", "Price"]],
      [
        [5, 3],
        [4, 4],
        [3, 5],
      ],
      [
        [2, 3],
        [4, 5],
        [4, 4],
      ],
      weights,
    ],
  ],
  ["SURVEY.SEVENC", (weights) => [column(4, 3, 5, 4, 2, 3, 4), 1, 5, weights]],
  ["SWITCH.INDEX", (weights) => [column(4, 3, 5, 4, 3, 2, 4, 5), 1, 5, weights]],
];

/** Names and three or more figures beside them, of each function that reads such lines. */
const NAMED: [id: string, figures: number[], rest: unknown[]][] = [
  ["SERVICE.LEVERS", [0.5, 12, 0.05], [400]],
  ["SERVICE.TIERS", [500, 1200, 0.35, 180], []],
  ["REWARD.TIERS", [500, 1200, 0.35, 0.2, 0.02, 30], []],
  ["REWARD.TORNADO", [80, 120], [100]],
];

describe("ranges that several functions read", () => {
  it.each(WEIGHTED)("%s refuses weights that nobody filled in instead of weighting alike without a word", (id, call) => {
    expect(refusal(id, ...call(column(null, "", null)))).toBe("#VALUE! weights has no filled cell to work with; select cells with figures");
  });

  it.each(NAMED)("%s lets a figure in one cell hold for all names, and refuses any other number of cells", (id, figures, rest) => {
    const names = column("a", "b", "c");
    const repeated = rows(id, names, ...figures.map((figure) => column(figure, figure, figure)), ...rest);
    expect(rows(id, names, ...figures, ...rest)).toEqual(repeated);
    figures.forEach((_, at) => {
      const short = figures.map((figure, i) => (i === at ? column(figure, figure) : column(figure, figure, figure)));
      expect(refusal(id, names, ...short, ...rest)).toMatch(/^#VALUE! \w+ must have as many cells as names \(3\); got 2$/);
    });
  });
});
