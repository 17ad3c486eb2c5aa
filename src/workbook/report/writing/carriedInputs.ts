import { accountKey } from "../../../economics/segmentation/rows/accountKey";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ReportContent } from "../../workbook.types";
import type { PlanInputs } from "../reportInput";
import { CLASSES_HEADER_ROW } from "../sheets/classTable";
import { PLAN, PLAN_BLOCK_ROWS, PLAN_INPUTS } from "../sheets/planSheet";
import type { ReportRecord } from "./reportRecord";
import type { SavedCell } from "./savedCells";
import { idOf } from "./userColumns";

const plain = (cell: SavedCell | undefined): string => String(cell ?? "").replace(/^'/, "");

/** First row of the first block, which is lower where the sheet begins with a what-if. */
const firstBlock = (cells: readonly SavedCell[][]): number =>
  cells.findIndex((_, row) => plain(cells[row + 1]?.[PLAN.figure]) === reportTexts.plan.figure);

/** What the user typed on the Plan sheet, by account key: everything but blank cells and the tier the report itself looks up. */
export function planInputs(cells: readonly SavedCell[][]): Map<string, PlanInputs> {
  const all = new Map<string, PlanInputs>();
  const first = firstBlock(cells);
  for (let row = first < 0 ? cells.length : first; row < cells.length; row += PLAN_BLOCK_ROWS) {
    const account = idOf(cells[row]?.[PLAN.figure]);
    if (account === "") continue;
    const typed: PlanInputs = {};
    PLAN_INPUTS.forEach((id, i) => {
      const cell = cells[row + 1 + i]?.[PLAN.input];
      const isOurs = id === "tier" && typeof cell === "string" && cell.startsWith("=");
      if (cell !== undefined && cell !== "" && !isOurs) typed[id] = typeof cell === "boolean" ? plain(cell) : cell;
    });
    all.set(accountKey(account), typed);
  }
  return all;
}

/** Sentences for what was typed about accounts that are no longer on the plan. */
export function lostPlans(plans: ReadonlyMap<string, PlanInputs>, kept: readonly string[]): string[] {
  const keys = new Set(kept.map(accountKey));
  return [...plans].flatMap(([account, typed]) => {
    if (keys.has(account)) return [];
    return Object.entries(typed).map(([id, cell]) =>
      fillPlaceholders(reportTexts.audit.noticePlan, {
        account,
        header: reportTexts.plan.inputs[id as keyof typeof reportTexts.plan.inputs],
        text: plain(cell),
      }),
    );
  });
}

/** Class name, limit and tier of each row of the class table as it stands in the sheet. */
function classRows(summary: readonly SavedCell[][], record: ReportRecord): { name: string; limit: SavedCell; tier: string }[] {
  const width = summary[CLASSES_HEADER_ROW]?.findIndex((cell) => plain(cell) === reportTexts.summary.headers.tier) ?? -1;
  if (width < 0) return [];
  return record.classNames.map((_, i) => {
    const row = summary[CLASSES_HEADER_ROW + 1 + i] ?? [];
    return { name: plain(row[0]), limit: row[1] ?? "", tier: plain(row[width]) };
  });
}

/**
 * The service tier of each class: what the user typed in the sheet since the last report stays; elsewhere the definition's tier counts.
 */
export function carriedTiers(content: ReportContent, summary: readonly SavedCell[][], record: ReportRecord | undefined): string[] {
  const rows = record ? classRows(summary, record) : [];
  return content.segmentation.classNames.map((name, i) => {
    const at = rows.findIndex((row) => row.name === name);
    const typed = rows[at]?.tier;
    const wasChanged = typed !== undefined && typed !== (record?.tiers[at] ?? "");
    return wasChanged ? typed : (content.plan?.tiers[i] ?? typed ?? "");
  });
}

/**
 * Limits typed in the sheet give way to the definition's, since every figure of the report follows the definition; the audit names each.
 */
export function replacedLimits(content: ReportContent, summary: readonly SavedCell[][], record: ReportRecord): string[] {
  const { limits, names, by } = content.segmentation.options.classes;
  const first = by === "threshold" ? 0 : 1;
  return classRows(summary, record).flatMap(({ limit }, row) => {
    const i = row - first;
    const [written, used] = [record.limits[i], limits[i]];
    if (written === undefined || used === undefined || limit === written || limit === used) return [];
    const values = { class: names[row] ?? "", typed: plain(limit), used: String(used) };
    return [fillPlaceholders(reportTexts.audit.noticeLimit, values)];
  });
}
