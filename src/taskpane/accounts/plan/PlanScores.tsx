import { Button, Input } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { FigureTable } from "../../ui/FigureTable";
import { usePlanStyles } from "./plan.styles";
import { planAccountsViewModel, type PlanProps } from "./planAccountsViewModel";
import { firstUnscored, isScored, MOST_SCORE, NO_SCORE, scoreTyped, withScore } from "./planScoring";

/** One score for each account and criterion: one account at a time, or all in a table. */
export function PlanScores(props: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const [asTable, setAsTable] = useState(false);
  const { plan } = props;
  const done = plan.accounts.filter((id) => isScored(plan, id)).length;
  return (
    <div className={styles.part}>
      <div className={styles.scoresHead}>
        <span className={styles.legend}>{t("plan.scores")}</span>
        <Button size="small" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "plan.scores.single" : "plan.scores.table")}
        </Button>
      </div>
      <div role="status" className={view.quiet}>
        {t("plan.scores.done", { done, all: plan.accounts.length })}
      </div>
      {asTable ? <ScoreTable {...props} /> : <SingleAccount {...props} />}
    </div>
  );
}

/** The scores of one account, and the way to the next. */
function SingleAccount({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const styles = usePlanStyles();
  const { effects } = usePane();
  const [wanted, setWanted] = useState(() => firstUnscored(plan));
  const at = Math.min(wanted, plan.accounts.length - 1);
  const { chosen } = planAccountsViewModel(segmentation, plan);
  const account = chosen[at];
  const criteria = plan.criteria ?? [];
  if (!account) return null;
  return (
    <div className={styles.part}>
      <div role="status">
        <h4 className={view.heading}>
          {t("plan.scores.place", { n: at + 1, all: chosen.length })} <bdi>{account.title}</bdi>{" "}
          <span className={view.quiet}>{account.about}</span>
        </h4>
      </div>
      {criteria.map((criterion, position) => (
        <Chips
          key={`${account.id} ${position} of ${criteria.length}`}
          id={`${account.id} ${position}`}
          label={criterion.title}
          spoken={t("plan.scoreOf", { criterion: criterion.title, account: account.title })}
          score={plan.scores?.[account.id]?.[position] ?? NO_SCORE}
          onChange={(score) => effects.accounts.changePlan(withScore(plan, account.id, position, score))}
        />
      ))}
      <div className={view.row} role="group" aria-label={t("plan.scores.account")}>
        <Button size="small" icon={<ChevronLeftRegular />} disabledFocusable={at === 0} onClick={() => setWanted(Math.max(0, at - 1))}>
          {t("detail.previous")}
        </Button>
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabledFocusable={at === chosen.length - 1}
          onClick={() => setWanted(Math.min(chosen.length - 1, at + 1))}
        >
          {t("detail.next")}
        </Button>
      </div>
    </div>
  );
}

interface ChipsProps {
  /** tells the group from others */
  id: string;
  label: string;
  spoken: string;
  score: number;
  onChange: (score: number) => void;
}

const SCORES = Array.from({ length: MOST_SCORE }, (_, i) => i + 1);

/** The scores as chips in a row; radio buttons underneath, so that arrow keys choose. */
function Chips({ id, label, spoken, score, onChange }: ChipsProps) {
  const styles = usePlanStyles();
  return (
    <div role="radiogroup" aria-label={spoken}>
      <div aria-hidden="true">{label}</div>
      <div className={styles.chips}>
        {SCORES.map((each) => (
          <label key={each} className={styles.chip}>
            <input type="radio" name={id} value={each} checked={each === score} onChange={() => onChange(each)} />
            <span>{each}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function ScoreTable({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const { effects } = usePane();
  const criteria = plan.criteria ?? [];
  const { chosen } = planAccountsViewModel(segmentation, plan);
  return (
    <>
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
      {chosen.some(({ id }) => !isScored(plan, id)) && <div className={view.quiet}>{t("plan.score.wrong")}</div>}
    </>
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
