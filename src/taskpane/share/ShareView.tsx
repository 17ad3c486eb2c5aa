import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { Disclosure } from "../ui/Disclosure";
import { WaitingHint } from "../ui/WaitingHint";
import { BeforeSharing } from "./BeforeSharing";
import { Replaced } from "./Messages";
import { Options } from "./Options";
import { Preview } from "./Preview";
import { ShareBar } from "./ShareBar";
import { useShareStyles } from "./share.styles";

/** A copy of the workbook for people without the add-in: what happens to it, what to look at before, and what was made. */
export function ShareView() {
  const view = useViewStyles();
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { preview } = state.share;
  const { inspect } = effects.share;
  const isNew = state.excel && preview === undefined;
  useEffect(() => {
    if (isNew) void inspect();
  }, [isNew, inspect]);
  return (
    <>
      <WaitingHint task={state.share.task} />
      <div className={view.scroll}>
        <h2 className={view.heading}>{t("share.title")}</h2>
        <p className={styles.text}>{t("share.intro")}</p>
        <Replaced />
        {preview && <Preview preview={preview} onLookAgain={() => void inspect()} />}
        <Options />
        {preview && <BeforeSharing findings={preview.findings} />}
        <Tools />
      </div>
      <ShareBar />
    </>
  );
}

const SCOPES = ["selection", "sheet", "workbook"] as const;

/** What can be done to the formulas of this workbook itself. */
function Tools() {
  const view = useViewStyles();
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { task, canCopy } = state.share;
  const busy = task !== undefined && task.kind !== "inspecting";
  return (
    <Disclosure title={t("share.tools")}>
      <div className={styles.tools}>
        <p className={`${styles.text} ${view.small}`}>{t("share.repair.hint")}</p>
        <Button disabledFocusable={busy} onClick={() => void effects.share.repair()}>
          {t("share.repair")}
        </Button>
        {canCopy && (
          <>
            <p className={`${styles.text} ${view.small}`}>{t("share.repairFile.hint")}</p>
            <Button disabledFocusable={busy} onClick={() => void effects.share.repairFile()}>
              {t("share.repairFile")}
            </Button>
          </>
        )}
        <p className={`${styles.text} ${view.small}`}>{t("share.freeze.hint")}</p>
        {SCOPES.map((scope) => (
          <Button key={scope} disabledFocusable={busy} onClick={() => void effects.share.freeze(scope)}>
            {t(`share.freeze.${scope}`)}
          </Button>
        ))}
      </div>
    </Disclosure>
  );
}
