import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { useFigureStyles } from "../../ui/figures.styles";
import { keepDetail } from "./keepViewModel";

/** A customer of the list, with the way to a row of his and his id to take along. */
export function KeepDetail({ customer }: { customer: number }) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch, effects, services } = usePane();
  const [copied, setCopied] = useState<boolean>();
  const { analysis, columns } = state.value;
  if (!analysis || !columns) return null;
  const id = String(columns.account[analysis.lines.row[customer]!] ?? "");
  const copy = async () => setCopied(await services.copyText(id));
  return (
    <div>
      <p className={styles.paragraph}>{keepDetail(analysis, columns.account, customer)}</p>
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
