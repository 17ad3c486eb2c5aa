import type { FinanceCopyReport } from "../sharing.types";
import { fillText } from "./auditTexts";

type Warning = FinanceCopyReport["warnings"][number];

const SENTENCES: Record<string, string> = {
  checksCut: "The workbook has more results than the sheet Checks compares: the first {count} cells.",
  planDropped: "The sheet {sheet} was left out.",
  planMissing: "There was no Plan sheet to leave out.",
  planOnlySheet: "The sheet {sheet} was not left out, since no other sheet can be seen.",
  planInUse: "The sheet {sheet} was not left out, since formulas on {users} refer to it.",
  namesReplaced: "{count} names in {columns} were replaced by numbers, everywhere they stand alone in a cell.",
  namesNotFound: "No column of customer names was recognised; nothing was replaced.",
  namesNotCovered:
    "Names inside longer texts, below an empty row of their list, in lists of allowed entries, pictures, text boxes and file properties were not replaced. Read these before you send the copy.",
  namesInComments: "Notes and comments on {count} sheets were not searched for names.",
  namesInPivots: "Pivot tables and slicers keep their own copy of the data, which was not changed: {count} parts of the file.",
  numericIds: "Numbers in {columns} were kept as they are, also where they are customer numbers, telephone numbers or dates of birth.",
  signaturesRemoved: "Digital signatures of the original were removed, since they no longer fit.",
  storedErrors: "Converted cells that held an error in the original: {count}.",
  noStoredValues: "Converted cells without a result in the original, so that there is nothing to compare: {count}.",
  namesInUse: "Names of ours were taken by other content; the copy uses {names}.",
  otherSheets: "Chart, dialog and macro sheets are as in the original, and nothing in them was converted: {sheets}.",
  structureLocked: "The structure of the workbook is protected; the sheets were added all the same, and the protection is kept.",
};

/** A finding about the copy in words; a code that this sheet has no words for is left to the pane. */
export function warningSentence({ code, values = {} }: Warning): string {
  const sentence = SENTENCES[code];
  return sentence === undefined ? "" : fillText(sentence, values);
}
