import { Button } from "@fluentui/react-components";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { numbers, plural, t } from "../../../strings/pane";
import { numberTyped } from "../../ui/typedValues";
import type { AccountsState } from "../state/AccountsState";
import { reportingCurrency } from "../state/typedFields";

/** Amounts in several currencies: which one to report in, and the rates, typed or taken from the sheet. */
export function CurrencyFields() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const model = currencyViewModel(state.accounts);
  if (!model) return null;
  const { currencyRates } = state.accounts.typed;
  return (
    <Group title={t("check.currency")}>
      <div className={view.small}>{t("check.currency.none")}</div>
      {model.lines.map((line) => (
        <div key={line} className={view.quiet}>
          {line}
        </div>
      ))}
      <div className={styles.pairs}>
        <ChoiceSelect
          label={t("check.currency.reporting")}
          value={model.reporting}
          choices={model.codes.map((code) => ({ value: code, label: code }))}
          onChoose={(reporting) => void effects.accounts.type({ reporting })}
        />
        {model.rates.map(({ code, label, value, missing }) => (
          <TextField
            key={code}
            label={label}
            value={value}
            inputMode="decimal"
            problem={missing ? t("check.currency.rate.missing") : undefined}
            onType={(text) => void effects.accounts.type({ reporting: model.reporting, currencyRates: { ...currencyRates, [code]: text } })}
          />
        ))}
      </div>
      {model.rates.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void effects.accounts.readRates()}>
            {t("check.currency.fromCells")}
          </Button>
          <span className={view.quiet}>{t("check.currency.fromCells.hint")}</span>
        </div>
      )}
    </Group>
  );
}

interface CurrencyViewModel {
  /** currencies to report in, as found in the rows */
  codes: string[];
  reporting: string;
  /** one line a currency of the rows: how much is in it */
  lines: string[];
  /** a rate for each other currency */
  rates: { code: string; label: string; value: string; missing: boolean }[];
}

/** Currencies of the rows; undefined where there is one at most. */
function currencyViewModel(state: AccountsState): CurrencyViewModel | undefined {
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
