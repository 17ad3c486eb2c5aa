import { parseA1Ref, tokenTypes } from "@borgar/fx/xlsx";
import { fileTokens } from "../../formula/parseCalls";
import { removeCalculationChain } from "../../package/staleParts";
import type { Package } from "../../package/Package";
import { relationshipsPart, targetPart } from "../../package/relationships";
import { WorkbookPart } from "../../package/WorkbookPart";
import type { FinanceCopyReport } from "../../sharing.types";
import { Edits } from "../../xml/Edits";
import { scanXml } from "../../xml/scanXml";
import { localName, unescapeXml, withAttribute } from "../../xml/xmlText";
import { sheetKey } from "../book/AreaSet";
import { readBook } from "../book/readBook";

type Warnings = FinanceCopyReport["warnings"];

/** A report gives the first cell of each of its sheets a name, which stays when people rename the sheet. */
const PLAN_NAME = /^LP_Sheet_plan(?:_\d+)?$/i;

function refersTo(formula: string, sheetName: string): boolean {
  return fileTokens(formula).some(({ type, value }) => {
    if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM && type !== tokenTypes.REF_NAMED) return false;
    const found = parseA1Ref(value);
    return found !== undefined && sheetKey(found.sheetName ?? "") === sheetKey(sheetName);
  });
}

/** Sheets other than the plan with formulas that read it, directly or through a name. */
function readers(file: Package, workbook: WorkbookPart, sheetName: string): string[] {
  const names = new Set(workbook.names.filter(({ formula }) => refersTo(formula, sheetName)).map(({ name }) => name.toLowerCase()));
  const reads = (formula: string): boolean =>
    refersTo(formula, sheetName) ||
    fileTokens(formula).some(({ type, value }) => type === tokenTypes.REF_NAMED && names.has(value.toLowerCase()));
  return readBook(file, workbook)
    .sheets.filter(({ entry, formulas }) => entry.name !== sheetName && [...formulas.values()].some(reads))
    .map(({ entry }) => entry.name);
}

/** Parts that a part leads to, itself first. */
function leadsTo(file: Package, part: string, found = new Set<string>()): Set<string> {
  if (found.has(part) || (part !== "" && !file.has(part))) return found;
  found.add(part);
  for (const { target, external } of file.relationships(part)) if (!external) leadsTo(file, targetPart(part, target), found);
  return found;
}

/** Positions of later sheets move up by one wherever they are written. */
function withoutSheet(text: string, part: string, position: number, sheetName: string): string {
  const edits = new Edits();
  let sheets = 0;
  let open: { start: number; end: number; attributes: Readonly<Record<string, string>> } | undefined;
  const moved = (tag: string, name: string, value: string | undefined): string => {
    const now = Number(value ?? 0);
    const next = now > position || (now === position && now > 0) ? now - 1 : now;
    return next === now ? tag : withAttribute(tag, name, String(next));
  };
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      if (tag === "sheet") {
        if (sheets === position) edits.replace(start, selfClosing ? end : text.indexOf(">", end) + 1, "");
        sheets++;
      } else if (tag === "workbookView") {
        const { activeTab, firstSheet } = attributes;
        edits.replace(start, end, moved(moved(text.slice(start, end), "activeTab", activeTab), "firstSheet", firstSheet));
      } else if (tag === "definedName") open = { start, end, attributes };
    },
    close(name, start, end) {
      if (localName(name) !== "definedName" || !open) return;
      const { localSheetId } = open.attributes;
      const formula = unescapeXml(text.slice(open.end, Math.max(open.end, start)));
      if (localSheetId === String(position) || refersTo(formula, sheetName)) edits.replace(open.start, end, "");
      else if (localSheetId !== undefined && Number(localSheetId) > position)
        edits.replace(
          open.start,
          open.end,
          withAttribute(text.slice(open.start, open.end), "localSheetId", String(Number(localSheetId) - 1)),
        );
      open = undefined;
    },
  });
  return edits.apply(text);
}

function removeSheet(file: Package, workbook: WorkbookPart, position: number): void {
  const { name, part } = workbook.sheets[position]!;
  const own = leadsTo(file, part);
  file.write(workbook.part, withoutSheet(file.text(workbook.part), workbook.part, position, name));
  file.remove(part, workbook.part);
  const kept = leadsTo(file, "");
  for (const gone of own) {
    if (kept.has(gone)) continue;
    if (file.has(gone)) file.remove(gone, part);
    if (file.has(relationshipsPart(gone))) file.remove(relationshipsPart(gone), "");
  }
  removeCalculationChain(file, new WorkbookPart(file));
}

/**
 * Leaves out the Plan sheet of a report, with its names and everything only it uses. Call it before anything else reads the workbook part.
 * A plan that other sheets read stays, since they would show #REF!; so does the only visible sheet, without which Excel opens no workbook.
 */
export function dropPlan(file: Package): Warnings {
  const workbook = new WorkbookPart(file);
  const plan = workbook.names.find(({ name }) => PLAN_NAME.test(name));
  const place = plan && parseA1Ref(plan.formula);
  const position = place ? workbook.sheets.findIndex(({ name }) => sheetKey(name) === sheetKey(place.sheetName ?? "")) : -1;
  const sheet = workbook.sheets[position];
  if (!sheet) return [{ code: "planMissing" }];
  const users = readers(file, workbook, sheet.name);
  if (users.length > 0) return [{ code: "planInUse", values: { sheet: sheet.name, users: users.join(", ") } }];
  if (!workbook.sheets.some(({ state }, i) => i !== position && state === "visible"))
    return [{ code: "planOnlySheet", values: { sheet: sheet.name } }];
  removeSheet(file, workbook, position);
  return [{ code: "planDropped", values: { sheet: sheet.name } }, ...dropMore(file)];
}

/** A workbook may hold several reports. */
function dropMore(file: Package): Warnings {
  return dropPlan(file).filter(({ code }) => code !== "planMissing");
}
