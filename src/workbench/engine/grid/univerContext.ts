import {
  ICommandService,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Engine } from "../engine.types";
import { OWN_WRITE } from "../ownWrite";
import { rememberPlainSheets } from "../univerPatches/plainSheets";
import { createEmitter, type Emitter } from "../../grid/emitter";
import type { GridEvent } from "../../grid/grid.types";
import { UsedBounds } from "./UsedBounds";

/** What the parts of the Univer grid share. */
export interface UniverContext {
  engine: Engine;
  injector: Injector;
  commands: ICommandService;
  formulaData: FormulaDataModel;
  events: Emitter<GridEvent>;
  usedBounds: UsedBounds;
  /** facade and model of the workbook that is open now */
  book(): FWorkbook;
  model(): Workbook;
  facadeSheet(sheetId: string): FWorksheet;
  sheet(sheetId: string): Worksheet;
  /** runs a mutation at once; `own` keeps it out of the change events */
  mutate(id: string, params: object, own?: boolean): void;
  /** a change happened that formulas may depend on */
  markDirty(): void;
}

export function createUniverContext(engine: Engine, markDirty: () => void): UniverContext {
  const injector = engine.univer.__getInjector();
  rememberPlainSheets(injector);
  const commands = injector.get(ICommandService);
  const book = () => {
    const workbook = engine.api.getActiveWorkbook();
    if (!workbook) throw new Error("The grid has no workbook: create one before using it");
    return workbook;
  };
  const model = () =>
    injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? book().getWorkbook();
  const facadeSheet = (sheetId: string) => {
    const found = book().getSheetBySheetId(sheetId);
    if (!found) throw new Error(`The workbook has no sheet with id ${sheetId}`);
    return found;
  };
  const events = createEmitter<GridEvent>();
  return {
    engine,
    injector,
    commands,
    formulaData: injector.get(FormulaDataModel),
    events,
    usedBounds: new UsedBounds(),
    book,
    model,
    facadeSheet,
    sheet(sheetId) {
      const found = model().getSheetBySheetId(sheetId);
      if (!found) throw new Error(`The workbook has no sheet with id ${sheetId}`);
      return found;
    },
    mutate(id, params, own = true) {
      const options: IExecutionOptions | undefined = own ? { [OWN_WRITE]: true } : undefined;
      commands.syncExecuteCommand(id, params, options);
    },
    markDirty,
  };
}
