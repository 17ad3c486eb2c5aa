import { createAnalysis } from "../../../src/taskpane/value/valueServices";
import type { ValueAnalysis } from "../../../src/workbook/value/customerValue.types";
import { canWrite } from "../../../src/workbook/abilities";
import { removeTableSheet } from "../../../src/workbook/newSheet";
import { writeCustomerValue } from "../../../src/workbook/value/writeCustomerValue";
import { inspectSource } from "../../../src/workbook/source/inspectSource";
import { listSources } from "../../../src/workbook/source/listSources";
import { readColumns } from "../../../src/workbook/source/readColumns";
import { showRange } from "../../../src/workbook/selection";
import { csvRows, dataFolder, leftOut } from "../../fixtures/loyaltyData";
import { startHeadlessExcel } from "../../support/headlessExcel";
import { startEffects } from "../renderPane";

jest.setTimeout(300_000);

/** 2026-03-02 as Excel counts days. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** 2F1(a, b; c; z) by its series, 0 <= z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 100_000 && Math.abs(term) > 1e-16 * sum; n++) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    sum += term;
  }
  return sum;
}

/** Fader, Hardie & Lee (2005), "Counting your customers" the easy way, equation 10; published parameters of the CDNOW sample. */
function expectedPurchases(t: number, x: number, recency: number, length: number): number {
  const { r, alpha, a, b } = { r: 0.2425945224301574, alpha: 4.413602019013509, a: 0.7929220172256032, b: 2.4259067768263467 };
  const shrunk =
    ((alpha + length) / (alpha + length + t)) ** (r + x) * hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + length + t));
  const left = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + length) / (alpha + recency)) ** (r + x);
  return (((a + b + x - 1) / (a - 1)) * (1 - shrunk)) / (1 + left);
}

/** Fader & Hardie (2013), equation 5, with the fit of the CDNOW sample. */
function expectedSpend(x: number, mean: number): number {
  const { p, q, gamma } = { p: 6.2495722774732245, q: 3.744224667737982, gamma: 15.443520948083473 };
  return (p * (gamma + mean * x)) / (p * x + q - 1);
}

/** Value of all customers from the purchases themselves, by the published parameters. */
function total(rows: readonly string[][], end: string): number {
  const days = new Map<string, Map<string, number>>();
  for (const [customer, day, , spend] of rows) {
    if (day! > end) continue;
    const own = days.get(customer!) ?? new Map<string, number>();
    days.set(customer!, own.set(day!, (own.get(day!) ?? 0) + Number(spend)));
  }
  let value = 0;
  for (const own of days.values()) {
    const bought = [...own].sort(([one], [other]) => (one < other ? -1 : 1));
    const [first, last] = [serial(bought[0]![0]!), serial(bought.at(-1)![0]!)];
    const x = bought.length - 1;
    const mean = x === 0 ? 0 : bought.slice(1).reduce((sum, [, money]) => sum + money, 0) / x;
    let [before, discounted] = [0, 0];
    for (let month = 1; month <= 24; month++) {
      const now = expectedPurchases((month * 365) / 12 / 7, x, (last - first) / 7, (serial(end) - first) / 7);
      discounted += (now - before) * 1.15 ** (-month / 12);
      before = now;
    }
    value += 0.3 * expectedSpend(x, mean) * discounted;
  }
  return value;
}

const folder = dataFolder;
if (folder)
  describe("the CDNOW sample in a workbook", () => {
    const rows = csvRows(folder, "cdnow_sample_transactions.csv");
    const sheet = [
      ["Customer", "Date", "CDs", "Amount"],
      ...rows.map(([id, day, cds, spend]) => [id, serial(day ?? ""), Number(cds), Number(spend)]),
    ];

    test("is read, analysed, written and taken back, with likelihoods and total as published parameters give them", async () => {
      const excel = await startHeadlessExcel({ sheets: { Log: sheet } });
      try {
        const value = { analyse: createAnalysis(undefined), write: writeCustomerValue, remove: removeTableSheet };
        const pane = startEffects({ listSources, inspectSource, readColumns, canWrite, showRange, value });
        const { effects, store } = pane;
        const state = () => store.getState().value;
        await effects.value.listSources();
        await effects.value.chooseSource(state().sources![0]!);
        store.dispatch({ section: "value", type: "roleChosen", role: "account", column: 0 });
        store.dispatch({ section: "value", type: "roleChosen", role: "date", column: 1 });
        store.dispatch({ section: "value", type: "roleChosen", role: "value", column: 3 });
        store.dispatch({
          section: "value",
          type: "fieldsTyped",
          fields: { endDay: "1997-09-30", margin: "30", discount: "15", months: "24" },
        });
        store.dispatch({ section: "value", type: "choiceMade", choice: { model: "BG/NBD", form: "values" } });
        await effects.value.show();
        expect(state().problem).toBeUndefined();
        const analysis = state().analysis as ValueAnalysis;
        expect(analysis.lines.row).toHaveLength(2357);
        const likelihood = (name: string) => analysis.fits.find((fit) => fit.name === name)!.logLikelihood;
        expect(likelihood("BG/NBD")).toBeCloseTo(-9582.42921, 4);
        expect(likelihood("MBG/NBD")).toBeCloseTo(-9582.13572, 4);
        expect(likelihood("Pareto/NBD")).toBeCloseTo(-9594.97618, 4);
        expect(analysis.spend.method === "Gamma-Gamma" && analysis.spend.fit.logLikelihood).toBeCloseTo(-4055.91769, 4);
        // fits agree to about 1e-6 in the parameters
        expect(analysis.spread.total / total(rows, "1997-09-30")).toBeCloseTo(1, 5);

        await effects.value.write();
        expect(state()).toMatchObject({ notice: "written", written: { customers: 2357, form: "values" } });
        expect(excel.grid.tables.list().map(({ name }) => name)).toEqual(["CustomerValues"]);
        await effects.value.showCustomer(0);
        expect(state().problem).toBeUndefined();
        await effects.value.undo();
        expect(excel.grid.sheets.list().map(({ name }) => name)).toEqual(["Log"]);
      } finally {
        excel.close();
      }
    });
  });
else leftOut("the CDNOW sample");
