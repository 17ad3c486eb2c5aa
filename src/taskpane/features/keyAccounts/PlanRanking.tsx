import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { FormulaBox } from "../../ui/formula/FormulaBox";
import { usePlanStyles } from "./plan.styles";
import type { PlanProps } from "./plan.types";
import { planAccountsViewModel } from "./planAccountsViewModel";
import { scoreRanking } from "./planScoring";

/** The accounts by score, and the button that makes this order the list of key accounts. */
export function PlanRanking({ segmentation, plan }: PlanProps) {
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
