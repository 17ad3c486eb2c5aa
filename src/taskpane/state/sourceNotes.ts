import { numbers, plural, t } from "../../strings/pane";

/** Sources that are no longer in the workbook. */
export interface GoneSources {
  names: string[];
  /** when they were missed, as epoch milliseconds */
  at: number;
}

/** Of which sources the figures are, that are no longer there. */
export function goneText({ names, at }: GoneSources): string {
  return plural("answer.gone", names.length, { sources: names.join(", "), time: numbers.time(new Date(at)) });
}

/** From when on the figures are no longer those of the source; empty where they are. */
export function staleText(since: number | undefined): string {
  return since === undefined ? "" : t("answer.stale", { time: numbers.time(new Date(since)) });
}

/** What a report made from figures in memory says about its sources. */
export function goneInReport(names: readonly string[]): string {
  return plural("report.sourceGone", names.length, { sources: names.join(", ") });
}
