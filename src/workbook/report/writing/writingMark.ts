import type { ReportSheet } from "../../workbook.types";
import type { PreparedReport } from "./prepare";
import type { WorkbookBefore } from "./writing.types";

/** What the workbook keeps while a report is being written: enough to take away what is there when the writing never ends. */
export interface WritingMark {
  format: 1;
  /** number of the report's names */
  number: number;
  /** sheets and names that are added, by the names they get */
  sheets: { part: ReportSheet; name: string }[];
  names: string[];
  /** an earlier report is brought up to date: some of its sheets may be half new */
  updated: boolean;
  /** milliseconds since 1970 */
  startedAt: number;
}

export const WRITING_PREFIX = "LoyaltyEconomics.writing.";

export const writingKey = (definitionId: string): string => WRITING_PREFIX + definitionId;

/** The mark, or nothing where the setting is damaged or from a newer version. */
export function parseWriting(value: unknown): WritingMark | undefined {
  const mark = typeof value === "object" && value !== null ? (value as Partial<WritingMark>) : undefined;
  const isKnown = mark?.format === 1 && typeof mark.number === "number" && Array.isArray(mark.sheets) && Array.isArray(mark.names);
  return isKnown ? (mark as WritingMark) : undefined;
}

/** Marks the workbook before the first sheet is added. */
export async function markWriting(context: Excel.RequestContext, prepared: PreparedReport, before: WorkbookBefore): Promise<void> {
  const mark: WritingMark = {
    format: 1,
    number: prepared.names.number,
    sheets: before.addedSheets,
    names: before.addedNames,
    updated: prepared.earlier !== undefined,
    startedAt: prepared.input.content.info.writtenAt,
  };
  context.workbook.settings.add(writingKey(before.definitionId), mark);
  await context.sync();
}
