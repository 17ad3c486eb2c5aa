import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { Scope } from "../../workbook/sharing/sharing.types";
import type { CellPlace, ShareOptions } from "../features/share/ShareServices";
import type { PaneServices } from "../PaneServices";
import type { PaneStore } from "../state/paneStore";
import type { ShareAction, ShareDone, ShareTaskKind } from "../state/ShareState";
import { settled } from "./taskRunner";

/** What the share section does in Excel. Every method reports back by dispatch and never rejects. */
export interface ShareEffects {
  /** looks at the workbook: what a copy would hold, what to look at before, what was replaced earlier */
  inspect(): Promise<void>;
  /** options that change what a copy holds bring the counts up to date */
  choose(options: Partial<ShareOptions>): Promise<void>;
  makeCopy(): Promise<void>;
  convertHere(): Promise<void>;
  freeze(scope: Scope): Promise<void>;
  restore(): Promise<void>;
  repair(): Promise<void>;
  repairFile(): Promise<void>;
  show(place: CellPlace): Promise<void>;
  cancel(): void;
}

export function shareEffects(store: PaneStore, { share, showRange }: PaneServices): ShareEffects {
  let lastId = 0;
  let lastCount = 0;
  let controller: AbortController | undefined;
  const options = () => store.getState().share.options;

  /** One task at a time: a new one stops the one before. @returns did it end well? */
  async function task<T>(
    kind: ShareTaskKind,
    work: (run: LongRun) => Promise<Outcome<T>>,
    done: (value: T, id: number) => ShareAction,
  ): Promise<boolean> {
    controller?.abort();
    const { signal } = (controller = new AbortController());
    const id = ++lastId;
    store.dispatch({ type: "shareStarted", id, kind });
    const onProgress: LongRun["onProgress"] = (progress) => store.dispatch({ type: "shareProgressed", id, progress });
    const outcome = await settled(() => work({ signal, onProgress }), signal);
    // What was made before the stop reached it is there; a look at the workbook is only wanted as long as nobody stops it.
    const late = signal.aborted && kind === "inspecting";
    if (!outcome.ok) store.dispatch({ type: "shareFailed", id, reason: outcome.reason });
    else store.dispatch(late ? { type: "shareFailed", id, reason: { key: "cancelled" } } : done(outcome.value, id));
    return outcome.ok && !late;
  }

  /** Work that changes cells: afterwards the workbook is looked at again. */
  async function change<T>(kind: ShareTaskKind, work: (run: LongRun) => Promise<Outcome<T>>, done: (value: T) => ShareDone): Promise<void> {
    const ended = await task(kind, work, (value, id) => ({ type: "shareDone", id, done: done(value) }));
    const { canCopy, task: next } = store.getState().share;
    // What the person has begun since is not stopped for it.
    if (ended && canCopy && !next) await inspect();
    else await count();
  }

  /** Of several counts under way the last one asked for holds. */
  async function count(): Promise<void> {
    const mine = ++lastCount;
    const counted = await settled(share.countReplaced);
    if (counted.ok && mine === lastCount) store.dispatch({ type: "shareCounted", replaced: counted.value });
  }

  async function inspect(): Promise<void> {
    await task(
      "inspecting",
      async (run) => {
        await count();
        return share.inspect(options(), run);
      },
      (preview, id) => ({ type: "shareInspected", id, preview }),
    );
  }

  return {
    inspect,
    async choose(chosen) {
      store.dispatch({ type: "shareOptionsChosen", options: chosen });
      if (chosen.excel !== undefined) await inspect();
    },
    async makeCopy() {
      await task(
        "copying",
        (run) => share.makeCopy(options(), run),
        (made, id) => ({ type: "shareDone", id, done: { kind: "copy", made } }),
      );
    },
    convertHere: () =>
      change(
        "replacing",
        (run) => share.convertHere(options().excel, run),
        (result) => ({ kind: "replace", result }),
      ),
    freeze: (scope) =>
      change(
        "replacing",
        (run) => share.freeze(scope, run),
        (result) => ({ kind: "replace", result }),
      ),
    restore: () =>
      change(
        "restoring",
        (run) => share.restore(run),
        (result) => ({ kind: "restore", result }),
      ),
    repair: () =>
      change(
        "repairing",
        (run) => share.repair(run),
        (result) => ({ kind: "repair", result }),
      ),
    async repairFile() {
      await task(
        "repairing",
        (run) => share.repairFile(run),
        (result, id) => ({ type: "shareDone", id, done: { kind: "repairFile", result } }),
      );
    },
    async show({ sheetName, address }) {
      const outcome = await settled(() => showRange(sheetName, address || "A1"));
      if (!outcome.ok) store.dispatch({ type: "shareRefused", reason: outcome.reason });
    },
    cancel: () => controller?.abort(),
  };
}
