import { numbers, reasonText } from "../../../src/strings/pane";
import { mixedCurrencies } from "../../../src/taskpane/value/logRefusal";
import { currenciesOf } from "../../../src/taskpane/value/valueInput";
import { holdoutViewModel, trackingViewModel } from "../../../src/taskpane/value/holdoutViewModel";
import { fitViewModel } from "../../../src/taskpane/value/fitViewModel";
import { keepDetail, keepViewModel } from "../../../src/taskpane/value/keepViewModel";
import { spreadViewModel } from "../../../src/taskpane/value/spreadViewModel";
import { valueAnswerViewModel } from "../../../src/taskpane/value/valueAnswerViewModel";
import { valueSetupViewModel } from "../../../src/taskpane/value/valueSetupViewModel";
import { initialValue } from "../../../src/taskpane/value/ValueState";
import type { ValueAnalysis } from "../../../src/workbook/value/customerValue.types";
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
    expect(valueAnswerViewModel(state)!.headline).toBe(
      `Your 200 customers are worth ${compact} over 24 months; the top 20% hold ${share}% of it.`,
    );
  });

  test("begins with the money of rows without a customer where it is more than a fifth", () => {
    const headline = (leftOut: number) => valueAnswerViewModel({ ...state, leftOut })!.headline;
    expect(headline(0.25)).toMatch(/^25\.0% of the money is left out\. Your 200 customers are worth/);
    expect(headline(0.2)).toMatch(/^Your 200 customers are worth/);
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

describe("rows that begin when customers were customers already", () => {
  const cutLog = { days: 46, pile: 3.2, newFrom: 45_748 };
  const setup = { ...state, screen: "setup" as const };

  test("are told in the answer, with the day from which customers can count as new", () => {
    expect(valueAnswerViewModel(state)!.cutLog).toBeUndefined();
    const told = valueAnswerViewModel({ ...state, analysis: { ...analysis, cutLog } })!.cutLog!;
    expect(told.text).toMatch(/in the first 46 days, 3\.2 times as many a day are first seen as later/);
    // 1 April 2025 is day 45,748 of Excel's calendar
    expect([told.use, told.day]).toEqual(["Count as new from Apr 1, 2025", "2025-04-01"]);
  });

  test("offer that day in the form, until it is typed", () => {
    expect(valueSetupViewModel(setup).suggested).toBeUndefined();
    const cut = { ...setup, analysis: { ...analysis, cutLog } };
    expect(valueSetupViewModel(cut).suggested).toBe("2025-04-01");
    expect(valueSetupViewModel({ ...cut, typed: { ...cut.typed, newFrom: "2025-04-01" } }).suggested).toBeUndefined();
  });

  test("are counted: rows used and rows left out are the rows read", () => {
    const columns = logColumns();
    const day = Math.min(...(columns.date as number[])) + 40;
    const remedied = answeredState(columns, { newFrom: day, endDate: day + 300 });
    const { earlier, log } = valueAnswerViewModel(remedied)!;
    const first = new Map<unknown, number>();
    columns.account.forEach((id, row) => first.set(id, Math.min(first.get(id) ?? Infinity, columns.date![row] as number)));
    const old = columns.account.filter((id, row) => first.get(id)! < day && (columns.date![row] as number) <= day + 300).length;
    const customers = [...first.values()].filter((value) => value < day).length;
    const count = (what: string) => Number(log.find(([text]) => text === what)?.[1].replace(",", "") ?? 0);
    expect(count("Rows left out, of customers seen before they count as new")).toBe(old);
    expect(count("Customers left out, as they were seen before")).toBe(customers);
    expect(count("Rows used") + old + count("Rows left out, as they are after the last day")).toBe(columns.account.length);
    expect(earlier).toMatch(
      new RegExp(
        `^Only customers first seen from .* on count: ${customers} customers seen before, with ${old.toLocaleString("en")} rows, are left out`,
      ),
    );
    expect(valueAnswerViewModel(state)!.earlier).toBe("");
  });
});

describe("what the rows do not tell", () => {
  const untold = (...names: string[]) => ({
    ...analysis.model,
    name: "Pareto/NBD" as const,
    parameters: ["r", "alpha", "s", "beta"].map((name) => ({ name, estimate: 2, standardError: names.includes(name) ? null : 1 })),
  });

  test("is said in words beside the parameters", () => {
    expect(fitViewModel({ ...analysis, model: untold() }).untold).toEqual([]);
    const [sentence] = fitViewModel({ ...analysis, model: untold("s", "beta") }).untold;
    expect(sentence).toMatch(/^These rows do not tell s and beta of Pareto\/NBD: .*do not read these parameters one by one\.$/);
  });

  test("is that anybody leaves, where nobody seems to", () => {
    const model = {
      ...untold("s", "beta"),
      status: { code: "noLeaving" as const, text: "" },
      warnings: [{ code: "noLeaving" as const, text: "" }],
    };
    const { chosen, warnings } = valueAnswerViewModel({ ...state, analysis: { ...analysis, model } })!;
    expect(chosen).toBe("Pareto/NBD is used: the models fit these rows alike, since no customer can be seen to leave.");
    expect(warnings).toEqual([expect.stringMatching(/^No customer can be seen to leave in these rows, so every model says the same\./)]);
  });
});

describe("the check", () => {
  test("judges the model in use, marks it, and has what the others expected beside it", () => {
    const { model, holdout, fits } = analysis;
    expect(holdoutViewModel(analysis)!.sentence).toContain(`${model.name} expected ${numbers.count(holdout!.expected)} purchases`);
    const table = fitViewModel(analysis);
    expect(table.head).toEqual(["Model", "Log-likelihood", "Expected"]);
    expect(table.fits.map(([name]) => name)).toEqual(fits.map(({ name }) => (name === model.name ? `${name} (used)` : name)));
    const expected = fits.map(({ name }) =>
      name === model.name ? holdout!.expected : holdout!.others.find((one) => one.model === name)!.expected,
    );
    expect(table.fits.map((row) => row[2])).toEqual(expected.map((value) => numbers.count(value)));
    expect(table.actual).toContain(`There were ${numbers.count(holdout!.actual)}.`);
    expect(fitViewModel({ ...analysis, holdout: undefined })).toMatchObject({ head: ["Model", "Log-likelihood"], actual: "" });
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
  const input = { analysis, columns: state.columns! };
  const risk = (id: string) => {
    const i = [...analysis.lines.row].findIndex((row) => ids[row] === id);
    return analysis.values.value[i]! * (1 / analysis.values.alive[i]! - 1);
  };

  test("come with the largest loss first: those of high value whose staying is in doubt", () => {
    const model = keepViewModel(input, "atRisk", false);
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
    const byName = keepViewModel(input, "customer", true);
    expect(byName.columns.find(({ sorted }) => sorted !== "none")).toMatchObject({ key: "account", sorted: "ascending" });
    const names = Array.from({ length: byName.count }, (_, i) => Number(byName.row(i).account.slice(1)));
    expect(names).toEqual([...names].sort((a, b) => a - b));
    expect(byName.columns).toHaveLength(5);
  });

  test("are told in a sentence each", () => {
    const customer = analysis.keep.atRisk[0]!;
    const purchases = analysis.lines.x[customer]! + 1;
    expect(keepDetail(input, customer)).toMatch(
      new RegExp(`^${String(ids[analysis.lines.row[customer]!])}: .* at risk, worth .*${purchases} purchases? in all`),
    );
  });
});

describe("the customers worth keeping, by name", () => {
  const { lines, values, keep } = analysis;
  const nameOf = (customer: number) => `Name ${String.fromCharCode(90 - (customer % 26))} ${customer}`;
  const name = Array.from({ length: state.columns!.account.length }, (): string | null => null);
  lines.row.forEach((row, customer) => (name[row] = nameOf(customer)));
  const columns = { ...state.columns!, name };
  const named = { analysis, columns, currency: "EUR" };

  test("show the name, are put in order by it, and keep the id beside it", () => {
    const model = keepViewModel(named, "customer", true);
    const shown = Array.from({ length: model.count }, (_, i) => model.row(i).account);
    expect(shown).toEqual(Array.from(keep.atRisk, nameOf).sort(new Intl.Collator("en", { numeric: true }).compare));
    const first = keep.atRisk[0]!;
    expect(keepDetail(named, first)).toMatch(new RegExp(`^${nameOf(first)} \\(C\\d+\\): EUR\\u00a0`));
    expect(model.sentence).toMatch(/EUR\u00a0[\d.]+K? is at risk/);
  });

  test("go by the id where the name is blank", () => {
    const blank = { ...named, columns: { ...columns, name: name.map(() => "  ") } };
    expect(keepDetail(blank, keep.atRisk[0]!)).toMatch(/^C\d+: /);
  });

  test("say why: how long without a purchase, what was usual, and what the model makes of it", () => {
    for (const customer of keep.atRisk) {
      const days = analysis.endDay - lines.lastDay[customer]!;
      const repeats = lines.x[customer]!;
      // a gap is the time from the first to the last purchase over the number of repeats
      const gap = Math.round((lines.lastDay[customer]! - lines.firstDay[customer]!) / repeats);
      const detail = keepDetail(named, customer);
      expect(detail).toContain(repeats === 0 ? `Bought once, ${days} day` : `Bought every ${gap} day`);
      expect(detail).toContain(values.alive[customer]! < 0.5 ? ", below 50%." : "fell by 25 points or more in 90 days");
    }
  });

  test("with names of 200 characters or from right to left stay one text each", () => {
    const long = "\u0634\u0631\u0643\u0629 ".repeat(40).trim();
    const both = { ...named, columns: { ...columns, name: name.map(() => long) } };
    expect(keepViewModel(both, "atRisk", false).row(0).account).toBe(long);
  });
});

describe("currencies", () => {
  const rows = { parts: [], account: ["A", "B", "A", null, "C"], value: [1, 2, 3, 4, 5] };

  test("are named by most rows, without blank cells and rows of nobody while one is left", () => {
    expect(currenciesOf({ ...rows, currency: ["eur", "", "EUR ", "USD", null] })).toEqual([{ code: "EUR", rows: 2 }]);
    expect(currenciesOf(rows)).toEqual([]);
    expect(currenciesOf({ ...rows, currency: ["EUR", "USD", "EUR", "USD", ""] }).map(({ code }) => code)).toEqual(["EUR", "USD", ""]);
  });

  test("that are several have no sum, and the refusal names three and counts the rest", () => {
    expect(mixedCurrencies([{ code: "EUR", rows: 2 }])).toBeUndefined();
    const codes = ["EUR", "USD", "", "a text that is no code at all", "JPY"].map((code, i) => ({ code, rows: 9 - i }));
    expect(reasonText(mixedCurrencies(codes)!)).toContain("(EUR: 9 rows, USD: 8 rows, none named: 7 rows, 2 more)");
  });

  test("stand before the money of the answer, where there is one", () => {
    expect(valueAnswerViewModel({ ...state, currency: "GBP" })!.headline).toMatch(/are worth GBP\u00a0[\d.]+K over 24 months/);
  });
});

describe("the form", () => {
  const set = { ...initialValue, sources: [salesTable, otherSheet], source: salesTable, inspection: inspectionOf(salesTable) };

  test("says what is missing, step by step", () => {
    expect(valueSetupViewModel(initialValue).missing).toBe("Choose a source first.");
    expect(valueSetupViewModel(set)).toMatchObject({ missing: "Choose the columns of customer, date and amount.", noDate: true });
    const chosen = { ...set, roles: { account: 0, date: 4, value: 3 } };
    expect(valueSetupViewModel(chosen)).toMatchObject({ missing: expect.stringContaining("Type the gross margin"), noDate: false });
    expect(valueSetupViewModel({ ...chosen, typed: { ...set.typed, margin: "40", discount: "10" } }).missing).toBeUndefined();
    expect(valueSetupViewModel({ ...chosen, product: true }).missing).toBe("Choose the columns of customer, date and amount.");
  });

  test("names what is wrong with a field only once something is typed in it", () => {
    expect(valueSetupViewModel(set).problems).toEqual({});
    const typed = { endDay: "2026-02-30", newFrom: "soon", margin: "140", discount: "ten", months: "2.5" };
    expect(Object.keys(valueSetupViewModel({ ...set, typed }).problems).sort()).toEqual([
      "discount",
      "endDay",
      "margin",
      "months",
      "newFrom",
    ]);
  });
});

test("the first row of a customer is one that bears the id", () => {
  const columns = logColumns(30);
  const { lines } = answeredState(columns).analysis!;
  expect(new Set([...lines.row].map((row) => columns.account[row])).size).toBe(30);
  [...lines.row].forEach((row) => expect(columns.account.indexOf(columns.account[row]!)).toBe(row));
});
