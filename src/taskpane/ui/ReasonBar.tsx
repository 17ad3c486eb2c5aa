import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { reasonText, t } from "../../strings/pane";
import type { Reason } from "../../workbook/workbook.types";

const useStyles = makeStyles({
  // In a flex column a message bar would shrink and its text overlap what follows.
  bar: { flexShrink: 0, alignItems: "start", paddingTop: "8px", paddingBottom: "8px" },
  // Without buttons their line would stay as an empty stripe.
  noActions: { display: "none" },
  detail: {
    marginTop: "4px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  reason: Reason;
  onRetry?: () => void;
  onClose?: () => void;
}

/** Why something did not work, and the next step; technical text only on request. A stop the person asked for is no error. */
export function ReasonBar({ reason, onRetry, onClose }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const stopped = reason.key === "cancelled";
  return (
    <MessageBar className={styles.bar} layout="multiline" intent={stopped ? "info" : "error"} role={stopped ? undefined : "alert"}>
      <MessageBarBody>
        {reasonText(reason)}
        {open && <div className={styles.detail}>{reason.detail}</div>}
      </MessageBarBody>
      <MessageBarActions
        className={reason.detail || onRetry ? undefined : styles.noActions}
        containerAction={
          onClose && <Button aria-label={t("action.dismiss")} appearance="transparent" icon={<DismissRegular />} onClick={onClose} />
        }
      >
        {reason.detail && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "action.hideDetails" : "action.details")}
          </Button>
        )}
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
