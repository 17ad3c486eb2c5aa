import { isoDay } from "../economics/calendar/calendarPeriod";
import { type AbcLimits, BOUNDARIES, LIMIT_RULES } from "../economics/segmentation/classes/rankAccounts";
import type { QualityFinding, QualityIssue, SalesColumns, Segmentation } from "../economics/segmentation/keyAccounts.types";
import { muchLeftOut } from "../economics/segmentation/rows/dataQuality";
import { segmentAccounts } from "../economics/segmentation/segmentAccounts";
import { standardOptions } from "../economics/segmentation/standardOptions";
import { isCellError } from "../intake/values/intakeCell";
import { numberOfCell } from "../intake/settle";
import { readNumberText } from "../intake/values/numberText";
import { UsageError } from "./calcArguments";
import { UnreadableFile } from "./openSales";
import { GivenOptions, SALES_USAGE, type SalesArguments, STATUS_USAGE } from "./salesArguments";
import { type FileAnswer, readSalesFile, type SalesFile } from "./salesFile";
import { type LeftOut, type LeftOutReason, salesColumns } from "./salesRows";

export const SEGMENT_USAGE = `Usage: npm run --silent segment -- FILE [--json]
Reads sales rows and says who makes most of the money: the Accounts view without a screen.
${SALES_USAGE}
  --a 0.8 --b 0.95               limits of the classes, as shares of the total
  --rule higher|lower|nearest    class of the account that crosses a limit; higher if left out
${STATUS_USAGE}`;

export interface SegmentArguments extends SalesArguments {
  limits: AbcLimits;
}

/** @throws {UsageError} an unknown option, a value it does not take, or no file */
export function segmentArguments(words: readonly string[]): SegmentArguments {
  const given = new GivenOptions(words, ["a", "b", "rule"]);
  const limit = (option: string, standard: number): number =>
    given.number(option, (share) => share > 0 && share < 1, `a share between 0 and 1, such as ${standard}`) ?? standard;
  const [a, b] = [limit("a", 0.8), limit("b", 0.95)];
  if (a >= b) throw new UsageError("--a must be below --b");
  return { ...given.sales(), limits: { a, b, rule: given.oneOf("rule", LIMIT_RULES) ?? "higher" } };
}

export interface SegmentAnswer extends FileAnswer {
  leftOut: LeftOut[];
  accounts?: number;
  total?: number;
  classes?: Record<string, { accounts: number; accountShare: number; valueShare: number }>;
  top20Share?: number;
  from?: string;
  to?: string;
  sentence?: string;
}

/** Words of the answer for the reasons of the segmentation. */
const WHY: Partial<Record<QualityIssue, LeftOutReason>> = {
  noAccount: "blankAccount",
  blankValue: "blankAmount",
  textValue: "unreadableAmount",
  numberAsText: "unreadableAmount",
  errorValue: "errorValue",
  noRate: "otherCurrency",
  totalsRow: "totalsRow",
  subtotalRow: "subtotalRow",
  repeatedHeader: "repeatedHeader",
  footer: "footer",
  blankRow: "blankRow",
};

/** The cell of a row for which it is left out, and the title of its column. */
function cellOf(why: LeftOutReason, row: number, { reading }: SalesFile): { column?: string; text?: string } {
  const { roles, titles, rows } = reading;
  const { account, value, quantity, price, currency } = roles;
  const textOf = (index: number): string => String(rows[row]?.[index] ?? "").trim();
  const tests: Partial<Record<LeftOutReason, (text: string) => boolean>> = {
    blankAmount: (text) => text === "",
    unreadableAmount: (text) => text !== "" && [".", ","].every((sign) => readNumberText(text, sign as "." | ",") === undefined),
    errorValue: isCellError,
  };
  const candidates = why === "otherCurrency" ? [currency, value, price] : tests[why] ? [value, quantity, price, account] : [account];
  const places = candidates.filter((index) => index !== undefined);
  const place = places.find((index) => tests[why]?.(textOf(index)) ?? true);
  return place === undefined ? {} : { column: titles[place], text: textOf(place) };
}

function leftOutOf(findings: readonly QualityFinding[], sales: SalesFile): LeftOut[] {
  return findings
    .filter(({ excluded, unit }) => excluded && unit === "rows")
    .map(({ issue, count, amount, examples }) => {
      const why = WHY[issue];
      if (why === undefined) throw new Error(`rows left out as ${issue}, which nobody asked for`);
      const row = examples[0] && examples[0].row - 1;
      const first = row === undefined ? undefined : { ...sales.placeOf(row), ...cellOf(why, row, sales) };
      return { why, rows: count, ...(amount !== undefined && { amount }), ...(first && { first }) };
    });
}

