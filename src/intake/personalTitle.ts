import { type PersonalKind, personalPhrases, personalWords } from "./personalWords";
import { taken, titleWords, WITHOUT_BLANKS } from "./titleWords";

/** Entries of a list that stand for the whole of it or for nobody. */
const NOBODY = new Set(
  (
    "total|totals|grand total|subtotal|sub total|sum|other|others|all|all accounts|all customers|none|unknown|n/a|-|–|(blank)|summe|gesamt|gesamtsumme|zwischensumme|sonstige|alle|" +
    "total general|total général|sous-total|autres|tous|suma|suma total|otros|todos|soma|outros|totale|totale complessivo|subtotale|altri|tutti|totaal|eindtotaal|subtotaal|overige|" +
    "razem|łącznie|suma częściowa|pozostałe|合计|合計|总计|總計|总额|小计|小計|汇总|彙總|其他|全部|無|无|総計|累計|その他|합계|소계|총계|기타|전체"
  ).split("|"),
);

/** Undefined for a word of something else. Name 1 and Name 2 are names. */
function kindsOf(word: string): PersonalKind[] | undefined {
  if (/^\d+$/.test(word)) return ["beside"];
  const kind = personalWords.get(word);
  if (kind) return [kind];
  if (!WITHOUT_BLANKS.test(word)) return undefined;
  return taken(word, (piece) => personalWords.has(piece))?.map((piece) => personalWords.get(piece)!);
}

/** "sure" for people and companies and what leads to them, "perhaps" for names of whatever it may be: Name, 名称. */
export type Personal = "sure" | "perhaps";

/**
 * Does a column's title say that the column names people or companies, or leads to them: Customer, Contact person, 电子邮件, Telefonnummer,
 * date of birth? A title that says more, such as "Customer type" or "Product name", is about something else, and ids of customers are no
 * names.
 */
export function personalTitle(title: string): Personal | undefined {
  const words = titleWords(title);
  if (personalPhrases.has(words.join(" "))) return "sure";
  const found = words.map(kindsOf);
  if (found.includes(undefined)) return undefined;
  const all = found.flatMap((kinds) => kinds!);
  const kinds = new Set(all);
  if (kinds.has("direct")) return "sure";
  if (kinds.has("besideDirect")) return undefined;
  const isParty = kinds.has("who") || (kinds.has("whoWithOthers") && all.filter((kind) => kind !== "beside").length > 1);
  if (isParty) return "sure";
  return kinds.has("name") ? "perhaps" : undefined;
}

/** Does an entry of such a column name nobody: a total, "other", a dash? */
export function namesNobody(text: string): boolean {
  return NOBODY.has(text.trim().toLowerCase());
}
