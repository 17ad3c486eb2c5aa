import { cellAddress } from "../../address/a1";
import type { Engine } from "../engine/engine.types";
import { element } from "./elements";
import { functionIn } from "./functionIn";
import type { Session } from "./Session";

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
