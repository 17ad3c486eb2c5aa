import { Button, mergeClasses, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { lazy } from "react";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { Disclosure } from "../ui/Disclosure";
import { LazyPart } from "../ui/LazyPart";
import { useArrivalFocus } from "../ui/focus";
import { ChoiceSelect } from "../ui/ChoiceSelect";
import { FigureList } from "../ui/FigureList";
import { useFigureStyles } from "../ui/figures.styles";
import { MOST_FORMULA_CUSTOMERS, sheetForm } from "./valueContent";
import { type ValueAnswerViewModel, valueAnswerViewModel } from "./valueAnswerViewModel";

/** Charts come after the words. */
const SpreadChart = lazy(() => import("./SpreadChart"));

const DEFINITIONS = [
  "value.define.x",
  "value.define.tx",
  "value.define.day",
  "value.define.spend",
  "value.define.alive",
  "value.define.value",
] as const;

/** The value in a sentence, the model, what to be careful about, and how the value is spread. */
export function ValueAnswer() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { analysis } = state.value;
  const model = valueAnswerViewModel(state.value);
  if (!analysis || !model) return null;
  const quiet = mergeClasses(styles.paragraph, view.quiet);
  return (
    <div className={view.scroll}>
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model.headline}
      </h2>
      <p className={styles.paragraph}>{model.basis}</p>
      <p className={styles.paragraph}>
        {model.chosen} {model.spend}
      </p>
      {model.earlier && <p className={styles.paragraph}>{model.earlier}</p>}
      {model.cutLog && <CutLogBar {...model.cutLog} />}
      {model.warnings.map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      <LazyPart>
        <SpreadChart analysis={analysis} />
      </LazyPart>
      <Disclosure title={t("value.log")}>
        <FigureList figures={model.log} />
      </Disclosure>
      <Disclosure title={t("value.definitions")}>
        {DEFINITIONS.map((key) => (
          <p key={key} className={quiet}>
            {t(key)}
          </p>
        ))}
      </Disclosure>
      <SheetForm />
    </div>
  );
}

/** The rows begin too late: what that does to the values, and the remedy at one press. */
function CutLogBar({ text, use, day }: NonNullable<ValueAnswerViewModel["cutLog"]>) {
  const { dispatch, effects } = usePane();
  const apply = () => {
    dispatch({ section: "value", type: "fieldsTyped", fields: { newFrom: day } });
    void effects.value.show();
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={apply}>
          {use}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Formulas or values; above a size there is no choice. */
function SheetForm() {
  const view = useViewStyles();
  const { state, dispatch } = usePane();
  const { value } = state;
  if (value.cannotWrite) return null;
  if (sheetForm(value) !== value.form) return <div className={view.quiet}>{t("value.form.tooMany", { n: MOST_FORMULA_CUSTOMERS })}</div>;
  return (
    <ChoiceSelect
      label={t("value.form")}
      value={value.form}
      choices={(["formulas", "values"] as const).map((value) => ({ value, label: t(`value.form.${value}`) }))}
      onChoose={(form) => dispatch({ section: "value", type: "choiceMade", choice: { form } })}
    />
  );
}
