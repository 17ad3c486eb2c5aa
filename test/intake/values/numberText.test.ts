import fc from "fast-check";
import { type DecimalSign, plainForm, readNumberText } from "../../../src/intake/values/numberText";

const point = (text: string): number | undefined => readNumberText(text, ".")?.value;
const comma = (text: string): number | undefined => readNumberText(text, ",")?.value;

test.each([
  ["$1,234.50", 1234.5],
  ["1,234", 1234],
  ["(123.45)", -123.45],
  ["($1,234.50)", -1234.5],
  ["-$5.00", -5],
  ["$-5.00", -5],
  ["123.45-", -123.45],
  ["+5.00", 5],
  ["−123", -123],
  ["1'234.50", 1234.5],
  ["1,23,456.00", 123456],
  ["1 234.50", 1234.5],
  [" $-   ", 0],
  ["$ -", 0],
  ["- €", 0],
  ["CHF –", 0],
  ["12%", 0.12],
  ["12.3%", 0.123],
  ["CHF 100", 100],
  ["  100.5 ", 100.5],
  ["1e3", 1000],
  [".5", 0.5],
  ["5.", 5],
  ["￥1,234", 1234],
  ["1.5万", 15000],
  ["2億", 2e8],
  ["３，２１０．５", 3210.5],
  ["USD 1,000.00", 1000],
  ["100元", 100],
])("with a decimal point %s is %s", (text, value) => {
  expect(point(text)).toBe(value);
});

test.each([
  ["1.234,50 €", 1234.5],
  ["€ 12,50", 12.5],
  ["1 234,50", 1234.5],
  ["1\u00a0234,50", 1234.5],
  ["1\u202f234,50", 1234.5],
  ["-12,50", -12.5],
  ["12,50-", -12.5],
  ["R$ 1.234,56", 1234.56],
  ["1.234.567", 1234567],
  ["2.170", 2170],
  ["12,3 %", 0.123],
  ["12 zł", 12],
  ["kr 12,50", 12.5],
])("with a decimal comma %s is %s", (text, value) => {
  expect(comma(text)).toBe(value);
});

test.each([
  "",
  "N/A",
  "--5",
  "(-5)",
  "-5-",
  "$5 €",
  "1,2,3",
  "12 34",
  "1.2.3",
  "2023-01-08",
  "0x10",
  "Infinity",
  "5%%",
  "abc5",
  "$",
  "1e400",
  "1 2345",
  "1".repeat(80),
])("%s is no number in either notation", (text) => {
  expect([point(text), comma(text)]).toEqual([undefined, undefined]);
});

/** By hand: how the money, numbers and shares of exports are written, in which notation they are read, and what they are. */
const WRITTEN: [text: string, decimal: DecimalSign, value: number][] = [
  ["$1,234.50", ".", 1234.5],
  ["1,234.50 $", ".", 1234.5],
  ["€1.234,50", ",", 1234.5],
  ["£1,234", ".", 1234],
  ["¥1,234", ".", 1234],
  ["￥1,234.5", ".", 1234.5],
  ["1,234元", ".", 1234],
  ["人民币1,234", ".", 1234],
  ["R$1.234,50", ",", 1234.5],
  ["CHF 1'234.50", ".", 1234.5],
  ["CHF1’234.50", ".", 1234.5],
  ["1'234.50 CHF", ".", 1234.5],
  ["kr 1 234,50", ",", 1234.5],
  ["1 234,50 kr.", ",", 1234.5],
  ["1 234,50 zł", ",", 1234.5],
  ["PLN 1 234,50", ",", 1234.5],
  ["USD1,234.50", ".", 1234.5],
  ["1,234.50USD", ".", 1234.5],
  ["US$1,234.50", ".", 1234.5],
  ["HK$ 1,234", ".", 1234],
  ["NT$1,234", ".", 1234],
  ["A$5", ".", 5],
  ["1 234 567,89 €", ",", 1234567.89],
  ["1\u202f234,50\u00a0€", ",", 1234.5],
  ["12\u2009345.6", ".", 12345.6],
  ["12 Euro", ".", 12],
  ["12 eur", ".", 12],
  ["5,00 Kč", ",", 5],
  ["1 234 Ft", ",", 1234],
  ["₩1,234", ".", 1234],
  ["1,234원", ".", 1234],
  ["1,234円", ".", 1234],
  ["5 руб.", ".", 5],
  ["RM 5.00", ".", 5],
  ["Rp1.234.567", ",", 1234567],
  ["₹1,23,456", ".", 123456],
  ["Rs. 1,234", ".", 1234],
  ["RMB 1,234", ".", 1234],
  ["CN¥1,234", ".", 1234],
  ["(123.45)", ".", -123.45],
  ["( 123.45 )", ".", -123.45],
  ["($123.45)", ".", -123.45],
  ["$(123.45)", ".", -123.45],
  ["(123.45) USD", ".", -123.45],
  ["USD (1,234.50)", ".", -1234.5],
  ["123.45-", ".", -123.45],
  ["1.234,50- €", ",", -1234.5],
  ["1.234,50 €-", ",", -1234.5],
  ["-€1.234,50", ",", -1234.5],
  ["€ -1.234,50", ",", -1234.5],
  ["−123", ".", -123],
  ["–123", ".", -123],
  ["- 123", ".", -123],
  ["+5", ".", 5],
  ["5+", ".", 5],
  ["12%", ".", 0.12],
  ["12,5 %", ",", 0.125],
  ["(12.5%)", ".", -0.125],
  ["１２％", ".", 0.12],
  ["1.5万元", ".", 15000],
  ["¥1.5万", ".", 15000],
  ["1.5亿", ".", 150000000],
  ["3億", ".", 300000000],
  ["2萬", ".", 20000],
  ["1.5 万", ".", 15000],
  ["-1,5万", ",", -15000],
  ["１，２３４．５０", ".", 1234.5],
  ["（１２３．４５）", ".", -123.45],
  ["－５", ".", -5],
  ["￡12", ".", 12],
  ["1.5E+05", ".", 150000],
  ["1,5E+05", ",", 150000],
  ["1e308", ".", 1e308],
  ["00123", ".", 123],
  ["1.234.567,8", ",", 1234567.8],
  ["1'234'567,5", ",", 1234567.5],
  ["1´234.50", ".", 1234.5],
  ["0.500", ".", 0.5],
  ["0,500", ",", 0.5],
  ["\u200e-5", ".", -5],
  ["\u200b5", ".", 5],
  ["\t5\t", ".", 5],
];

