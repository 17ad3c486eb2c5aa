import type { SalesColumns, SegmentationOptions } from "../economics/segmentation/keyAccounts.types";
import type { ColumnRoles, LongRun, Outcome, Progress, Reason, SourceRef, WrittenReport } from "../workbook/workbook.types";
import type { PaneServices } from "./PaneServices";
import type { AccountsAction, TaskAction } from "./state/actions";
import { chosenRoles } from "./state/chosenRoles";
import { measureName } from "./state/measureName";
import type { LimitTexts, TaskKind } from "./state/PaneState";
import type { PaneStore } from "./state/paneStore";

/** What the pane can do beyond changing its own state. Every method reports back by dispatch and never rejects. */
export interface PaneEffects {
  listSources(): Promise<void>;
  chooseSource(source: SourceRef): Promise<void>;
  chooseRole(role: keyof ColumnRoles, column: number | undefined): void;
  chooseProduct(product: boolean): void;
  /** reads the chosen columns unless they are at hand, computes, and shows the answer or stays in the form */
  readAndCompute(show: boolean): Promise<void>;
  /** reads again, after the source changed */
  update(): Promise<void>;
  setOptions(options: Partial<SegmentationOptions>): Promise<void>;
  setLimits(limits: LimitTexts): Promise<void>;
  writeReport(): Promise<void>;
  undoReport(report: WrittenReport): Promise<void>;
  showReport(report: WrittenReport): Promise<void>;
  showRow(row: number): Promise<void>;
  insertFormula(formula: string): Promise<void>;
  cancel(): void;
}

type Started = { id: number; run: LongRun };

