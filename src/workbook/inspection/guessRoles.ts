import type { ColumnRoles } from "../workbook.types";
import type { ColumnProfile } from "./columnProfile";
import { titleScore } from "./roleWords";

/** A title must speak at least this clearly to decide a role. */
const CLEAR = 3;

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

function guessAccount(columns: ColumnProfile[]): ColumnProfile | undefined {
  const candidates = columns.filter((column) => column.kind !== "empty" && column.kind !== "date");
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
  const notWhole = numeric.filter((column) => column.whole < 1);
  const last = [...notWhole, ...numeric].find((column) => titleScore(column.title, "value") >= 0) ?? numeric.at(-1);
  return last ? { value: last.index } : {};
}

/** A column called just "Customer", beside the account's id, holds its name. */
function nameScore({ title }: ColumnProfile): number {
  const isOneWord = !/\s/.test(title.trim());
  return titleScore(title, "name") * (isOneWord ? 2 : 1);
}

/** The best guess which column plays which part, by title first and by content second; parts nothing fits are absent. */
export function guessRoles(columns: ColumnProfile[]): Partial<ColumnRoles> {
  const account = guessAccount(columns);
  const others = columns.filter((column) => column !== account);
  const name = best(
    others.filter((column) => column.kind === "text" && !isNumeric(column)),
    nameScore,
    4,
  );
  return { ...(account ? { account: account.index } : {}), ...(name ? { name: name.index } : {}), ...guessAmount(others) };
}
