import { mergeClasses } from "@fluentui/react-components";
import { lazy } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { FigureTable } from "../ui/FigureTable";
import { LazyPart } from "../ui/LazyPart";
import { useArrivalFocus } from "../ui/focus";
import { useFigureStyles } from "../ui/figures.styles";
import { fitViewModel } from "./fitViewModel";

const CheckCharts = lazy(() => import("./CheckCharts"));

/** Can the model be trusted: the holdout check, tracking, parameters and the models compared. */
export function ValueCheck() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { analysis } = state.value;
  if (!analysis) return null;
  const fit = fitViewModel(analysis);
  const quiet = mergeClasses(styles.paragraph, view.quiet);
  return (
    <div className={view.scroll}>
      <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
        {t("value.tab.check")}
      </h2>
      <LazyPart>
        <CheckCharts analysis={analysis} />
      </LazyPart>
      <h3 className={view.heading}>{t("value.fit.title")}</h3>
      <FigureTable
        caption={t("value.fit.title")}
        head={[t("value.fit.parameter"), t("value.fit.estimate"), t("value.fit.error")]}
        rows={fit.parameters}
      />
      {fit.untold.map((text) => (
        <p key={text} className={styles.paragraph}>
          {text}
        </p>
      ))}
      <p className={quiet}>{fit.unit}</p>
      <h3 className={view.heading}>{t("value.fits.title")}</h3>
      <FigureTable caption={t("value.fits.title")} head={fit.head} rows={fit.fits} />
      <p className={quiet}>
        {t("value.fits.note")} {fit.actual}
      </p>
    </div>
  );
}
