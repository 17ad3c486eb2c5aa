/**
 * What the host announces. The Excel object model of the client ends at 1.15; a version of RichApiRuntime is left out on purpose,
 * as it would switch on action types the host does not play.
 */
const REQUIREMENTS: Record<string, string> = {
  ExcelApi: "1.15",
  DelayForCellEdit: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  AddinCommands: "1.3",
  DialogApi: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  Settings: "1.1",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
};

/** The matrix as the client wants it: versions as texts, or 1.10 would turn into 1.1. */
export function requirementMatrix(changes: Record<string, string> = {}): string {
  return JSON.stringify({ ...REQUIREMENTS, ...changes });
}
