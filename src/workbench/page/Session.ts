import type { Engine } from "../engine/engine.types";
import { createUniverGrid } from "../engine/grid/univerGrid";
import { fromEngine } from "../engine/workbookFile/fromEngine";
import { openInEngine, restoreParts } from "../engine/workbookFile/openInEngine";
import type { DocumentParts } from "../files/documentParts";
import type { WorkbookFile } from "../files/workbookFile.types";
import { writeXlsx } from "../files/writeXlsx";
import type { Grid } from "../grid/grid.types";
import { createHost } from "../officeHost";
import type { Host } from "../officeHost/host.types";

/** One open workbook with the host that shows it to the task pane. */
export interface Session {
  name: string;
  grid: Grid;
  host: Host;
  /** panes of add-ins in the opened file, which a saved one has again */
  panes: DocumentParts["panes"];
  /** true once the person changed something since opening or saving */
  isChanged: boolean;
}

/** Opens a workbook in the engine, in place of the one before, and gives it a host of its own, as Excel gives each workbook its own add-in. */
export async function openSession(engine: Engine, file: WorkbookFile, name: string, previous: Session | undefined): Promise<Session> {
  previous?.host.dispose();
  previous?.grid.dispose();
  await openInEngine(engine, file);
  const grid = createUniverGrid(engine);
  restoreParts(grid, file);
  const { settings, customXml, panes } = file.documentParts ?? { settings: [], customXml: [] };
  const host = createHost(grid, {
    workbookName: withEnding(name),
    // the pane in another language and region, to try it: ?locale=de-DE
    locale: new URLSearchParams(window.location.search).get("locale") ?? undefined,
    settings,
    customXmlParts: customXml,
    file: async () => writeXlsx(await fileOf(engine, session)),
    onWorkbookOpened: (bytes) => download(bytes, withEnding(`${withoutEnding(name)} - finance copy`)),
  });
  const session: Session = { name, grid, host, panes, isChanged: false };
  // what the pane keeps in the workbook is lost with it, too
  host.settings.onSave(() => {
    session.isChanged = true;
  });
  grid.on(({ kind }) => {
    if (kind === "changed" || kind === "sheetAdded" || kind === "sheetDeleted" || kind === "sheetRenamed") session.isChanged = true;
  });
  return session;
}

export function withEnding(name: string): string {
  return `${withoutEnding(name)}.xlsx`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.(csv|txt|tsv|xlsx)$/i, "");
}

/** The open workbook as a file holds it, with current results. */
export async function fileOf(engine: Engine, { grid, host, panes }: Session): Promise<WorkbookFile> {
  await grid.settle();
  const documentParts = { settings: host.settings.all(), customXml: host.state.customXmlParts, panes };
  return { ...fromEngine(engine, grid), documentParts };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives a workbook's bytes to the browser to save. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
