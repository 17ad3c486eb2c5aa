import { holdoutViewModel } from "../../../src/taskpane/features/customerValue/holdoutViewModel";
import { fitViewModel } from "../../../src/taskpane/features/customerValue/fitViewModel";
import { keepDetail, keepViewModel } from "../../../src/taskpane/features/customerValue/keepViewModel";
import { spreadViewModel } from "../../../src/taskpane/features/customerValue/spreadViewModel";
import { trackingViewModel } from "../../../src/taskpane/features/customerValue/trackingViewModel";
import { valueAnswerViewModel } from "../../../src/taskpane/features/customerValue/valueAnswerViewModel";
import { valueSetupViewModel } from "../../../src/taskpane/features/customerValue/valueSetupViewModel";
import { initialCustomerValue } from "../../../src/taskpane/state/customerValueState";
import type { ValueAnalysis } from "../../../src/workbook/customerValue/customerValue.types";
import { inspectionOf, otherSheet, salesTable } from "../fixtures";
import { answeredState, logColumns } from "./valueFixtures";

const state = answeredState();
const analysis = state.analysis!;

/** Share of the largest fifth, with the part of an account that a fifth may fall in. */
function topFifth(values: Float64Array): number {
  const sorted = [...values].sort((a, b) => b - a);
  const whole = Math.floor(sorted.length / 5);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return sorted.slice(0, whole).reduce((sum, value) => sum + value, 0) / total;
}

describe("the value in words", () => {
  test("names customers, worth, horizon and what the top fifth hold", () => {
    const total = analysis.values.value.reduce((sum, value) => sum + value, 0);
    const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 }).format(total);
    const share = Math.round(100 * topFifth(analysis.values.value));
    expect(valueAnswerViewModel(state)!.sentence).toBe(
      `Your 200 customers are worth ${compact} over 24 months; the top 20% hold ${share}% of it.`,
    );
  });

  test("say which model is used and why, and that another one would fit better where one was asked for", () => {
    const best = analysis.fits.reduce((a, b) => (a.logLikelihood >= b.logLikelihood ? a : b));
    const with_ = (name: "BG/NBD" | "MBG/NBD", logLikelihood: number, model: "auto" | "BG/NBD"): string => {
      const fits = [
        { name: "BG/NBD" as const, logLikelihood: -100 },
        { name: "MBG/NBD" as const, logLikelihood },
      ];
      const chosen = { ...analysis.model, name, logLikelihood: fits.find((fit) => fit.name === name)!.logLikelihood };
      return valueAnswerViewModel({ ...state, analysis: { ...analysis, fits, model: chosen }, answered: { ...state.answered!, model } })!
        .chosen;
    };
    expect(best.logLikelihood).toBeGreaterThanOrEqual(analysis.model.logLikelihood);
    expect(with_("MBG/NBD", -95, "auto")).toMatch(/^MBG\/NBD is used: of the three models it fits these rows best/);
    expect(with_("MBG/NBD", -101, "auto")).toMatch(/fits about as well as the best/);
    expect(with_("BG/NBD", -101, "BG/NBD")).toBe("BG/NBD is used, as chosen in Setup.");
    expect(with_("BG/NBD", -95, "BG/NBD")).toBe("BG/NBD is used, as chosen in Setup. MBG/NBD fits these rows better.");
  });

  test("tell every doubt once, with what to do about it", () => {
    const doubted: ValueAnalysis = {
      ...analysis,
      model: {
        ...analysis.model,
        name: "BG/NBD",
        status: { code: "aliveByAssumption", text: "" },
        warnings: [
          { code: "aliveByAssumption", text: "" },
          { code: "tooFewRepeatBuyers", text: "" },
        ],
      },
      spend: { method: "plain mean", overall: 20, because: "noMean" },
      refused: ["Pareto/NBD"],
      holdout: undefined,
    };
    const { warnings } = valueAnswerViewModel({ ...state, analysis: doubted })!;
    expect(warnings).toHaveLength(5);
    expect(warnings[0]).toMatch(/takes everybody who bought once for certain.*Choose MBG\/NBD or Pareto\/NBD/);
    expect(warnings[1]).toMatch(/few customers who bought again.*use a longer log/);
    expect(warnings[2]).toMatch(/q is 1 or less.*Check the largest amounts/);
    expect(warnings[3]).toBe("Pareto/NBD could not be fitted to these rows.");
    expect(warnings[4]).toMatch(/too short to hold back/);
  });

  test("count what was done to the rows, and leave out what did not happen", () => {
    const once = analysis.lines.x.filter((x) => x === 0).length;
    const { log } = valueAnswerViewModel(state)!;
    expect(log).toContainEqual(["Customers who bought once", String(once)]);
    expect(log.map(([what]) => what)).not.toContain("Returns taken off");
  });
});

