import { Button } from "@fluentui/react-components";
import { standardOptions } from "../../../economics/segmentation/standardOptions";
import type { ClassRule } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { measureInSentence, measureName } from "../state/measures";
import { noneTyped } from "../state/AccountsState";
import { type ClassField, classFields, classRuleText } from "./classFields";

const rules: readonly ClassRule["by"][] = ["cumulativeShare", "topShare", "threshold", "count"];
const counts = ["2", "3", "4", "5"] as const;

/** How accounts become classes: by what, how many, their names and limits, and what happens at the edges. */
export function ClassesFields() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { accounts } = state;
  const { classes } = accounts.options;
  const fields = classFields(accounts);
  return (
    <>
      <div className={styles.longPairs}>
        <ChoiceSelect
          label={t("classes.rule")}
          value={classes.by}
          choices={rules.map((by) => ({ value: by, label: t(`classes.by.${by}`) }))}
          onChoose={(by) => void effects.accounts.setClasses({ by })}
        />
        <ChoiceSelect
          label={t("classes.count")}
          value={String(fields.length)}
          choices={counts.map((count) => ({ value: count as string, label: count }))}
          onChoose={(count) => void effects.accounts.setClasses({ count: Number(count) })}
        />
      </div>
      {fields.map((field, position) => (
        <ClassLine key={position} field={field} position={position} />
      ))}
      {classes.by !== "threshold" && <Edges rule={classes} />}
      <div className={view.quiet}>{classRuleText(classes, measureInSentence(measureName(accounts)))}</div>
      <Reset />
    </>
  );
}

function ClassLine({ field, position }: { field: ClassField; position: number }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { names, limits } = state.accounts.typed;
  const replaced = (texts: string[], text: string) => texts.map((each, i) => (i === position ? text : each));
  return (
    <Group title={field.name.trim() === "" ? field.nameLabel : field.name}>
      <div className={styles.pairs}>
        <TextField
          label={field.nameLabel}
          value={field.name}
          problem={field.nameProblem}
          maxLength={40}
          onType={(text) => void effects.accounts.type({ names: replaced(names, text) })}
        />
        {field.limit ? (
          <TextField
            label={field.limit.label}
            value={field.limit.value}
            problem={field.limit.problem}
            inputMode="decimal"
            percent={field.limit.percent ? t("measure.percent") : undefined}
            onType={(text) => void effects.accounts.type({ limits: replaced(limits, text) })}
          />
        ) : (
          <div className={view.quiet}>{t("classes.rest")}</div>
        )}
      </div>
    </Group>
  );
}

function Edges({ rule }: { rule: ClassRule }) {
  const styles = useSetupStyles();
  const { effects } = usePane();
  const boundaries = (["crossingUp", "within", "nearest"] as const).map((value) => ({ value, label: t(`classes.boundary.${value}`) }));
  const ties = (["together", "order"] as const).map((value) => ({ value, label: t(`classes.ties.${value}`) }));
  return (
    <div className={styles.longPairs}>
      <ChoiceSelect
        label={t("classes.boundary")}
        value={rule.boundary}
        choices={boundaries}
        onChoose={(boundary) => void effects.accounts.setClasses({ boundary })}
      />
      <ChoiceSelect
        label={t("classes.ties")}
        value={rule.ties}
        choices={ties}
        onChoose={(each) => void effects.accounts.setClasses({ ties: each })}
      />
    </div>
  );
}

function Reset() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { options, typed } = state.accounts;
  const { by, boundary, ties } = standardOptions.classes;
  const { names, limits } = noneTyped;
  const usual =
    options.classes.by === by &&
    options.classes.boundary === boundary &&
    options.classes.ties === ties &&
    typed.names.join() === names.join() &&
    typed.limits.join() === limits.join();
  if (usual) return null;
  const reset = async () => {
    await effects.accounts.setClasses({ by, boundary, ties, count: names.length });
    await effects.accounts.type({ names, limits });
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="subtle" onClick={() => void reset()}>
        {t("classes.reset")}
      </Button>
    </div>
  );
}
