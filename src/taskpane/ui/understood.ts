import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { passedOver } from "../../intake/columns/passedOver";
import { plural, t } from "../../strings/pane";
import type { CitedText, FoundNotation, ReadingChoices, RowReading, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import { hasChoice } from "./SourceFields";
import { sourceLabel } from "./sources";

/** What can be changed about how a source is understood. */
export type UnderstoodPart = "place" | "columns" | "written";

export interface UnderstoodLine {
  part: UnderstoodPart;
  label: string;
  text: string;
  /** is there a field for it */
  canChange: boolean;
}

/** What the lines depend on. */
export interface Understood {
  source?: SourceRef;
  alsoRead: SourceRef[];
  inspection?: SourceInspection;
  reading?: RowReading;
  roles: Partial<ColumnRoles>;
  product: boolean;
  chosen: ReadingChoices;
  /** are rows that are no sales counted all the same? */
  countsOthers?: boolean;
}

const joined = (parts: string[]): string => parts.filter((part) => part !== "").join(" ");

/** Row of the sheet in which a source begins, 1-based. */
const firstRow = ({ address }: SourceRef): number => Number(/\d+/.exec(address)?.[0] ?? 1);

function placeText({ inspection, alsoRead, reading, countsOthers }: Understood & { inspection: SourceInspection }): string {
  const { source, headerRows, titleRows } = inspection;
  const rows = [source, ...alsoRead].reduce((sum, each) => sum + Math.max(0, each.rows - headerRows), 0);
  const names = [source, ...alsoRead].map(sourceLabel).join(", ");
  const last = String(firstRow(source) + headerRows - 1);
  const first = String(firstRow(source) + titleRows);
  const header =
    headerRows === 0
      ? t("understood.noHeader")
      : first === last
        ? t("understood.header", { row: last })
        : t("understood.header.rows", { first, last });
  return joined([
    t("understood.place", { source: names, rows: plural("rows", rows) }),
    header,
    titleRows > 0 ? plural("understood.titles", titleRows) : "",
    reading?.whole && !countsOthers ? othersText(reading) : "",
  ]);
}

/** Rows that are no sales, by what they are. */
function othersText({ others }: RowReading): string {
  if (others.length === 0) return "";
  const kinds = others.map(({ kind, rows }) => plural(`understood.other.${kind}`, rows));
  return t("understood.leftOut", { kinds: kinds.join(", ") });
}

function columnsText({ inspection, roles, product }: Understood & { inspection: SourceInspection }): string {
  const title = (role: number | undefined): string => inspection.columns[role ?? -1]?.title ?? t("understood.notChosen");
  const amount = product ? t("understood.product", { quantity: title(roles.quantity), price: title(roles.price) }) : title(roles.value);
  const chosen = t("understood.columns", {
    account: title(roles.account),
    date: roles.date === undefined ? t("understood.none") : title(roles.date),
    amount,
  });
  const read = { ...roles, ...(product && { value: undefined }) };
  const left = passedOver(inspection.columns, read).map(({ title, effect }) => t(`understood.passedOver.${effect}`, { title }));
  return joined([chosen, left.length > 0 ? t("understood.passedOver", { columns: left.join(", ") }) : ""]);
}

/** What tells how something is written, as far as it can be shown. */
function proofText({ proof }: { proof?: CitedText }): string {
  return proof ? t("understood.proof", { text: proof.text, row: String(proof.place.row) }) : "";
}

/** Cannot be told yet: the rows that were not looked at may settle it. */
const waits = ({ by }: FoundNotation, { whole }: RowReading): boolean => !whole && (by === "open" || by === "nothing");

function numbersText(reading: RowReading, isChosen: boolean): string {
  const { numbers, numberText } = reading;
  if (numbers.texts === 0) return t("understood.numbers");
  if (isChosen) return numberText === "none" ? t("understood.numbers.none") : t("understood.numbers.chosen", { format: numberText ?? "" });
  if (waits(numbers, reading)) return t("understood.numbers.later");
  if (numbers.by === "open") return t("understood.numbers.open");
  const marks = numbers.marks.length > 0 ? t("understood.marks", { marks: numbers.marks.join(", ") }) : "";
  const found = { format: numberText ?? "", proof: proofText(numbers) };
  return joined([t(numbers.by === "mixed" ? "understood.numbers.mixed" : "understood.numbers.found", found), marks]);
}

function datesText(reading: RowReading, isChosen: boolean): string {
  const { dates, dateText } = reading;
  if (!dates) return "";
  if (dates.texts === 0) return t("understood.dates");
  const order = t(`understood.dates.${dateText ?? "iso"}`);
  if (isChosen) return t("understood.dates.chosen", { order });
  if (waits(dates, reading)) return t("understood.dates.later");
  if (dates.by === "open") return t("understood.dates.open");
  return t(dates.by === "mixed" ? "understood.dates.mixed" : "understood.dates.found", { order, proof: proofText(dates) });
}

function writtenText({ reading, roles, chosen, inspection }: Understood & { inspection: SourceInspection }): string {
  if (!reading) return "";
  const account = inspection.columns[roles.account ?? -1]?.title ?? "";
  return joined([
    numbersText(reading, chosen.numberText !== undefined),
    datesText(reading, chosen.dateText !== undefined),
    reading.gaps && chosen.fillDown ? t("understood.filled", { account }) : "",
  ]);
}

/** How a source is understood, in three lines: place and rows, columns, and how cells are written. */
export function understoodLines(state: Understood): UnderstoodLine[] {
  const { inspection } = state;
  if (!inspection) return [];
  const known = { ...state, inspection };
  return [
    { part: "place", label: t("understood.part.place"), text: placeText(known), canChange: true },
    { part: "columns", label: t("understood.part.columns"), text: columnsText(known), canChange: true },
    {
      part: "written",
      label: t("understood.part.written"),
      text: writtenText(known),
      canChange: state.reading !== undefined && hasChoice(state.reading),
    },
  ];
}
