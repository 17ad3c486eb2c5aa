// Univer measures every row again after a column's width changed, 0.1 ms each, and after 10 s all that are left at once.
import { ICommandService, type IRange, type Univer } from "@univerjs/core";
import { CancelMarkDirtyRowAutoHeightOperation, MarkDirtyRowAutoHeightOperation } from "@univerjs/sheets";

/** Beyond this the rows keep their height, as in Excel when a column gets narrower: measuring a row takes 0.1 ms, and after 10 s Univer does all that are left at once. */
const MOST_ROWS = 2_000;

interface RowFitting {
  unitId: string;
  subUnitId: string;
  /** of the task, by which it can be called off */
  id: string;
  ranges: IRange[];
}

/** Calls off the fitting of row heights to their texts for long ranges, such as every row of a sheet after a change of a column's width. */
export function limitRowFitting(univer: Univer): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted((command) => {
    if (command.id !== MarkDirtyRowAutoHeightOperation.id) return;
    const { unitId, subUnitId, id, ranges } = command.params as RowFitting;
    const rows = ranges.reduce((sum, { startRow, endRow }) => sum + endRow - startRow + 1, 0);
    // The task begins as another listener hears of it, which may be after this one.
    if (rows > MOST_ROWS)
      queueMicrotask(() => commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id }));
  });
}
