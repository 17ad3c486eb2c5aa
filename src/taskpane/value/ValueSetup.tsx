import { Button, Field, mergeClasses, MessageBar, MessageBarBody, Select, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../strings/pane";
import { PRODUCT } from "../ui/sources";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { ActionBar } from "../ui/ActionBar";
import { Questions, QUESTIONS } from "../ui/Questions";
import { ProgressButton } from "../ui/ProgressButton";
import { useArrivalFocus } from "../ui/focus";
import { useSetupStyles } from "../ui/setup.styles";
import { AlsoRead, MadeNote, SourceChoice, WrittenFields } from "../ui/SourceFields";
import { focusPart, UnderstoodLines } from "../ui/UnderstoodLines";
import { ValueFields, ValueMoney } from "./ValueFields";
import { ValueMessages } from "./ValueMessages";
import { type LogColumnField, type ValueSetupViewModel, valueSetupViewModel } from "./valueSetupViewModel";

/** One short form: source and columns, margin and horizon, model. */
export function ValueSetup() {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { analysis, task } = state.value;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const model = valueSetupViewModel(state.value);
  // Looking at sources and columns has its own sign, and the form stays usable.
  const running = task && task.kind !== "inspecting" && task.kind !== "listing" ? task : undefined;
  return (
    <>
      <div className={view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
          {t("value.setup.title")}
        </h2>
        {analysis && (
          <div>
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              onClick={() => dispatch({ section: "value", type: "screenOpened", screen: "answer" })}
            >
              {t("value.setup.back")}
            </Button>
          </div>
        )}
        <Questions questions={model.questions} onAnswer={(answer) => void effects.value.answer(answer)} />
        <MadeNote made={state.value.made} onTakeBack={() => void effects.value.takeBackMade()} />
        <ValueMoney model={model} />
        <UnderstoodLines lines={model.understood} onChange={focusPart} />
        <ValueSource model={model} />
        {state.value.inspection && <ValueFields model={model} />}
      </div>
      <ActionBar messages={<ValueMessages />}>
        {model.missing && <div className={view.small}>{model.missing}</div>}
        <ProgressButton
          label={t("value.show")}
          task={running}
          secondary={model.missing !== undefined}
          onClick={() => {
            // The rows may raise a question: then there is no answer yet, and it stands at the top.
            if (!model.missing) void effects.value.show().then(() => focusPart(QUESTIONS));
            else if (model.questions.length > 0) focusPart(QUESTIONS);
          }}
          onCancel={effects.value.cancel}
        />
      </ActionBar>
    </>
  );
}

/** Where the rows are, and which column is which. */
function ValueSource({ model }: { model: ValueSetupViewModel }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const value = effects.value;
  const choose = (key: string) => {
    const source = model.sources[Number(key)]?.source;
    if (source) void value.chooseSource(source);
  };
  return (
    <>
      <div data-part="place">
        <SourceChoice sources={model.sources} chosen={model.chosenSource} onChoose={choose} />
      </div>
      <div className={mergeClasses(view.quiet, styles.place)}>
        {model.place}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          aria-label={t("source.refresh")}
          title={t("source.refresh")}
          onClick={() => void value.listSources()}
        />
      </div>
      <div className={view.quiet}>{t("value.sources.hint")}</div>
      {model.inspecting && <Spinner size="tiny" label={t("source.inspecting")} labelPosition="after" />}
      {model.noDate && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{t("value.noDate")}</MessageBarBody>
        </MessageBar>
      )}
      <AlsoRead alike={model.alike} onToggle={(source) => dispatch({ section: "value", type: "alsoReadToggled", source })} />
      {model.fields.length > 0 && (
        <div className={styles.pairs} data-part="columns" role="group" aria-label={t("value.columns")}>
          {model.fields.map((field) => (
            <ColumnSelect key={field.role} field={field} columns={model.columns} />
          ))}
        </div>
      )}
      <WrittenFields
        reading={state.value.reading}
        chosen={state.value.chosen}
        account={model.accountTitle}
        onChoose={(chosen) => dispatch({ section: "value", type: "readingChosen", chosen })}
      />
    </>
  );
}

function ColumnSelect({ field, columns }: { field: LogColumnField; columns: ValueSetupViewModel["columns"] }) {
  const { dispatch } = usePane();
  const { role, label, chosen, hint, optional } = field;
  const choose = (key: string) => {
    if (role === "value") dispatch({ section: "value", type: "productChosen", product: key === PRODUCT });
    if (key !== PRODUCT) dispatch({ section: "value", type: "roleChosen", role, column: key === "" ? undefined : Number(key) });
  };
  return (
    <Field label={label} hint={hint} required={!optional}>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">{t(optional ? "source.notUsed" : "source.choose")}</option>
        {role === "value" && <option value={PRODUCT}>{t("source.product")}</option>}
        {columns.map(({ key, label: title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
