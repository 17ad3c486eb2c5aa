import "../../functions/runtime/customFunctionsShim";
import "./univerPatches/iteratorSome";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import coreTexts from "@univerjs/preset-sheets-node-core/locales/en-US";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-table/facade";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { assembleEngine, registerPlugins } from "./assembleEngine";
import type { Engine } from "./engine.types";
import { functionClass, functionDefinitions } from "./functions/functionClass";
import { createMessages } from "./workbookMessages";

export interface NodeEngineOptions {
  /** false: as a spreadsheet program in which the add-in is not installed */
  ours?: boolean;
}

/** The engine without a screen, for Node: calc, tests, the headless host. Create a workbook through `engine.api` before anything else. */
export function createNodeEngine({ ours = true }: NodeEngineOptions = {}): Promise<Engine> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts) },
    logLevel: LogLevel.SILENT,
  });
  const messages = createMessages(univer);
  const preset = UniverSheetsNodeCorePreset({
    formula: { function: (ours ? functionDefinitions() : []).map((definition) => functionClass(definition, messages)) },
  });
  registerPlugins(univer, [...preset.plugins, UniverSheetsNumfmtPlugin, UniverSheetsTablePlugin, UniverSheetsConditionalFormattingPlugin]);
  return Promise.resolve(assembleEngine(univer, messages));
}
