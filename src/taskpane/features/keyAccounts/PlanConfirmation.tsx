import { Button, Checkbox } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { useFigureStyles } from "../../ui/figures.styles";
import { usePlanStyles } from "./plan.styles";
import type { PlanProps } from "./plan.types";
import { PlanCriteria } from "./PlanCriteria";
import { PlanRanking } from "./PlanRanking";
import { PlanScores } from "./PlanScores";
import { scoringBegun, scoringEnded } from "./planScoring";

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
            <Button onClick={() => effects.accounts.changePlan(scoringBegun(plan))}>{t("plan.score")}</Button>
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
