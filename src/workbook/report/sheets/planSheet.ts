import { accountKey } from "../../../economics/segmentation/rows/accountKey";
import { cellAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import type { PlanSettings } from "../../workbook.types";
import { FORMATS, cellText } from "../formats";
import { Page } from "../Page";
import { hasClasses } from "../liveness";
import { isPlainId, tableColumn } from "../tableFormulas";
import type { Cell, SheetContent } from "../report.types";
import type { PlanInput, ReportInput } from "../reportInput";
import { idCell } from "./segmentRows";
import { putWhatIf } from "./whatIfBlock";

const texts = reportTexts.plan;

/** First row of the first block, 0-based, below a what-if or at once; each account has eight rows and two blank ones. */
const FIRST_ROW = { withWhatIf: 14, alone: 3 };
export const PLAN_BLOCK_ROWS = 10;
/** Columns: figure, now, before, blank, what to fill, the cell to fill, the function that helps. */
export const PLAN = { figure: 0, now: 1, before: 2, label: 4, input: 5, help: 6 };
export const PLAN_INPUTS = Object.keys(texts.inputs) as PlanInput[];
const BLOCKS_A_PAGE = 3;

type Lookup = (header: string, table?: "segments" | "moves") => string;

/**
 * Position of an account. MATCH reads * ? ~ in a text as patterns and knows no long texts: such ids are compared one by one, which every
 * Excel can.
 */
const position = (cell: string, id: string, column: string): string =>
  isPlainId(id) ? `MATCH(${cell},${column},0)` : `MATCH(TRUE,INDEX(EXACT(${column},${cell}),0),0)`;

/** Figures of an account by its id in the first cell of the block. */
function lookup({ names }: ReportInput, cell: string, id: string): Lookup {
  return (header, table = "segments") => {
    const account = tableColumn(names.table(table), reportTexts.segments.headers.account);
    return `INDEX(${tableColumn(names.table(table), header)},${position(cell, id, account)})`;
  };
}

function figures(input: ReportInput, find: Lookup): { cells: Cell[]; format: string }[] {
  const { content, measure, second, money } = input;
  const h = reportTexts.segments.headers;
  const moved = content.movement !== undefined;
  const before = (header: string): Cell => (moved ? `=IFERROR(${find(header, "moves")},"${reportTexts.none}")` : reportTexts.none);
  const lastOrder = content.segmentation.accounts.lastDate ? `=${find(h.lastOrder)}` : reportTexts.none;
  const last = second === undefined ? h.orders : second;
  return [
    { cells: [measure, `=${find(measure)}`, before(reportTexts.moves.headers.before)], format: money },
    { cells: [texts.share, `=${find(h.share)}`, ""], format: FORMATS.smallShare },
    { cells: [texts.rank, `=${find(h.rank)}`, ""], format: FORMATS.whole },
    { cells: [texts.lastOrder, lastOrder, ""], format: FORMATS.date },
    { cells: [texts.change, before(reportTexts.moves.headers.change), ""], format: money },
    { cells: [last, `=${find(last)}`, ""], format: second === undefined ? FORMATS.count : input.secondMoney },
  ];
}

/** The tier of the class until the user types one for the account. */
function tierFormula({ names }: ReportInput, find: Lookup): string {
  const classes = (header: string) => tableColumn(names.table("classes"), header);
  const h = reportTexts.summary.headers;
  const tier = `INDEX(${classes(h.tier)},MATCH(${find(reportTexts.segments.headers.class)},${classes(h.class)},0))`;
  return `=IF(${tier}="","",${tier})`;
}

function putInputs(page: Page, input: ReportInput, find: Lookup, account: string, row: number): void {
  const typed = input.carried.plan.get(accountKey(account)) ?? {};
  PLAN_INPUTS.forEach((id, i) => {
    const value = typed[id];
    const cell = value ?? (id === "tier" && hasClasses(input.content.segmentation) ? tierFormula(input, find) : "");
    const help = id === "switching" || id === "priorities" ? texts.helps[id] : "";
    page.line(row + i, PLAN.label, [texts.inputs[id], cell, help]);
    const block = { row: row + i, column: PLAN.input, rows: 1, columns: 1 };
    page.look(block, "input");
    if (id === "review") {
      page.format(block, FORMATS.date);
      page.validate({ block, rule: { kind: "date" } });
    }
    if (id === "switching") page.validate({ block, rule: { kind: "score" } });
  });
  page.look({ row, column: PLAN.help, rows: PLAN_INPUTS.length, columns: 1 }, "note");
}

function putBlock(page: Page, input: ReportInput, plan: PlanSettings, account: string, row: number): void {
  const { accounts } = input.content.segmentation;
  const at = accounts.account.indexOf(account);
  const find = lookup(input, cellAddress(row, 0, true), account);
  const classNow = `=${find(reportTexts.segments.headers.class)}`;
  const scores = plan.scores?.[account];
  const scored = scores ? `${texts.score} ${scores.join(", ")}` : "";
  page.line(row, 0, [idCell(accounts.accountCell[at], account), cellText(accounts.name?.[at] ?? ""), classNow, "", cellText(scored)]);
  page.look({ row, column: 0, rows: 1, columns: 7 }, "band");
  page.line(row + 1, PLAN.figure, [texts.figure, texts.now, texts.before], "header");
  page.look({ row: row + 1, column: PLAN.now, rows: 1, columns: 2 }, "right");
  figures(input, find).forEach(({ cells, format }, i) => {
    page.line(row + 2 + i, PLAN.figure, cells);
    page.format({ row: row + 2 + i, column: PLAN.now, rows: 1, columns: 2 }, format);
  });
  putInputs(page, input, find, account, row + 1);
}

function head(): Page {
  const page = new Page("plan");
  page.put(0, 0, texts.title, undefined, "title");
  return page;
}

const VIEW = { widths: [150, 110, 110, 20, 130, 300, 190] };

/** One block for each confirmed key account: its figures by formula, and cells to fill. */
export function planSheet(input: ReportInput, plan: PlanSettings): SheetContent {
  const page = head();
  page.put(1, 0, texts.note, undefined, "note");
  const { first } = input.content.info.measures;
  const isMoney = first !== "orders" && first !== "customerValue";
  const whatIf = isMoney && hasClasses(input.content.segmentation) ? plan.retention : undefined;
  if (whatIf) putWhatIf(page, input, whatIf);
  const listed = new Set(input.content.segmentation.accounts.account);
  const accounts = plan.accounts.filter((account) => listed.has(account));
  const rowOf = (i: number) => FIRST_ROW[whatIf ? "withWhatIf" : "alone"] + i * PLAN_BLOCK_ROWS;
  accounts.forEach((account, i) => putBlock(page, input, plan, account, rowOf(i)));
  const breaks = accounts.flatMap((_, i) => (i > 0 && i % BLOCKS_A_PAGE === 0 ? [rowOf(i)] : []));
  return page.finish({ ...VIEW, print: { onePage: false, columns: 7, rows: page.end, breaks } });
}

/** The Plan sheet of an earlier report, when no key accounts are confirmed now. */
export function emptyPlanSheet(): SheetContent {
  const page = head();
  page.put(1, 0, texts.nothing, undefined, "note");
  return page.finish(VIEW);
}
