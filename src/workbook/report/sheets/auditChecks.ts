import { cellAddress, rectAddress } from "../../../address/a1";
import { FORMATS } from "../formats";
import { isPlainId, tableColumn } from "../tableFormulas";
import { hasClasses, hasShares } from "../liveness";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { reportTexts } from "../reportTexts";

const texts = reportTexts.audit;

interface Check {
  label: string;
  /** both sides of the check, as cells that stay visible */
  expected: Cell;
  found: Cell;
  /** amounts agree when they differ by rounding noise only; counts exactly */
  by: "amount" | "count" | "share";
}

function accountChecks(input: ReportInput): Check[] {
  const { content, names, measure, second } = input;
  const { segmentation } = content;
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const classes = (header: string) => tableColumn(names.table("classes"), header);
  const { usedAmount } = segmentation.quality;
  const [total, accounts] = [names.cell("Total"), names.cell("Accounts")];
  const h = reportTexts.summary.headers;
  const share = reportTexts.segments.headers.share;
  const t = texts.check;
  return [
    ...(Number.isFinite(usedAmount) ? [{ label: t.total, expected: usedAmount, found: `=${total}`, by: "amount" } as const] : []),
    ...(hasClasses(segmentation)
      ? [
          { label: t.classValue, expected: `=${total}`, found: `=SUM(${classes(measure)})`, by: "amount" } as const,
          { label: t.classCount, expected: `=${accounts}`, found: `=SUM(${classes(h.accounts)})`, by: "count" } as const,
        ]
      : []),
    ...(hasShares(segmentation) ? [{ label: t.shares, expected: 1, found: `=SUM(${column(share)})`, by: "share" } as const] : []),
    ...(second !== undefined && segmentation.secondTotal !== undefined && Number.isFinite(segmentation.secondTotal)
      ? [{ label: t.second, expected: segmentation.secondTotal, found: `=${names.cell("SecondTotal")}`, by: "amount" } as const]
      : []),
  ];
}

function rowCheck({ content: { segmentation } }: ReportInput): Check {
  const { rows, usedRows, findings } = segmentation.quality;
  const leftOut = findings.filter((finding) => finding.excluded && finding.unit === "rows");
  const found = [usedRows, ...leftOut.map(({ count }) => count)].join("+");
  return { label: texts.check.rows, expected: rows, found: `=${found}`, by: "count" };
}

/** One above the other: limits ascend, amounts descend; the count of steps in order must be all of them. */
function limitCheck({ content, names }: ReportInput): Check {
  const { limits, by } = content.segmentation.options.classes;
  const cell = (i: number) => `INDEX(${names.cell("Limits")},${i + 1})`;
  const sign = by === "threshold" ? ">" : "<";
  const steps = limits.slice(1).map((_, i) => `1*(${cell(i)}${sign}${cell(i + 1)})`);
  return { label: texts.check.limits, expected: steps.length, found: steps.length === 0 ? 0 : `=${steps.join("+")}`, by: "count" };
}

function uniqueCheck({ content, names, live }: ReportInput): Check[] {
  const { account } = content.segmentation.accounts;
  if (live !== "live" || !account.every(isPlainId)) return [];
  const ids = tableColumn(names.table("segments"), reportTexts.segments.headers.account);
  const first = `(MATCH(${ids},${ids},0)=ROW(${ids})-MIN(ROW(${ids}))+1)`;
  return [{ label: texts.check.unique, expected: `=${names.cell("Accounts")}`, found: `=SUMPRODUCT(--${first})`, by: "count" }];
}

function moveChecks({ content, names }: ReportInput): Check[] {
  const { movement } = content;
  if (!movement) return [];
  const step = (i: number) => `INDEX(${names.cell("Bridge")},${i})`;
  const steps = [1, 2, 3, 4, 5].map(step).join("+");
  return [
    { label: texts.check.bridge, expected: `=${step(6)}`, found: `=${steps}`, by: "amount" },
    { label: texts.check.movesNow, expected: movement.bridge.closing, found: `=${step(6)}`, by: "amount" },
  ];
}

function result({ by }: Check, row: number): string {
  const [expected, found] = [cellAddress(row, 2), cellAddress(row, 3)];
  if (by === "count") return `=IF(${expected}=${found},"OK","Check")`;
  const tolerance = by === "share" ? "1E-9" : `1E-9*MAX(1,ABS(${expected}))`;
  return `=IF(ABS(${expected}-${found})<=${tolerance},"OK","Check")`;
}

/** The checks with one flag over all of them. @returns the first free row below */
export function putChecks(page: Page, input: ReportInput, row: number): number {
  const checks = [...accountChecks(input), rowCheck(input), limitCheck(input), ...uniqueCheck(input), ...moveChecks(input)];
  const h = texts.checkHeaders;
  page.put(row, 0, texts.checks, undefined, "heading");
  page.line(row + 1, 0, [h.check, h.result, h.expected, h.found], "header");
  page.look({ row: row + 1, column: 2, rows: 1, columns: 2 }, "right");
  const formats = { amount: FORMATS.cents, count: FORMATS.whole, share: FORMATS.share };
  checks.forEach((check, i) => {
    const at = row + 2 + i;
    page.line(at, 0, [check.label, result(check, at), check.expected, check.found]);
    page.format({ row: at, column: 2, rows: 1, columns: 2 }, formats[check.by]);
  });
  const results = { row: row + 2, column: 1, rows: checks.length, columns: 1 };
  const range = rectAddress(results, true);
  page.put(1, 0, texts.overall, undefined, "bold");
  page.put(1, 1, `=IF(SUMPRODUCT(--(${range}="OK"))=${checks.length},"${texts.allOk}","${texts.notOk}")`, undefined, "check");
  page.nameCell("Checks", 1, 1);
  page.rule({ block: results, operator: "NotEqualTo", formula: '="OK"', look: "warning" });
  return row + 2 + checks.length;
}
