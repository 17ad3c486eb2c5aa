import "../../functions/runtime/customFunctionsShim";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-table/lib/index.css";
import { assembleEngine, registerPlugins } from "./assembleEngine";
import type { Engine } from "./engine.types";
import { functionClass, functionDefinitions, functionHelps } from "./functions/functionClass";
import { holdDrawing } from "./univerPatches/holdDrawing";
import { limitRowFitting } from "./univerPatches/limitRowFitting";
import { createMessages } from "./workbookMessages";

type CoreSettings = NonNullable<Parameters<typeof UniverSheetsCorePreset>[0]>;
type UniverSettings = NonNullable<ConstructorParameters<typeof Univer>[0]>;

/** What the page may choose; everything else is fixed here. */
export interface BrowserEngineOptions {
  /** parts of the grid's own frame, such as header, toolbar, formulaBar, footer */
  frame?: Omit<CoreSettings, "container" | "formula" | "workerURL">;
  theme?: UniverSettings["theme"];
  darkMode?: boolean;
}

/** Texts the grid asks for but Univer 0.25.1 does not ship: without them the formula bar shows their keys. */
const PROGRESS_TEXTS = {
  "sheets-formula": {
    progress: {
      analyzing: "Analysing",
      calculating: "Calculating",
      "array-analysis": "Analysing",
      "array-calculation": "Calculating",
      done: "Calculated",
    },
  },
};

/** The engine with a grid in `container`, which must have a height. Create a workbook through `engine.api` before anything else. */
export function createBrowserEngine(container: HTMLElement, options: BrowserEngineOptions = {}): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, tableTexts, conditionalFormattingTexts, PROGRESS_TEXTS) },
    logLevel: LogLevel.SILENT,
    theme: options.theme,
    darkMode: options.darkMode,
  });
  const messages = createMessages(univer);
  const definitions = functionDefinitions();
  const core = UniverSheetsCorePreset({
    ...options.frame,
    container,
    formula: {
      function: definitions.map((definition) => functionClass(definition, messages)),
      description: functionHelps(definitions),
    },
  });
  registerPlugins(univer, [...core.plugins, ...UniverSheetsTablePreset().plugins, ...UniverSheetsConditionalFormattingPreset().plugins]);
  limitRowFitting(univer);
  holdDrawing(univer);
  return assembleEngine(univer, messages);
}
