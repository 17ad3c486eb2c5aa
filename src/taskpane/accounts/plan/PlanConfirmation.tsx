import { Button, Checkbox, Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { useFigureStyles } from "../../ui/figures.styles";
import { FormulaBox } from "../../ui/formula/FormulaBox";
import { numberTyped } from "../../ui/typedValues";
import { PlanScores } from "./PlanScores";
import { usePlanStyles } from "./plan.styles";
import { planAccountsViewModel, type PlanProps } from "./planAccountsViewModel";
import { type Criterion, scoreRanking, scoringBegun, scoringEnded, withCriterion } from "./planScoring";

/** The list is checked by hand or by scores; until then nobody is called a key account. */
export function PlanConfirmation({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const key = useFigureStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const empty = plan.accounts.length === 0;
  const scoring = plan.criteria !== undefined;
  return (
    <section className={styles.part}>
      <h3 className={view.heading}>{t("plan.confirm")}</h3>
      <p className={key.paragraph}>{plan.confirmed ? t("plan.confirmed") : t("plan.confirm.hint")}</p>
      {empty && <div className={view.quiet}>{t("plan.confirm.first")}</div>}
      {!empty && !scoring && (
        <>
          <Checkbox
            label={t("plan.checked")}
            checked={plan.confirmed}
            onChange={(_, { checked }) => effects.accounts.changePlan({ confirmed: checked === true })}
          />
          <div>
            <Button onClick={() => effects.accounts.changePlan(scoringBegun(plan))}>
              {t(plan.scoresAside ? "plan.scoreAgain" : "plan.score")}
            </Button>
          </div>
        </>
      )}
      {!empty && scoring && (
        <>
          <PlanCriteria plan={plan} />
          <PlanScores segmentation={segmentation} plan={plan} />
          <PlanRanking segmentation={segmentation} plan={plan} />
          <div>
            <Button onClick={() => effects.accounts.changePlan(scoringEnded(plan))}>{t("plan.stopScoring")}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What accounts are scored on, and how much each counts. */
function PlanCriteria({ plan }: Pick<PlanProps, "plan">) {
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

/** The accounts by score, and the button that makes this order the list of key accounts. */
function PlanRanking({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects, services } = usePane();
  const ranking = scoreRanking(plan);
  const titles = new Map(planAccountsViewModel(segmentation, plan).chosen.map(({ id, title }) => [id, title]));
  if (ranking.problem) {
    return (
      <div role="status" className={view.small}>
        {ranking.problem}
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <h4 className={view.heading}>{t("plan.ranking")}</h4>
      <ol className={styles.ranking}>
        {ranking.lines.map(({ id, text }) => (
          <li key={id}>
            {titles.get(id)} <span className={view.quiet}>{text}</span>
          </li>
        ))}
      </ol>
      {ranking.formula && (
        <FormulaBox services={services} title={t("plan.formula")} formula={ranking.formula} copyLabel={t("plan.copyFormula")} />
      )}
      {!plan.confirmed && (
        <div>
          <Button
            appearance="primary"
            onClick={() => effects.accounts.changePlan({ accounts: ranking.lines.map(({ id }) => id), confirmed: true })}
          >
            {t("plan.useRanking")}
          </Button>
        </div>
      )}
    </div>
  );
}
