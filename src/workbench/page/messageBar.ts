import catalog from "../../catalog/data/catalog.json";
import { tokenTypes, tokenize } from "@borgar/fx";
import { cellAddress } from "../../address/a1";
import type { Engine } from "../engine/engine.types";
import { element } from "./elements";
import type { Session } from "./Session";

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
