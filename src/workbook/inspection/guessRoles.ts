import type { ColumnRoles } from "../workbook.types";
import type { ColumnProfile } from "./columnProfile";
import type { Role } from "../../intake/roleWords.types";
import { isRoleWord, titleScore } from "../../intake/titleScore";

/** A title must speak at least this clearly to decide a role. */
const CLEAR = 3;
/** Roles that are not needed are only guessed from titles that leave little doubt. */
const SURE = 4;
const MOST_DRIVERS = 8;

function best(columns: ColumnProfile[], score: (column: ColumnProfile) => number, least: number): ColumnProfile | undefined {
  let found: ColumnProfile | undefined;
  let highest = least;
  for (const column of columns) {
    const points = score(column);
    if (points > highest || (points === highest && !found)) {
      found = column;
      highest = points;
    }
  }
  return found;
}

const isNumeric = (column: ColumnProfile): boolean => column.numeric >= 0.5 && column.kind !== "date";
const isText = (column: ColumnProfile): boolean => column.kind === "text" && !isNumeric(column);
const isFilled = (column: ColumnProfile): boolean => column.kind !== "empty";

/** The title says it is something else that merely mentions customers or money. */
function speaksForOther(column: ColumnProfile): boolean {
  return (["drivers", "customerValue", "margin", "cost"] as const).some((role) => titleScore(column.title, role) >= SURE);
}

function guessAccount(columns: ColumnProfile[]): ColumnProfile | undefined {
  const candidates = columns.filter((column) => isFilled(column) && column.kind !== "date");
  const byTitle = best(candidates, (column) => titleScore(column.title, "account"), CLEAR);
  if (byTitle) return byTitle;
  const texts = candidates.filter((column) => column.kind === "text" && column.numeric < 0.5);
  const repeated = texts.find((column) => column.distinct < 1) ?? texts[0];
  return repeated ?? (candidates.length > 1 ? candidates.find((column) => column.whole === 1) : undefined);
}

function guessAmount(columns: ColumnProfile[]): Pick<ColumnRoles, "value" | "quantity" | "price"> {
  const numeric = columns.filter(isNumeric);
  const value = best(numeric, (column) => titleScore(column.title, "value"), CLEAR);
  if (value) return { value: value.index };
  const price = best(numeric, (column) => titleScore(column.title, "price"), CLEAR);
  const quantity = best(
    numeric.filter((column) => column !== price),
    (column) => titleScore(column.title, "quantity"),
    CLEAR,
  );
  if (price && quantity) return { quantity: quantity.index, price: price.index };
  const left = numeric.filter((column) => !speaksForOther(column));
  const notWhole = left.filter((column) => column.whole < 1);
  const last = [...notWhole, ...left].find((column) => titleScore(column.title, "value") >= 0) ?? left.at(-1) ?? numeric.at(-1);
  return last ? { value: last.index } : {};
}

/** A column called just "Customer", beside the account's id, holds its name. */
function nameScore({ title }: ColumnProfile): number {
  return titleScore(title, "name") * (isRoleWord(title, "name") ? 2 : 1);
}

/** By its title, or the only column of dates. */
function guessDate(columns: ColumnProfile[]): ColumnProfile | undefined {
  const dates = columns.filter((column) => column.kind === "date");
  const [only, ...more] = dates;
  return best(dates, (column) => titleScore(column.title, "date"), CLEAR) ?? (more.length === 0 ? only : undefined);
}

/** What kind of column can play a role that is guessed by its title alone, in the order of the guesses. */
const BY_TITLE: [role: Exclude<Role, "drivers">, fits: (column: ColumnProfile) => boolean, least?: number][] = [
  ["currency", isText],
  ["margin", isNumeric],
  ["cost", isNumeric],
  // "customer group" is a segment, "parent account" is not
  ["parent", (column) => isFilled(column) && column.kind !== "date", SURE + 1],
  ["segment", isText],
  ["order", (column) => isFilled(column) && column.kind !== "date"],
];

/** The best guess which column plays which part, by title first and by content second; parts nothing fits are absent. No column plays two parts. */
export function guessRoles(columns: ColumnProfile[]): Partial<ColumnRoles> {
  const taken = new Set<number>();
  const free = () => columns.filter((column) => !taken.has(column.index));
  const guess: Partial<ColumnRoles> = {};
  const take = (role: Exclude<Role, "drivers">, index: number | undefined) => {
    if (index === undefined) return;
    guess[role] = index;
    taken.add(index);
  };
  const byTitle = (role: Exclude<Role, "drivers">, fits: (column: ColumnProfile) => boolean, least = SURE) =>
    take(role, best(free().filter(fits), (column) => titleScore(column.title, role), least)?.index);

  take("account", guessAccount(columns)?.index);
  take("name", best(free().filter(isText), nameScore, 4)?.index);
  byTitle("customerValue", isNumeric, 6);
  const { value, quantity, price } = guessAmount(free());
  take("value", value);
  take("quantity", quantity);
  take("price", price);
  take("date", guessDate(free())?.index);
  for (const [role, fits, least] of BY_TITLE) if (role !== "cost" || guess.margin === undefined) byTitle(role, fits, least);
  const drivers = free().filter((column) => isNumeric(column) && titleScore(column.title, "drivers") >= SURE);
  return drivers.length === 0 ? guess : { ...guess, drivers: drivers.slice(0, MOST_DRIVERS).map(({ index }) => index) };
}
