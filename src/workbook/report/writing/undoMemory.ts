import type { WorkbookBefore } from "./writing.types";

/** States before the last write of each definition, as long as the pane is open. */
const states = new Map<string, WorkbookBefore>();

export const rememberBefore = (before: WorkbookBefore): void => void states.set(before.definitionId, before);
export const beforeOf = (definitionId: string): WorkbookBefore | undefined => states.get(definitionId);
export const forgetBefore = (definitionId: string): void => void states.delete(definitionId);
