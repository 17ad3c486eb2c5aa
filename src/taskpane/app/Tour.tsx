import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import { closeTourForGood } from "../settings/settingsState";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "./PaneContext";
import type { PaneView } from "./PaneState";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "8px 16px 0",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Each step stands in the view it is about. */
const STEPS = [
  { view: "accounts", title: "tour.accounts", text: "tour.accounts.text", next: "tour.toFunctions" },
  { view: "functions", title: "tour.functions", text: "tour.functions.text", next: "tour.toShare" },
  { view: "share", title: "tour.share", text: "tour.share.text", next: "tour.end" },
] as const satisfies readonly { view: PaneView; title: string; text: string; next: string }[];

/** The first minute in three steps: what the pane answers and where. It stands beside the work, and can be closed for good. */
export default function Tour() {
  const view = useViewStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const at = state.settings.tour;
  const step = at === undefined ? undefined : STEPS[at];
  if (at === undefined || step?.view !== state.view) return null;
  const close = () => {
    closeTourForGood();
    dispatch({ section: "settings", type: "tourMoved" });
  };
  const goOn = () => {
    const next = STEPS[at + 1];
    if (!next) return close();
    dispatch({ section: "settings", type: "tourMoved", to: at + 1 });
    dispatch({ section: "pane", type: "viewOpened", view: next.view });
  };
  return (
    <section className={styles.card} aria-label={t("tour.name")}>
      <div className={view.quiet}>{t("tour.step", { n: at + 1, of: STEPS.length })}</div>
      <h2 className={styles.title}>{t(step.title)}</h2>
      <p className={styles.text}>{t(step.text)}</p>
      <div className={view.row}>
        <Button size="small" onClick={goOn}>
          {t(step.next)}
        </Button>
        {at < STEPS.length - 1 && (
          <Button size="small" appearance="subtle" onClick={close}>
            {t("tour.close")}
          </Button>
        )}
      </div>
    </section>
  );
}
