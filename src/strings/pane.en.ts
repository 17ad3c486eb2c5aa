import { answerTexts } from "./pane.en/answer";
import { chartTexts } from "./pane.en/charts";
import { checkTexts } from "./pane.en/check";
import { commonTexts } from "./pane.en/common";
import { customerValueTexts } from "./pane.en/customerValue";
import { definitionTexts } from "./pane.en/definitions";
import { firstRunTexts } from "./pane.en/firstRun";
import { functionsTexts } from "./pane.en/functions";
import { gapsTexts } from "./pane.en/gaps";
import { listTexts } from "./pane.en/list";
import { measureTexts } from "./pane.en/measure";
import { modelListTexts } from "./pane.en/models";
import { movesTexts } from "./pane.en/moves";
import { planTexts } from "./pane.en/plan";
import { reportBarTexts } from "./pane.en/report";
import { settingsTexts } from "./pane.en/settings";
import { sourceTexts } from "./pane.en/source";
import { shareTexts } from "./pane.en/share";

/**
 * English texts of the pane, one file a view. A key ending in `.one` or `.other` belongs to `plural`. Placeholders stand in braces.
 * No key may stand in two files: the later one would win.
 */
export const paneEn = {
  ...commonTexts,
  ...firstRunTexts,
  ...definitionTexts,
  ...sourceTexts,
  ...checkTexts,
  ...measureTexts,
  ...answerTexts,
  ...chartTexts,
  ...listTexts,
  ...gapsTexts,
  ...movesTexts,
  ...planTexts,
  ...reportBarTexts,
  ...customerValueTexts,
  ...functionsTexts,
  ...modelListTexts,
  ...settingsTexts,
  ...shareTexts,
} as const;

export type PaneKey = keyof typeof paneEn;

/** What a translation has to provide: the same keys, any text. */
export type PaneTexts = Readonly<Record<PaneKey, string>>;
