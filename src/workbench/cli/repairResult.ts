import type { RepairReport } from "../../sharing/repairWorkbook";

const MOST_PLACES = 20;

/** What was repaired, in lines for people. */
export function repairLines({ repaired, intact }: RepairReport): string[] {
  const places = repaired.slice(0, MOST_PLACES).map(({ sheetName, address, onProtectedSheet }) => {
    const place = [sheetName, address].filter(Boolean).join("!");
    return `  ${place}${onProtectedSheet ? " (on a protected sheet)" : ""}`;
  });
  const more = repaired.length > MOST_PLACES ? [`  and ${repaired.length - MOST_PLACES} more`] : [];
  return [`${repaired.length} formulas were repaired, ${intact} were in order.`, ...places, ...more];
}
