import type { HeaderFooter, PageSetup, Sheet, WriteSheet } from "hucre";
import type { PageSetup as SheetSetup } from "../grid/grid.types";
import type { FileRange, FileSheet } from "./workbookFile.types";
import { fromConditionalRule, fromDataValidation, toConditionalRule, toDataValidation } from "./xlsxRules";

const POINTS_PER_INCH = 72;

const PAPERS: Record<string, NonNullable<PageSetup["paperSize"]>> = {
  Letter: "letter",
  Legal: "legal",
  A3: "a3",
  A4: "a4",
  A5: "a5",
  B4: "b4",
  B5: "b5",
  Executive: "executive",
  Tabloid: "tabloid",
};

const MARGINS = {
  TopMargin: "top",
  RightMargin: "right",
  BottomMargin: "bottom",
  LeftMargin: "left",
  HeaderMargin: "header",
  FooterMargin: "footer",
} as const;

/** Points that one unit of `setPrintMargins` stands for. */
const UNITS: Record<string, number> = { Points: 1, Inches: POINTS_PER_INCH, Centimeters: POINTS_PER_INCH / 2.54 };

type Zoom = { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;

/** Print set-up as Excel's API has it, in the file library's words. */
function toPrinting(setup: SheetSetup): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  if (Object.keys(setup).length === 0) return {};
  const zoom = setup["Zoom"] as Zoom;
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const text = (name: string) => (typeof setup[name] === "string" ? setup[name] : undefined);
  const pageSetup: PageSetup = {
    paperSize: PAPERS[text("PaperSize") ?? ""],
    orientation: text("Orientation")?.toLowerCase() as PageSetup["orientation"],
    ...(fits ? { fitToPage: true, fitToWidth: zoom?.horizontalFitToPages ?? 0, fitToHeight: zoom?.verticalFitToPages ?? 0 } : {}),
    scale: fits ? undefined : zoom?.scale,
    margins: margins(setup),
    printArea: text("PrintArea"),
    printTitlesRow: lines(text("PrintTitleRows"), /\d+/g),
    printTitlesColumn: lines(text("PrintTitleColumns"), /[A-Z]+/g),
    showGridLines: setup["PrintGridlines"] === true || undefined,
    showRowColHeaders: setup["PrintHeadings"] === true || undefined,
    horizontalCentered: setup["CenterHorizontally"] === true || undefined,
    verticalCentered: setup["CenterVertically"] === true || undefined,
  };
  return { pageSetup, headerFooter: headerFooter(setup) };
}

/** $A$1:$XFD$6 as the rows $1:$6, or as columns. */
function lines(address: string | undefined, part: RegExp): string | undefined {
  const [first, last = first] = address?.match(part) ?? [];
  return first === undefined || last === undefined ? undefined : `$${first}:$${last}`;
}

function margins(setup: SheetSetup): PageSetup["margins"] {
  const result: NonNullable<PageSetup["margins"]> = {};
  const given = setup["Margins"] as ({ unit: string } & Record<string, unknown>) | undefined;
  for (const [name, side] of Object.entries(MARGINS)) {
    const own = setup[name];
    const points = typeof given?.[side] === "number" ? given[side] * (UNITS[given.unit] ?? 1) : own;
    if (typeof points === "number") result[side] = points / POINTS_PER_INCH;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function headerFooter(setup: SheetSetup): HeaderFooter | undefined {
  const part = (pages: string, place: string) =>
    ["Left", "Center", "Right"]
      .map((side) => [side.charAt(0), setup[`${pages}.${side}${place}`]] as const)
      .filter(([, text]) => typeof text === "string" && text !== "")
      .map(([letter, text]) => `&${letter}${String(text)}`)
      .join("") || undefined;
  const [oddHeader, oddFooter] = [part("default", "Header"), part("default", "Footer")];
  return oddHeader || oddFooter ? { oddHeader, oddFooter } : undefined;
}

/** The reverse. */
function fromPrinting({ pageSetup, headerFooter: texts }: Sheet): SheetSetup {
  const setup: SheetSetup = {};
  const put = (name: string, value: unknown) => {
    if (value !== undefined) setup[name] = value;
  };
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, scale } = pageSetup ?? {};
  put(
    "PaperSize",
    Object.keys(PAPERS).find((name) => PAPERS[name] === paperSize),
  );
  put("Orientation", orientation && (orientation === "landscape" ? "Landscape" : "Portrait"));
  if (fitToPage)
    put("Zoom", {
      ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
    });
  else put("Zoom", scale === undefined ? undefined : { scale });
  for (const [name, side] of Object.entries(MARGINS)) {
    const inches = pageSetup?.margins?.[side];
    put(name, inches === undefined ? undefined : inches * POINTS_PER_INCH);
  }
  put("PrintArea", pageSetup?.printArea);
  put("PrintTitleRows", pageSetup?.printTitlesRow);
  put("PrintTitleColumns", pageSetup?.printTitlesColumn);
  put("PrintGridlines", pageSetup?.showGridLines);
  put("CenterHorizontally", pageSetup?.horizontalCentered);
  for (const [place, text] of [
    ["Header", texts?.oddHeader],
    ["Footer", texts?.oddFooter],
  ] as const) {
    for (const [, letter, part] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR]).)*)/g)) {
      put(`default.${{ L: "Left", C: "Center", R: "Right" }[letter as "L" | "C" | "R"]}${place}`, part);
    }
  }
  return setup;
}

