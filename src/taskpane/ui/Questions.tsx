import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { t } from "../../strings/pane";
import { useFocusInPlace } from "./focus";
import type { GivenAnswer, PaneQuestion } from "./questions";
import { useViewStyles } from "./view.styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "10px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  text: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  option: { justifyContent: "flex-start", textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  label: { display: "flex", flexDirection: "column", minWidth: 0 },
  detail: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** By which the first question is found when the way leads to it. */
export const QUESTIONS = "questions";

/** What must be said before there is an answer, each answered by one press in its place. */
export function Questions({ questions, onAnswer }: { questions: PaneQuestion[]; onAnswer: (answer: GivenAnswer) => void }) {
  const styles = useStyles();
  const focus = useFocusInPlace();
  return (
    <div {...focus} data-part={QUESTIONS} hidden={questions.length === 0}>
      {questions.length > 0 && (
        <section className={styles.root} aria-label={t("question.title")}>
          <h3 className={styles.title}>{t("question.title")}</h3>
          {questions.map((question) => (
            <Question key={question.id} question={question} onAnswer={onAnswer} />
          ))}
        </section>
      )}
    </div>
  );
}

function Question({ question, onAnswer }: { question: PaneQuestion; onAnswer: (answer: GivenAnswer) => void }) {
  const styles = useStyles();
  const view = useViewStyles();
  const hint = useId();
  return (
    <fieldset className={styles.question} aria-describedby={question.hint === undefined ? undefined : hint}>
      <legend className={styles.text}>{question.text}</legend>
      {question.hint !== undefined && (
        <div id={hint} className={view.small}>
          {question.hint}
        </div>
      )}
      {question.options.map(({ label, detail, answer }) => (
        <Button key={label} className={styles.option} onClick={() => onAnswer(answer)}>
          <span className={styles.label}>
            <span>{label}</span>
            {detail !== undefined && <span className={mergeClasses(view.small, styles.detail)}>{detail}</span>}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
