import fc from "fast-check";
import type { Encoding } from "../../../src/intake/text/decodeText";
import type { DateOrder } from "../../../src/intake/values/dateText";
import type { DecimalSign } from "../../../src/intake/values/numberText";

/** A sale as it was: an account, a day and cents, each of which may be missing. */
export interface Sale {
  account: string;
  day: Date | undefined;
  cents: number | undefined;
  region: number;
  product: number;
}

/** Names and titles of one language, and the encodings that its programs write. */
interface Language {
  encodings: readonly Encoding[];
  titles: readonly [account: string, date: string, amount: string, order: string, region: string, product: string];
  accounts: readonly string[];
  regions: readonly [string, string, string];
  products: readonly string[];
  totals: readonly string[];
  subtotals: readonly ((account: string) => string)[];
  note: string;
  report: string;
}

const UNICODE: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be"];

export const LANGUAGES: Record<string, Language> = {
  english: {
    encodings: [...UNICODE, "windows-1252", "macintosh"],
    titles: ["Customer", "Order date", "Net sales", "Order no.", "Region", "Product"],
    accounts: ["Total Energies", "Sumo Foods Ltd", "O'Hara & Sons", "Subtotal Ltd", "Acme, Inc.", "12th Street Café"],
    regions: ["North", "South", "Rest of world"],
    products: ["Total mix 500 g", 'Pipe 5" steel', "Sum ball"],
    totals: ["Grand Total", "Total", "TOTAL:", "** Sum **"],
    subtotals: [(account) => `${account} Total`, (account) => `Subtotal ${account}`, () => "Subtotal"],
    note: "Source: ERP, exported on 3 January 2025",
    report: "Sales by customer",
  },
  german: {
    encodings: [...UNICODE, "windows-1252", "macintosh"],
    titles: ["Kunde", "Rechnungsdatum", "Umsatz", "Belegnr.", "Region", "Artikel"],
    accounts: ["Müller & Söhne", "Größe GmbH", "Sumo GmbH", "Nordlicht; Berlin", "Gesamtschule Köln", "Ergebnis AG"],
    regions: ["Nord", "Süd", "Übersee"],
    products: ["Ergebnisheft A4", 'Rohr 5"', "Kekse"],
    totals: ["Gesamtergebnis", "Summe", "Gesamtsumme:"],
    subtotals: [(account) => `${account} Ergebnis`, (account) => `Summe ${account}`, () => "Zwischensumme"],
    note: "Stand: 03.01.2025, Quelle: Warenwirtschaft",
    report: "Umsätze je Kunde",
  },
  french: {
    encodings: [...UNICODE, "windows-1252", "macintosh"],
    titles: ["Client", "Date de facture", "Montant HT", "N° facture", "Région", "Produit"],
    accounts: ["Société Générale", "Café de l'Été", "TotalEnergies", "Hôtel du Nord"],
    regions: ["Nord", "Sud", "Étranger"],
    products: ["Café moulu", "Total confort", "Vis"],
    totals: ["Total général", "Total", "TOTAL"],
    subtotals: [(account) => `Total ${account}`, () => "Sous-total"],
    note: "Édité le 3 janvier 2025",
    report: "Ventes par client",
  },
  polish: {
    encodings: [...UNICODE, "windows-1250"],
    titles: ["Kontrahent", "Data sprzedaży", "Wartość netto", "Nr faktury", "Region", "Towar"],
    accounts: ["Łódzka Spółka", "Żabka Polska", "Sumator Sp. z o.o.", "Zakład Świętokrzyski"],
    regions: ["Północ", "Południe", "Zagranica"],
    products: ["Śruba", "Kawa", "Łopata"],
    totals: ["Razem", "Suma końcowa", "Ogółem"],
    subtotals: [(account) => `${account} suma`, () => "Suma częściowa"],
    note: "Źródło: system sprzedaży",
    report: "Sprzedaż według klientów",
  },
  russian: {
    encodings: [...UNICODE, "windows-1251"],
    titles: ["Customer", "Date", "Amount", "Invoice no.", "Region", "Product"],
    accounts: ["ООО Ромашка", "Московский завод", "Северный ветер", "Балтика"],
    regions: ["Север", "Юг", "Экспорт"],
    products: ["Чай", "Кофе"],
    totals: ["Total"],
    subtotals: [(account) => `${account} total`],
    note: "Источник: склад",
    report: "Продажи",
  },
  chinese: {
    encodings: [...UNICODE, "gb18030"],
    titles: ["客户名称", "订单日期", "销售额", "订单编号", "地区", "商品名称"],
    accounts: ["华东贸易有限公司", "总计贸易公司", "合计数码科技", "张伟", "小计商行"],
    regions: ["华北", "华南", "海外"],
    products: ["合计本", "茶叶", "数据线"],
    totals: ["总计", "合计", "合计："],
    subtotals: [() => "小计", (account) => `${account} 小计`, (account) => `${account}汇总`],
    note: "数据来源：销售系统",
    report: "客户销售明细表",
  },
  taiwanese: {
    encodings: [...UNICODE, "big5"],
    titles: ["客戶名稱", "訂單日期", "銷售金額", "訂單編號", "地區", "商品名稱"],
    accounts: ["台灣電子股份有限公司", "大同商行", "總計貿易公司", "林小姐"],
    regions: ["北區", "南區", "海外"],
    products: ["茶葉", "總計本"],
    totals: ["總計", "合計"],
    subtotals: [() => "小計", (account) => `${account} 小計`],
    note: "資料來源：銷售系統",
    report: "客戶銷售明細表",
  },
  japanese: {
    encodings: [...UNICODE, "shift_jis"],
    titles: ["得意先名", "売上日", "売上金額", "伝票番号", "地域", "商品名"],
    accounts: ["株式会社山田商店", "東京電機", "合計堂", "さくら物産"],
    regions: ["東北", "関西", "海外"],
    products: ["合計帳", "お茶"],
    totals: ["合計", "総合計"],
    subtotals: [(account) => `${account} 計`, () => "小計"],
    note: "出力日：2025年1月3日",
    report: "得意先別売上一覧",
  },
  korean: {
    encodings: [...UNICODE, "euc-kr"],
    titles: ["거래처명", "주문일자", "매출액", "주문번호", "지역", "상품명"],
    accounts: ["삼성전자 주식회사", "합계상사", "서울무역", "한빛유통"],
    regions: ["서울", "부산", "해외"],
    products: ["합계장부", "커피"],
    totals: ["총합계", "합계"],
    subtotals: [() => "소계", (account) => `${account} 요약`],
    note: "출력일: 2025-01-03",
    report: "거래처별 매출 현황",
  },
};

