import { t } from "../../../strings/pane";
import { warningSentence } from "../../../sharing/audit/warningSentence";
import type { Uncalculated } from "../../../workbook/workbook.types";
import type { ShareDone } from "../../state/ShareState";
import { placesText } from "./placeText";
import type { CellPlace } from "./ShareServices";

/** More would make the message too long to read. */
const MOST = 6;

const places = (found: readonly CellPlace[]) => placesText(found, MOST, (n) => t("share.more", { n }));
const manualLine = ({ uncalculated }: Uncalculated) => (uncalculated ? [t("calculation.manual")] : []);
const protectedLine = (sheets: readonly string[]) => (sheets.length > 0 ? [t("share.done.protected", { sheets: sheets.join(", ") })] : []);

/** What was done, in sentences: first what happened, then what was left and why. */
export function doneLines(done: ShareDone): string[] {
  switch (done.kind) {
    case "copy": {
      const { counts, warnings } = done.made;
      const notes = warnings.map(warningSentence).filter((sentence) => sentence !== "");
      return [t("share.done.copy", { formulas: counts.a + counts.b, values: counts.c }), t("share.done.checks"), ...notes];
    }
    case "repair": {
      const { repaired, intact, stillErrors, protectedSheets } = done.result;
      const still = stillErrors.length > 0 ? [t("share.done.still", { places: places(stillErrors) })] : [];
      return [t("share.done.repair", { n: repaired, intact }), ...still, ...protectedLine(protectedSheets), ...manualLine(done.result)];
    }
    case "repairFile": {
      const { repaired, intact } = done.result;
      return repaired === 0 ? [t("share.done.nothingToRepair", { intact })] : [t("share.done.repairFile", { n: repaired, intact })];
    }
    case "replace": {
      const { replaced, values, protectedSheets } = done.result;
      return [t("share.done.replace", { n: replaced, values }), ...protectedLine(protectedSheets), ...manualLine(done.result)];
    }
    case "restore": {
      const { restored, changed, protectedSheets } = done.result;
      const left = changed.length > 0 ? [t("share.done.changed", { places: places(changed) })] : [];
      return [t("share.done.restore", { n: restored }), ...left, ...protectedLine(protectedSheets), ...manualLine(done.result)];
    }
  }
}
