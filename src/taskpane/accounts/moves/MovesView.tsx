import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { FigureTable } from "../../ui/FigureTable";
import { LazyPart } from "../../ui/LazyPart";
import { useFigureStyles } from "../../ui/figures.styles";
import { useArrivalFocus } from "../../ui/focus";
import { MovesTables, useMoves } from "./MovesTables";
import { bridgeSentence } from "./movesBridgeViewModel";
import type { MatrixCell, MovesViewModel } from "./movesViewModel";

const MovesBridge = lazy(() => import("./MovesBridge"));

/** How accounts moved since the period or report compared with. */
export function MovesView() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { movement, task } = state.accounts;
  const model = useMoves(movement);
  if (!movement || !model) {
    return (
      <div className={view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
          {t("result.moves")}
        </h2>
        {task?.kind === "comparing" ? <div role="status">{t("moves.comparing")}</div> : <NoComparison />}
      </div>
    );
  }
  return (
    <div className={view.scroll}>
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model.sentence}
      </h2>
      <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.periods}</p>
      <MovesMatrix matrix={model.matrix} />
      <LazyPart>
        <MovesBridge movement={movement} />
      </LazyPart>
      <p className={mergeClasses(styles.paragraph, view.small)}>{bridgeSentence(movement)}</p>
      <MovesTables model={model} />
    </div>
  );
}

/** What to do to see moves. */
function NoComparison() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch, effects } = usePane();
  const dated = state.accounts.segmentation?.quality.days !== undefined;
  const toSetup = () => {
    dispatch({ section: "accounts", type: "sectionToggled", open: dated ? "measure" : "source" });
    dispatch({ section: "accounts", type: "screenOpened", screen: "setup" });
  };
  return (
    <>
      <p className={styles.paragraph}>{t(dated ? "moves.none" : "moves.noneWithoutDates")}</p>
      <div className={view.row}>
        {dated && <Button onClick={() => void effects.accounts.compareHalves()}>{t("moves.halves")}</Button>}
        <Button onClick={toSetup}>{t("moves.setup")}</Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  stayed: {
    display: "inline-block",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
  moved: { display: "inline-block", padding: "0 7px" },
});

/** Class before by class now; who stayed is framed and bold, not only coloured. */
function MovesMatrix({ matrix }: { matrix: MovesViewModel["matrix"] }) {
  const view = useViewStyles();
  return (
    <div>
      <h3 className={view.heading}>{t("moves.matrix")}</h3>
      <FigureTable
        caption={t("moves.matrix")}
        head={matrix.head}
        rows={matrix.rows.map(({ name, cells }) => [name, ...cells.map((cell, i) => <Count key={i} cell={cell} />)])}
      />
      <div className={view.quiet}>{t("moves.matrixNote")}</div>
    </div>
  );
}

function Count({ cell }: { cell: MatrixCell }) {
  const view = useViewStyles();
  const styles = useStyles();
  return (
    <span className={cell.stayed ? styles.stayed : styles.moved}>
      {cell.text}
      {cell.stayed && <span className={view.spokenOnly}> {t("moves.stayed")}</span>}
    </span>
  );
}
