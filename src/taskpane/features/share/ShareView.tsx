import { useEffect } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { WaitingHint } from "../../ui/WaitingHint";
import { BeforeSharing } from "./BeforeSharing";
import { Replaced } from "./Messages";
import { Options } from "./Options";
import { Preview } from "./Preview";
import { ShareAction } from "./ShareAction";
import { useShareStyles } from "./share.styles";
import { Tools } from "./Tools";

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
      <ShareAction />
    </>
  );
}
