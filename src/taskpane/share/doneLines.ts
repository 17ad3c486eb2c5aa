import { warningSentence } from "../../sharing/audit/warningSentence";
import { t } from "../../strings/pane";
import type { Uncalculated } from "../../workbook/workbook.types";
import type { CellPlace } from "../../workbook/sharing/sharing.types";
import type { ShareDone } from "./ShareState";

/** More would make the message too long to read. */
const MOST = 6;

const places = (found: readonly CellPlace[]) => placesText(found, MOST, (n) => t("share.more", { n }));
const manualLine = ({ uncalculated }: Uncalculated) => (uncalculated ? [t("calculation.manual")] : []);
const protectedLine = (sheets: readonly string[]) => (sheets.length > 0 ? [t("share.done.protected", { sheets: sheets.join(", ") })] : []);

/** A sentence about cells, where there are any. */
const cellsLine = (key: CellsKey, found: readonly CellPlace[]) => (found.length > 0 ? [t(key, { places: places(found) })] : []);
type CellsKey = `share.done.${"still" | "unknown" | "unfinished" | "changed" | "dangling" | "gone" | "refused" | "different" | "pending"}`;

const listed = (items: readonly string[]) =>
  [...items.slice(0, MOST), ...(items.length > MOST ? [t("share.more", { n: items.length - MOST })] : [])].join(", ");

/** What was done, in sentences: first what happened, then what was left and why. */
export function doneLines(done: ShareDone): string[] {
  switch (done.kind) {
    case "copy": {
      const { counts, warnings } = done.made;
      const notes = warnings.map(warningSentence).filter((sentence) => sentence !== "");
      return [t("share.done.copy", { formulas: counts.a + counts.b, values: counts.c }), t("share.done.checks"), ...notes];
    }
    case "repair": {
      const { repaired, intact, stillErrors, unknown, protectedSheets } = done.result;
      return [
        t("share.done.repair", { n: repaired, intact }),
        ...cellsLine("share.done.still", stillErrors),
        ...cellsLine("share.done.unknown", unknown),
        ...protectedLine(protectedSheets),
        ...manualLine(done.result),
      ];
    }
    case "repairFile": {
      const { repaired, intact } = done.result;
      return repaired === 0 ? [t("share.done.nothingToRepair", { intact })] : [t("share.done.repairFile", { n: repaired, intact })];
    }
    case "replace": {
      const { replaced, values, protectedSheets, unfinished, readWhole } = done.result;
      const readers = readWhole.map((place) => t("share.readBy", { place: places([place]), reader: place.reader }));
      return [
        t("share.done.replace", { n: replaced, values }),
        ...cellsLine("share.done.unfinished", unfinished),
        ...(readers.length > 0 ? [t("share.done.readWhole", { places: listed(readers) })] : []),
        ...protectedLine(protectedSheets),
        ...manualLine(done.result),
      ];
    }
    case "restore": {
      const { restored, different, pending, changed, dangling, refused, gone, keptNames, protectedSheets } = done.result;
      const names = keptNames.map(({ name, user }) => t("share.usedBy", { name, user }));
      return [
        t("share.done.restore", { n: restored }),
        ...cellsLine("share.done.different", different),
        ...cellsLine("share.done.pending", pending),
        ...cellsLine("share.done.changed", changed),
        ...cellsLine("share.done.dangling", dangling),
        ...cellsLine("share.done.refused", refused),
        ...cellsLine("share.done.gone", gone),
        ...(names.length > 0 ? [t("share.done.names", { names: listed(names) })] : []),
        ...protectedLine(protectedSheets),
        ...manualLine(done.result),
      ];
    }
  }
}

/** A place as people read it: Sheet1!B5; the sheet or the name alone where there is no cell. */
export function placeText({ sheetName, address }: CellPlace): string {
  return [sheetName, address].filter((part) => part !== "").join("!");
}

/** Some places in words, with the number of those left out. @param more text for them */
function placesText(places: readonly CellPlace[], most: number, more: (n: number) => string): string {
  const named = places.slice(0, most).map(placeText);
  return [...named, ...(places.length > most ? [more(places.length - most)] : [])].join(", ");
}
