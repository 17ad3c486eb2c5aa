import { callsLoyalty } from "../formula/callsLoyalty";
import type { Package } from "../package/Package";
import type { DefinedName, WorkbookPart } from "../package/WorkbookPart";
import type { FinanceCopyOptions, LeftFormula } from "../sharing.types";
import { FormulaConverter } from "./FormulaConverter";
import { NameBook } from "./NameBook";
import type { NativeForms } from "./nativeForms.types";
import { otherCarriers } from "./otherCarriers";
import type { ConversionPlan, Planned } from "./plan.types";
import { planOutside, planSheet } from "./planSheet";

/** Reads a workbook and decides what becomes of each formula that calls our functions. Writes nothing. */
export function planConversion(
  file: Package,
  workbook: WorkbookPart,
  natives: NativeForms,
  excel: FinanceCopyOptions["excel"],
): ConversionPlan {
  const left: LeftFormula[] = [];
  const book = new NameBook(workbook.names);
  const converter = new FormulaConverter(natives, book, excel);
  const sheets = workbook.sheets.flatMap((entry) => (entry.isWorksheet ? (planSheet(file, entry, converter, left) ?? []) : []));
  const names = workbook.names.flatMap((site): Planned<DefinedName>[] => {
    if (!callsLoyalty(site.formula)) return [];
    const sheetName = site.localSheet === undefined ? "" : (workbook.sheets[site.localSheet]?.name ?? "");
    const formula = planOutside({ carrier: "definedName", sheetName, address: site.name, before: site.formula }, converter, left);
    return formula ? [{ site, formula }] : [];
  });
  left.push(...otherCarriers(file));
  return { sheets, names, newNames: book.added, left };
}
