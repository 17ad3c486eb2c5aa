import type { Progress } from "../../workbook/workbook.types";

export type TaskKind = "listing" | "inspecting" | "reading" | "calculating" | "comparing" | "writing" | "removing" | "saving" | "sample";

/** Something under way; results that carry another id than the present one are out of date and dropped. */
export interface Task {
  id: number;
  kind: TaskKind;
  /** the person asked for it, so it takes the place of the action button; a recalculation stays in the background */
  foreground: boolean;
  progress?: Progress;
}
