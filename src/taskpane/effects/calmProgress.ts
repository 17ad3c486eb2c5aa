import type { Progress } from "../../workbook/workbook.types";

/** So often a bar moves: each time the pane is drawn anew, which costs as much as reading some thousand rows. */
const SHOWN_EVERY_MS = 300;

/** Tells of progress when a phase begins or ends, and otherwise a few times a second. @param now milliseconds */
export function calmProgress(
  show: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  let phase: Progress["phase"] | undefined;
  let shown = -Infinity;
  return (progress) => {
    const isDue = progress.phase !== phase || progress.done >= progress.total || now() - shown >= SHOWN_EVERY_MS;
    if (!isDue) return;
    phase = progress.phase;
    shown = now();
    show(progress);
  };
}
