import { readableFormula } from "../../formula/readableFormula";
import type { ConvertedFormula } from "../../sharing.types";
import type { AuditContext } from "../AuditContext";
import { auditTexts, fillText } from "../auditTexts";
import { reference } from "../book/area";
import { SheetWriter } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";
import { argumentLines } from "./registerArguments";

const texts = auditTexts.register;
const WIDTHS = [6, 16, 10, 11, 27, 22, 54, 44, 30, 17, 18, 20, 36];
/** The row of headings, which is printed on every page. */
export const REGISTER_HEADER_ROW = 3;
/** More lines than people read; the sheet would also be slow to open. */
const MOST_ROWS = 50_000;

/** Row numbers in which each function was explained first. */
type Explained = Map<string, number>;

function resultCell({ carrier, sheetName, address, cached }: ConvertedFormula) {
  if (carrier !== "cell") return "";
  const shown = cached ?? { type: "text" as const, text: "" };
  return { formula: reference(sheetName, address.split(":")[0]!), shown };
}

/** What the function gives, in words, and its source; said once for each function. */
function explanation(context: AuditContext, { functions }: ConvertedFormula, explained: Explained): [string, string, string] {
  const [id = ""] = functions;
  const first = explained.get(id);
  if (first !== undefined) {
    const same = fillText(texts.same, { number: first });
    return [same, same, same];
  }
  const known = context.functions.get(id);
  return [known?.returns ?? "", known?.description ?? "", known?.source ?? ""];
}

function placeText({ carrier, sheetName }: ConvertedFormula): string {
  return carrier === "cell" ? sheetName : [sheetName, texts.places[carrier]].filter(Boolean).join(", ");
}

function putRow(sheet: SheetWriter, context: AuditContext, item: ConvertedFormula, number: number, explained: Explained): void {
  const { styles } = context;
  const [gives, words, source] = explanation(context, item, explained);
  const args = argumentLines(context, item, new Set(explained.keys())).join("\n");
  const formula = `=${readableFormula(item.before)}`;
  const names = item.functions.map((id) => `LOYALTY.${id}`).join("\n");
  const reason = item.reason ? texts.reasons[item.reason] : "";
  for (const id of item.functions) if (!explained.has(id)) explained.set(id, number);
  sheet.put(1, number, styles.number).put(2, placeText(item), styles.text);
  if (item.carrier === "definedName") sheet.put(3, item.address, styles.text);
  else sheet.putLink(3, item.sheetName, item.address, styles.link);
  sheet.put(4, item.range, styles.text).put(5, names, styles.text).put(6, gives, styles.text).put(7, args, styles.text);
  sheet.put(8, words, styles.text).put(9, source, styles.text).put(10, resultCell(item), styles.number);
  sheet.put(11, texts.kinds[item.kind], styles.text).put(12, reason, styles.text).put(13, formula, styles.text);
  const filled: [column: number, text: string][] = [
    [2, placeText(item)],
    [5, names],
    [6, gives],
    [7, args],
    [8, words],
    [9, source],
    [12, reason],
    [13, formula],
  ];
  sheet.end(Math.max(...filled.map(([column, text]) => textLines(text, WIDTHS[column - 1]!))));
}

function putLeft(sheet: SheetWriter, { styles, input }: AuditContext): void {
  if (input.left.length === 0) return;
  sheet.end().put(1, texts.leftHeading, styles.section).end();
  for (const { sheetName, address, before, reason } of input.left) {
    const formula = `=${readableFormula(before)}`;
    sheet.put(2, sheetName, styles.text).put(3, address, styles.text).put(12, texts.leftReasons[reason], styles.text);
    sheet.put(13, formula, styles.text).end(Math.max(textLines(formula, WIDTHS[12]!), textLines(texts.leftReasons[reason], WIDTHS[11]!)));
  }
}

/** The sheet that explains each converted formula. */
export function registerSheet(context: AuditContext): Generator<string> {
  const { converted } = context.input;
  const { styles } = context;
  const sheet = new SheetWriter({ widths: WIDTHS, frozenRows: REGISTER_HEADER_ROW, filter: true, tabColor: "FF0F6C5C", widePaper: true });
  sheet.put(1, texts.title, styles.title).end().put(1, texts.caption, styles.caption).end();
  texts.headers.forEach((header, i) => sheet.put(i + 1, header, i === 0 || i === 9 ? styles.headerRight : styles.header));
  sheet.end();
  const explained: Explained = new Map();
  sheet.later(Math.min(converted.length, MOST_ROWS), (i) => putRow(sheet, context, converted[i]!, i + 1, explained));
  if (converted.length === 0) sheet.put(1, texts.none, styles.caption).end();
  if (converted.length > MOST_ROWS) sheet.put(1, fillText(texts.cut, { count: MOST_ROWS }), styles.caption).end();
  putLeft(sheet, context);
  return sheet.pieces();
}
