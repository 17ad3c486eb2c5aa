import { Button, makeStyles } from "@fluentui/react-components";
import { reasonText, t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { useFigureStyles } from "../../ui/figures.styles";
import { ReportMessages } from "./ReportMessages";
import { editsInWords, reportViewModel, sheetLines } from "./reportViewModel";

/** The action of the result, with what became of it. */
export function ReportBar() {
  const { state } = usePane();
  return (
    <ActionBar messages={<ReportMessages />}>
      {(state.accounts.segmentation?.quality.accounts ?? 0) > 0 ? <ReportAction /> : <NothingToReport />}
    </ActionBar>
  );
}

/** The data say why no row could be used. */
function NothingToReport() {
  const { dispatch } = usePane();
  const check = () => {
    dispatch({ section: "accounts", type: "sectionToggled", open: "check" });
    dispatch({ section: "accounts", type: "screenOpened", screen: "setup" });
  };
  return <Button onClick={check}>{t("report.nothing")}</Button>;
}

/** Writing or updating the report, the question before hand-made changes are lost, or why nothing can be written. */
function ReportAction() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const { report, staleSince, task, cannotWrite, asking } = state.accounts;
  const running = task?.foreground ? task : undefined;
  if (asking && !running) return <ReportQuestion asking={asking} />;
  // What is under way keeps its place for progress and Cancel, whatever can be written.
  if (cannotWrite && !running) return <div className={view.small}>{reasonText(cannotWrite)}</div>;
  const model = reportViewModel(state.accounts);
  return (
    <>
      {!running && <div className={view.quiet}>{model.notes.join(" ")}</div>}
      {!running && <SheetMenu />}
      {!running && report && model.undo && (
        <div className={view.row}>
          <Button size="small" appearance="subtle" onClick={() => void effects.accounts.showReport(report)}>
            {t("report.showLater")}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void effects.accounts.undoReport(report)}>
            {model.undo}
          </Button>
        </div>
      )}
      <ProgressButton
        label={model.action}
        task={running}
        secondary={report !== undefined || staleSince !== undefined}
        onClick={() => void effects.accounts.writeReport()}
        onCancel={effects.accounts.cancel}
      />
    </>
  );
}

const useMenuStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0, display: "grid", rowGap: "2px" },
  line: { display: "grid", gridTemplateColumns: "16px 1fr", columnGap: "4px", alignItems: "center" },
  summary: { cursor: "pointer", minHeight: "24px" },
});

/** Which sheets are written, and why one is not. */
function SheetMenu() {
  const view = useViewStyles();
  const styles = useMenuStyles();
  const { state } = usePane();
  const lines = sheetLines(state.accounts);
  const written = lines.filter(({ isWritten }) => isWritten).length;
  return (
    <details className={view.quiet}>
      <summary className={styles.summary}>{t("report.sheets", { n: written, all: lines.length })}</summary>
      <ul className={styles.list}>
        {lines.map(({ name, isWritten, note }) => (
          <li key={name} className={styles.line}>
            <span role="img" aria-label={t(isWritten ? "report.sheet.written" : "report.sheet.left")}>
              {isWritten ? "✓" : "–"}
            </span>
            <span>{note === undefined ? name : `${name}: ${note}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReportQuestion({ asking }: { asking: "undo" | "update" }) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch, effects } = usePane();
  const { reportState } = state.accounts;
  if (!reportState) return null;
  const yes = () => void (asking === "undo" ? effects.accounts.undoReportAnyway(reportState.report) : effects.accounts.writeReportAnyway());
  return (
    <>
      <div role="alert" className={view.small}>
        {t(asking === "undo" ? "report.ask.undo" : "report.ask.update")}
        <ul className={styles.edits}>
          {editsInWords(reportState, asking).map((text, i) => (
            <li key={i}>{text}</li>
          ))}
        </ul>
      </div>
      <div className={view.row}>
        <Button appearance="primary" onClick={() => dispatch({ section: "accounts", type: "questionClosed" })}>
          {t("report.ask.no")}
        </Button>
        <Button onClick={yes}>{t(asking === "undo" ? "report.ask.undoYes" : "report.ask.updateYes")}</Button>
      </div>
    </>
  );
}
