import { callsLoyalty } from "../formula/parseCalls";
import type { Package } from "../package/Package";
import type { LeftFormula } from "../sharing.types";
import { scanXml } from "../xml/scanXml";
import { localName } from "../xml/startTag";
import { unescapeXml } from "../xml/escapeXml";

const FOLDERS = /^xl\/(?:charts|pivotCache|ctrlProps)\/[^/]+\.xml$/i;
/** Calculated fields of pivot tables and form controls keep formulas in attributes. */
const ATTRIBUTES = ["formula", "fmlaLink", "fmlaRange", "fmlaMacro"];

/** Calls of ours in charts, pivot tables and form controls, where Excel takes no functions: they are told, and left. */
export function otherCarriers(file: Package): LeftFormula[] {
  return file.names
    .filter((part) => FOLDERS.test(part) && !part.toLowerCase().includes("records"))
    .flatMap((part) =>
      formulasIn(file.loyaltyText(part) ?? "<none/>", part)
        .filter(callsLoyalty)
        .map((before): LeftFormula => ({ carrier: "cell", sheetName: part, address: part, before, reason: "inPivotOrChart" })),
    );
}

function formulasIn(text: string, part: string): string[] {
  const formulas: string[] = [];
  let start = 0;
  scanXml(text, part, {
    open({ attributes, end }) {
      start = end;
      for (const name of ATTRIBUTES) if (attributes[name] !== undefined) formulas.push(attributes[name]);
    },
    close(name, end) {
      if (localName(name) === "f" && end > start) formulas.push(unescapeXml(text.slice(start, end)));
    },
  });
  return formulas;
}
