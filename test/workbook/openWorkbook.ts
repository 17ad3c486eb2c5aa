import type { Outcome, Reason } from "../../src/workbook/workbook.types";
import { type BatchRequest, TransportError } from "../../src/workbench/officeHost/protocol";
import { type HeadlessExcel, type HeadlessOptions, startHeadlessExcel } from "../support/headlessExcel";

/** A small log of sales with returns, an account in two spellings, a row without an account and one with text. */
export const sales: unknown[][] = [
  ["Customer", "Revenue", "Note"],
  ["Acme", 500, "a"],
  ["Beta", 300, ""],
  ["acme ", 20, "b"],
  ["", 7, ""],
  ["Gamma", "n/a", ""],
  ["Delta", -5, "return"],
  ["Epsilon", 85, ""],
];

export function open(sheets: Record<string, unknown[][]> = { Sales: sales }, options: HeadlessOptions = {}): Promise<HeadlessExcel> {
  return startHeadlessExcel({ ...options, sheets });
}

/** The value of an outcome; fails the test with the reason otherwise. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

/** The reason of an outcome; fails the test when there is none. */
export function reasonOf(outcome: Outcome<unknown>): Reason {
  if (outcome.ok) throw new Error("was done");
  return outcome.reason;
}

/** Everything a failed operation must leave alone: sheets with every cell, tables, names, charts, settings, the active sheet. */
export function everything({ grid, host }: HeadlessExcel): unknown {
  return {
    sheets: grid.sheets.list().map((sheet) => {
      const used = grid.cells.used(sheet.id, false);
      return [sheet.id, sheet.name, sheet.visibility, used, used ? grid.cells.formulas(used) : []];
    }),
    tables: grid.tables.list().map(({ name, area }) => [name, area]),
    names: grid.names.list().map(({ name, formula }) => [name, formula]),
    charts: grid.charts.all().length,
    settings: host.settings.all(),
    active: grid.sheets.activeId(),
  };
}

/** Something done to the workbook by the user, in one request. */
export function edit(change: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

export function addTable(address: string, name: string): Promise<void> {
  return edit((workbook) => {
    workbook.tables.add(address, true).name = name;
  });
}

/** Requests of the work itself: not those by which Office.js starts and releases objects. */
export function isWork({ Actions }: BatchRequest): boolean {
  return !Actions.some(({ Name }) => Name === "_RemoveReference" || Name === "NotifyActionHandlerReady");
}

/** How many requests an operation makes. */
export async function requestsOf({ host }: HeadlessExcel, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const match = (batch: BatchRequest) => {
    if (isWork(batch)) count++;
    return false;
  };
  host.faults.batches.push({ match, run: () => Promise.resolve(undefined), once: false });
  await work();
  host.faults.clear();
  return count;
}

/** Fails the nth request of the work, from 1, at the transport or as a refused batch. */
export function failRequest({ host }: HeadlessExcel, nth: number, kind: "transport" | "batch"): void {
  let seen = 0;
  const match = (batch: BatchRequest) => isWork(batch) && ++seen === nth;
  if (kind === "batch") host.faults.failBatch("GeneralException", "Made to fail.", match);
  else host.faults.failTransport(TransportError.activityLimitReached, match);
}

/** The pane goes away with the nth request: from then on nothing reaches Excel, not even what would take the report back. */
export async function interrupt({ host }: HeadlessExcel, nth: number, write: () => Promise<unknown>): Promise<void> {
  let seen = 0;
  const refusal = { Results: [], TraceIds: [], Error: { Code: "GeneralException", Message: "Gone." } };
  const match = (batch: BatchRequest) => isWork(batch) && ++seen >= nth;
  host.faults.batches.push({ match, run: () => Promise.resolve(refusal), once: false });
  await write();
  host.faults.clear();
}
