import { numbers, plural, t } from "../../../strings/pane";
import { numberTyped } from "../../ui/typedValues";
import type { AccountsState } from "../state/AccountsState";
import { reportingCurrency } from "../state/typedFields";

export interface CurrencyViewModel {
  /** currencies to report in, as found in the rows */
  codes: string[];
  reporting: string;
  /** one line a currency of the rows: how much is in it */
  lines: string[];
  /** a rate for each other currency */
  rates: { code: string; label: string; value: string; missing: boolean }[];
}

/** Currencies of the rows; undefined where there is one at most. */
export function currencyViewModel(state: AccountsState): CurrencyViewModel | undefined {
  const { columns, segmentation, typed } = state;
  const found = columns ? (segmentation?.quality.currencies ?? []) : [];
  if (found.length < 2) return undefined;
  const codes = found.map(({ code }) => code);
  const reporting = reportingCurrency(state);
  const others = codes.filter((code) => code !== reporting);
  return {
    codes: codes.filter((code) => code !== "" || reporting === ""),
    reporting,
    lines: found.map(({ code, rows, amount }) =>
      t("check.currency.rows", {
        code: codeText(code),
        rows: plural("rows", rows),
        amount: numbers.amount(amount),
      }),
    ),
    rates: others.map((code) => {
      const value = typed.currencyRates[code] ?? "";
      return {
        code,
        value,
        label: t("check.currency.rate", { code: codeText(code), reporting }),
        missing: !((numberTyped(value) ?? 0) > 0),
      };
    }),
  };
}

function codeText(code: string): string {
  return code === "" ? t("check.currency.blank") : code;
}
