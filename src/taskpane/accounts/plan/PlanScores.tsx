import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { FigureTable } from "../../ui/FigureTable";
import { usePlanStyles } from "./plan.styles";
import { planAccountsViewModel, type PlanProps } from "./planAccountsViewModel";
import { NO_SCORE, scoreTyped, withScore } from "./planScoring";

/** One score for each account and criterion. */
export function PlanScores({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const criteria = plan.criteria ?? [];
  const { chosen } = planAccountsViewModel(segmentation, plan);
  const wrong = chosen.some(({ id }) => criteria.some((_, at) => (plan.scores?.[id]?.[at] ?? NO_SCORE) === NO_SCORE));
  return (
    <div>
      <div className={styles.legend}>{t("plan.scores")}</div>
      <FigureTable
        caption={t("plan.scores")}
        head={[t("list.account"), ...criteria.map(({ title }) => title)]}
        rows={chosen.map(({ id, title }) => [
          title,
          ...criteria.map((criterion, at) => (
            <Score
              key={`${id} ${at} of ${criteria.length}`}
              label={t("plan.scoreOf", { criterion: criterion.title, account: title })}
              score={plan.scores?.[id]?.[at] ?? NO_SCORE}
              onChange={(score) => effects.accounts.changePlan(withScore(plan, id, at, score))}
            />
          )),
        ])}
      />
      {wrong && <div className={view.quiet}>{t("plan.score.wrong")}</div>}
    </div>
  );
}

interface ScoreProps {
  label: string;
  score: number;
  onChange: (score: number) => void;
}

/** Keeps what is typed; only a whole number from 1 to 10 becomes a score. */
function Score({ label, score, onChange }: ScoreProps) {
  const styles = usePlanStyles();
  const [text, setText] = useState(score === NO_SCORE ? "" : String(score));
  const type = (value: string) => {
    setText(value);
    onChange(scoreTyped(value));
  };
  return (
    <Input
      className={styles.score}
      inputMode="numeric"
      aria-label={label}
      aria-invalid={text !== "" && scoreTyped(text) === NO_SCORE}
      value={text}
      onChange={(_, { value }) => type(value)}
    />
  );
}