test.each(WRITTEN)("%j with a decimal %s is %d", (text, decimal, value) => {
  expect(readNumberText(text, decimal)?.value).toBe(value);
});

test.each(
  "1,234/-|%|1.5万人|12 EUR.|5 c|1 234'5|1,234 567|1.234 567,5|1,234.567,8|12,34,5|-(5)|(5|5)|-|—|()|5 5|12:30|1/2|½|5 pcs|5kg|$5M|5k|=5|'5|=\"5\"|+-5|5 CR|5,00 €*|1e309|٣".split(
    "|",
  ),
)("%s is no number however it is read", (text) => {
  expect([point(text), comma(text)]).toEqual([undefined, undefined]);
});

test("a number that begins with a nought has no thousands: it proves the sign that breaks numbers", () => {
  expect([point("0,500"), comma("0.500"), comma("007.500")]).toEqual([undefined, undefined, undefined]);
});

test("nought has no sign", () => {
  for (const text of ["-0", "(0)", "0-", "-0.00", "−0", "-$0.00"]) expect(point(text)).toBe(0);
});

test("the mark of the currency is told", () => {
  expect(["$5", "5 usd", "R$ 5", "5", "￥5"].map((text) => readNumberText(text, ".")?.mark)).toEqual(["$", "USD", "R$", "", "¥"]);
});

const LOCALES: [locale: string, decimal: DecimalSign][] = [
  ["en-US", "."],
  ["en-IN", "."],
  ["de-CH", "."],
  ["zh-CN", "."],
  ["de-DE", ","],
  ["fr-FR", ","],
  ["pl-PL", ","],
  ["pt-BR", ","],
];

test("an amount comes back from the way its country writes it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(...LOCALES), fc.boolean(), (cents, [locale, decimal], money) => {
      const style = money ? ({ style: "currency", currency: "EUR" } as const) : { minimumFractionDigits: 2 };
      const text = new Intl.NumberFormat(locale, style).format(cents / 100);
      expect([text, readNumberText(text, decimal)?.value]).toEqual([text, cents / 100 + 0]);
    }),
    { seed: 20261201, numRuns: 1000 },
  );
});

test("a dash alone is no nought: it may say that there is no figure", () => {
  for (const text of ["-", "–", "--", "$", "$ - -", "- $ -", "-5-"]) expect([point(text), comma(text)]).toEqual([undefined, undefined]);
});

test("what is told of plain digits without reading them is what reading them says", () => {
  const digits = fc.string({ unit: fc.constantFrom("0", "1", "2", "9", ".", "-"), maxLength: 9 });
  fc.assert(
    fc.property(digits, (text) => {
      const [inPoints, inCommas] = [point(text), comma(text)];
      const told = { whole: [inPoints, inPoints], point: [inPoints, undefined], unknown: [inPoints, inCommas] }[
        plainForm(text) ?? "unknown"
      ];
      expect([text, inPoints, inCommas]).toEqual([text, ...told]);
      if (plainForm(text) !== undefined) expect([text, inPoints]).toEqual([text, Number(text) + 0]);
    }),
    { seed: 20261201, numRuns: 2000 },
  );
  expect(["12", "-12", "12.5", "0.500", "1234.567"].map(plainForm)).toEqual(["whole", "whole", "point", "point", "point"]);
  expect(["1.234", "-", "", "5.", ".5", "1-2", "1".repeat(61)].map(plainForm)).toEqual(Array(7).fill(undefined));
});
