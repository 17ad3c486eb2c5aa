import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { SampleShape } from "./SampleShape";
import { SavedDefinitions } from "./SavedDefinitions";
import { useSetupStyles } from "../../ui/setup.styles";
import { offerLabel } from "../../ui/sourceLabel";
import { UnfinishedReports } from "./UnfinishedReports";

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
