import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useShareStyles } from "./share.styles";

/** What can be done about columns with personal data, where they are told of: the option that replaces names, as a button that stays when it was pressed. */
export function ReplaceNames() {
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { pseudonymise } = state.share.options;
  return (
    <div className={styles.remedy}>
      <span role="status">{t(pseudonymise ? "share.remedy.on" : "share.remedy.off")}</span>
      <Button size="small" onClick={() => void effects.share.choose({ pseudonymise: !pseudonymise })}>
        {t(pseudonymise ? "share.remedy.keep" : "share.remedy.replace")}
      </Button>
    </div>
  );
}
