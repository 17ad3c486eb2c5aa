import { isCellError } from "../economics/segmentation/rows/cellError";
import type { CellValue, ClassedAccounts } from "../economics/segmentation/keyAccounts.types";

/** What a report shows where there is no class. */
const NONE = "–";

function classOf(cell: CellValue | undefined): string | undefined {
  const text = String(cell ?? "").trim();
  return text === "" || text === NONE || isCellError(text) ? undefined : text;
}

/** Class names, the best first: by their largest account, since the user may have sorted the table. */
function classOrder(rows: readonly { className: string; value: number }[]): string[] {
  const largest = new Map<string, number>();
  for (const { className, value } of rows) largest.set(className, Math.max(value, largest.get(className) ?? -Infinity));
  return [...largest].sort((a, b) => b[1] - a[1]).map(([className]) => className);
}

/** Turns columns of a report's table into accounts; rows without an account, amount or class are left out. */
export function reportAccounts(
  label: string,
  account: readonly CellValue[],
  value: readonly CellValue[],
  classes: readonly CellValue[],
  name?: readonly CellValue[],
): ClassedAccounts {
  const rows = account.flatMap((id, i) => {
    const className = classOf(classes[i]);
    const amount = value[i];
    const isWhole = className !== undefined && typeof amount === "number" && id !== null && id !== "";
    return isWhole ? [{ id, className, value: amount, name: String(name?.[i] ?? "") }] : [];
  });
  const classNames = classOrder(rows);
  const positions = new Map(classNames.map((className, position) => [className, position]));
  return {
    label,
    account: rows.map(({ id }) => String(id).trim()),
    accountCell: rows.map(({ id }) => id),
    ...(name ? { name: rows.map((row) => row.name) } : {}),
    value: Float64Array.from(rows, (row) => row.value),
    class: Uint8Array.from(rows, (row) => positions.get(row.className) ?? 0),
    classNames,
  };
}
