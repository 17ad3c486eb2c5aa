import { numbers, t } from "../../strings/pane";
import type { Progress } from "../../workbook/workbook.types";
import type { Task } from "../tasks/taskRunner";

export interface ProgressViewModel {
  label: string;
  /** 0 to 1; undefined while the amount of work is unknown */
  value?: number;
  /** changes at the start and at each quarter only, so that it can be spoken */
  announcement: string;
}

/** Progress of a task in words. */
export function progressViewModel(task: Task): ProgressViewModel {
  const { progress } = task;
  if (!progress || progress.total <= 0) return { label: startLabel(task), announcement: startLabel(task) };
  const value = Math.min(1, progress.done / progress.total);
  return { label: rowsLabel(progress), value, announcement: announcement(task, value) };
}

function rowsLabel({ phase, done, total, sheets }: Progress): string {
  if (sheets && sheets.done === sheets.total) return t("progress.charts", { n: sheets.total });
  if (sheets) return t("progress.sheets", { s: sheets.done + 1, n: sheets.total, a: done, b: total });
  return t(`progress.${phase}`, { a: done, b: total });
}

function announcement(task: Task, value: number): string {
  const quarter = Math.floor(value * 4) / 4;
  return quarter === 0 ? startLabel(task) : t("progress.quarter", { phase: startLabel(task), p: numbers.limit(quarter) });
}

function startLabel({ kind, progress }: Task): string {
  if (progress) return t(`progress.start.${progress.phase}`);
  switch (kind) {
    case "reading":
    case "calculating":
    case "writing":
      return t(`progress.start.${kind}`);
    case "listing":
    case "inspecting":
      return t("progress.start.inspecting");
    case "comparing":
      return t("progress.start.calculating");
    case "removing":
      return t("progress.start.removing");
    case "saving":
      return t("progress.start.saving");
    case "sample":
      return t("progress.start.sample");
    case "remaking":
      return t("progress.start.remaking");
  }
}
