import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { plural, t } from "../../../strings/pane";
import { isoTime } from "../../../workbook/report/formats";
import type { UnfinishedReport } from "../../../workbook/workbook.types";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { useSetupStyles } from "../../ui/setup.styles";
import { offerLabel } from "../../ui/sources";
import { SavedDefinitions } from "./SavedDefinitions";

/** What the section is for, the best source at one press, sample data, saved set-ups, and what the rows should look like. */
export function FirstRun() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects, dispatch } = usePane();
  const { sources, task, problem, notice } = state.accounts;
  return (
    // Without Excel there is nothing to press, and a low pane must still scroll by keyboard.
    <div className={view.scroll} tabIndex={state.excel ? undefined : 0}>
      <h2 className={styles.lead}>{t("first.promise")}</h2>
      <p className={styles.paragraph}>{t("first.need")}</p>
      {problem && (
        <ReasonBar
          reason={problem}
          onRetry={sources ? undefined : () => void effects.accounts.listSources()}
          onClose={sources && (() => dispatch({ section: "accounts", type: "messageClosed" }))}
        />
      )}
      <UnfinishedReports />
      {notice === "definition.deleted" && (
        <MessageBar className={styles.bar} intent="info" layout="multiline" role="status">
          <MessageBarBody>{t("definition.deleted")}</MessageBarBody>
        </MessageBar>
      )}
      {task && !sources && <Spinner size="tiny" label={t("first.looking")} labelPosition="after" />}
      <Offers />
      {state.excel && <SampleOffer />}
      <SavedDefinitions />
      <SampleShape />
    </div>
  );
}

/** The best source by name and size; where there is none, what to do. */
function Offers() {
  const styles = useSetupStyles();
  const { state, effects, dispatch } = usePane();
  const { sources } = state.accounts;
  if (!sources) return null;
  const [best, ...others] = sources;
  if (!best) {
    return (
      <>
        <p className={styles.paragraph}>{t("first.none")}</p>
        <Button appearance="primary" onClick={() => void effects.accounts.listSources()}>
          {t("first.lookAgain")}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button appearance="primary" onClick={() => void effects.accounts.chooseSource(best)}>
        {offerLabel(best)}
      </Button>
      {others.length > 0 && (
        <Button onClick={() => dispatch({ section: "accounts", type: "screenOpened", screen: "setup" })}>{t("first.other")}</Button>
      )}
    </>
  );
}

/** Sample data on a sheet of its own; not offered where no sheet can be added. */
function SampleOffer() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const { sources, cannotWrite, task } = state.accounts;
  if (!sources || cannotWrite) return null;
  if (task?.kind === "sample") return <Spinner size="tiny" label={t("first.sample.inserting")} labelPosition="after" />;
  return (
    <>
      <Button onClick={() => void effects.accounts.insertSample()}>{t("first.sample")}</Button>
      <div className={view.quiet}>{t("first.sample.hint")}</div>
    </>
  );
}

/** What interrupted writes of reports left in this workbook, to be taken away or kept. */
function UnfinishedReports() {
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

const rows = [
  ["C-104", "2026-03-02", "1,240.00"],
  ["C-221", "2026-03-02", "88.50"],
  ["C-104", "2026-03-09", "310.00"],
] as const;

/** What the rows should look like. */
function SampleShape() {
  const styles = useSetupStyles();
  return (
    <table className={styles.sample}>
      <caption>{t("first.shape")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("first.shape.account")}</th>
          <th scope="col">{t("first.shape.date")}</th>
          <th scope="col">{t("first.shape.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