/** Digits of the whole part in groups, and cents behind a sign. */
function figures(cents: number, group: string, sign: string, size = 3): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(size === 3 ? /\B(?=(\d{3})+$)/g : /\B(?=(\d{2})*\d{3}$)/g, group);
  return sign === "" ? whole : `${whole}${sign}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}

export interface Figures {
  name: string;
  decimal: DecimalSign;
  /** cents are dropped: amounts are whole */
  whole?: boolean;
  write: (cents: number) => string;
}

const minus = (sign: string, text: (cents: number) => string) => (cents: number) => (cents < 0 ? sign : "") + text(cents);
const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const FIGURES: readonly Figures[] = [
  { name: "plain", decimal: ".", write: minus("-", (cents) => figures(cents, "", ".")) },
  { name: "US", decimal: ".", write: minus("-", (cents) => figures(cents, ",", ".")) },
  { name: "US money", decimal: ".", write: minus("-", (cents) => `$${figures(cents, ",", ".")}`) },
  { name: "brackets", decimal: ".", write: (cents) => (cents < 0 ? `(${figures(cents, ",", ".")})` : figures(cents, ",", ".")) },
  {
    name: "money in brackets",
    decimal: ".",
    write: (cents) => (cents < 0 ? `($${figures(cents, ",", ".")})` : `$${figures(cents, ",", ".")}`),
  },
  { name: "SAP", decimal: ",", write: (cents) => figures(cents, ".", ",") + (cents < 0 ? "-" : "") },
  { name: "German money", decimal: ",", write: minus("-", (cents) => `${figures(cents, ".", ",")} €`) },
  { name: "code behind", decimal: ",", write: minus("-", (cents) => `${figures(cents, ".", ",")} EUR`) },
  { name: "code in front", decimal: ".", write: (cents) => `USD ${cents < 0 ? "-" : ""}${figures(cents, ",", ".")}` },
  { name: "French", decimal: ",", write: minus("-", (cents) => figures(cents, "\u00a0", ",")) },
  { name: "French, narrow", decimal: ",", write: minus("−", (cents) => `${figures(cents, "\u202f", ",")} €`) },
  { name: "blanks", decimal: ",", write: minus("-", (cents) => `${figures(cents, " ", ",")} zł`) },
  { name: "Swiss", decimal: ".", write: minus("-", (cents) => `CHF ${figures(cents, "'", ".")}`) },
  { name: "Swiss, typographic", decimal: ".", write: minus("-", (cents) => figures(cents, "’", ".")) },
  { name: "Indian", decimal: ".", write: minus("-", (cents) => figures(cents, ",", ".", 2)) },
  { name: "plus", decimal: ",", write: (cents) => (cents < 0 ? "-" : "+") + figures(cents, "", ",") },
  { name: "yuan", decimal: ".", write: minus("-", (cents) => `￥${figures(cents, ",", ".")}`) },
  { name: "yuan behind", decimal: ".", write: minus("-", (cents) => `${figures(cents, "", ".")}元`) },
  { name: "ten thousands", decimal: ".", write: minus("-", (cents) => `${Math.abs(cents) / 1_000_000}万`) },
  { name: "full width", decimal: ".", write: (cents) => wide((cents < 0 ? "-" : "") + figures(cents, ",", ".")) },
  { name: "per cent", decimal: ".", write: minus("-", (cents) => `${figures(cents, "", ".")}00%`.replace(/^(\d+)\.(\d\d)00%$/, "$1$2%")) },
  { name: "whole, points", decimal: ",", whole: true, write: minus("-", (cents) => figures(cents, ".", "")) },
  { name: "whole, commas", decimal: ".", whole: true, write: minus("-", (cents) => figures(cents, ",", "")) },
];

export interface Days {
  name: string;
  order?: DateOrder;
  write: (day: Date) => string;
}

const two = (value: number): string => String(value).padStart(2, "0");
const parts = (day: Date): [year: number, month: number, day: number] => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
const named = (locale: string, options: Intl.DateTimeFormatOptions) => (day: Date) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(day);
const LONG = { day: "numeric", month: "long", year: "numeric" } as const;
const SHORT = { day: "2-digit", month: "short", year: "numeric" } as const;

const numeric = (name: string, order: DateOrder | undefined, write: (year: number, month: number, day: number) => string): Days => ({
  name,
  order,
  write: (day) => write(...parts(day)),
});

const DAYS: readonly Days[] = [
  numeric("ISO", undefined, (y, m, d) => `${y}-${two(m)}-${two(d)}`),
  numeric("ISO with time", undefined, (y, m, d) => `${y}-${two(m)}-${two(d)} 14:52:34 -0500`),
  numeric("ISO with zone", undefined, (y, m, d) => `${y}-${two(m)}-${two(d)}T23:59:59.999Z`),
  numeric("slashes", undefined, (y, m, d) => `${y}/${m}/${d}`),
  numeric("slashes and half of the day", undefined, (y, m, d) => `${y}/${m}/${d} 下午 8:26`),
  numeric("points", undefined, (y, m, d) => `${y}.${two(m)}.${two(d)}`),
  numeric("Korean points", undefined, (y, m, d) => `${y}. ${m}. ${d}. 오후 3:30`),
  numeric("Chinese", undefined, (y, m, d) => `${y}年${m}月${d}日`),
  numeric("Korean", undefined, (y, m, d) => `${y}년 ${m}월 ${d}일`),
  numeric("compact", undefined, (y, m, d) => `${y}${two(m)}${two(d)}`),
  numeric("German", "dmy", (y, m, d) => `${two(d)}.${two(m)}.${y}`),
  numeric("German, short", "dmy", (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`),
  numeric("British", "dmy", (y, m, d) => `${two(d)}/${two(m)}/${y}`),
  numeric("British, short", "dmy", (y, m, d) => `${two(d)}/${two(m)}/${two(y % 100)}`),
  numeric("Dutch", "dmy", (y, m, d) => `${d}-${m}-${y}`),
  numeric("American", "mdy", (y, m, d) => `${m}/${d}/${y}`),
  numeric("American with time", "mdy", (y, m, d) => `${m}/${d}/${y} 8:26 PM`),
  numeric("American, short", "mdy", (y, m, d) => `${m}/${d}/${two(y % 100)}`),
  numeric("year first, short", "ymd", (y, m, d) => `${two(y % 100)}/${two(m)}/${two(d)}`),
  ...["en", "de", "fr", "es", "pt", "it", "nl", "pl"].flatMap((locale): Days[] => [
    { name: `long ${locale}`, write: named(locale, LONG) },
    { name: `short ${locale}`, write: named(locale, SHORT) },
  ]),
  {
    name: "Oracle",
    write: (day) =>
      named("en-GB", { ...SHORT, year: "2-digit" })(day)
        .replaceAll(" ", "-")
        .toUpperCase(),
  },
  { name: "long zh", write: named("zh-CN", { ...LONG, weekday: "long" }) },
  { name: "long ja", write: named("ja", { ...LONG, weekday: "short" }) },
  numeric("serial numbers", undefined, (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569)),
  { name: "reign", write: named("ja-JP-u-ca-japanese", LONG) },
];

