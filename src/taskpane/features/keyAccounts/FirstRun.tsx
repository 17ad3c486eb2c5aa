import { Button, Spinner } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ReasonBar } from "../../ui/ReasonBar";
import { useKeyAccountsStyles } from "./keyAccounts.styles";
import { offerLabel } from "./sourceLabel";

/** What the section is for, the best source at one press, and what the rows should look like. */
export function FirstRun() {
  const view = useViewStyles();
  const styles = useKeyAccountsStyles();
  const { state, effects, dispatch } = usePane();
  const { sources, task, problem } = state.accounts;
  const [best, ...others] = sources ?? [];
  return (
    // Without Excel there is nothing to press, and a low pane must still scroll by keyboard.
    <div className={view.scroll} tabIndex={state.excel ? undefined : 0}>
      <h2 className={styles.lead}>{t("first.promise")}</h2>
      <p className={styles.paragraph}>{t("first.need")}</p>
      {problem && <ReasonBar reason={problem} onRetry={() => void effects.listSources()} />}
      {task && !sources && <Spinner size="tiny" label={t("first.looking")} labelPosition="after" />}
      {best && (
        <Button appearance="primary" onClick={() => void effects.chooseSource(best)}>
          {offerLabel(best)}
        </Button>
      )}
      {best && others.length > 0 && <Button onClick={() => dispatch({ type: "screenOpened", screen: "setup" })}>{t("first.other")}</Button>}
      {sources && !best && (
        <>
          <p className={styles.paragraph}>{t("first.none")}</p>
          <Button appearance="primary" onClick={() => void effects.listSources()}>
            {t("first.lookAgain")}
          </Button>
        </>
      )}
      <SampleShape className={styles.sample} />
    </div>
  );
}

function SampleShape({ className }: { className: string }) {
  return (
    <table className={className}>
      <caption>{t("first.shape")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("first.shape.account")}</th>
          <th scope="col">{t("first.shape.date")}</th>
          <th scope="col">{t("first.shape.amount")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>C-104</td>
          <td>2026-03-02</td>
          <td>1,240.00</td>
        </tr>
        <tr>
          <td>C-221</td>
          <td>2026-03-02</td>
          <td>88.50</td>
        </tr>
        <tr>
          <td>C-104</td>
          <td>2026-03-09</td>
          <td>310.00</td>
        </tr>
      </tbody>
    </table>
  );
}
