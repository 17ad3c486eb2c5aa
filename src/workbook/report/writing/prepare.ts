import type { QualityFinding } from "../../../economics/segmentation/keyAccounts.types";
import { Refusal } from "../../refusal";
import { attempt } from "../../run";
import { followSources } from "../../source/locateSource";
import { sourceName } from "../../source/sourceName";
import type { ReportContent } from "../../workbook.types";
import { uniqueName } from "../../newSheet";
import { liveness } from "../liveness";
import type { SheetContent } from "../report.types";
import { type Carried, type ReportInput, reportInput } from "../reportInput";
import { freeNumber, reportNames, type ReportNames, sheetTitle } from "../reportNames";
import { reportSheets } from "../reportSheets";
import { newSegmentColumns, segmentHeaders } from "../segmentColumns";
import { carriedTiers, lostPlans, planInputs, replacedLimits } from "./carriedInputs";
import { placeColumns } from "./placeColumns";
import { type Earlier, readEarlier } from "./readEarlier";
import { LAYOUT, type ReportRecord } from "./reportRecord";
import { lostNotes, type UserColumns } from "./userColumns";
import { findReport, readState, type WorkbookState } from "./workbookState";

export interface PreparedSheet {
  content: SheetContent;
  sheetName: string;
  isNew: boolean;
  /** cells from A1 that belonged to the earlier report */
  block?: { rows: number; columns: number };
}

/** A report ready to be written: every sheet complete, nothing touched yet. */
export interface PreparedReport {
  input: ReportInput;
  names: ReportNames;
  sheets: PreparedSheet[];
  state: WorkbookState;
  earlier?: Earlier;
  /** the earlier report has the layout and look of an earlier version of the add-in */
  isRestyled: boolean;
  user?: UserColumns;
}

const SHEET_ROWS = 1_048_576;

/** A report made from figures in memory names its sources as they are now: a renamed sheet by its new name, and what is gone as gone. */
async function withPresentSources(context: Excel.RequestContext, content: ReportContent): Promise<ReportContent> {
  const { info, segmentation } = content;
  const followed = await followSources(context, info.sources);
  const goneSources = followed.filter(({ gone }) => gone).map(({ source }) => sourceName(source));
  const sources = followed.map(({ source }) => source);
  const names = new Map(info.sources.map(({ sheetName }, i) => [sheetName, sources[i]!.sheetName]));
  const renamed = (finding: QualityFinding): QualityFinding => ({
    ...finding,
    examples: finding.examples.map((place) => ({ ...place, sheetName: names.get(place.sheetName) ?? place.sheetName })),
  });
  const quality = { ...segmentation.quality, findings: segmentation.quality.findings.map(renamed) };
  return {
    ...content,
    segmentation: { ...segmentation, quality },
    info: { ...info, sources, ...(goneSources.length > 0 && { goneSources }) },
  };
}

/** Refuses what cannot become a report before anything is touched. */
function refuseImpossible({ segmentation, movement }: ReportContent): void {
  const accounts = segmentation.accounts.account.length;
  if (accounts === 0) throw new Refusal({ key: "noAccounts" });
  if (!Number.isFinite(segmentation.total)) throw new Refusal({ key: "amountsTooLarge" });
  const longest = Math.max(accounts, movement?.account.length ?? 0);
  if (longest + 100 > SHEET_ROWS) throw new Refusal({ key: "tooManyAccounts", values: { n: longest } });
}

/** A workbook whose structure is protected takes no new sheet. */
async function refuseProtectedStructure(context: Excel.RequestContext): Promise<void> {
  const protection = await attempt(context, () => context.workbook.protection.load("protected"));
  if (protection?.protected) throw new Refusal({ key: "structureProtected" });
}

function carriedOver(content: ReportContent, earlier: Earlier | undefined): Carried {
  const { account } = content.segmentation.accounts;
  const record = earlier?.found.record;
  const summary = earlier?.cells.summary ?? [];
  const plan = planInputs(earlier?.cells.plan ?? []);
  const limits = record ? replacedLimits(content, summary, record) : [];
  const notes = earlier?.user ? lostNotes(earlier.user, account) : [];
  const plans = lostPlans(plan, content.plan?.confirmed === true ? content.plan.accounts : []);
  return { tiers: carriedTiers(content, summary, record), plan, notices: [...limits, ...notes, ...plans] };
}

function nameSheets(sheets: SheetContent[], state: WorkbookState, earlier: Earlier | undefined): PreparedSheet[] {
  const taken = state.sheets.map(({ name }) => name);
  return sheets.map((content) => {
    const found = earlier?.found.sheets[content.part];
    const block = earlier?.found.record.blocks[content.part];
    if (found) return { content, sheetName: found.name, isNew: false, ...(block ? { block } : {}) };
    const sheetName = uniqueName(sheetTitle(content.part), taken);
    taken.push(sheetName);
    return { content, sheetName, isNew: true };
  });
}

async function findEarlier(
  context: Excel.RequestContext,
  state: WorkbookState,
  record: ReportRecord,
  content: ReportContent,
): Promise<Earlier> {
  const found = await findReport(context, state, record);
  return readEarlier(context, found, content);
}

/** Reads what is there and makes every sheet of the report from it; the workbook is only read. */
export async function prepare(context: Excel.RequestContext, asked: ReportContent): Promise<PreparedReport> {
  refuseImpossible(asked);
  const content = await withPresentSources(context, asked);
  const state = await readState(context, content.info.definition.id);
  const earlier = state.record ? await findEarlier(context, state, state.record, content) : undefined;
  const number = earlier?.found.record.number ?? freeNumber([...state.tables, ...state.names.map(({ name }) => name)]);
  const names = reportNames(number);
  const columns = earlier?.table ? placeColumns(segmentHeaders(content), earlier.table) : newSegmentColumns(content);
  const input = reportInput(content, names, columns, carriedOver(content, earlier));
  const contents = reportSheets(input, earlier ? earlier.leftover : {});
  const sheets = nameSheets(contents, state, earlier);
  if (sheets.some(({ isNew }) => isNew)) await refuseProtectedStructure(context);
  const isRestyled = earlier !== undefined && earlier.found.record.layout !== LAYOUT;
  return { input, names, sheets, state, isRestyled, ...(earlier ? { earlier, ...(earlier.user ? { user: earlier.user } : {}) } : {}) };
}

/** Rows of the working columns a report has. */
export const ladderRowsOf = ({ content }: ReportInput): number => {
  const accounts = content.segmentation.accounts.account.length;
  return liveness(accounts) === "live" ? accounts : 0;
};