/** Connects the store to the services. One task at a time: a new one stops the one before. */
export function createEffects(store: PaneStore, services: PaneServices): PaneEffects {
  let lastId = 0;
  let controller: AbortController | undefined;
  let watching: ReturnType<PaneServices["watchSource"]> | undefined;
  const accounts = () => store.getState().accounts;

  function start(kind: TaskKind, foreground: boolean): Started {
    controller?.abort();
    controller = new AbortController();
    const id = ++lastId;
    store.dispatch({ type: "taskStarted", id, kind, foreground });
    const onProgress = (progress: Progress) => store.dispatch({ type: "taskProgressed", id, progress });
    return { id, run: { signal: controller.signal, onProgress } };
  }

  /** Runs a task and turns its outcome, or an exception nobody foresaw, into one action. */
  async function perform<T>(task: Started, work: () => Promise<Outcome<T>>, done: (value: T) => TaskAction): Promise<boolean> {
    const outcome = await work().catch((error: unknown): Outcome<T> => ({ ok: false, reason: unforeseen(error, task.run.signal) }));
    const stopped = task.run.signal?.aborted ?? false;
    if (stopped && outcome.ok) store.dispatch({ type: "taskFailed", id: task.id, reason: { key: "cancelled" } });
    else store.dispatch(outcome.ok ? done(outcome.value) : { type: "taskFailed", id: task.id, reason: outcome.reason });
    return outcome.ok && !stopped;
  }

  function begin<T>(kind: TaskKind, work: (run: LongRun) => Promise<Outcome<T>>, done: (value: T, id: number) => TaskAction) {
    const task = start(kind, true);
    return perform(
      task,
      () => work(task.run),
      (value) => done(value, task.id),
    );
  }

  async function compute(columns: SalesColumns, show: boolean): Promise<void> {
    const task = start("calculating", show);
    const work = async () => ({ ok: true as const, value: await services.segment(columns, accounts().options, task.run) });
    await perform(task, work, (segmentation) => ({ type: "segmented", id: task.id, segmentation, show }));
  }

  async function read(): Promise<boolean> {
    const { source, inspection } = accounts();
    const roles = chosenRoles(accounts());
    if (!source || !inspection || !roles) return false;
    const work = (run: LongRun) => services.readColumns(source, roles, inspection, run);
    const done = await begin("reading", work, (columns, id) => ({ type: "columnsRead", id, columns }));
    if (done) watch(source);
    return done;
  }

  function watch(source: SourceRef): void {
    endWatch();
    const mine = services.watchSource(source, () => {
      if (watching === mine) store.dispatch({ type: "sourceChanged", at: services.now() });
    });
    watching = mine;
    // A host without events cannot tell; the answer stands without that notice.
    mine.catch(() => undefined);
  }

  function endWatch(): void {
    const ended = watching;
    watching = undefined;
    ended?.then((outcome) => (outcome.ok ? outcome.value() : undefined)).catch(() => undefined);
  }

  async function recompute(action: AccountsAction): Promise<void> {
    const before = accounts().options;
    store.dispatch(action);
    const { options, columns, task } = accounts();
    // A calculation the person waits for is taken over, not lost.
    if (columns && options !== before) await compute(columns, task?.kind === "calculating" && task.foreground);
  }

  /** Cells being read for other columns are no longer wanted. */
  function changeRoles(action: AccountsAction): void {
    controller?.abort();
    store.dispatch(action);
  }

  /** For small requests whose only visible result is a failure. */
  async function quietly(work: Promise<Outcome<void>>): Promise<void> {
    const outcome = await work.catch((error: unknown): Outcome<void> => ({ ok: false, reason: unforeseen(error) }));
    if (!outcome.ok) store.dispatch({ type: "requestRefused", reason: outcome.reason });
  }

  return {
    async listSources() {
      await begin(
        "listing",
        () => services.listSources(),
        (sources, id) => ({ type: "sourcesListed", id, sources }),
      );
    },
    async chooseSource(source) {
      endWatch();
      store.dispatch({ type: "sourceChosen", source });
      await begin(
        "inspecting",
        () => services.inspectSource(source),
        (inspection, id) => ({ type: "sourceInspected", id, inspection }),
      );
    },
    chooseRole: (role, column) => changeRoles({ type: "roleChosen", role, column }),
    chooseProduct: (product) => changeRoles({ type: "productChosen", product }),
    async readAndCompute(show) {
      if (!accounts().columns && !(await read())) return;
      const { columns, segmentation } = accounts();
      if (show && segmentation) store.dispatch({ type: "screenOpened", screen: "answer" });
      else if (columns) await compute(columns, show);
    },
    async update() {
      const done = await read();
      const { columns } = accounts();
      if (done && columns) await compute(columns, true);
    },
    setOptions: (options) => recompute({ type: "optionsChosen", options }),
    setLimits: (limits) => recompute({ type: "limitsTyped", limits }),
    async writeReport() {
      const { columns, options } = accounts();
      // A limit changed a moment ago may still be computing; the report must hold what the limits say.
      if (columns && accounts().segmentation?.options !== options) await compute(columns, false);
      const { segmentation, source, inspection } = accounts();
      const roles = chosenRoles(accounts());
      if (!segmentation || !source || !inspection || !roles) return;
      const titles = (...indexes: (number | undefined)[]) => indexes.flatMap((i) => inspection.columns[i ?? -1]?.title ?? []);
      const info = {
        measure: measureName(accounts()),
        source,
        sourceRows: segmentation.quality.rows,
        roles: { account: titles(roles.account).join(), value: titles(roles.value, roles.quantity, roles.price).join(" x ") },
      };
      await begin(
        "writing",
        (run) => services.writeReport(segmentation, info, run),
        (report, id) => ({ type: "reportWritten", id, report }),
      );
    },
    async undoReport(report) {
      await begin(
        "removing",
        () => services.removeReport(report),
        (_, id) => ({ type: "reportRemoved", id }),
      );
    },
    showReport: (report) => quietly(services.showRange(report.sheetName, "A1")),
    async showRow(row) {
      const { source } = accounts();
      if (source) await quietly(services.showRange(source.sheetName, rowOf(source.address, row)));
    },
    async insertFormula(formula) {
      const outcome = await services
        .insertFormula(formula)
        .catch((error: unknown): Outcome<string> => ({ ok: false, reason: unforeseen(error) }));
      if (outcome.ok) store.dispatch({ type: "formulaInserted", address: outcome.value });
      else store.dispatch({ type: "formulaRefused", reason: outcome.reason });
    },
    cancel: () => controller?.abort(),
  };
}

function unforeseen(error: unknown, signal?: AbortSignal): Reason {
  if (signal?.aborted) return { key: "cancelled" };
  return { key: "unexpected", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** The columns of `address` in one sheet row: A1:H90 and 17 give A17:H17. */
function rowOf(address: string, row: number): string {
  return address.replace(/\$/g, "").replace(/\d+/g, String(row));
}