describe("the charts", () => {
  test("show a bar a tenth, with shares that add up to the whole", () => {
    const plot = spreadViewModel(analysis);
    expect(plot.bars).toHaveLength(10);
    expect(plot.bars.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 10);
    expect(plot.bars.at(-1)!.to).toBeCloseTo(1, 12);
    expect(plot.table.rows).toHaveLength(10);
  });

  test("draw actual and expected purchases to the last period, with the split marked where the model stopped looking", () => {
    const { tracking } = holdoutViewModel(analysis)!;
    const { splitDay, tracking: periods } = analysis.holdout!;
    const first = Math.min(...analysis.lines.firstDay);
    expect(tracking!.line.at(-1)).toEqual({ x: 1, y: periods.at(-1)!.actual });
    expect(tracking!.reference!.at(-1)).toEqual({ x: 1, y: periods.at(-1)!.expected });
    expect(tracking!.marker!.x * periods.length).toBeCloseTo(Math.ceil((splitDay - first) / 7), 10);
    expect(trackingViewModel([], "week")).toBeUndefined();
  });

  test("set actual purchases beside expected ones by purchases before the split", () => {
    const { bins } = holdoutViewModel(analysis)!;
    expect(bins.bars.map(({ value }) => value)).toEqual(analysis.holdout!.bins.map(({ actual }) => actual));
    expect(bins.reference!.map(({ y }) => y)).toEqual(analysis.holdout!.bins.map(({ expected }) => expected));
    expect(holdoutViewModel({ ...analysis, holdout: undefined })).toBeUndefined();
  });

  test("list parameters with standard errors, or say that the data do not tell them", () => {
    const model = { ...analysis.model, parameters: [{ name: "r", estimate: 0.24259452, standardError: null }] };
    const { parameters } = fitViewModel({ ...analysis, model });
    expect(parameters[0]).toEqual([`r (${model.name})`, "0.2426", "not told"]);
  });
});

describe("the customers worth keeping", () => {
  const ids = state.columns!.account;
  const risk = (id: string) => {
    const i = [...analysis.lines.row].findIndex((row) => ids[row] === id);
    return analysis.values.value[i]! * (1 / analysis.values.alive[i]! - 1);
  };

  test("come with the largest loss first: those of high value whose staying is in doubt", () => {
    const model = keepViewModel(analysis, ids, "atRisk", false);
    const names = Array.from({ length: model.count }, (_, i) => model.row(i).account);
    const risks = names.map(risk);
    expect(risks).toEqual([...risks].sort((a, b) => b - a));
    const { alive, value } = analysis.values;
    const worth = alive.map((chance, i) => value[i]! / chance);
    const high = [...worth].sort((a, b) => b - a).slice(0, worth.length / 5);
    const slipping = worth.filter((one, i) => high.includes(one) && alive[i]! >= 0.1 && alive[i]! < 0.5).length;
    const fallen = names.filter((_, place) => alive[model.customerAt(place)]! >= 0.5);
    expect(model.count).toBe(slipping + fallen.length);
    expect(slipping).toBeGreaterThan(0);
    expect(model.columns.map(({ key }) => key)).toEqual(["account", "value", "cumulative"]);
  });

  test("can be put in order by what a heading says; a wide list says more", () => {
    const byName = keepViewModel(analysis, ids, "customer", true);
    expect(byName.columns.find(({ sorted }) => sorted !== "none")).toMatchObject({ key: "account", sorted: "ascending" });
    const names = Array.from({ length: byName.count }, (_, i) => Number(byName.row(i).account.slice(1)));
    expect(names).toEqual([...names].sort((a, b) => a - b));
    expect(byName.columns).toHaveLength(5);
  });

  test("are told in a sentence each", () => {
    const customer = analysis.keep.atRisk[0]!;
    const purchases = analysis.lines.x[customer]! + 1;
    expect(keepDetail(analysis, ids, customer)).toMatch(
      new RegExp(`^${String(ids[analysis.lines.row[customer]!])}: .* at risk, worth .*${purchases} purchases? in all`),
    );
  });
});

describe("the form", () => {
  const set = { ...initialCustomerValue, sources: [salesTable, otherSheet], source: salesTable, inspection: inspectionOf(salesTable) };

  test("says what is missing, step by step", () => {
    expect(valueSetupViewModel(initialCustomerValue).missing).toBe("Choose a source first.");
    expect(valueSetupViewModel(set)).toMatchObject({ missing: "Choose the columns of customer, date and amount.", noDate: true });
    const chosen = { ...set, roles: { account: 0, date: 4, value: 3 } };
    expect(valueSetupViewModel(chosen)).toMatchObject({ missing: expect.stringContaining("Type the gross margin"), noDate: false });
    expect(valueSetupViewModel({ ...chosen, typed: { ...set.typed, margin: "40", discount: "10" } }).missing).toBeUndefined();
    expect(valueSetupViewModel({ ...chosen, product: true }).missing).toBe("Choose the columns of customer, date and amount.");
  });

  test("names what is wrong with a field only once something is typed in it", () => {
    expect(valueSetupViewModel(set).problems).toEqual({});
    const typed = { endDay: "2026-02-30", margin: "140", discount: "ten", months: "2.5" };
    expect(Object.keys(valueSetupViewModel({ ...set, typed }).problems).sort()).toEqual(["discount", "endDay", "margin", "months"]);
  });
});

test("the first row of a customer is one that bears the id", () => {
  const columns = logColumns(30);
  const { lines } = answeredState(columns).analysis!;
  expect(new Set([...lines.row].map((row) => columns.account[row])).size).toBe(30);
  [...lines.row].forEach((row) => expect(columns.account.indexOf(columns.account[row]!)).toBe(row));
});
