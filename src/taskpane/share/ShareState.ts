import type { Reason } from "../../workbook/workbook.types";
import type { RepairResult, ReplaceResult, RestoreResult } from "../../workbook/sharing/sharing.types";
import type { RequestRefused, Task, TaskStep } from "../tasks/taskRunner";
import type { CopyMade, FileRepair, ShareOptions, SharePreview } from "./ShareServices";

export type ShareTaskKind = "inspecting" | "copying" | "repairing" | "replacing" | "restoring";

export type ShareTask = Task<ShareTaskKind>;

/** What the last task did. */
export type ShareDone =
  | { kind: "copy"; made: CopyMade }
  | { kind: "repair"; result: RepairResult }
  | { kind: "repairFile"; result: FileRepair }
  | { kind: "replace"; result: ReplaceResult }
  | { kind: "restore"; result: RestoreResult };

export interface ShareState {
  options: ShareOptions;
  task?: ShareTask;
  preview?: SharePreview;
  problem?: Reason;
  done?: ShareDone;
  /** false once Excel was found to hand over no file, so that formulas can only be replaced in the workbook itself */
  canCopy: boolean;
  /** asks before the formulas of this workbook are replaced */
  confirming: boolean;
  /** formulas the workbook keeps a record of, to be restored */
  replaced: number;
}

export type ShareAction = { section: "share" } & (
  | TaskStep<ShareTaskKind>
  | { type: "inspected"; id: number; preview: SharePreview }
  | { type: "done"; id: number; done: ShareDone }
  | { type: "optionsChosen"; options: Partial<ShareOptions> }
  | { type: "replacedCounted"; replaced: number }
  | { type: "replacingAsked"; confirming: boolean }
  | RequestRefused
  | { type: "messageClosed" }
);

export const initialShare: ShareState = {
  options: { excel: "current", pseudonymise: false, dropPlan: false, fingerprint: true, offerAddIn: false },
  canCopy: true,
  confirming: false,
  replaced: 0,
};
