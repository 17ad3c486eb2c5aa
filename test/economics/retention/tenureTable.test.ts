import * as fc from "fast-check";
import { chiSquareTail, lifeSteps } from "../../../src/economics/retention/tenureTable";
import { csvRows, dataFolder, leftOut } from "../../fixtures/loyaltyData";
import { column, refusal, rows } from "../../functions/adapters";

const HEADER = ["age", "at risk", "lost", "retention", "survival", "se", "low", "high"];

/** Weeks of remission under 6-MP and placebo (Freireich et al. 1963, Blood 21), the data of most textbooks: those who relapsed, those still in remission. */
const SIX_MP = { relapsed: [6, 6, 6, 7, 10, 13, 16, 22, 23], well: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] };
const PLACEBO = { relapsed: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], well: [] as number[] };

const tenures = ({ relapsed, well }: typeof SIX_MP): unknown[][] => column(...relapsed, ...well);
const flags = ({ relapsed, well }: typeof SIX_MP): unknown[][] => column(...relapsed.map(() => true), ...well.map(() => false));

/** A row by the word or age in one of its columns. */
function rowOf(table: unknown[][], age: unknown, group?: string): unknown[] {
  const found = table.find((row) => (group === undefined ? row[0] === age : row[0] === group && row[1] === age));
  if (found === undefined) throw new Error(`no row ${String(age)}`);
  return group === undefined ? found : found.slice(1);
}

function close(found: unknown[], expected: unknown[]): void {
  expect(found.map((value) => typeof value)).toEqual(expected.map((value) => typeof value));
  found.forEach((value, i) => {
    if (typeof value === "number") expect(Math.abs(value - Number(expected[i]))).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
    else expect(value).toBe(expected[i]);
  });
}

