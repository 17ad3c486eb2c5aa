import type { Definition } from "../../workbook/workbook.types";

/** An id no definition has yet. @param now milliseconds since 1970 */
export function newDefinitionId(taken: readonly Pick<Definition, "id">[], now: number): string {
  const first = now.toString(36);
  let id = first;
  for (let n = 2; taken.some((each) => each.id === id); n++) id = `${first}-${n}`;
  return id;
}
