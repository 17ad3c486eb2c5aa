import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { AccountList } from "../ui/AccountList";
import { useFigureStyles } from "../ui/figures.styles";
import { useArrivalFocus } from "../ui/focus";
import { useElementWidth } from "../ui/useElementWidth";
import { keepDetail, keepSortOf, keepViewModel, whoIs } from "./keepViewModel";

/** From this width on the list has room for value and last purchase, px. */
const WIDE = 560;

/** Who is worth keeping: much value, and a chance of staying that is in doubt. */
export function ValueKeep() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [frame, width] = useElementWidth<HTMLDivElement>(350);
  const { analysis, columns, currency, keep } = state.value;
  const wide = width >= WIDE;
  const model = useMemo(
    () => analysis && columns && keepViewModel({ analysis, columns, currency }, keep.sort, wide),
    [analysis, columns, currency, keep.sort, wide],
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

/** A customer of the list, with the way to a row of his and his id to take along. */
function KeepDetail({ customer }: { customer: number }) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch, effects, services } = usePane();
  const [copied, setCopied] = useState<boolean>();
  const { analysis, columns, currency } = state.value;
  if (!analysis || !columns) return null;
  const input = { analysis, columns, currency };
  const { id } = whoIs(input, customer);
  const copy = async () => setCopied(await services.copyText(id));
  return (
    <div>
      <p className={styles.paragraph}>{keepDetail(input, customer)}</p>
      <div className={view.row}>
        <Button size="small" onClick={() => void effects.value.showCustomer(customer)}>
          {t("value.keep.show")}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {t("value.keep.copy")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => dispatch({ section: "value", type: "keepOpened", customer: undefined })}>
          {t("value.keep.close")}
        </Button>
        {copied !== undefined && (
          <span role="status" className={view.quiet}>
            {t(copied ? "value.keep.copied" : "value.keep.copyFailed")}
          </span>
        )}
      </div>
    </div>
  );
}
