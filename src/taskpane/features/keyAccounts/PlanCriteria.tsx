import { Button, Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { numberTyped } from "../../state/numberTyped";
import { usePlanStyles } from "./plan.styles";
import type { PlanProps } from "./plan.types";
import { type Criterion, withCriterion } from "./planScoring";

/** What accounts are scored on, and how much each counts. */
export function PlanCriteria({ plan }: Pick<PlanProps, "plan">) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const criteria = plan.criteria ?? [];
  const change = (at: number, criterion: Criterion | undefined) => effects.accounts.changePlan(withCriterion(plan, at, criterion));
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{t("plan.criteria")}</legend>
      <div className={view.quiet}>{t("plan.criteria.hint")}</div>
      {criteria.map((criterion, at) => (
        // A criterion has no name of its own but its position: its title is being typed.
        <div key={`${at} of ${criteria.length}`} className={styles.criterion}>
          <Input
            className={styles.narrow}
            aria-label={t("plan.criterion", { n: at + 1 })}
            value={criterion.title}
            onChange={(_, { value }) => change(at, { ...criterion, title: value })}
          />
          <Weight criterion={criterion} onChange={(weight) => change(at, { ...criterion, weight })} />
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("plan.removeCriterion", { criterion: criterion.title })}
            onClick={() => change(at, undefined)}
          />
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => change(criteria.length, { title: "", weight: 1 })}>
          {t("plan.addCriterion")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Keeps what is typed, so that "1." on the way to "1.5" stays. */
function Weight({ criterion, onChange }: { criterion: Criterion; onChange: (weight: number) => void }) {
  const styles = usePlanStyles();
  const [text, setText] = useState(String(criterion.weight));
  const weight = numberTyped(text);
  const type = (value: string) => {
    setText(value);
    onChange(numberTyped(value) ?? 0);
  };
  return (
    <Input
      className={styles.narrow}
      inputMode="decimal"
      aria-label={t("plan.weightOf", { criterion: criterion.title })}
      aria-invalid={weight === undefined}
      value={text}
      onChange={(_, { value }) => type(value)}
    />
  );
}
