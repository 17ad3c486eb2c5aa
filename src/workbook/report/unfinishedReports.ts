import { parseReference } from "../../address/sheetNames";
import { persist, run } from "../run";
import type { Outcome, UnfinishedReport } from "../workbook.types";
import { anchorId, REPORT_SHEETS, reportNames } from "./reportNames";
import { parseWriting, WRITING_PREFIX, type WritingMark } from "./writing/writingMark";

interface Leftover {
  key: string;
  mark: WritingMark;
  sheets: Excel.Worksheet[];
  names: Excel.NamedItem[];
}

/** Sheets by their hidden names, under whatever titles they have now; one that has lost its name only when it is empty. */
async function leftovers(context: Excel.RequestContext): Promise<Leftover[]> {
  const settings = context.workbook.settings.load("items/key,items/value");
  await context.sync();
  const marks = settings.items.flatMap(({ key, value }) => {
    const mark = key.startsWith(WRITING_PREFIX) ? parseWriting(value) : undefined;
    return mark ? [{ key, mark }] : [];
  });
  if (marks.length === 0) return [];
  const names = context.workbook.names.load("items/name,items/formula");
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  return marks.map(({ key, mark }) => {
    const { cell } = reportNames(mark.number);
    const anchors = new Map(
      REPORT_SHEETS.flatMap((part) => {
        const anchor = names.items.find(({ name }) => name.toLowerCase() === cell(anchorId(part)).toLowerCase());
        return anchor ? [[part, parseReference(String(anchor.formula))?.sheetName.toLowerCase() ?? ""] as const] : [];
      }),
    );
    const isAdded = (title: string, index: number) =>
      mark.sheets.some(({ part, name }) => {
        const anchor = anchors.get(part);
        if (anchor !== undefined) return anchor === title.toLowerCase();
        return name.toLowerCase() === title.toLowerCase() && used[index]!.isNullObject;
      });
    const added = new Set(mark.names.map((name) => name.toLowerCase()));
    return {
      key,
      mark,
      sheets: sheets.items.filter(({ name }, index) => isAdded(name, index)),
      names: names.items.filter(({ name }) => added.has(name.toLowerCase())),
    };
  });
}

/** What interrupted writes left in the workbook: the pane was closed, or Excel, before the report was whole. Only reads. */
export function findUnfinished(): Promise<Outcome<UnfinishedReport[]>> {
  return run(async (context) =>
    (await leftovers(context)).map(({ key, mark, sheets }) => ({
      key,
      startedAt: mark.startedAt,
      sheets: sheets.map(({ name }) => name),
      updated: mark.updated,
    })),
  );
}

async function forget(context: Excel.RequestContext, key: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("key");
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}

/** Removes the sheets and names that an interrupted write added, and nothing else. */
export function removeUnfinished({ key }: UnfinishedReport): Promise<Outcome<void>> {
  return persist(async (context) => {
    const left = (await leftovers(context)).find((one) => one.key === key);
    for (const name of left?.names ?? []) name.delete();
    for (const sheet of left?.sheets ?? []) sheet.delete();
    await context.sync();
    await forget(context, key);
  });
}

/** Leaves everything as it is; it is not offered again. */
export function keepUnfinished({ key }: UnfinishedReport): Promise<Outcome<void>> {
  return persist((context) => forget(context, key));
}
