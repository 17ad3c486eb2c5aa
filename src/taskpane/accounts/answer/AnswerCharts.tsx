import { useMemo } from "react";
import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { Disclosure } from "../../ui/Disclosure";
import { FigureTable } from "../../ui/FigureTable";
import { Plot } from "../../ui/Plot";
import { useFigureStyles } from "../../ui/figures.styles";
import { usePane } from "../../app/PaneContext";
import { percentText } from "../../ui/typedValues";
import { type MeasureInput, measureInSentence, nameOf } from "../state/measures";
import { concentrationViewModel } from "./concentrationViewModel";
import { lorenzViewModel } from "./lorenzViewModel";
import { PartsSection } from "./PartsSection";
import { paretoViewModel } from "./paretoViewModel";
import { whaleViewModel } from "./whaleViewModel";

interface Props {
  segmentation: Segmentation;
  answer: string;
}

/** Pareto chart with the limit to drag, and on request the parts, concentration, Lorenz and whale curve. The default export is what a lazy import needs. */
export default function AnswerCharts({ segmentation, answer }: Props) {
  const { state, effects } = usePane();
  const names = state.accounts;
  const measure = measureInSentence(nameOf(names, segmentation.options.measure));
  const pareto = useMemo(() => paretoViewModel(segmentation, measure, answer), [segmentation, measure, answer]);
  // What is dragged is what the setup shows and the report uses.
  const moveLimit = (limit: number) => {
    const [, ...others] = segmentation.options.classes.limits;
    void effects.accounts.type({ limits: [limit, ...others].map(percentText) });
  };
  return (
    <>
      <Plot model={pareto} onLimit={moveLimit} />
      <Disclosure title={t("parts.title")} open={names.roles.part !== undefined}>
        <PartsSection />
      </Disclosure>
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
