import type { MeasureId } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { measureIds, measureName, measuresOf, nameOf } from "../state/measures";
import { ClassesFields } from "./ClassesFields";
import { ComparisonFields } from "./ComparisonFields";

/** Section 3: what is measured, where the classes end and what to compare with. */
export function MeasureSection() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { accounts } = state;
  const { options } = accounts;
  const possible = measuresOf(accounts.roles, options.activities);
  const choices = possible.map((id) => ({ value: id, label: nameOf(accounts, id) }));
  const beside = [
    { value: "" as MeasureId | "", label: t("measure.second.none") },
    ...choices.filter(({ value }) => value !== options.measure),
  ];
  return (
    <>
      <div className={styles.longPairs}>
        <ChoiceSelect
          label={t("measure.label")}
          value={options.measure}
          choices={choices}
          onChoose={(measure) => void effects.accounts.setOptions({ measure })}
        />
        <ChoiceSelect
          label={t("measure.second")}
          value={options.second ?? ""}
          choices={beside}
          onChoose={(second) => void effects.accounts.setOptions({ second: second === "" ? undefined : second })}
        />
      </div>
      {possible.length < measureIds.length && <div className={view.quiet}>{t("measure.more")}</div>}
      {[options.measure, options.second].includes("revenue") && (
        <TextField
          label={t("measure.name")}
          hint={t("measure.name.hint")}
          value={accounts.measure ?? measureName({ ...accounts, options: { ...options, measure: "revenue" } })}
          maxLength={40}
          onType={(measure) => dispatch({ section: "accounts", type: "measureNamed", measure })}
        />
      )}
      <ClassesFields />
      <ComparisonFields />
    </>
  );
}
