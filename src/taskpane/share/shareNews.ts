import { plural, reasonText, t } from "../../strings/pane";
import type { ShareState } from "./ShareState";
import { doneLines } from "./doneLines";
import type { SharePreview } from "./ShareServices";

/** What has just become known in the section, with the state it is about. */
export interface ShareNews {
  what: "done" | "stopped" | "preview";
  state: ShareState;
}

export function shareNewsOf(before: ShareState, now: ShareState): ShareNews["what"] | undefined {
  const { done, problem, preview } = now;
  if (done && done !== before.done) return "done";
  if (problem?.key === "cancelled" && problem !== before.problem) return "stopped";
  // The workbook is looked at again after each change; what was done to it is the news then.
  return preview && preview !== before.preview && !done ? "preview" : undefined;
}

/** Has the person closed it, or asked for something new? */
export function isShareNewsPast({ what, state }: ShareNews, { done, problem, preview }: ShareState): boolean {
  return done !== state.done || problem !== state.problem || (what === "preview" && preview !== state.preview);
}

/** The news of the Share section in words. */
export function shareNewsInWords({ what, state }: ShareNews): string {
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
