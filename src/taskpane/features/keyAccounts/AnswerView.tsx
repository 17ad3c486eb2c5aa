import { Button, MessageBar, MessageBarActions, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { measureInSentence, measureName } from "../../state/measureName";
import { Plot } from "../../ui/Plot";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { type AnswerViewModel, answerViewModel, type ClassChip } from "./answerViewModel";
import { useKeyAccountsStyles } from "./keyAccounts.styles";
import { paretoViewModel } from "./paretoViewModel";
import { ReportMessages } from "./ReportMessages";

/** The answer in words, then the classes, then the chart. */
export function AnswerView() {
  const view = useViewStyles();
  const styles = useKeyAccountsStyles();
  const { state } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { segmentation } = state.accounts;
  const model = answerViewModel(state.accounts);
  if (!segmentation || !model) return null;
  const measure = measureInSentence(measureName(state.accounts));
  return (
    <div className={view.scroll}>
      <ReportMessages />
      <StaleBar model={model} />
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model.sentence}
      </h2>
      {model.comparison && <p className={styles.paragraph}>{model.comparison}</p>}
      {model.chips.length > 0 && (
        <div className={styles.chips} role="group" aria-label={t("answer.classes")}>
          {model.chips.map((chip) => (
            <Chip key={chip.class} chip={chip} />
          ))}
        </div>
      )}
      {model.hasAccounts && <Plot model={paretoViewModel(segmentation, measure, model.sentence)} />}
      {model.facts.map((text) => (
        <p key={text} className={mergeClasses(styles.paragraph, view.small)}>
          {text}
        </p>
      ))}
      {model.caution && <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.caution}</p>}
    </div>
  );
}

function StaleBar({ model }: { model: AnswerViewModel }) {
  const { effects } = usePane();
  if (!model.stale) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{model.stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void effects.update()}>
          {t("answer.update")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Chip({ chip }: { chip: ClassChip }) {
  const styles = useKeyAccountsStyles();
  const { dispatch } = usePane();
  return (
    <Button className={styles.chip} title={chip.label} onClick={() => dispatch({ type: "listClassOnly", class: chip.class })}>
      <span>
        <span className={mergeClasses(styles.chipClass, chip.class === "A" && styles.chipA)}>{chip.class}</span> {chip.accounts}
      </span>
      <span>{chip.share}</span>
    </Button>
  );
}
