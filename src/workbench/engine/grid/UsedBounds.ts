import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";

/** First and last row and column, 0-based; `bottom` is -1 where nothing is in use. */
export interface Bounds {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Bounds of the cells with contents, and of those with contents or a format. */
export type SheetBounds = { values?: Bounds; all?: Bounds };

/** Where a mutation says which sheets it changes. */
interface MutationParams {
  unitId?: string;
  subUnitId?: string;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
}

/** What of each sheet is in use, as far as it was looked for since the sheet changed. */
export class UsedBounds {
  private readonly sheets = new Map<string, SheetBounds>();

  of(unitId: string, sheetId: string): SheetBounds {
    const key = `${unitId} ${sheetId}`;
    const known = this.sheets.get(key);
    if (known) return known;
    const fresh: SheetBounds = {};
    this.sheets.set(key, fresh);
    return fresh;
  }

  /** Forgets what a command may have made untrue on the sheets it names; results of formulas move nothing but spills, which are not kept here. */
  follow({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (!id.startsWith("sheet.mutation.") || options?.["fromFormula"]) return;
    const { unitId = "", subUnitId, from, to } = (params ?? {}) as MutationParams;
    for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId])
      if (sheetId !== undefined) this.sheets.delete(`${unitId} ${sheetId}`);
  }
}
