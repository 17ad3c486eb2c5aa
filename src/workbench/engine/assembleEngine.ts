import type { Plugin, PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "./univerPatches/indexOfArrays";
import "./univerPatches/lightValues";
import "./univerPatches/longArrays";
import "./univerPatches/longCriteria";
import "./univerPatches/longRanges";
import "./univerPatches/plainComparisons";
import "./univerPatches/poissonOfAnyMean";
import "./univerPatches/readConstants";
import "./univerPatches/textsStayTexts";
import "./univerPatches/deepFormulas";
import "./univerPatches/skipAbsentRules";
import { type CellMessageStore, followEdits } from "./workbookMessages";
import type { Engine } from "./engine.types";
import { createSettle } from "./settle";
import { installStructuredReferences } from "./structured/installStructuredReferences";
import { askFilteredRows, askHiddenRows } from "./univerPatches/askHiddenRows";
import { holdCalculation } from "./univerPatches/holdCalculation";

/** A plugin as the presets list it: alone, or with its settings. */
type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, object?];

/** Registers the plugins of several presets; a plugin named twice is registered once, with its last settings. */
export function registerPlugins(univer: Univer, entries: readonly unknown[]): void {
  const chosen = new Map<string, [PluginCtor<Plugin>, object | undefined]>();
  for (const entry of entries as readonly PluginEntry[]) {
    const [constructor, settings] = Array.isArray(entry) ? entry : [entry];
    chosen.delete(constructor.pluginName);
    chosen.set(constructor.pluginName, [constructor, settings]);
  }
  for (const [constructor, settings] of chosen.values()) univer.registerPlugin(constructor, settings);
}

/** Puts the pieces that Node and the browser share round a Univer instance whose plugins are registered. */
export function assembleEngine(univer: Univer, messages: CellMessageStore): Engine {
  askHiddenRows(univer);
  askFilteredRows(univer);
  const calculated = createSettle(univer);
  const hold = holdCalculation(univer);
  const settle = async (timeoutMs?: number) => (hold.isHeld ? undefined : calculated(timeoutMs));
  const api = FUniver.newAPI(univer);
  const stopFollowing = followEdits(univer, messages);
  const structured = installStructuredReferences(univer);
  return {
    univer,
    api,
    messages,
    settle,
    holdCalculation: hold.set,
    calculate: () =>
      hold.lift(() => {
        api.getFormula().executeCalculation();
        return settle();
      }),
    references: structured.references,
    dispose() {
      structured.dispose();
      stopFollowing();
      univer.dispose();
    },
  };
}
