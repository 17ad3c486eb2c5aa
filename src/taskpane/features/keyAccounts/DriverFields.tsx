import { Checkbox } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { Group } from "../../ui/Group";
import type { DriverField } from "./roleFields";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";

/** Columns that count what serving an account takes, each with what one costs. */
export function DriverFields({ drivers }: { drivers: DriverField[] }) {
  const view = useViewStyles();
  if (drivers.length === 0) return null;
  return (
    <Group title={t("source.drivers")}>
      <div className={view.quiet}>{t("source.drivers.hint")}</div>
      {drivers.map((driver) => (
        <Driver key={driver.column} driver={driver} />
      ))}
    </Group>
  );
}

function Driver({ driver }: { driver: DriverField }) {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { title, chosen, rate, ratePosition, wrong } = driver;
  const type = (value: string) => {
    const rates = (state.accounts.roles.drivers ?? []).map((_, i) => (i === ratePosition ? value : (state.accounts.typed.rates[i] ?? "")));
    void effects.accounts.type({ rates });
  };
  return (
    <div>
      <Checkbox label={title} checked={chosen} onChange={() => effects.accounts.toggleDriver(driver.column)} />
      {chosen && (
        <div className={styles.nested}>
          <TextField
            label={t("source.rate", { title })}
            value={rate}
            inputMode="decimal"
            problem={wrong ? t("source.rate.wrong") : undefined}
            onType={type}
          />
        </div>
      )}
    </div>
  );
}
