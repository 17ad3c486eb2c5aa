import { makeStyles, tokens } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { FigureTable } from "../../ui/FigureTable";
import type { MatrixCell, MovesViewModel } from "./movesViewModel";

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
export function MovesMatrix({ matrix }: { matrix: MovesViewModel["matrix"] }) {
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
