import { numbers, plural } from "../../../strings/pane";
import type { GoneSources } from "../../state/PaneState";

/** Of which sources the figures are, that are no longer there. */
export function goneText({ names, at }: GoneSources): string {
  return plural("answer.gone", names.length, { sources: names.join(", "), time: numbers.time(new Date(at)) });
}

/** What a report made from figures in memory says about its sources. */
export function goneInReport(names: readonly string[]): string {
  return plural("report.sourceGone", names.length, { sources: names.join(", ") });
}
