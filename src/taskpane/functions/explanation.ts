import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { numbers, plural, t } from "../../strings/pane";
import type { PointedCell, ReadReference } from "../../workbook/readReferences";
import type { FoundCall } from "./argumentSource";
import { type LiveAnswer, type LiveArgument, parameterOf, refusalOf } from "./liveCall";

/** One argument of the selected cell's function. */
export interface ExplainedArgument {
  name: string;
  hint: string;
  /** as it stands in the formula */
  text: string;
  /** what it comes to, where it is not the text itself */
  value?: string;
  /** cells that can be shown in the sheet */
  place?: { sheetName: string; address: string };
  warning?: string;
}

export interface ExplanationViewModel {
  arguments: ExplainedArgument[];
  /** optional arguments that are not given */
  omitted?: string;
  /** what the function says of all of it, where it is not about one argument */
  warning?: string;
  /** why no more is known */
  note?: string;
}

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });
const figure = (value: number): string => significant.format(value).replace("-", "−");

function sizeOf({ rows, columns }: Pick<ReadReference, "rows" | "columns">): string {
  return t("explain.cells", { rows: numbers.count(rows), columns: numbers.count(columns) });
}

/** What several cells hold, in a few words. */
function rangeText(read: ReadReference): string {
  const size = sizeOf(read);
  if (read.summary) return numbersText(size, read.summary);
  if (!read.cells) return size;
  const cells = read.cells.flat();
  const errors = cells.filter((cell): cell is { code: string } => typeof cell === "object" && cell !== null);
  if (errors[0]) return t("explain.errors", { size, n: errors.length, code: errors[0].code });
  const figures = cells.filter((cell) => typeof cell === "number");
  const filled = cells.filter((cell) => cell !== null).length;
  if (figures.length === 0 || figures.length < filled) return t("explain.filled", { size, n: filled });
  return numbersText(size, {
    count: figures.length,
    least: figures.reduce((a, b) => Math.min(a, b)),
    most: figures.reduce((a, b) => Math.max(a, b)),
  });
}

function numbersText(size: string, { count, least, most }: NonNullable<ReadReference["summary"]>): string {
  return t("explain.numbers", { size, n: count, least: figure(least), most: figure(most) });
}

/** A figure with what the sheet makes of it, such as 0.8 shown as 80%. */
function cellText(cell: PointedCell | undefined, shown: string | undefined): string {
  if (cell === null || cell === undefined) return t("explain.blank");
  if (typeof cell === "object") return cell.code;
  if (typeof cell !== "number") return String(cell);
  const own = figure(cell);
  return shown === undefined || shown === "" || shown === own || shown === String(cell) ? own : `${own} (${shown})`;
}

function valueOf({ text, source, read }: LiveArgument): string | undefined {
  if (text === "") return t("explain.none");
  if (source === "literal") return undefined;
  if (source === "formula") return t("explain.formula");
  if (!read) return undefined;
  if (!read.found) return t("explain.gone");
  return read.rows * read.columns === 1 ? cellText(read.cells?.[0]?.[0], read.shown) : rangeText(read);
}

/** The arguments of one call with what stands behind them, and what the function says of them. */
export function explanationViewModel(entry: CatalogFunction, { args, cells, not }: LiveAnswer): ExplanationViewModel {
  const refusal = refusalOf(cells);
  const about = refusal === undefined ? undefined : parameterOf(entry, refusal);
  const given = args.flatMap((argument, i): ExplainedArgument[] => {
    const { text, read } = argument;
    const { name = t("explain.extra"), description = "", optional = false } = entry.parameters[i] ?? {};
    if (text === "" && optional) return [];
    const value = valueOf(argument);
    const isPlace = read?.sheetName !== undefined && read.address !== undefined;
    return [
      {
        name,
        hint: description,
        text,
        ...(value !== undefined && { value }),
        ...(isPlace && { place: { sheetName: read.sheetName!, address: read.address! } }),
        ...(about === i && { warning: refusal }),
      },
    ];
  });
  const omitted = entry.parameters.filter(({ optional }, i) => optional && (args[i]?.text ?? "") === "").length;
  return {
    arguments: given,
    ...(omitted > 0 && { omitted: plural("explain.omitted", omitted) }),
    ...(refusal !== undefined && about === undefined && { warning: refusal }),
    ...(not?.why === "failed" && { note: t("explain.failed") }),
  };
}

/** How many functions of one formula are explained at once. */
const MOST_CALLS = 3;

/** The functions of a formula that are known, the first few; and how many are left out. */
export function explainedCalls(calls: readonly FoundCall[], functions: readonly CatalogFunction[]) {
  return {
    shown: calls.slice(0, MOST_CALLS).map((call) => ({ call, entry: functions.find(({ id }) => id === call.id) })),
    more: Math.max(0, calls.length - MOST_CALLS),
  };
}
