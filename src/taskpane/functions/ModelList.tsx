import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState } from "react";
import { t } from "../../strings/pane";
import type { InsertedModel } from "../../workbook/models/insertModel";
import { usePane } from "../app/PaneContext";
import { ReasonBar } from "../ui/ReasonBar";
import { useViewStyles } from "../ui/view.styles";
import type { ModelsServices } from "./modelsEffects";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", flexShrink: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  what: { margin: "2px 0 6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  messages: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  message: { flexShrink: 0, alignItems: "start", paddingTop: "8px", paddingBottom: "8px" },
});

type Listed = Awaited<ReturnType<ModelsServices["list"]>>;

/** Whole models: title, one line, and where to put it. */
export function ModelList() {
  const view = useViewStyles();
  const styles = useStyles();
  const { services } = usePane();
  const listed = useModels(services.models.list);
  return (
    <section className={styles.section} aria-label={t("models.heading")}>
      <div className={view.quiet}>{t("models.intro")}</div>
      {listed === "loading" && <Spinner size="tiny" label={t("models.loading")} labelPosition="after" />}
      {listed === "failed" && <div role="alert">{t("models.failed")}</div>}
      {typeof listed !== "string" && (
        <ul className={styles.list}>
          {listed.map((model) => (
            <ModelItem key={model.id} model={model} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ModelItem({ model }: { model: Listed[number] }) {
  const view = useViewStyles();
  const styles = useStyles();
  const { state, effects } = usePane();
  const { title, what } = model;
  const busy = state.models.busy !== undefined;
  return (
    <li className={styles.item}>
      <h4 className={styles.title}>{title}</h4>
      <p className={`${view.quiet} ${styles.what}`}>{what}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t("models.asSheet.label", { title })}
          onClick={() => void effects.models.insert(model, "sheet")}
        >
          {t("models.asSheet")}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t("models.here.label", { title })}
          onClick={() => void effects.models.insert(model, "selection")}
        >
          {t("models.here")}
        </Button>
      </div>
      {state.models.at === model.id && <ModelMessages />}
    </li>
  );
}

/** What is being done, what was done with its undo, and why something was not; beside the buttons, where the person looks. */
function ModelMessages() {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const { busy, inserted, removed, problem } = state.models;
  const close = () => dispatch({ section: "models", type: "modelMessageClosed" });
  return (
    <div className={styles.messages}>
      {busy !== undefined && (
        <div role="status">
          <Spinner size="tiny" label={t("models.busy", { title: busy })} labelPosition="after" />
        </div>
      )}
      {problem && <ReasonBar reason={problem} onClose={close} />}
      {inserted && busy === undefined && <InsertedBar model={inserted} onClose={close} />}
      {removed && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{t("models.removed")}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function InsertedBar({ model, onClose }: { model: InsertedModel; onClose: () => void }) {
  const styles = useStyles();
  const { services, effects } = usePane();
  const { sheetName, address, isDrawn, uncalculated } = model;
  return (
    <MessageBar className={styles.message} intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {t("models.inserted", { sheet: sheetName })} {!isDrawn && t("models.withoutCharts")} {uncalculated && t("models.uncalculated")}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button aria-label={t("action.dismiss")} appearance="transparent" icon={<DismissRegular />} onClick={onClose} />}
      >
        <Button size="small" onClick={() => void services.showRange(sheetName, address.split(":")[0]!)}>
          {t("models.show")}
        </Button>
        <Button size="small" onClick={() => void effects.models.undo()}>
          {t("models.undo")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The models, loaded when the list is first shown. */
function useModels(list: ModelsServices["list"]): Listed | "loading" | "failed" {
  const [models, setModels] = useState<Listed | "loading" | "failed">("loading");
  useEffect(() => {
    let gone = false;
    list().then(
      (found) => gone || setModels(found),
      () => gone || setModels("failed"),
    );
    return () => {
      gone = true;
    };
  }, [list]);
  return models;
}
