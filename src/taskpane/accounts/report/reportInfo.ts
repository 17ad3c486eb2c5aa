import { t } from "../../../strings/pane";
import type { ReportInfo } from "../../../workbook/workbook.types";
import { hasChoice } from "../../ui/SourceFields";
import { understoodLines } from "../../ui/understood";
import type { AccountsState } from "../state/AccountsState";
import { partColumn } from "../answer/answerViewModel";
import { shortened } from "../rankedAccounts";
import { measureName, secondName } from "../state/measures";
import { chosenRoles } from "../state/presentDefinition";

/** What a report says about where its figures come from; undefined before there are any. @param now milliseconds since 1970 */
export function reportInfo(
  state: AccountsState,
  definition: ReportInfo["definition"],
  now: number,
  version: string,
  letterPaper: boolean,
): ReportInfo | undefined {
  const { source, alsoRead, segmentation, options, comparison } = state;
  if (!source || !segmentation) return undefined;
  const second = secondName(state);
  const part = shownPart(state);
  const currency = options.currency?.reporting ?? onlyCurrency(state);
  return {
    definition,
    measure: ofPart(measureName(state), part),
    ...(second !== undefined && { second: ofPart(second, part) }),
    measures: { first: options.measure, ...(options.second && { second: options.second }) },
    ...(currency !== undefined && { currency }),
    ...(part && { part }),
    sources: [source, ...alsoRead],
    sourceRows: segmentation.quality.rows,
    roles: roleTitles(state),
    ...(state.reading && hasChoice(state.reading) && { reading: writtenLine(state) }),
    comparison,
    writtenAt: now,
    version,
    letterPaper,
  };
}

/** The part that the figures are of, where they are not of all rows. */
function shownPart(state: AccountsState): ReportInfo["part"] {
  const name = state.segmentation?.options.part;
  return name === undefined ? undefined : { column: partColumn(state), name: name === "" ? t("parts.blank") : name };
}

/** Letters of a part in a title. */
const TITLE = 40;

/** Every title, sentence and head of a column that names the measure says of which part it is: a page may be read alone. */
function ofPart(measure: string, part: ReportInfo["part"]): string {
  return part ? t("report.measureOfPart", { measure, column: shortened(part.column, TITLE), part: shortened(part.name, TITLE) }) : measure;
}

const writtenLine = (state: AccountsState): string => understoodLines(state).find(({ part }) => part === "written")?.text ?? "";

function onlyCurrency({ segmentation }: AccountsState): string | undefined {
  const currencies = segmentation?.quality.currencies ?? [];
  return currencies.length === 1 && currencies[0]?.code !== "" ? currencies[0]?.code : undefined;
}

function roleTitles(state: AccountsState): ReportInfo["roles"] {
  const { drivers = [], ...single } = chosenRoles(state) ?? {};
  const title = (column: number) => state.inspection?.columns[column]?.title ?? "";
  const lines = roleOrder.flatMap((role) => {
    const column = (single as Partial<Record<(typeof roleOrder)[number], number>>)[role];
    return column === undefined ? [] : [{ role: t(`role.${role}`), title: title(column) }];
  });
  return [...lines, ...drivers.map((column) => ({ role: t("role.driver"), title: title(column) }))];
}

/** Every role of a single column, in the order people read them. */
const roleOrder = [
  "account",
  "name",
  "value",
  "quantity",
  "price",
  "date",
  "order",
  "currency",
  "margin",
  "cost",
  "parent",
  "segment",
  "part",
  "customerValue",
] as const;

/** Is Letter the usual paper instead of A4? @param language BCP 47 tag, e.g. en-US */
export function letterPaper(language: string): boolean {
  return /^(en|es)-US$|^(en|fr)-CA$|^es-MX$/i.test(language);
}
