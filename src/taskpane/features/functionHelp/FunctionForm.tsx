import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useEffect, useState } from "react";
import type { CatalogFunction } from "../../../catalog/data/catalog.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ReasonBar } from "../../ui/ReasonBar";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { ArgumentInput } from "./ArgumentInput";
import { FormulaBox } from "../../ui/formula/FormulaBox";
import { functionFormViewModel } from "./functionFormViewModel";
import { useFunctionsStyles } from "../../ui/formula/formula.styles";
import { useNotation } from "../../ui/formula/useNotation";

/** Help and arguments of one function, and the formula they make. */
export function FunctionForm({ entry }: { entry: CatalogFunction }) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const { state, dispatch, effects, services } = usePane();
  const { values, inserted, problem } = state.functions;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [selection, setSelection] = useState<string>();
  useEffect(() => services.functions.watchSelection(setSelection), [services]);
  const notation = useNotation(services.readNotation)?.notation;
  const model = functionFormViewModel(entry, values, selection, notation);
  const type = (position: number) => (text: string) => dispatch({ section: "functions", type: "argumentTyped", position, text });
  return (
    <>
      <div className={view.scroll}>
        <div>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            onClick={() => dispatch({ section: "functions", type: "functionClosed" })}
          >
            {t("functions.all")}
          </Button>
        </div>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(view.heading, styles.name)}>
          {model.name}
        </h2>
        <p className={styles.paragraph}>{model.description}</p>
        <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.returns}</p>
        {model.fields.map((field, i) => (
          <ArgumentInput key={field.name} field={field} selection={selection} onType={type(i)} />
        ))}
        <FormulaBox
          services={services}
          title={t("functions.formula")}
          formula={model.formula}
          copyLabel={t("functions.copy.label")}
          disabled={model.unread}
        />
        {model.examples.map((formula) => (
          <div key={formula} className={mergeClasses(styles.example, view.small)}>
            {model.exampleTitle} <code>{formula}</code>
          </div>
        ))}
        {model.native && (
          <FormulaBox
            services={services}
            title={t("functions.native")}
            formula={model.native}
            copyLabel={t("functions.copyNative.label")}
            scroll
          />
        )}
        {model.noNative && <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.noNative}</p>}
        <p className={mergeClasses(styles.paragraph, view.quiet)}>{model.source}</p>
      </div>
      <ActionBar
        messages={
          <>
            {problem && <ReasonBar reason={problem} />}
            {inserted && (
              <MessageBar intent="success">
                <MessageBarBody>{t("functions.inserted", { cell: inserted })}</MessageBarBody>
              </MessageBar>
            )}
          </>
        }
      >
        {model.missing && <div className={view.small}>{model.missing}</div>}
        <Button
          appearance="primary"
          disabledFocusable={model.missing !== undefined}
          onClick={() => void effects.functions.insertFormula(model.formula)}
        >
          {model.insertLabel}
        </Button>
      </ActionBar>
    </>
  );
}
