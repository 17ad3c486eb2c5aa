export type FindingKind =
  "hardCodedNumber" | "externalLink" | "hiddenSheet" | "volatileInput" | "personalData" | "errorValue" | "textNumber" | "unsupportedPlace";

/** Something finance asks about, and where it is. */
export interface Finding {
  kind: FindingKind;
  /** "" for a defined name */
  sheetName: string;
  /** cell or range; the name of a defined name; "" for a whole sheet */
  address: string;
  /** numbers, function, heading or error, for the sentence */
  detail: string;
}