const share = (value: number): string => `${(100 * value).toFixed(1)}%`;

function sentenceOf(
  { quality, total }: Segmentation,
  { accounts, classes }: Required<Pick<SegmentAnswer, "accounts" | "classes">>,
  sheets: string,
): string {
  const away = muchLeftOut(quality.findings, total);
  const warning = away === undefined ? "" : `${share(away)} of the money is left out. `;
  const which = sheets === "" ? "" : ` ${sheets}`;
  const a = classes["A"];
  if (accounts > 0 && !(total > 0)) return `${warning}The amounts add up to ${total}: of that no share can be stated.${which}`;
  if (a === undefined || accounts === 0) return `${warning}No row could be used.${which}`;
  return `${warning}${share(a.accountShare)} of your accounts (${a.accounts} of ${accounts}) make ${share(a.valueShare)}.${which}`;
}

function figures(segmentation: Segmentation): Pick<SegmentAnswer, "accounts" | "total" | "classes" | "top20Share" | "from" | "to"> {
  const { classes, concentration, quality, total } = segmentation;
  return {
    accounts: quality.accounts,
    total,
    classes: Object.fromEntries(
      classes.map(({ name, accounts, share: valueShare }) => [name, { accounts, accountShare: accounts / quality.accounts, valueShare }]),
    ),
    ...(concentration && { top20Share: concentration.top20Share }),
    ...(quality.days && { from: isoDay(quality.days.from), to: isoDay(quality.days.to) }),
  };
}

/** What was counted and may surprise. */
function countedNotes({ quality }: Segmentation, columns: SalesColumns): string[] {
  const undated = quality.findings.find(({ issue, excluded }) => issue === "noDate" && !excluded)?.count ?? 0;
  const codes = quality.currencies.map(({ code }) => code);
  const currencies = codes.filter((code) => code !== "");
  return [
    ...(columns.date && undated > 0
      ? [`${undated} ${undated === 1 ? "row has" : "rows have"} no date that can be read: counted all the same.`]
      : []),
    ...(currencies.length > 1
      ? [
          `The amounts have several currencies (${codes.map((code) => code || "none").join(", ")}): only those in ${currencies[0]} were added up.`,
        ]
      : []),
    ...(currencies.length === 1 && codes.length > 1 ? [`Amounts without a currency were taken as ${currencies[0]}.`] : []),
  ];
}

/** Money that no program can add up is told with the cell that has the most. */
function refuseTooLarge({ total }: Segmentation, { reading, placeOf }: SalesFile): void {
  if (Number.isFinite(total)) return;
  const { roles, rows, titles, settled } = reading;
  const column = roles.value ?? roles.price!;
  const sizes = rows.map((row) => Math.abs(numberOfCell(row[column], settled!.decimal)) || 0);
  const row = sizes.reduce((best, size, at) => (size > sizes[best]! ? at : best), 0);
  const place = placeOf(row);
  const where = place.sheet === undefined ? `row ${place.row}` : `row ${place.row} of ${place.sheet}`;
  throw new UnreadableFile(`The amounts are too large to be added up: ${titles[column]} is ${String(rows[row]![column])} in ${where}.`);
}

/** Reads sales rows from a file and segments their accounts. @throws {UnreadableFile} a file or column that is not there or cannot be read */
export async function segmentFile(args: SegmentArguments): Promise<SegmentAnswer> {
  const sales = await readSalesFile(args);
  const { settled } = sales.reading;
  const answer: SegmentAnswer = { ...sales.shown, leftOut: [] };
  if (settled === undefined) return answer;
  const { a, b, rule } = args.limits;
  const columns = salesColumns(sales);
  const segmentation = segmentAccounts(columns, {
    ...standardOptions,
    classes: { ...standardOptions.classes, limits: [a, b], boundary: BOUNDARIES[rule] },
    numberText: settled.decimal === "." ? "1,234.56" : "1.234,56",
    dateText: settled.dateOrder ?? "iso",
  });
  refuseTooLarge(segmentation, sales);
  const found = {
    ...answer,
    notes: [...answer.notes, ...countedNotes(segmentation, columns)],
    leftOut: leftOutOf(segmentation.quality.findings, sales),
    ...figures(segmentation),
  };
  return { ...found, sentence: sentenceOf(segmentation, found as Required<SegmentAnswer>, sales.sheetsSentence) };
}
