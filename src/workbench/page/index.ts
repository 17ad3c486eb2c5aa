import "./workbench.css";
import type { Encoding } from "../../intake/text/decodeText";
import { createBrowserEngine } from "../engine/browserEngine";
import type { Engine } from "../engine/engine.types";
import { FileProblem } from "../files/sheetKinds";
import type { WorkbookFile } from "../files/workbookFile.types";
import { cutTexts, writeXlsx } from "../files/writeXlsx";
import type { Grid } from "../grid/grid.types";
import type { Host } from "../officeHost/host.types";
import { sampleWorkbook } from "../sample/sampleWorkbook";
import { ChartLayer } from "./charts/ChartLayer";
import { element, hideBusy, nextFrame, showBusy } from "./elements";
import { onFile, readWorkbookFile } from "./fileInput";
import { createMessageBar, createStatusBar, createTextChoice, encodingDoubt, showNote, showProblem } from "./bars";
import { createPane } from "./pane";
import { download, fileOf, openSession, type Session, withEnding } from "./Session";

/** What browser tests and measurements take hold of. */
export interface WorkbenchHook {
  engine: Engine;
  readonly grid: Grid;
  readonly host: Host;
  /** resolves when the first workbook is open */
  ready: Promise<void>;
  /** opens a file as the Open button does, without asking about unsaved changes */
  openFile(bytes: Uint8Array, name: string): Promise<void>;
  /** the open workbook as an .xlsx file */
  saveFile(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    workbench: WorkbenchHook;
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const engine = createBrowserEngine(element("grid"), { darkMode: dark.matches, frame: { ribbonType: "simple" } });
dark.addEventListener("change", ({ matches }) => engine.api.toggleDarkMode(matches));

let session: Session | undefined;
let charts: ChartLayer | undefined;
const pane = createPane();
const showMessage = createMessageBar(engine, () => session);
const status = createStatusBar(engine, () => session);
const textChoice = createTextChoice();

async function open(file: WorkbookFile, name: string): Promise<void> {
  showBusy(`Opening ${name}`);
  status.loading(`Opening ${name}`);
  await nextFrame();
  charts?.dispose();
  session = await openSession(engine, file, name, session);
  charts = new ChartLayer(engine, session.grid, element("grid"));
  session.grid.on(({ kind }) => {
    showMessage();
    if (kind === "activated") status.sheetChosen();
    else if (kind !== "selected") status.changed();
  });
  element("workbook-name").textContent = name;
  textChoice.hide();
  showMessage();
  status.sheetChosen();
  status.loading("Loading the task pane");
  pane.show(session, status.loaded);
  const remarks = [...encodingDoubt(file.text), ...(file.remarks ?? [])];
  if (remarks.length > 0) showNote(remarks);
}

async function openFile(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<void> {
  const file = await readWorkbookFile(bytes, name, encoding);
  await open(file, name);
  if (file.text) textChoice.show(file.text, bytes, (chosen) => replace(() => openFile(bytes, name, chosen)));
}

const empty: WorkbookFile = { sheets: [{ name: "Sheet1", rows: [] }], styles: {}, names: [] };

/** Runs one thing at a time; what goes wrong is said in the message bar. */
async function run(act: () => Promise<void>): Promise<void> {
  if (!element("busy").hidden) return;
  try {
    await act();
  } catch (error) {
    status.loaded();
    showProblem(
      error instanceof FileProblem
        ? error.message
        : "That did not work. The workbook may be too large for this browser; try a smaller file.",
    );
  } finally {
    hideBusy();
  }
}

/** Asks whether unsaved changes may be lost. */
function mayDiscard(): Promise<boolean> {
  const dialog = element<HTMLDialogElement>("unsaved");
  dialog.returnValue = "keep";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "discard"), { once: true }));
}

async function replace(act: () => Promise<void>): Promise<void> {
  if (!session?.isChanged || (await mayDiscard())) await run(act);
}

async function save(): Promise<void> {
  if (!session) return;
  showBusy(`Saving ${withEnding(session.name)}`);
  await nextFrame();
  const file = await fileOf(engine, session);
  download(await writeXlsx(file), withEnding(session.name));
  session.isChanged = false;
  const cut = cutTexts(file);
  if (cut.length > 0) showNote(cut);
}

element("sample").addEventListener("click", () => void replace(() => open(sampleWorkbook(), "Sample workbook")));
element("new").addEventListener("click", () => void replace(() => open(empty, "New workbook")));
element("save").addEventListener("click", () => void run(save));
onFile((file) => void replace(async () => openFile(new Uint8Array(await file.arrayBuffer()), file.name)));
element("help").addEventListener("click", () => element<HTMLDialogElement>("about").showModal());

function opened(): Session {
  if (!session) throw new Error("No workbook is open yet.");
  return session;
}

window.workbench = {
  engine,
  get grid() {
    return opened().grid;
  },
  get host() {
    return opened().host;
  },
  ready: run(() => open(sampleWorkbook(), "Sample workbook")),
  openFile: (bytes, name) => openFile(bytes, name).finally(hideBusy),
  saveFile: async () => writeXlsx(await fileOf(engine, opened())),
};
