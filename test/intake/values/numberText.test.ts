import fc from "fast-check";
import { type DecimalSign, readNumberText } from "../../../src/intake/values/numberText";

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
