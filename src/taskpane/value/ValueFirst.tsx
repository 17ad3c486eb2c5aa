import { Button, Spinner } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { offerLabel } from "../ui/sources";
import { useSetupStyles } from "../ui/setup.styles";
import { ValueMessages } from "./ValueMessages";

/** What the section is for, and the best source at one press. */
export function ValueFirst() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state } = usePane();
  const { sources, task } = state.value;
  return (
    // Without Excel there is nothing to press, and a low pane must still scroll by keyboard.
    <div className={view.scroll} tabIndex={state.excel ? undefined : 0}>
      <h2 className={styles.lead}>{t("value.first.promise")}</h2>
      <p className={styles.paragraph}>{t("value.first.need")}</p>
      <ValueMessages />
      {task && !sources && <Spinner size="tiny" label={t("first.looking")} labelPosition="after" />}
      <Offers />
    </div>
  );
}

function Offers() {
  const styles = useSetupStyles();
  const view = useViewStyles();
  const { state, effects, dispatch } = usePane();
  const { sources, cannotWrite, task } = state.value;
  const value = effects.value;
  if (!sources) return null;
  const [best, ...others] = sources;
  return (
    <>
      {best ? (
        <Button appearance="primary" onClick={() => void value.chooseSource(best)}>
          {offerLabel(best)}
        </Button>
      ) : (
        <>
          <p className={styles.paragraph}>{t("first.none")}</p>
          <Button appearance="primary" onClick={() => void value.listSources()}>
            {t("first.lookAgain")}
          </Button>
        </>
      )}
      {others.length > 0 && (
        <Button onClick={() => dispatch({ section: "value", type: "screenOpened", screen: "setup" })}>{t("first.other")}</Button>
      )}
      {!cannotWrite && task?.kind !== "sample" && (
        <>
          <Button onClick={() => void value.insertSample()}>{t("first.sample")}</Button>
          <div className={view.quiet}>{t("first.sample.hint")}</div>
        </>
      )}
      {task?.kind === "sample" && <Spinner size="tiny" label={t("first.sample.inserting")} labelPosition="after" />}
    </>
  );
}