/** What a sheet holds beside its cells, in the file library's words: rules, print set-up, breaks, protection. */
export function writeSheetParts(sheet: FileSheet): Partial<WriteSheet> {
  const { conditionalFormats = [], validations = [], pageSetup = {}, pageBreaks, unlocked } = sheet;
  return {
    conditionalRules: conditionalFormats.flatMap((record, i) => toConditionalRule(record, i + 1) ?? []),
    dataValidations: validations.flatMap((validation) => toDataValidation(validation) ?? []),
    ...toPrinting(pageSetup),
    ...(pageBreaks ? { rowBreaks: pageBreaks.rows.map(lastBefore), colBreaks: pageBreaks.columns.map(lastBefore) } : {}),
    protection: unlocked ? { sheet: true } : undefined,
    veryHidden: sheet.veryHidden,
    hidden: sheet.hidden && !sheet.veryHidden,
  };
}

/** A file names the row a page ends with, the sheet the one the next begins with. */
const lastBefore = (line: number) => line - 1;

/** The reverse. */
export function readSheetParts(sheet: Sheet): Partial<FileSheet> {
  const pageSetup = fromPrinting(sheet);
  const rows = (sheet.rowBreaks ?? []).map((row) => row + 1);
  const columns = (sheet.colBreaks ?? []).map((column) => column + 1);
  return {
    conditionalFormats: sheet.conditionalRules?.flatMap((rule) => fromConditionalRule(rule) ?? []),
    validations: sheet.dataValidations?.flatMap((validation) => fromDataValidation(validation) ?? []),
    ...(Object.keys(pageSetup).length > 0 ? { pageSetup } : {}),
    ...(rows.length + columns.length > 0 ? { pageBreaks: { rows, columns } } : {}),
    ...readOutline(sheet),
    ...(sheet.protection?.sheet ? { unlocked: unlockedCells(sheet) } : {}),
    veryHidden: sheet.veryHidden,
  };
}

function readOutline({ rowDefs, columns = [] }: Sheet): Partial<FileSheet> {
  const rows: Record<number, number> = {};
  for (const [row, { outlineLevel }] of rowDefs ?? []) if (outlineLevel) rows[row] = outlineLevel;
  const levels: Record<number, number> = {};
  columns.forEach(({ outlineLevel }, column) => {
    if (outlineLevel) levels[column] = outlineLevel;
  });
  return Object.keys(rows).length + Object.keys(levels).length > 0 ? { outline: { rows, columns: levels } } : {};
}

/** Unlocked cells as runs within rows. */
function unlockedCells({ cells }: Sheet): FileRange[] {
  const ranges: FileRange[] = [];
  for (const [key, { style }] of cells ?? []) {
    if (style?.protection?.locked !== false) continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    const last = ranges.at(-1);
    if (last?.endRow === row && last.endColumn === column - 1) last.endColumn = column;
    else ranges.push({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  }
  return ranges;
}
