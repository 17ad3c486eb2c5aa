import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { AccountList } from "../../ui/AccountList";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { useElementWidth } from "../../ui/useElementWidth";
import { useFigureStyles } from "../../ui/figures.styles";
import { KeepDetail } from "./KeepDetail";
import { keepSortOf, keepViewModel } from "./keepViewModel";

/** From this width on the list has room for value and last purchase, px. */
const WIDE = 560;

/** Who is worth keeping: much value, and a chance of staying that is in doubt. */
export function ValueKeep() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [frame, width] = useElementWidth<HTMLDivElement>(350);
  const { analysis, columns, keep } = state.value;
  const wide = width >= WIDE;
  const model = useMemo(
    () => analysis && columns && keepViewModel(analysis, columns.account, keep.sort, wide),
    [analysis, columns, keep.sort, wide],
  );
  if (!model) return null;
  return (
    <div ref={frame} className={view.fixed}>
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model.count === 0 ? t("value.keep.none") : model.sentence}
      </h2>
      <p className={mergeClasses(styles.paragraph, view.quiet)}>{t("value.keep.hint")}</p>
      {keep.open !== undefined && <KeepDetail key={keep.open} customer={keep.open} />}
      {model.count > 0 && (
        <AccountList
          label={t("value.keep.label")}
          columns={model.columns}
          count={model.count}
          row={model.row}
          orderKey={keep.sort}
          onSort={(key) => dispatch({ section: "value", type: "keepSorted", sort: keepSortOf(key) })}
          onOpen={(position) => dispatch({ section: "value", type: "keepOpened", customer: model.customerAt(position) })}
        />
      )}
    </div>
  );
}
