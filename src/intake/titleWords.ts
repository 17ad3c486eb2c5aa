import { englishRoleWords } from "./englishRoleWords";
import { personalWords } from "./personalWords";

const TRADITIONAL =
  "戶編號碼稱額銷貨數單價幣別產業總淨營發類購買會員務國區應時間運訪電話緊遞訂證據憑級團屬係關歸層終顧規維護費統聯絡經負責項計稅參備註實與廠對來簡倉庫匯約場專寫狀態詢樣議術帳賬週貢獻潤際邊複種細郵傳動機賣駕繫納識銀誕請連簽彙頭將賀獎師隊";
const SIMPLIFIED =
  "户编号码称额销货数单价币别产业总净营发类购买会员务国区应时间运访电话紧递订证据凭级团属系关归层终顾规维护费统联络经负责项计税参备注实与厂对来简仓库汇约场专写状态询样议术账账周贡献润际边复种细邮传动机卖驾系纳识银诞请连签汇头将贺奖师队";

const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((letter, i) => [letter, [...SIMPLIFIED][i]!]));

/** Traditional characters that occur in column titles as simplified ones: to compare titles only, not to translate texts. */
export function simplified(text: string): string {
  return [...text].map((letter) => TO_SIMPLIFIED.get(letter) ?? letter).join("");
}

/** Two titles are the same whatever their capitals, blanks and width of letters. */
export function titleKey(title: string): string {
  return title.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Scripts that are written without blanks. */
export const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters that are no other letter with an accent. */
const OTHER_LETTERS: Record<string, string> = { ß: "ss", ł: "l", ø: "o", æ: "ae", œ: "oe", đ: "d" };

const SHORTEST = 3;
/** Shorter words that end a title written in one: CUSTOMERID, orderno. */
const SHORT_ENDS = new Set(["id", "no", "nr"]);

const vocabulary = new Set([
  ...Object.values(englishRoleWords).flatMap((words) => Object.keys(words)),
  ...[...personalWords.keys()].filter((word) => !WITHOUT_BLANKS.test(word)),
]);

function isKnown(word: string): boolean {
  return vocabulary.has(word) || vocabulary.has(word.replace(/s$/, ""));
}

const TAXES = "(?:(?:sales\\s)?tax(?:es)?|taxes?|vat|gst|btw|mwst|ust|tva|iva|moms)(?![a-z])";
/** "Amount excl. VAT" is net and speaks of no tax. */
const WITHOUT_TAX = new RegExp(
  `\\b(?:excl?|excluding|exclusive|before|without|ohne|exkl|zzgl|hors|sin|senza|sem|bez)\\.?[\\s_-]*(?:of\\s)?${TAXES}`,
  "giu",
);
const WITH_TAX = new RegExp(`\\b(?:incl?|including|inclusive|inkl|mit|avec|con|com|with)\\.?[\\s_-]*(?:of\\s)?${TAXES}`, "giu");

/** Longer than any word of a title. */
const LONGEST = 60;

/**
 * Takes a word apart into pieces that all fit, the longest first at each place.
 * @param fits whether the stretch from one place to another may be a piece
 * @returns undefined where it is not made of such pieces
 */
export function taken(word: string, fits: (piece: string, end: number) => boolean): string[] | undefined {
  if (word.length > LONGEST) return undefined;
  // end of the piece that begins at each place and leaves a rest that can be taken apart
  const ends = new Array<number | undefined>(word.length).fill(undefined);
  for (let from = word.length - 1; from >= 0; from--)
    for (let end = word.length; end > from && ends[from] === undefined; end--)
      if ((end === word.length || ends[end] !== undefined) && fits(word.slice(from, end), end)) ends[from] = end;
  const pieces: string[] = [];
  for (let from = 0; from < word.length; from = ends[from]!) {
    if (ends[from] === undefined) return undefined;
    pieces.push(word.slice(from, ends[from]));
  }
  return pieces;
}

/** CUSTOMERNAME is customer and name; a word that is not made of known ones stays. */
function apart(word: string): string[] {
  if (WITHOUT_BLANKS.test(word) || isKnown(word)) return [word];
  const isPiece = (piece: string, end: number): boolean =>
    piece.length >= SHORTEST ? isKnown(piece) : end === word.length && SHORT_ENDS.has(piece);
  return taken(word, isPiece) ?? [word];
}

function plainLetters(word: string): string {
  if (WITHOUT_BLANKS.test(word)) return simplified(word);
  const withoutAccents = word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return withoutAccents.replace(/[^\0-\x7f]/g, (letter) => OTHER_LETTERS[letter] ?? letter).normalize("NFC");
}

/**
 * Words of a title: "CustomerID", "customer_id", "CUSTOMERID" and "Customer ID", full width or not, are customer and id. Accents are left
 * out. A run of Chinese characters is one word, in simplified characters.
 */
export function titleWords(title: string): string[] {
  const spaced = title
    .normalize("NFKC")
    .replace(/%/g, " percent ")
    .replace(WITHOUT_TAX, " net ")
    .replace(WITH_TAX, " gross ")
    // up to today, which is no date
    .replace(/\bto[\s_-]+date\b/gi, " ytd ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/(\p{Script=Han})([A-Za-z\d])/gu, "$1 $2")
    .replace(/([A-Za-z\d])(\p{Script=Han})/gu, "$1 $2");
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(Boolean)
    .flatMap((word) => apart(plainLetters(word)));
}
