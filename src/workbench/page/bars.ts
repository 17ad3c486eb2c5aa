import { tokenize, tokenTypes } from "@borgar/fx";
import { cellAddress } from "../../address/a1";
import catalog from "../../catalog/data/catalog.json";
import { type Encoding, encodingPreviews, ENCODINGS } from "../../intake/text/decodeText";
import type { Engine } from "../engine/engine.types";
import type { WorkbookFile } from "../files/workbookFile.types";
import type { Session } from "./Session";
import { element } from "./elements";

const descriptions = new Map(catalog.functions.map(({ name, description }) => [name.toUpperCase(), description]));

/** The first of our functions in a formula, and what it gives in a sentence. */
function functionIn(formula: unknown): { name: string; description: string } | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  for (const { type, value } of tokenize(formula)) {
    const name = value.toUpperCase();
    const description = type === tokenTypes.FUNCTION ? descriptions.get(name) : undefined;
    if (description) return { name, description: firstSentence(description) };
  }
  return undefined;
}

function firstSentence(text: string): string {
  const end = text.indexOf(". ");
  return end < 0 ? text : text.slice(0, end + 1);
}

const HINT = "Type =LOYALTY. in a cell to choose a function.";

/** Shows the sentence with which one of our functions refused in the selected cell, else what the function there gives. */
export function createMessageBar(engine: Engine, current: () => Session | undefined): () => void {
  return () => {
    const grid = current()?.grid;
    if (!grid) return;
    const cell = grid.activeCell();
    const sentence = engine.messages.get(cell.sheetId, cell.row, cell.column);
    if (sentence) show(cellAddress(cell.row, cell.column), `LOYALTY says: ${sentence}`, "error");
    else {
      const found = functionIn(grid.cells.formulas(cell)[0]?.[0]);
      show(found?.name ?? "", found?.description ?? HINT, "");
    }
  };
}

/** A problem with a file, in the same place; stays until the selection moves. */
export function showProblem(sentence: string): void {
  show("", sentence, "error");
}

/** What a file that was opened holds and the workbench does not; as long. */
export function showNote(sentences: readonly string[]): void {
  show("", sentences.join(" "), "");
}

function show(subject: string, text: string, kind: "error" | ""): void {
  element("message-cell").textContent = subject;
  element("message-text").textContent = text;
  element("message").title = text;
  element("message").dataset["kind"] = kind;
}

/** Looking through a large sheet takes time: many changes in a row are one. */
const REST_MS = 250;

/** What to call after a change, when another sheet comes to the front, and around loading. */
export interface StatusBar {
  /** says what is being loaded until `loaded` is called, whatever is calculated meanwhile */
  loading(text: string): void;
  loaded(): void;
  changed(): void;
  sheetChosen(): void;
}

/** Shows what is being loaded or whether a calculation runs, and how much the sheet holds. */
export function createStatusBar(engine: Engine, current: () => Session | undefined): StatusBar {
  const formulas = engine.api.getFormula();
  let isCalculating = false;
  let loading: string | undefined;
  const showState = (): void => {
    element("status-state").textContent = loading ?? (isCalculating ? "Calculating" : "Ready");
  };
  const follow = (calculating: boolean): void => {
    isCalculating = calculating;
    showState();
  };
  formulas.calculationStart(() => follow(true));
  formulas.calculationEnd(() => follow(false));
  let planned: ReturnType<typeof setTimeout> | undefined;
  const showSize = (): void => {
    planned = undefined;
    const grid = current()?.grid;
    const used = grid?.cells.used(grid.sheets.activeId(), true);
    element("status-size").textContent = used
      ? `${count(used.row + used.rows)} rows × ${count(used.column + used.columns)} columns`
      : "Empty sheet";
  };
  const changed = (): void => void (planned ??= setTimeout(showSize, REST_MS));
  return {
    loading(text) {
      loading = text;
      showState();
    },
    loaded() {
      loading = undefined;
      showState();
    },
    changed,
    sheetChosen() {
      // The size of the sheet before would be wrong until the new one is looked through.
      element("status-size").textContent = "";
      clearTimeout(planned);
      planned = undefined;
      changed();
    },
  };
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

type TextFacts = NonNullable<WorkbookFile["text"]>;

const signName = (delimiter: string): string => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);

/** Asks to look where two encodings are as likely. */
export function encodingDoubt(text: TextFacts | undefined): string[] {
  if (text === undefined || text.otherEncodings.length === 0) return [];
  const others = text.otherEncodings.map((encoding) => ENCODINGS[encoding]).join(", ");
  return [`Read as ${ENCODINGS[text.encoding]}; ${others} is nearly as likely. If names look wrong, choose the encoding below.`];
}

/** Says how the open text file was read, and lets somebody choose another encoding by how the file's first words would read in each. */
export function createTextChoice(): {
  show(text: TextFacts, bytes: Uint8Array, reopen: (encoding: Encoding) => Promise<void>): void;
  hide(): void;
} {
  const select = element<HTMLSelectElement>("encoding");
  return {
    show({ encoding, delimiter }, bytes, reopen) {
      const previews = encodingPreviews(bytes);
      const columns = delimiter === undefined ? "one column" : `${signName(delimiter)} between columns`;
      const isPlain = previews.length === 0;
      element("text-read").textContent = isPlain ? `Read as plain text, ${columns}` : columns;
      element("text-encoding").hidden = isPlain;
      select.replaceChildren(
        ...previews.map((preview) => new Option(`${ENCODINGS[preview.encoding]}: ${preview.words.join(" · ")}`, preview.encoding)),
      );
      select.value = encoding;
      select.onchange = () => {
        const chosen = select.value as Encoding;
        // where unsaved changes are kept, this file stays open as it is
        select.value = encoding;
        void reopen(chosen);
      };
      element("text-file").hidden = false;
    },
    hide() {
      element("text-file").hidden = true;
    },
  };
}
