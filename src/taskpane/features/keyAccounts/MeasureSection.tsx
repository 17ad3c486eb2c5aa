import { Button, Field, Input } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { readLimits } from "../../state/limits";
import { measureName } from "../../state/measureName";
import { ofMeasure } from "./setupViewModel";

/** Section 3: what is measured and where the classes end. */
export function MeasureSection() {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { accounts } = state;
  const { limits, measure } = accounts;
  const { problemA, problemB } = readLimits(limits);
  const changed = limits.a !== "80" || limits.b !== "95";
  return (
    <>
      <Field label={t("measure.name")} hint={t("measure.name.hint")}>
        <Input
          value={measure ?? measureName(accounts)}
          onChange={(_, { value }) => dispatch({ type: "measureNamed", measure: value })}
          maxLength={40}
        />
      </Field>
      <Field label={t("measure.limitA")} validationMessage={problemA && t(`measure.limit.${problemA}`)}>
        <Input
          inputMode="decimal"
          value={limits.a}
          contentAfter={t("measure.percent")}
          onChange={(_, { value }) => void effects.setLimits({ ...limits, a: value })}
        />
      </Field>
      <Field label={t("measure.limitB")} validationMessage={problemB && t(`measure.limit.${problemB}`)}>
        <Input
          inputMode="decimal"
          value={limits.b}
          contentAfter={t("measure.percent")}
          onChange={(_, { value }) => void effects.setLimits({ ...limits, b: value })}
        />
      </Field>
      <div className={view.quiet}>
        {ofMeasure(accounts)} {t("measure.limits.hint")}
      </div>
      {changed && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => void effects.setLimits({ a: "80", b: "95" })}>
            {t("measure.reset")}
          </Button>
        </div>
      )}
    </>
  );
}
