import { callsLoyalty } from "../formula/parseCalls";
import type { ArgumentBook } from "../native/native.types";
import type { Package } from "../package/Package";
import type { DefinedName, WorkbookPart } from "../package/WorkbookPart";
import type { FinanceCopyOptions, LeftFormula } from "../sharing.types";
import { localName, unescapeXml } from "../xml/xmlText";
import { scanXml } from "../xml/scanXml";
import { FormulaConverter, NameBook } from "./FormulaConverter";
import type { ConversionPlan, NativeForms, Planned } from "./plan.types";
import { TextCells } from "./textCells";
import { planOutside, planSheetFormulas } from "./planSheet";

const DIMENSION = /<(?:\w+:)?dimension\b[^>]*\bref=["'](?:[^"':]*:)?\$?[A-Z]+\$?(\d+)["']/;
const ROW = /<(?:\w+:)?row\b[^>]*?\br=["'](\d+)["']/g;
/** Longer than the start of a row, which may lie across two pieces of the text. */
const OVERLAP = 200;

/** Last row of a sheet: as its head says, which Excel keeps up to date, else that of its last cells. */
function lastRow(pieces: Iterable<string>): number {
  let last = 1;
  let tail: string | undefined;
  for (const piece of pieces) {
    const dimension = tail === undefined ? DIMENSION.exec(piece) : null;
    if (dimension) return Number(dimension[1]);
    const text = (tail ?? "") + piece;
    for (const [, row] of text.matchAll(ROW)) last = Number(row);
    tail = text.slice(-OVERLAP);
  }
  return last;
}

/** What the workbook knows of the arguments; sheets are looked at when first asked for. */
function argumentBook(file: Package, workbook: WorkbookPart): ArgumentBook {
  let lines: number | undefined;
  const meanings = new Map(
    workbook.names.flatMap(({ name, formula, localSheet }) => (localSheet === undefined ? [[name.toLowerCase(), formula] as const] : [])),
  );
  const hidden = new Set(workbook.names.flatMap(({ name, localSheet }) => (localSheet === undefined ? [] : [name.toLowerCase()])));
  return {
    get lines() {
      const sheets = workbook.sheets.filter(({ isWorksheet, part }) => isWorksheet && file.has(part));
      return (lines ??= Math.max(1, ...sheets.map(({ part }) => lastRow(file.pieces(part)))));
    },
    named: (name) => (hidden.has(name.toLowerCase()) ? undefined : meanings.get(name.toLowerCase())),
  };
}

const FOLDERS = /^xl\/(?:charts|pivotCache|ctrlProps)\/[^/]+\.xml$/i;
/** Calculated fields of pivot tables and form controls keep formulas in attributes. */
const ATTRIBUTES = ["formula", "fmlaLink", "fmlaRange", "fmlaMacro"];

/** Calls of ours in charts, pivot tables and form controls, where Excel takes no functions: they are told, and left. */
function otherCarriers(file: Package): LeftFormula[] {
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

/** Reads a workbook and decides what becomes of each formula that calls our functions. Writes nothing. */
export function planConversion(
  file: Package,
  workbook: WorkbookPart,
  natives: NativeForms,
  excel: FinanceCopyOptions["excel"],
): ConversionPlan {
  const left: LeftFormula[] = [];
  const book = new NameBook(workbook.names);
  const known = argumentBook(file, workbook);
  const converter = new FormulaConverter(natives, book, excel, known, new TextCells(file, workbook.sheets, known));
  const sheets = workbook.sheets.flatMap((entry) => (entry.isWorksheet ? (planSheetFormulas(file, entry, converter, left) ?? []) : []));
  const names = workbook.names.flatMap((site): Planned<DefinedName>[] => {
    if (!callsLoyalty(site.formula)) return [];
    const sheetName = site.localSheet === undefined ? "" : (workbook.sheets[site.localSheet]?.name ?? "");
    const formula = planOutside({ carrier: "definedName", sheetName, address: site.name, before: site.formula }, converter, left);
    return formula ? [{ site, formula }] : [];
  });
  left.push(...otherCarriers(file));
  return { sheets, names, newNames: book.added, left };
}
