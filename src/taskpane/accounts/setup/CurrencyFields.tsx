import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { currencyViewModel } from "./currencyViewModel";

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
