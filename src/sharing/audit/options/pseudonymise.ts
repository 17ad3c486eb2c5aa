import { tokenTypes } from "@borgar/fx/xlsx";
import { fileTokens } from "../../formula/parseCalls";
import type { Package } from "../../package/Package";
import { WorkbookPart } from "../../package/WorkbookPart";
import type { FinanceCopyReport } from "../../sharing.types";
import { AUTO_SHOW, readSettings, writeSettings } from "../../bind/addInParts";
import { Edits } from "../../xml/Edits";
import { escapeXml, localName, unescapeXml, withAttribute } from "../../xml/xmlText";
import { scanXml } from "../../xml/scanXml";
import { type RawCell, scanCells } from "../book/scanCells";
import { readSharedStrings, sharedStringsPart } from "../book/readValues";
import { nameKey, type PersonalColumn, personalColumns } from "./personalColumns";

type Warnings = FinanceCopyReport["warnings"];
type Pseudonyms = ReadonlyMap<string, string>;

const LABEL = "Customer";
const COLUMNS_NAMED = 12;

/**
 * Numbers in alphabetical order and with leading zeros, so that what was sorted by name stays sorted. A name that is also a heading of the
 * list stays: tables need their headings.
 */
function pseudonyms(columns: readonly PersonalColumn[]): Pseudonyms {
  const headings = new Set(columns.flatMap((column) => column.headings.map(nameKey)));
  const keys = [...new Set(columns.flatMap(({ texts }) => [...texts].map(nameKey)))].filter((key) => !headings.has(key)).sort();
  const digits = String(keys.length).length;
  return new Map(keys.map((key, i) => [key, `${LABEL} ${String(i + 1).padStart(digits, "0")}`]));
}

/** Whole text constants of a formula, such as the name that a lookup searches. */
function replacedInFormula(formula: string, names: Pseudonyms): string {
  return fileTokens(formula)
    .map(({ type, value }) => {
      if (type !== tokenTypes.STRING) return value;
      const name = names.get(nameKey(value.slice(1, -1).replaceAll('""', '"')));
      return name === undefined ? value : `"${name}"`;
    })
    .join("");
}

function replaceInCell(cell: RawCell, names: Pseudonyms, edits: Edits): void {
  const name = cell.value !== undefined && cell.type !== "s" && cell.type !== "n" ? names.get(nameKey(cell.value)) : undefined;
  if (name !== undefined) edits.replace(cell.valueStart, cell.valueEnd, escapeXml(name));
  const formula = cell.formula?.text ?? "";
  if (!formula.includes('"')) return;
  const replaced = replacedInFormula(formula, names);
  if (replaced !== formula) edits.replace(cell.formulaStart, cell.formulaEnd, escapeXml(replaced));
}

/** Filters list the entries they show. */
function replaceFilters(text: string, part: string, names: Pseudonyms, edits: Edits): void {
  if (!text.includes("filter ")) return;
  scanXml(text, part, {
    open({ name, attributes, start, end }) {
      const found = localName(name) === "filter" ? names.get(nameKey(attributes.val ?? "")) : undefined;
      if (found !== undefined) edits.replace(start, end, withAttribute(text.slice(start, end), "val", found));
    },
  });
}

/** Charts keep the labels they showed last. */
function replaceLabels(text: string, part: string, names: Pseudonyms, edits: Edits): void {
  let begin = 0;
  scanXml(text, part, {
    open: ({ end }) => (begin = end),
    close(name, start) {
      const found = localName(name) === "v" && start > begin ? names.get(nameKey(unescapeXml(text.slice(begin, start)))) : undefined;
      if (found !== undefined) edits.replace(begin, start, escapeXml(found));
    },
  });
}

function replaceIn(file: Package, part: string, change: (text: string, edits: Edits) => void): void {
  const text = file.text(part);
  const edits = new Edits();
  change(text, edits);
  if (!edits.isEmpty) file.write(part, edits.apply(text));
}

