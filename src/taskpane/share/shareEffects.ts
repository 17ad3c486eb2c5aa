import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { CellPlace, SharingScope } from "../../workbook/sharing/sharing.types";
import type { PaneServices } from "../app/PaneServices";
import { createTaskRunner, outcomeOf, type Section } from "../tasks/taskRunner";
import type { ShareOptions } from "./ShareServices";
import type { ShareAction, ShareDone, ShareState, ShareTaskKind } from "./ShareState";

/** What the share section does in Excel. Every method reports back by dispatch and never rejects. */
export interface ShareEffects {
  /** looks at the workbook: what a copy would hold, what to look at before, what was replaced earlier */
  inspect(): Promise<void>;
  /** options that change what a copy holds bring the counts up to date */
  choose(options: Partial<ShareOptions>): Promise<void>;
  makeCopy(): Promise<void>;
  convertHere(): Promise<void>;
  freeze(scope: SharingScope): Promise<void>;
  restore(): Promise<void>;
  repair(): Promise<void>;
  repairFile(): Promise<void>;
  show(place: CellPlace): Promise<void>;
  cancel(): void;
}

/** All kinds but the look at the workbook: what was made or changed before the stop reached it is there. */
const WRITES: ReadonlySet<ShareTaskKind> = new Set(["copying", "repairing", "replacing", "restoring"]);

export function shareEffects(section: Section<ShareState, ShareAction>, { share, showRange }: PaneServices): ShareEffects {
  const { state, dispatch } = section;
  const tasks = createTaskRunner(section, (step): ShareAction => ({ section: "share", ...step }), WRITES);
  let lastCount = 0;
  const options = () => state().options;

  /** Work that changes cells: afterwards the workbook is looked at again. */
  async function change<T>(kind: ShareTaskKind, work: (run: LongRun) => Promise<Outcome<T>>, done: (value: T) => ShareDone): Promise<void> {
    let changed = false;
    await tasks.run(kind, work, (value, id) => {
      changed = true;
      return { section: "share", type: "done", id, done: done(value) };
    });
    const { canCopy, task: next } = state();
    // What the person has begun since is not stopped for it.
    if (changed && canCopy && !next) await inspect();
    else await count();
  }

  /** Of several counts under way the last one asked for holds. */
  async function count(): Promise<void> {
    const mine = ++lastCount;
    const counted = await outcomeOf(share.countReplaced);
    if (counted.ok && mine === lastCount) dispatch({ section: "share", type: "replacedCounted", replaced: counted.value });
  }

  async function inspect(): Promise<void> {
    await tasks.run(
      "inspecting",
      async (run) => {
        await count();
        return share.inspect(options(), run);
      },
      (preview, id) => ({ section: "share", type: "inspected", id, preview }),
    );
  }

  return {
    inspect,
    async choose(chosen) {
      dispatch({ section: "share", type: "optionsChosen", options: chosen });
      if (chosen.excel !== undefined) await inspect();
    },
    async makeCopy() {
      await tasks.run(
        "copying",
        (run) => share.makeCopy(options(), run),
        (made, id) => ({ section: "share", type: "done", id, done: { kind: "copy", made } }),
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
      await tasks.run(
        "repairing",
        (run) => share.repairFile(run),
        (result, id) => ({ section: "share", type: "done", id, done: { kind: "repairFile", result } }),
      );
    },
    show({ sheetName, address }) {
      const { preview } = state();
      // A place that cannot be shown is no problem of what was found since.
      return tasks.ask(
        () => showRange(sheetName, address || "A1"),
        undefined,
        () => state().preview === preview,
      );
    },
    cancel: tasks.cancel,
  };
}
