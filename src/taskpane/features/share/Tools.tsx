import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { Disclosure } from "../../ui/Disclosure";
import { useShareStyles } from "./share.styles";

const SCOPES = ["selection", "sheet", "workbook"] as const;

/** What can be done to the formulas of this workbook itself. */
export function Tools() {
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
