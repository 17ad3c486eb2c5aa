import { useMemo } from "react";
import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { Disclosure } from "../../ui/Disclosure";
import { FigureTable } from "../../ui/FigureTable";
import { Plot } from "../../ui/Plot";
import { useFigureStyles } from "../../ui/figures.styles";
import { type MeasureInput, measureInSentence, nameOf } from "../state/measures";
import { concentrationViewModel } from "./concentrationViewModel";
import { lorenzViewModel } from "./lorenzViewModel";
import { paretoViewModel } from "./paretoViewModel";
import { whaleViewModel } from "./whaleViewModel";

interface Props {
  segmentation: Segmentation;
  answer: string;
  names: MeasureInput;
}

/** Pareto chart, and on request concentration, Lorenz and whale curve. The default export is what a lazy import needs. */
export default function AnswerCharts({ segmentation, answer, names }: Props) {
  const measure = measureInSentence(nameOf(names, segmentation.options.measure));
  const pareto = useMemo(() => paretoViewModel(segmentation, measure, answer), [segmentation, measure, answer]);
  return (
    <>
      <Plot model={pareto} />
      {segmentation.concentration && (
        <>
          <Disclosure title={t("concentration.title")}>
            <ConcentrationFigures segmentation={segmentation} measure={measure} />
          </Disclosure>
          <Disclosure title={t("lorenz.title")}>
            <Lorenz segmentation={segmentation} measure={measure} />
          </Disclosure>
        </>
      )}
      <Disclosure title={t("whale.title")}>
        <Whale segmentation={segmentation} names={names} />
      </Disclosure>
    </>
  );
}

function ConcentrationFigures({ segmentation, measure }: { segmentation: Segmentation; measure: string }) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const model = concentrationViewModel(segmentation, measure);
  if (!model) return null;
  return (
    <>
      <p className={styles.paragraph}>{model.risk}</p>
      <FigureTable caption={t("concentration.title")} head={[t("concentration.figure"), t("concentration.value")]} rows={model.figures} />
      {model.notes.map((text) => (
        <p key={text} className={`${styles.paragraph} ${view.quiet}`}>
          {text}
        </p>
      ))}
    </>
  );
}

function Lorenz({ segmentation, measure }: { segmentation: Segmentation; measure: string }) {
  const model = useMemo(() => lorenzViewModel(segmentation, measure), [segmentation, measure]);
  return <Plot model={model} titled={false} />;
}

function Whale({ segmentation, names }: { segmentation: Segmentation; names: MeasureInput }) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const model = useMemo(() => whaleViewModel(segmentation, names), [segmentation, names]);
  return (
    <>
      <p className={styles.paragraph}>{model.sentence}</p>
      {model.advice && <p className={`${styles.paragraph} ${view.quiet}`}>{model.advice}</p>}
      {model.plot && <Plot model={model.plot} titled={false} />}
    </>
  );
}
