import type { ValueSpread } from "../economics/customerBase/base/customerValues";
import { fillPlaceholders, type FillValues, type Placeholders, type ValuesFor } from "./fillPlaceholders";
import { numberFormat } from "./numberFormat";
import { paneEn, type PaneKey, type PaneTexts } from "./pane.en";
import { type ReasonKey, reasons } from "./reasons.en";

export type { PaneKey };

/** Locales of the pane; a new one is a file `pane.<locale>.ts` of type `PaneTexts` and a line here. `test` shows the keys. */
const locales = {
  en: paneEn as PaneTexts,
  test: Object.fromEntries(Object.keys(paneEn).map((key) => [key, `[[${key}]]`])) as PaneTexts,
};

type PaneLocale = keyof typeof locales;

let texts: PaneTexts = locales.en;
let counting = new Intl.PluralRules("en");

/** Numbers of the pane in its present locale. */
export let numbers = numberFormat("en");

/**
 * @public tests call it, and the languages that are to come will
 *
 * Changes the language of everything rendered from now on. English is the only one yet; tests choose the keys, so that a text from
 * elsewhere stands out.
 */
export function setPaneLocale(locale: PaneLocale): void {
  const tag = locale === "test" ? "en" : locale;
  texts = locales[locale];
  counting = new Intl.PluralRules(tag);
  numbers = numberFormat(tag);
}

type Needed<S extends string> = [Placeholders<S>] extends [never] ? [] : [values: ValuesFor<S>];

/** The text of a key with its placeholders filled; the compiler knows which values a key needs. Numbers are written as counts. */
export function t<K extends PaneKey>(key: K, ...values: Needed<(typeof paneEn)[K]>): string {
  return fillPlaceholders<string>(texts[key], values[0] ?? {}, numbers.count);
}

type PluralBase = { [K in PaneKey]: K extends `${infer Base}.one` ? Base : never }[PaneKey];

/** As `t`, for keys with a form for one and for more; `{n}` is the count. */
export function plural<B extends PluralBase>(base: B, n: number, values: FillValues = {}): string {
  const form = counting.select(n) === "one" ? "one" : "other";
  return fillPlaceholders(texts[`${base}.${form}` as PaneKey], { n, ...values }, numbers.count);
}

/** The sentence for a reason an Excel operation gave: what, where, next step. */
export function reasonText({ key, values = {} }: { key: ReasonKey; values?: FillValues }): string {
  return fillPlaceholders<string>(reasons[key], values, numbers.count);
}

/** An amount with its currency, where that is known. */
export const inCurrency = (amount: string, currency = ""): string =>
  currency === "" ? amount : t("value.inCurrency", { currency, amount });

/** How much the customers of a log are worth, and how unevenly it is spread, in one sentence. @param months horizon */
export function valueSentence(
  customers: number,
  { total, topFifth }: Pick<ValueSpread, "total" | "topFifth">,
  months: number,
  currency?: string,
): string {
  const x = inCurrency(numbers.compact(total), currency);
  const values = { customers: plural("value.customers", customers), x, months: plural("value.months", months) };
  if (topFifth === undefined) return t("value.sentence.none", values);
  return t("value.sentence", { ...values, s: numbers.limit(Math.round(topFifth * 100) / 100) });
}