describe("RETENTION.TENURE", () => {
  it("gives the textbook curve of the remission data, its median and the log-rank test", () => {
    const six = rows("RETENTION.TENURE", tenures(SIX_MP), flags(SIX_MP));
    expect(six[0]).toEqual(HEADER);
    // Kalbfleisch & Prentice, table 1.1 and its curve: 0.857 (0.076), 0.807 (0.087), 0.753 (0.096), 0.690 (0.107), 0.627 (0.114), 0.538 (0.128), 0.448 (0.135); median 23
    const printed = [6, 7, 10, 13, 16, 22, 23].map((age) =>
      rowOf(six, age)
        .slice(4, 6)
        .map((value) => Number(Number(value).toFixed(3))),
    );
    expect(printed).toEqual([
      [0.857, 0.076],
      [0.807, 0.087],
      [0.753, 0.096],
      [0.69, 0.107],
      [0.627, 0.114],
      [0.538, 0.128],
      [0.448, 0.135],
    ]);
    const both = rows(
      "RETENTION.TENURE",
      [...tenures(SIX_MP), ...tenures(PLACEBO)],
      [...flags(SIX_MP), ...flags(PLACEBO)],
      [...SIX_MP.relapsed, ...SIX_MP.well].map(() => ["6-MP"]).concat(PLACEBO.relapsed.map(() => ["placebo"])),
    );
    expect(both[0]).toEqual(["group", ...HEADER]);
    expect(rowOf(both, "median", "6-MP")[4]).toBe(23);
    expect(rowOf(both, "median", "placebo")[4]).toBe(8);
    // published as 16.79 on one degree of freedom
    expect(Number(rowOf(both, "log-rank chi-square", "all")[4])).toBeCloseTo(16.79, 2);
  });

  it("gives what scipy 1.17 (ecdf with log-log intervals, logrank) and a script of the formulas give", () => {
    const both = rows(
      "RETENTION.TENURE",
      [...tenures(SIX_MP), ...tenures(PLACEBO)],
      [...flags(SIX_MP), ...flags(PLACEBO)],
      [...SIX_MP.relapsed, ...SIX_MP.well].map(() => ["6-MP"]).concat(PLACEBO.relapsed.map(() => ["placebo"])),
    );
    close(rowOf(both, 6, "6-MP"), [6, 21, 3, 18 / 21, 18 / 21, 0.07636035483212125, 0.6197179552659838, 0.951551747646997]);
    close(rowOf(both, 23, "6-MP"), [23, 6, 1, 5 / 6, 0.4481792717086834, 0.13459145675576042, 0.18805200595923233, 0.6801426284952414]);
    close(rowOf(both, 23, "placebo"), [23, 1, 1, 0, 0, 0, "", ""]);
    close(rowOf(both, "median", "6-MP"), ["median", "", "", "", 23, "", 13, ""]);
    close(rowOf(both, "median", "placebo"), ["median", "", "", "", 8, "", 4, 11]);
    const mean = ["restricted mean to 35", "", "", ""];
    close(rowOf(both, "restricted mean to 35", "6-MP"), [
      ...mean,
      23.287394957983192,
      2.827467623371439,
      17.74566024872211,
      28.829129667244274,
    ]);
    close(rowOf(both, "restricted mean to 35", "placebo"), [...mean, 26 / 3, 1.3773900412645481, 5.967031793124013, 11.366301540209319]);
    close(rowOf(both, "log-rank chi-square", "all"), ["log-rank chi-square", "", "", "", 16.792940989216536, "", "", ""]);
    expect(Number(rowOf(both, "log-rank p", "all")[4]) / 4.168809109334529e-5).toBeCloseTo(1, 10);
  });

  it("tests three groups with ties, and restricts their means to an age that all curves reach", () => {
    const groups: Readonly<Record<string, [number[], number[]]>> = {
      monthly: [
        [5, 7, 4, 6, 2, 15, 1, 17, 4, 2, 4, 2],
        [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
      ],
      yearly: [
        [1, 13, 6, 8, 3, 6, 5, 6, 1],
        [1, 1, 0, 0, 0, 1, 0, 1, 1],
      ],
      longer: [
        [3, 9, 8, 5, 3, 5, 4, 12, 12, 2],
        [0, 0, 0, 0, 1, 1, 1, 0, 0, 1],
      ],
    };
    const lines = Object.entries(groups).flatMap(([name, [ages, left]]) => ages.map((age, i) => [name, age, left[i]] as const));
    const table = rows(
      "RETENTION.TENURE",
      lines.map(([, age]) => [age]),
      lines.map(([, , left]) => [left]),
      lines.map(([name], i) => [i % 3 < 2 ? name : ` ${name.toUpperCase()} `]),
      0.9,
    );
    close(rowOf(table, "log-rank chi-square", "all").slice(4, 5), [2.342525039395099]);
    close(rowOf(table, "log-rank p", "all").slice(4, 5), [0.3099753441402268]);
    const expected: Readonly<Record<string, [(number | "")[], number[]]>> = {
      monthly: [
        [4, "", 2, 6],
        [5.083333333333333, 1.0169284726658598, 3.4106348467186725, 6.756031819947994],
      ],
      yearly: [
        [6, "", 1, ""],
        [7.688888888888888, 1.5702515678331859, 5.106054902312237, 10.271722875465539],
      ],
      longer: [
        ["", "", 3, ""],
        [8.385714285714284, 1.3882125596561832, 6.102307821984224, 10.669120749444344],
      ],
    };
    for (const [name, [median, mean]] of Object.entries(expected)) {
      close(rowOf(table, "median", name).slice(4), median);
      close(rowOf(table, "restricted mean to 12", name).slice(4), mean);
    }
  });

  it("agrees with itself: survival falls, counts add up, one group is the whole, its own copy is no other group", () => {
    const life = fc.tuple(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })), fc.boolean());
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 25 }), (lives) => {
        const [ages, left] = [lives.map(([age]) => [age]), lives.map(([, gone]) => [gone])];
        const table = rows("RETENTION.TENURE", ages, left);
        const curve = table.slice(1, -2) as number[][];
        expect(curve[0]![1]).toBe(lives.length);
        expect(curve.reduce((sum, row) => sum + row[2]!, 0)).toBe(lives.filter(([, gone]) => gone).length);
        curve.forEach(([, , , , survival, , low, high], i) => {
          expect(survival! <= (i === 0 ? 1 : curve[i - 1]![4]!)).toBe(true);
          if (survival! > 0) expect(low! <= survival! && survival! <= high! && low! >= 0 && high! <= 1).toBe(true);
        });
        const alike = rows(
          "RETENTION.TENURE",
          ages,
          left,
          ages.map(() => ["one"]),
        );
        expect(alike.slice(1).map((row) => row.slice(1))).toEqual(table.slice(1));
        const twice = rows(
          "RETENTION.TENURE",
          [...ages, ...ages],
          [...left, ...left],
          [...ages.map(() => ["one"]), ...ages.map(() => ["two"])],
        );
        const test = rowOf(twice, "log-rank chi-square", "all")[4];
        if (test !== "") expect(Number(test)).toBeCloseTo(0, 9);
      }),
      { seed: 20090317, numRuns: 60 },
    );
  });

  it("reads who left in twelve languages, also mixed in one column", () => {
    const yes = [
      "yes",
      "Churned",
      "TRUE",
      1,
      true,
      "ja",
      "oui",
      "sí",
      "sim",
      "sì",
      "ja",
      "tak",
      "是",
      "已流失",
      "已離開",
      "はい",
      "解約済み",
      "예",
      "이탈",
      "gekündigt",
      "Résilié",
      "Odszedł",
    ];
    const no = [
      "no",
      "Active",
      "false",
      0,
      false,
      "nein",
      "non",
      "no",
      "não",
      "no",
      "nee",
      "nie",
      "否",
      "活跃",
      "活躍",
      "いいえ",
      "継続中",
      "아니요",
      "활성",
      "aktiv",
      "actif",
      "aktywny",
    ];
    const words = [...yes, ...no];
    const table = rows("RETENTION.TENURE", column(...words.map((_, i) => i)), column(...words));
    expect(table.slice(1, -2).map((row) => row[2])).toEqual([...yes.map(() => 1), ...no.map(() => 0)]);
  });

  it("can tell of one customer, of all leaving at once and of nobody leaving", () => {
    expect(rows("RETENTION.TENURE", 5, true).slice(1)).toEqual([
      [5, 1, 1, 0, 0, 0, "", ""],
      ["median", "", "", "", 5, "", "", ""],
      ["restricted mean to 5", "", "", "", 5, 0, "", ""],
    ]);
    expect(rows("RETENTION.TENURE", column(3, 3), column("no", "no"), column("a", "b")).slice(1)).toEqual([
      ["a", 3, 1, 0, 1, 1, 0, 1, 1],
      ["a", "median", "", "", "", "", "", "", ""],
      ["a", "restricted mean to 3", "", "", "", 3, 0, "", ""],
      ["b", 3, 1, 0, 1, 1, 0, 1, 1],
      ["b", "median", "", "", "", "", "", "", ""],
      ["b", "restricted mean to 3", "", "", "", 3, 0, "", ""],
      ["all", "log-rank chi-square", "", "", "", "", "", "", ""],
      ["all", "log-rank p", "", "", "", "", "", "", ""],
    ]);
  });

  it("leaves out lines without a tenure or a group", () => {
    const whole = rows("RETENTION.TENURE", column(3, 4), column(1, 0), column("a", "a"));
    expect(rows("RETENTION.TENURE", column(3, null, 4, 9), column(1, 1, 0, 1), column("a", "a", "a", ""))).toEqual(whole);
  });

  it("refuses what cannot be counted, with the row", () => {
    const said = (...args: unknown[]): string => refusal("RETENTION.TENURE", ...args);
    expect(said(column(3, -1), column(1, 0))).toBe("#VALUE! tenure must be at least 0; got -1 at row 2");
    expect(said(column(3, "a year"), column(1, 0))).toBe('#VALUE! tenure must be a number; got "a year" at row 2');
    expect(said(column(3, 4), column(1, null))).toBe(
      "#VALUE! left is blank at row 2, which can mean two things; fill it in, or leave the whole line out",
    );
    for (const wrong of ["perhaps", 2])
      expect(said(column(3, 4), column(1, wrong))).toContain(
        "left must say who left: TRUE or FALSE, 1 or 0, yes or no, churned or active; got",
      );
    expect(said(column(3, 4), column(1, { code: "#N/A" }))).toContain("left contains the error #N/A at row 2");
    expect(said(column(3, 4), column(1))).toContain("left must have as many cells as tenure (2); got 1");
    expect(said(column(3, 4), column(1, 0), column("", ""))).toContain("group has no filled cell");
    expect(said(column(3, 4), column(1, 0), null, 95)).toContain("confidence must be above 0 and below 1 (0.95 means 95%); got 95");
    const ids = Array.from({ length: 21 }, (_, i) => [`customer ${i}`]);
    expect(
      said(
        ids.map(() => [1]),
        ids.map(() => [0]),
        ids,
      ),
    ).toBe("#VALUE! group hold 21 different classes; at most 20 fit into the table");
  });

  it("takes 100,000 customers", () => {
    const steps = lifeSteps(
      Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 1_000),
      Array.from({ length: 100_000 }, (_, i) => i % 3 === 0),
    );
    expect(steps).toHaveLength(1_000);
  });
});

