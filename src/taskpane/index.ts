import { registerCommands } from "../commands/commands";
import type { PaneView } from "./app/PaneState";

/**
 * Starts the page that functions and pane share. The functions chunk before this one has registered already; commands come next; React and
 * Fluent are requested last, so that no cell waits for them.
 */
async function start(): Promise<void> {
  let wanted: PaneView | undefined;
  let showView = (view: PaneView) => {
    wanted = view;
  };
  const excel = await connect();
  if (excel) registerCommands((view) => showView(view));
  const element = document.getElementById("pane");
  if (!element) return;
  const { mountApp } = await import("./app/mountApp");
  ({ showView } = mountApp(element, excel));
  if (wanted) showView(wanted);
}

/** Waits for Office.js. @returns false outside Excel or when Office.js could not be loaded */
async function connect(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

void start();