/** How a table of sales is laid out and stored. */
export interface Layout {
  encoding: Encoding;
  mark: boolean;
  sign: "," | ";" | "\t" | "|";
  lineEnd: "\n" | "\r\n" | "\r";
  quoteAll: boolean;
  /** rows of the report's title above the header, with a blank one behind */
  titles: number;
  /** the order of the columns */
  columns: readonly number[];
  withOrder: boolean;
  withRegion: boolean;
  withProduct: boolean;
  withDate: boolean;
  /** a blank column on the left, as reports have it */
  margin: boolean;
  /** amounts and days are numbers in cells, as a workbook has them */
  asCells: boolean;
  blankRows: boolean;
  subtotals: boolean;
  /** totals of the regions, each over several blocks; needs `subtotals` */
  regionTotals: boolean;
  total: boolean;
  /** amounts are whole tens: they add up by chance */
  round: boolean;
  /** which of the words for totals; undefined: totals have no name */
  word: number | undefined;
  /** shares of the total below it */
  shares: boolean;
  /** every so many rows a line with the page, and the header again; 0 for none */
  page: number;
  repeatedHeader: boolean;
  note: boolean;
  /** the account stands in the first row of its block only */
  merged: boolean;
}

export interface Written {
  language: string;
  sales: Sale[];
  figures: Figures;
  days: Days;
  layout: Layout;
}

