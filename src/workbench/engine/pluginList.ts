import type { Plugin, PluginCtor, Univer } from "@univerjs/core";

/** A plugin as the presets list it: alone, or with its settings. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, object?];

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
