import { Button } from "@fluentui/react-components";
import type { ModelChoice } from "../../economics/customerBase/base/logModels";
import { CALENDAR_UNITS } from "../../economics/calendar/calendarPeriod";
import { numbers, t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { serialOfDay } from "../ui/typedValues";
import { ChoiceSelect } from "../ui/ChoiceSelect";
import { Group } from "../ui/Group";
import { useSetupStyles } from "../ui/setup.styles";
import { TextField } from "../ui/TextField";
import type { ValueTyped } from "./ValueState";
import type { ValueSetupViewModel } from "./valueSetupViewModel";

/** What a field of the form shows, and what typing in it does. */
function useTyped({ problems }: ValueSetupViewModel) {
  const { state, dispatch } = usePane();
  return (key: keyof ValueTyped) => ({
    value: state.value.typed[key],
    problem: problems[key],
    onType: (text: string) => dispatch({ section: "value", type: "fieldsTyped", fields: { [key]: text } }),
  });
}

/** Margin, rate and horizon: without the first two there is no value, so they come first. */
export function ValueMoney({ model }: { model: ValueSetupViewModel }) {
  const styles = useSetupStyles();
  const field = useTyped(model);
  const percent = { percent: t("measure.percent"), inputMode: "decimal" as const };
  return (
    <Group title={t("value.money")}>
      <div className={styles.pairs}>
        <TextField label={t("value.margin")} hint={t("value.margin.hint")} {...percent} {...field("margin")} />
        <TextField label={t("value.discount")} hint={t("value.discount.hint")} {...percent} {...field("discount")} />
        <TextField label={t("value.horizon")} inputMode="numeric" {...field("months")} />
      </div>
    </Group>
  );
}

/** The days that count; then the model. */
export function ValueFields({ model }: { model: ValueSetupViewModel }) {
  const styles = useSetupStyles();
  const { state, dispatch } = usePane();
  const { unit, model: choice } = state.value;
  const { suggested } = model;
  const field = useTyped(model);
  return (
    <>
      <Group title={t("value.period")}>
        <div className={styles.pairs}>
          <TextField label={t("value.newFrom")} hint={t("value.newFrom.hint")} type="date" {...field("newFrom")} />
          <TextField label={t("value.endDay")} hint={t("value.endDay.hint")} type="date" {...field("endDay")} />
        </div>
        {suggested && (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => dispatch({ section: "value", type: "fieldsTyped", fields: { newFrom: suggested } })}>
              {t("value.newFrom.suggest", { day: numbers.date(serialOfDay(suggested) ?? NaN) })}
            </Button>
          </div>
        )}
      </Group>
      <Group title={t("value.modelTitle")}>
        <ChoiceSelect
          label={t("value.model")}
          value={choice}
          choices={MODELS.map(([value, key]) => ({ value, label: t(key) }))}
          onChoose={(value) => dispatch({ section: "value", type: "choiceMade", choice: { model: value } })}
        />
        <ChoiceSelect
          label={t("value.unit")}
          hint={t("value.unit.hint")}
          value={unit}
          choices={CALENDAR_UNITS.map((value) => ({ value, label: t(`value.unit.${value}`) }))}
          onChoose={(value) => dispatch({ section: "value", type: "choiceMade", choice: { unit: value } })}
        />
      </Group>
    </>
  );
}

const MODELS = [
  ["auto", "value.model.auto"],
  ["BG/NBD", "value.model.bg"],
  ["MBG/NBD", "value.model.mbg"],
  ["Pareto/NBD", "value.model.pareto"],
] as const satisfies readonly (readonly [ModelChoice, string])[];