function replaceEverywhere(file: Package, workbook: WorkbookPart, names: Pseudonyms): void {
  const strings = sharedStringsPart(file, workbook);
  if (strings !== undefined)
    replaceIn(file, strings, (text, edits) => {
      for (const { text: value, start, end } of readSharedStrings(text, strings)) {
        const name = names.get(nameKey(value));
        if (name !== undefined) edits.replace(start, end, escapeXml(name));
      }
    });
  for (const { part, isWorksheet } of workbook.sheets) {
    if (!isWorksheet || !file.has(part)) continue;
    replaceIn(file, part, (text, edits) => {
      scanCells(text, part, (cell) => replaceInCell(cell, names, edits));
      replaceFilters(text, part, names, edits);
    });
  }
  for (const part of partsIn(file, "xl/tables/")) replaceIn(file, part, (text, edits) => replaceFilters(text, part, names, edits));
  for (const part of partsIn(file, "xl/charts/chart")) replaceIn(file, part, (text, edits) => replaceLabels(text, part, names, edits));
}

function partsIn(file: Package, ...starts: string[]): string[] {
  return file.names.filter((name) => name.endsWith(".xml") && starts.some((start) => name.toLowerCase().startsWith(start.toLowerCase())));
}

function told(file: Package, columns: readonly PersonalColumn[], count: number): Warnings {
  const place = ({ sheetName, heading }: PersonalColumn) => `${heading} (${sheetName})`;
  const list = (found: readonly PersonalColumn[]) => [...new Set(found.map(place))].slice(0, COLUMNS_NAMED).join(", ");
  const ids = columns.filter(({ numbers }) => numbers > 0);
  const comments = partsIn(file, "xl/comments", "xl/threadedComments");
  const pivots = partsIn(file, "xl/pivotCache/", "xl/slicerCaches/");
  return [
    count > 0
      ? { code: "namesReplaced", values: { count, columns: list(columns.filter(({ texts }) => texts.size > 0)) } }
      : { code: "namesNotFound" },
    ...(ids.length > 0 ? [{ code: "numericIds", values: { columns: list(ids) } }] : []),
    ...(comments.length > 0 ? [{ code: "namesInComments", values: { count: comments.length } }] : []),
    ...(pivots.length > 0 ? [{ code: "namesInPivots", values: { count: pivots.length } }] : []),
    { code: "namesNotCovered" },
  ];
}

/** Begin of the namespaces of XML parts in which the add-in keeps what it needs, names of customers among it. */
const OWN_PARTS = "urn:loyalty-economics:";

/**
 * What the add-in keeps in a workbook for itself names customers: chosen accounts of a plan, exclusions, formulas that were frozen. The
 * reader has no use for it.
 */
function dropOwnRecords(file: Package): void {
  const settings = readSettings(file);
  // the version is for workbooks that do not know the add-in
  if (settings)
    writeSettings(
      file,
      settings.filter(([key]) => key === AUTO_SHOW),
      "",
    );
  for (const part of partsIn(file, "customXml/item")) if (file.text(part).includes(OWN_PARTS)) file.write(part, emptied(file.text(part)));
}

/** A part without content stays, as other parts lead to it; of its properties the id stays. */
function emptied(text: string): string {
  const properties = text.replace(/<(\w+:)?schemaRef\b[^>]*\/>/g, "");
  return /<(\w+:)?datastoreItem\b/.test(text) ? properties : "<removed/>";
}

/**
 * Replaces names of people and companies by "Customer 1", "Customer 2": texts of the columns that are recognised by their headings,
 * wherever such a text is all that a cell, a text constant of a formula, a filter or a chart label holds. Call it first, before anything
 * else reads the package.
 * @returns what was replaced and what was not
 */
export function pseudonymise(file: Package): Warnings {
  const workbook = new WorkbookPart(file);
  const columns = personalColumns(file, workbook);
  const names = pseudonyms(columns);
  if (names.size > 0) replaceEverywhere(file, workbook, names);
  dropOwnRecords(file);
  return told(file, columns, names.size);
}
