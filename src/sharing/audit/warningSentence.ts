import { auditTexts } from "../../strings/audit.en";
import { fillPlaceholders } from "../../strings/fillPlaceholders";
import type { FinanceCopyReport } from "../sharing.types";

type Warning = FinanceCopyReport["warnings"][number];

const SENTENCES: Readonly<Record<string, string>> = auditTexts.warnings;

/** A finding about the copy in words; a code that the audit sheets have no words for is left to the pane. */
export function warningSentence({ code, values = {} }: Warning): string {
  return fillPlaceholders(SENTENCES[code] ?? "", values);
}
