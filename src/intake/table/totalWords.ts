import { simplified } from "../titleWords";

/** What a label says about its row. */
export interface TotalLabel {
  /** "grand": over everything; "part": over a part; "any": a word that both use */
  of: "grand" | "part" | "any";
  /** the word that says so, with a sign where it stands in front */
  word: string;
  /** what it is the total of: "Meier" for "Meier total"; absent where the word stands alone */
  about?: string;
}

const GRAND =
  "grand total|overall total|overall result|total general|total général|total geral|totale complessivo|totale generale|gesamtsumme|gesamtergebnis|endsumme|eindtotaal|suma całkowita|suma końcowa|" +
  "suma ogółem|razem ogółem|suma calkowita|suma koncowa|suma ogolem|razem ogolem|total global|grand totals|总计|總計|总合计|総計|総合計|총계|총합계|" +
  "opening balance|closing balance|balance brought forward|balance carried forward|brought forward|carried forward|anfangsbestand|endbestand|anfangssaldo|endsaldo|saldovortrag|übertrag|" +
  "solde initial|solde final|saldo inicial|saldo final|saldo iniziale|saldo finale|saldo początkowe|saldo końcowe|beginsaldo|eindsaldo|期初余额|期末余额|上期结转|结转下期|前期繰越|次期繰越|기초잔액|기말잔액";
const PART =
  "subtotal|sub total|sub-total|zwischensumme|teilsumme|teilergebnis|sous-total|sous total|sub-totale|subtotale|totale parziale|subtotaal|tussentotaal|suma częściowa|suma cząstkowa|suma czesciowa|sub totals|subtotals|小计|小計|소계|部分和";
const ANY =
  "total|totals|sum|summe|gesamt|ergebnis|insgesamt|suma|suma total|soma|totaux|somme|totale|totali|totaal|totalen|razem|ogółem|łącznie|ogolem|lacznie|合计|合計|汇总|彙總|共计|共計|计|計|累计|累計|全部合计|합계|누계|전체|요약|集計|集计|" +
  "sales total|total sales|total revenue|total amount|gesamtumsatz|summe umsatz|total ventes|ventes totales|total ventas|销售合计|金额合计";

function keyOf(text: string): string {
  return simplified(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, " ")
      .trim(),
  );
}

const words = new Map<string, TotalLabel["of"]>();
for (const [of, list] of [
  ["any", ANY],
  ["part", PART],
  ["grand", GRAND],
] as const)
  for (const word of list.split("|")) words.set(keyOf(word), of);

/** Signs that stand around such a word: ** Total **, Total:, - 合计 -. */
const AROUND = /^[\s*=#~:：.\-–—_()（）【】[\]<>]+|[\s*=#~:：.\-–—_()（）【】[\]<>]+$/g;
const SCRIPTS_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Longer labels are notes. */
const LONGEST = 80;

/** Pieces of a label that a total word may be: at its start and at its end, at most three words. */
function* pieces(label: string): Generator<{ word: string; about: string }> {
  const parts = label.split(" ");
  for (let count = Math.min(3, parts.length - 1); count > 0; count--) {
    yield { word: parts.slice(-count).join(" "), about: parts.slice(0, -count).join(" ") };
    yield { word: parts.slice(0, count).join(" "), about: parts.slice(count).join(" ") };
  }
  if (!SCRIPTS_WITHOUT_BLANKS.test(label)) return;
  for (let length = Math.min(4, label.length - 1); length > 1; length--) {
    yield { word: label.slice(-length), about: label.slice(0, -length) };
    yield { word: label.slice(0, length), about: label.slice(length) };
  }
}

/** Is one of the words in a text at all? Nearly no text of a long table gets further than this. */
const ANY_WORD = new RegExp(
  [...new Set([...words.keys()].flatMap((word) => [word, word.normalize("NFC")]))]
    .sort((a, b) => a.length - b.length)
    .filter((word, i, all) => !all.slice(0, i).some((shorter) => word.includes(shorter)))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|") + "|[總計彙匯]|[\\uff01-\\uff5e]",
  "iu",
);

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const FIRST_WIDE = 0x2e80;

/** Two letters side by side, or one of a script without blanks: an order number such as C536365 is looked at no longer than this. */
function hasWord(label: string): boolean {
  for (let at = 0, letters = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    letters = code > DIGIT_9 ? letters + 1 : 0;
    if (letters > 1 || code >= FIRST_WIDE) return true;
  }
  return false;
}

/** What the label of a total row is called in the languages of headers; undefined for a label that names something else. */
export function totalLabel(label: string): TotalLabel | undefined {
  if (label.length > LONGEST || !hasWord(label) || !ANY_WORD.test(label)) return undefined;
  const key = keyOf(label).replace(AROUND, "");
  const whole = words.get(key);
  if (whole !== undefined) return { of: whole, word: key };
  for (const { word, about } of pieces(key)) {
    const of = words.get(word.replace(AROUND, ""));
    const rest = about.replace(AROUND, "").replace(/^(?:of|for|von|für|de|du|des|per|pour|para|voor|dla|di) /, "");
    if (of !== undefined && rest !== "") return { of, word: key.startsWith(word) ? `${word} …` : `… ${word}`, about: rest };
  }
  return undefined;
}

/** What a row below a table says of its figures. */
export type Statistic = "mean" | "median" | "most" | "least" | "count";

const STATISTICS: Record<Statistic, string> = {
  mean: "average|avg|mean|durchschnitt|mittelwert|mittel|moyenne|promedio|media|média|gemiddelde|średnia|平均|平均值|平均数|평균",
  median: "median|médiane|mediane|mediana|mediaan|中位数|中央値|중앙값",
  most: "max|maximum|highest|höchstwert|maximo|máximo|massimo|maksimum|最大|最大值|最高|최대",
  least: "min|minimum|lowest|kleinster wert|minimo|mínimo|minimo|最小|最小值|最低|최소",
  count:
    "count|number|n|number of customers|no. of customers|customers|anzahl|anzahl kunden|nombre|nombre de clients|número|recuento|conteggio|numero|aantal|liczba|计数|数量|个数|客户数|件数|개수",
};
const statistics = new Map<string, Statistic>(
  (Object.entries(STATISTICS) as [Statistic, string][]).flatMap(([statistic, list]) =>
    list.split("|").map((word): [string, Statistic] => [keyOf(word), statistic]),
  ),
);

const LONGEST_STATISTIC = 30;
/** Order numbers are no words, and there are many of them. */
const DIGIT = /\d/;

/** Cheap, and false for nearly every cell of a long table: most end in a digit, if they have one. */
export function mayBeStatistic(label: string): boolean {
  const last = label.charCodeAt(label.length - 1);
  return !(last >= DIGIT_0 && last <= DIGIT_9) && label.length <= LONGEST_STATISTIC && !DIGIT.test(label);
}

/** The statistic that a label names by nothing but its word; undefined for any other. */
export function statisticOf(label: string): Statistic | undefined {
  return !mayBeStatistic(label) ? undefined : statistics.get(keyOf(label).replace(AROUND, ""));
}

/** What stands in a cell, as labels say what they are about. */
export function aboutKey(cell: string): string {
  return keyOf(cell).replace(AROUND, "");
}