test("the tail of the chi-square distribution is that of scipy", () => {
  const expected: [number, number, number][] = [
    [3.841458820694124, 1, 0.05],
    [0.5, 2, 0.7788007830714049],
    [7.814727903251179, 3, 0.05],
    [20, 4, 0.0004993992273873325],
    [30, 19, 0.05179845889302389],
  ];
  for (const [x, degrees, tail] of expected) expect(chiSquareTail(x, degrees) / tail).toBeCloseTo(1, 11);
  expect([chiSquareTail(0, 1), chiSquareTail(0, 2), chiSquareTail(0, 5)]).toEqual([1, 1, 1]);
});

const TELCO = "../field-cases/shapes/telco_small.csv.gz";

if (dataFolder === undefined) leftOut(TELCO);
else
  it("gives the curve of 7,043 telephone customers as worked out apart, and known groups apart", () => {
    const lines = csvRows(dataFolder!, TELCO);
    const cells = (at: number): unknown[][] => lines.map((line) => [line[at]]);
    const tenure = lines.map((line) => [Number(line[1])]);
    const table = rows("RETENTION.TENURE", tenure, cells(2));
    const expected = csvRows(dataFolder!, "../field-cases/shapes/telco_km.csv");
    expected.forEach((row, i) => close(table[i + 1]!.slice(0, 6), row.map(Number)));
    expect(table).toHaveLength(expected.length + 3);
    const byContract = rows("RETENTION.TENURE", tenure, cells(2), cells(3));
    // 2352.87 in the lifelines documentation and many notebooks
    expect(Number(rowOf(byContract, "log-rank chi-square", "all")[4])).toBeCloseTo(2352.87, 2);
    expect(rowOf(byContract, "median", "Month-to-month")[4]).toBe(35);
  });
