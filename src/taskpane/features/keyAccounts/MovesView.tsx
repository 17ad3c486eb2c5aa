import { Button, mergeClasses } from "@fluentui/react-components";
import { lazy } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { LazyPart } from "../../ui/LazyPart";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { useFigureStyles } from "../../ui/figures.styles";
import { bridgeSentence } from "./movesBridgeViewModel";
import { MovesMatrix } from "./MovesMatrix";
import { MovesTables } from "./MovesTables";
import { useMoves } from "./useMoves";

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
