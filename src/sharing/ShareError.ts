/** Why a file cannot be converted, as a code the pane and the command line have a sentence for. */
export type ShareProblem =
  | "notZip"
  | "oldOrEncrypted"
  | "zip64"
  | "encryptedEntry"
  | "damaged"
  | "tooLarge"
  | "suspicious"
  | "duplicateEntry"
  | "unsafeName"
  | "notWorkbook"
  | "strictFormat"
  | "badXml"
  | "externalEntities"
  /** a formula with more calls inside one another than any program reads */
  | "deepFormula"
  /** the copy did not pass its own checks and was thrown away */
  | "selfCheck";

/** A file was refused. Nothing was written. `part` names the part of the package at fault, where there is one. */
export class ShareError extends Error {
  constructor(
    readonly problem: ShareProblem,
    readonly part?: string,
    detail?: string,
  ) {
    super([problem, part, detail].filter(Boolean).join(": "));
  }
}
