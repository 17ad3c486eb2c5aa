import { Button, mergeClasses, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { lazy } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { LazyPart } from "../../ui/LazyPart";
import { usePlotStyles } from "../../ui/Plot.styles";
import { useFigureStyles } from "../../ui/figures.styles";
import { useArrivalFocus } from "../../ui/focus";
import { barTone, type ClassChip } from "../classChips";
import { answerViewModel } from "./answerViewModel";

/** Charts are a third of the pane's code and come after the words. */
const AnswerCharts = lazy(() => import("./AnswerCharts"));

/** The answer in words, then the classes, then the charts. */
export function AnswerView() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { segmentation } = state.accounts;
  const model = answerViewModel(state.accounts);
  if (!segmentation || !model) return null;
  return (
    <div className={view.scroll}>
      {model.stale && <StaleBar text={model.stale} />}
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model.headline}
      </h2>
      {model.scope && <p className={styles.paragraph}>{model.scope}</p>}
      {model.allParts && <AllPartsButton text={model.allParts} />}
      {model.hasGap && <GapButton />}
      {model.comparison && <p className={styles.paragraph}>{model.comparison}</p>}
      {model.chips.length > 0 && (
        <div className={styles.chips} role="group" aria-label={t("answer.classes")}>
          {model.chips.map((chip) => (
            <Chip key={chip.class} chip={chip} />
          ))}
        </div>
      )}
      {model.losing && <LosingBar text={model.losing} />}
      {model.second && <p className={styles.paragraph}>{model.second}</p>}
      {model.hasAccounts && (
        <LazyPart>
          <AnswerCharts segmentation={segmentation} answer={model.sentence} />
        </LazyPart>
      )}
      {model.facts.map((text) => (
        <p key={text} className={mergeClasses(styles.paragraph, view.small)}>
          {text}
        </p>
      ))}
      {model.caution && <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.caution}</p>}
    </div>
  );
}

function StaleBar({ text }: { text: string }) {
  const { effects } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void effects.accounts.update()}>
          {t("answer.update")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The way back from one part to all of them. */
function AllPartsButton({ text }: { text: string }) {
  const styles = useFigureStyles();
  const { effects } = usePane();
  return (
    <div className={styles.paragraph}>
      <Button size="small" onClick={() => void effects.accounts.setOptions({ part: undefined })}>
        {text}
      </Button>
    </div>
  );
}

/** The way to the rows that are left out. */
function GapButton() {
  const styles = useFigureStyles();
  const { dispatch } = usePane();
  const show = () => {
    dispatch({ section: "accounts", type: "screenOpened", screen: "setup" });
    dispatch({ section: "accounts", type: "sectionToggled", open: "check" });
  };
  return (
    <div className={styles.paragraph}>
      <Button size="small" onClick={show}>
        {t("answer.gap.show")}
      </Button>
    </div>
  );
}

function LosingBar({ text }: { text: string }) {
  const { dispatch } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => dispatch({ section: "accounts", type: "listLosingOnly", class: 0 })}>
          {t("answer.showLosing")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Chip({ chip }: { chip: ClassChip }) {
  const styles = useFigureStyles();
  const { dispatch } = usePane();
  return (
    <Button
      className={styles.chip}
      title={chip.label}
      onClick={() => dispatch({ section: "accounts", type: "listClassOnly", class: chip.class })}
    >
      <span className={styles.chipHead}>
        <ClassSwatch position={chip.class} />
        <span className={mergeClasses(styles.chipClass, chip.class === 0 && styles.chipFirst)}>{chip.name}</span>
      </span>
      <span>{chip.accountsText}</span>
      <span>{chip.share}</span>
    </Button>
  );
}

/** The fill that the bars of a class have, as a small square beside its name. */
function ClassSwatch({ position }: { position: number }) {
  const styles = usePlotStyles();
  return (
    <svg className={styles.swatch} width={10} height={10} aria-hidden="true">
      <rect className={styles[barTone(position)]} x={0.5} y={0.5} width={9} height={9} />
    </svg>
  );
}
