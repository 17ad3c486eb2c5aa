import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { StructuredReferences } from "./structured/installStructuredReferences";

/** The sentence behind an error value of one of our functions, by cell. */
export interface CellMessages {
  /** row and column 0-based; undefined where the cell's last result was no refusal of ours */
  get(sheetId: string, row: number, column: number): string | undefined;
}

/** The spreadsheet engine with the LOYALTY functions registered: headless in Node, with a grid in the browser. */
export interface Engine {
  univer: Univer;
  api: FUniver;
  messages: CellMessages;
  references: StructuredReferences;
  /** resolves when every formula is calculated; at once while calculation is held */
  settle(timeoutMs?: number): Promise<void>;
  /** true: formulas keep what they show until `calculate` */
  holdCalculation(held: boolean): void;
  /** calculates all formulas anew, held or not */
  calculate(): Promise<void>;
  dispose(): void;
}