const LAST = Date.UTC(2024, 11, 31);
const DAY = 86_400_000;

function saleOf(accounts: readonly string[]): fc.Arbitrary<Sale> {
  return fc.record({
    account: fc.constantFrom(...accounts),
    day: fc.integer({ min: 0, max: 1500 }).map((back) => new Date(LAST - back * DAY)),
    region: fc.nat({ max: 2 }),
    product: fc.nat({ max: 9 }),
    cents: fc.oneof(
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.integer({ min: -400_000, max: -1 }),
      fc.integer({ min: 1, max: 900_000_000 }),
    ),
  });
}

const seldom = fc.nat({ max: 5 }).map((n) => n === 0);
const often = fc.nat({ max: 5 }).map((n) => n > 0);

const layoutOf = ({ encodings }: Language): fc.Arbitrary<Layout> =>
  fc.record<Layout>({
    encoding: fc.constantFrom(...encodings),
    mark: fc.boolean(),
    sign: fc.constantFrom(",", ";", "\t", "|"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    quoteAll: fc.boolean(),
    titles: fc.nat({ max: 3 }),
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    withOrder: fc.boolean(),
    withRegion: fc.boolean(),
    withProduct: fc.boolean(),
    withDate: often,
    margin: seldom,
    asCells: seldom,
    blankRows: fc.boolean(),
    subtotals: fc.boolean(),
    regionTotals: fc.boolean(),
    total: fc.boolean(),
    word: fc.option(fc.nat({ max: 5 }), { nil: undefined, freq: 6 }),
    shares: seldom,
    round: seldom,
    page: fc.constantFrom(0, 0, 0, 7),
    repeatedHeader: fc.boolean(),
    note: fc.boolean(),
    merged: fc.boolean(),
  });

/** Sales in a random language, notation, encoding and layout; about one in eight misses its account, its day or its amount. */
export const written: fc.Arbitrary<Written> = fc.constantFrom(...Object.keys(LANGUAGES)).chain((language) =>
  fc.record({
    language: fc.constant(language),
    sales: fc
      .array(fc.tuple(saleOf(LANGUAGES[language]!.accounts), fc.nat({ max: 24 })), { minLength: 4, maxLength: 24 })
      .map((sales) => sales.map(([sale, miss], i) => (i > 1 && i < sales.length - 1 ? without(sale, miss) : sale))),
    figures: fc.constantFrom(...FIGURES),
    days: fc.constantFrom(...DAYS),
    layout: layoutOf(LANGUAGES[language]!),
  }),
);

function without(sale: Sale, miss: number): Sale {
  if (miss === 0) return { ...sale, account: "" };
  if (miss === 1) return { ...sale, day: undefined };
  return miss === 2 ? { ...sale, cents: undefined } : sale;
}
