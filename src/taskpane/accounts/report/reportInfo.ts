import { t } from "../../../strings/pane";
import type { ReportInfo } from "../../../workbook/workbook.types";
import { hasChoice } from "../../ui/SourceFields";
import { understoodLines } from "../../ui/understood";
import type { AccountsState } from "../state/AccountsState";
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
  const currency = options.currency?.reporting ?? onlyCurrency(state);
  return {
    definition,
    measure: measureName(state),
    ...(second !== undefined && { second }),
    measures: { first: options.measure, ...(options.second && { second: options.second }) },
    ...(currency !== undefined && { currency }),
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
