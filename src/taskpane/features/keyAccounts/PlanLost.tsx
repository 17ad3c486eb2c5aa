import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useFigureStyles } from "../../ui/figures.styles";
import { Accounts } from "./MovesTables";
import { useMoves } from "./useMoves";

/** Accounts that left or shrank, the largest loss first: where a visit may pay most. */
export function PlanLost() {
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const model = useMoves(state.accounts.movement);
  return (
    <>
      <p className={styles.paragraph}>{model ? model.lost.total : t("plan.lost.none")}</p>
      {model && model.lost.rows.length > 0 && <Accounts table={model.lost} />}
      <div>
        <Button onClick={() => dispatch({ section: "accounts", type: "screenOpened", screen: "moves" })}>{t("plan.lost.moves")}</Button>
      </div>
    </>
  );
}
