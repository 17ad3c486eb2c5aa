import { numbers, t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { periodTyped } from "../../state/readTyped";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";

/** Only rows of these days count; shown once a column holds the date. */
export function PeriodFields() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { roles, typed, segmentation } = state.accounts;
  if (roles.date === undefined) return null;
  const days = segmentation?.quality.days;
  const wrong = periodTyped(typed.periodFrom, typed.periodTo).ok ? undefined : t("check.period.wrong");
  return (
    <Group title={t("check.period")}>
      <div className={styles.pairs}>
        <TextField
          label={t("check.period.from")}
          type="date"
          value={typed.periodFrom}
          onType={(periodFrom) => void effects.accounts.type({ periodFrom })}
        />
        <TextField
          label={t("check.period.to")}
          type="date"
          value={typed.periodTo}
          problem={wrong}
          onType={(periodTo) => void effects.accounts.type({ periodTo })}
        />
      </div>
      <div className={view.quiet}>
        {t("check.period.hint")} {days && t("check.period.days", { from: numbers.date(days.from), to: numbers.date(days.to) })}
      </div>
    </Group>
  );
}
