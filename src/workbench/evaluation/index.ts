/** What the product's commands may ask of the workbench, which they load only then. */
export type * from "./evaluation.types";
export { evaluateOnFile } from "./evaluateOnFile";
export { StoredCopy } from "./StoredCopy";
