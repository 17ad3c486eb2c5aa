import { plural, t } from "../../../strings/pane";
import { goneInReport } from "../../state/sourceNotes";
import type { ValueState } from "../../state/customerValueState";

/** What became of the sheet. */
export function valueNoticeText({ notice, written }: Pick<ValueState, "notice" | "written">): string | undefined {
  if (notice === "removed") return t("value.removed");
  if (notice !== "written" || !written) return undefined;
  return [
    t("value.written", { sheet: written.sheetName, customers: plural("value.customers", written.customers) }),
    t("value.written.use", { table: written.tableName }),
    ...(written.goneSources ? [goneInReport(written.goneSources)] : []),
    ...(written.uncalculated ? [t("calculation.manual")] : []),
  ].join(" ");
}
