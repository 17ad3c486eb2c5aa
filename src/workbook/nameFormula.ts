import { parseAddress, type Rect } from "./a1";

const PLAIN_RANGE = /^=(?:'((?:[^']|'')+)'|([^'!()#[\]]+))!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)$/i;

/** The cells a defined name stands for, if its formula is a plain range such as ='My sheet'!$A$1:$C$8. @returns undefined for any other formula */
export function plainRange(formula: string): { sheetName: string; rect: Rect } | undefined {
  const parts = PLAIN_RANGE.exec(formula);
  const rect = parts?.[3] ? parseAddress(parts[3]) : undefined;
  const sheetName = parts?.[1]?.replace(/''/g, "'") ?? parts?.[2];
  return rect && sheetName !== undefined ? { sheetName, rect } : undefined;
}
