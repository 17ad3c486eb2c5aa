import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { plural, t } from "../../../strings/pane";
import { isoTime } from "../../../workbook/report/formats";
import type { UnfinishedReport } from "../../../workbook/workbook.types";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "../../ui/setup.styles";

/** What interrupted writes of reports left in this workbook, to be taken away or kept. */
export function UnfinishedReports() {
  const { state } = usePane();
  return state.accounts.unfinished.map((report) => <Unfinished key={report.key} report={report} />);
}

function Unfinished({ report }: { report: UnfinishedReport }) {
  const styles = useSetupStyles();
  const { effects } = usePane();
  const { startedAt, sheets, updated } = report;
  const when = isoTime(startedAt);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        {updated ? t("unfinished.update", { when }) : t("unfinished.report", { when })}{" "}
        {sheets.length > 0 && plural("unfinished.sheets", sheets.length, { sheets: sheets.join(", ") })}
      </MessageBarBody>
      <MessageBarActions>
        {sheets.length > 0 && (
          <Button size="small" onClick={() => void effects.accounts.endUnfinished(report, "remove")}>
            {t("unfinished.remove")}
          </Button>
        )}
        <Button size="small" onClick={() => void effects.accounts.endUnfinished(report, "keep")}>
          {t(sheets.length > 0 ? "unfinished.keep" : "unfinished.close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
