import { plural, reasonText, t } from "../../../strings/pane";
import type { News } from "../../state/PaneState";
import { doneLines } from "./doneLines";
import type { SharePreview } from "./ShareServices";

/** The news of the Share section in words. */
export function shareNews({ what, state }: Extract<News, { section: "share" }>): string {
  const { done, problem, preview } = state;
  switch (what) {
    case "done":
      return done ? doneLines(done).join(" ") : "";
    case "stopped":
      return problem ? reasonText(problem) : "";
    case "preview":
      return preview ? previewInWords(preview) : "";
  }
}

/** What a copy would hold, as far as there is any. */
function previewInWords({ counts, values, errors, left }: SharePreview): string {
  const formulas = counts.a + counts.b;
  if (formulas + counts.c + left.length === 0) return t("share.none");
  const parts = [
    plural("share.formulas", formulas),
    ...(values.length > 0 ? [plural("share.values", values.length)] : []),
    ...(errors.length > 0 ? [plural("share.errors", errors.length)] : []),
    ...(left.length > 0 ? [plural("share.left", left.length)] : []),
  ];
  return parts.join("; ");
}
