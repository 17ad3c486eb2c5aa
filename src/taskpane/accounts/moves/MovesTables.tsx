import { useMemo } from "react";
import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { lostValue } from "../../../economics/segmentation/moves/compareSegmentations";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { Disclosure } from "../../ui/Disclosure";
import { FigureTable } from "../../ui/FigureTable";
import { useFigureStyles } from "../../ui/figures.styles";
import { type MovesTable, type MovesViewModel, movesViewModel } from "./movesViewModel";

/** Who came into the first class, who fell out, and where value was lost. */
export function MovesTables({ model }: { model: MovesViewModel }) {
  const styles = useFigureStyles();
  return (
    <div>
      <Disclosure title={model.entered.title}>
        <Accounts table={model.entered} />
      </Disclosure>
      <Disclosure title={model.left.title}>
        <Accounts table={model.left} />
      </Disclosure>
      <Disclosure title={model.lost.title}>
        <p className={styles.paragraph}>{model.lost.total}</p>
        {model.lost.rows.length > 0 && <Accounts table={model.lost} />}
      </Disclosure>
    </div>
  );
}

/** Accounts with their value before and now. */
export function Accounts({ table }: { table: MovesTable }) {
  const view = useViewStyles();
  if (table.rows.length === 0) return <div>{t("moves.nobody")}</div>;
  return (
    <>
      <FigureTable
        caption={table.title}
        head={[t("list.account"), t("moves.before"), t("moves.now"), t("moves.change")]}
        rows={table.rows}
      />
      {table.more && <div className={view.quiet}>{table.more}</div>}
    </>
  );
}

/** The moves in words; made anew only when the comparison changes. */
export function useMoves(movement: Movement | undefined): MovesViewModel | undefined {
  return useMemo(() => movement && movesViewModel(movement, lostValue(movement)), [movement]);
}
