import { useMemo } from "react";
import { t } from "../../strings/pane";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";
import { Plot } from "../ui/Plot";
import { useFigureStyles } from "../ui/figures.styles";
import { holdoutViewModel, trackingViewModel } from "./holdoutViewModel";

/**
 * What the model foresaw of the part it had not seen; of a short log only how it follows the whole. The default export is what a lazy
 * import needs.
 */
export default function CheckCharts({ analysis }: { analysis: ValueAnalysis }) {
  const styles = useFigureStyles();
  const holdout = useMemo(() => holdoutViewModel(analysis), [analysis]);
  const whole = useMemo(() => trackingViewModel(analysis.tracking, analysis.unit), [analysis]);
  const tracking = holdout?.tracking ?? whole;
  return (
    <>
      <p className={styles.paragraph}>{holdout ? holdout.sentence : t("value.noHoldout")}</p>
      {tracking && <Plot model={tracking} />}
      {holdout && <Plot model={holdout.bins} />}
    </>
  );
}
