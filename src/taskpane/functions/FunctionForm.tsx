import { Button, Field, Input, mergeClasses, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useEffect, useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { ActionBar } from "../ui/ActionBar";
import { ReasonBar } from "../ui/ReasonBar";
import { useArrivalFocus } from "../ui/focus";
import { FormulaBox, useNotation } from "../ui/formula/FormulaBox";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { type ArgumentField, functionFormViewModel } from "./functionFormViewModel";

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

interface Props {
  field: ArgumentField;
  selection: string | undefined;
  onType: (text: string) => void;
}

/** One argument: option words as a list; anything else typed, or taken from the selected cells. */
function ArgumentInput({ field, selection, onType }: Props) {
  const { words } = field;
  if (words) {
    return (
      <Field label={field.label} hint={field.hint} required={!field.optional}>
        <Select value={field.typed} onChange={(_, { value }) => onType(value)}>
          <option value="">{t(field.optional ? "functions.default" : "source.choose")}</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field
      label={field.label}
      hint={field.hint}
      required={!field.optional}
      validationState={field.problem ? "error" : "none"}
      validationMessage={field.problem}
    >
      <Input
        value={field.typed}
        placeholder={t("functions.placeholder")}
        autoComplete="off"
        contentAfter={selection && <UseSelection cell={selection} name={field.name} onUse={onType} />}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

function UseSelection({ cell, name, onUse }: { cell: string; name: string; onUse: (cell: string) => void }) {
  return (
    <Button size="small" appearance="subtle" aria-label={t("functions.useSelection.label", { cell, name })} onClick={() => onUse(cell)}>
      {t("functions.useSelection", { cell })}
    </Button>
  );
}
