import { callsLoyalty } from "../formula/parseCalls";
import { CONTENT_TYPES_PART, readContentTypes } from "../package/contentTypes";
import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { scanSheet } from "../package/scanSheet";
import { scanTable } from "../package/scanTable";
import { WorkbookPart } from "../package/WorkbookPart";
import { ShareError } from "../ShareError";
import { scanXml } from "../xml/scanXml";

const isXml = (part: string): boolean => /\.(?:xml|rels)$/i.test(part);

function refuse(part: string, detail: string): never {
  throw new ShareError("selfCheck", part, detail);
}

/** Relationships of a part that lead nowhere. */
function danglingLinks(file: Package, source: string): string[] {
  return file
    .relationships(source)
    .filter(({ target, external }) => !external && !target.startsWith("#") && !file.has(targetPart(source, target)))
    .map(({ target }) => `no ${target}`);
}

/** The part that a part of relationships belongs to. */
function sourceOf(relationships: string): string {
  return relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

/** Types of parts that are not there, and parts without a type. */
function typeProblems(file: Package): string[] {
  const { overrides, defaults } = readContentTypes(file.text(CONTENT_TYPES_PART));
  const extension = (part: string): string => part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const missing = [...overrides.keys()].filter((part) => !file.has(part)).map((part) => `no ${part}`);
  const untyped = file.names.filter((part) => part !== CONTENT_TYPES_PART && !part.endsWith("/"));
  return [...missing, ...untyped.filter((part) => !overrides.has(part.toLowerCase()) && !defaults.has(extension(part)))];
}

/** Some programs leave faults in their files; a copy may keep them, and add none. */
function refuseNew(part: string, before: readonly string[], after: readonly string[]): void {
  const added = after.find((problem) => !before.includes(problem));
  if (added !== undefined) refuse(part, added);
}

/** What no call of ours is without, its end perhaps written as a reference or as CDATA. */
const CALL = /loyalty[._&<]/i;

function mayCall(pieces: Iterable<string>): boolean {
  let end = "";
  for (const piece of pieces) {
    const text = end + piece;
    if (CALL.test(text)) return true;
    // the word may stand across two pieces
    end = text.slice(-"loyalty".length);
  }
  return false;
}

/** How many formulas of sheets, rules, tables and names still call our functions. Sheets that were added hold none. */
function callsLeft(file: Package, workbook: WorkbookPart, original: Package, made: Package): number {
  const changed = new Set(made.changedParts);
  const inParts = workbook.sheets
    .filter(({ isWorksheet, part }) => isWorksheet && file.has(part) && original.has(part))
    .map(({ part }) => callsInSheet(file, part, changed.has(part) && !made.isWellFormedIn(file, part)));
  const inNames = workbook.names.filter(({ formula }) => callsLoyalty(formula)).length;
  return inParts.reduce((sum, count) => sum + count, inNames);
}

/** @param isUnread a sheet that was changed is read in any case, to see that it is well-formed, where nothing has read it since */
function callsInSheet(file: Package, part: string, isUnread: boolean): number {
  const isRead = isUnread || (file.mentionsLoyalty(part) && mayCall(file.pieces(part)));
  const tables = file.relationships(part).filter(({ type }) => type.endsWith("/table"));
  const inTables = tables.map(({ target }) => {
    const table = targetPart(part, target);
    const text = file.has(table) ? file.loyaltyText(table) : undefined;
    return text === undefined ? 0 : scanTable(text, table, callsLoyalty).length;
  });
  const { cells, rules } = isRead ? scanSheet(file.pieces(part), part, callsLoyalty) : { cells: [], rules: [] };
  return cells.length + rules.length + inTables.reduce((sum, count) => sum + count, 0);
}

/**
 * Reads a finished file anew: every changed part must be well-formed (sheets that were added are not read, since nothing in them was there
 * before; those that were read since they were changed need only unpack to the same bytes), every relationship lead to a part, every part
 * have a type, and no formula call our functions but those that had to stay.
 * @param made the package that the file was made from
 * @param callsKept number of formulas that still call our functions
 * @throws {ShareError} with the problem selfCheck
 */
export function checkPackage(bytes: Uint8Array, original: Package, made: Package, callsKept: number): void {
  const file = original.reopened(bytes);
  const workbook = new WorkbookPart(file);
  refuseNew(CONTENT_TYPES_PART, typeProblems(original), typeProblems(file));
  for (const part of made.changedParts) {
    if (!file.has(part) || !isXml(part)) continue;
    if (part.endsWith(".rels")) refuseNew(part, danglingLinks(original, sourceOf(part)), danglingLinks(file, sourceOf(part)));
    else if (!workbook.sheets.some((sheet) => sheet.part === part)) scanXml(file.pieces(part), part, {});
  }
  const calls = callsLeft(file, workbook, original, made);
  if (calls > callsKept) refuse(workbook.part, `${calls} calls left, ${callsKept} expected`);
}
