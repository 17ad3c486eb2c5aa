import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useMemo, useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import type { Selection } from "../../workbook/selection";
import { withSheet } from "../../workbook/readReferences";
import { usePane } from "../app/PaneContext";
import { ActionBar } from "../ui/ActionBar";
import { Disclosure } from "../ui/Disclosure";
import { useArrivalFocus } from "../ui/focus";
import { FigureTable } from "../ui/FigureTable";
import { FormulaBox, useNotation } from "../ui/formula/FormulaBox";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import { ReasonBar } from "../ui/ReasonBar";
import { useViewStyles } from "../ui/view.styles";
import { ArgumentInput } from "./ArgumentInput";
import {
  type ArgumentField,
  formulaOfForm,
  type FunctionFormViewModel,
  functionFormViewModel,
  type FunctionHelp,
  functionHelp,
  optionalTitle,
  resultOfForm,
} from "./functionFormViewModel";
import type { ResultViewModel } from "./resultViewModel";
import { type LiveCall, useInsertPlace, useLiveCall, useSelection } from "./useLiveCall";

/** Help and arguments of one function, what it answers, and the formula they make. */
export function FunctionForm({ entry }: { entry: CatalogFunction }) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const { state, dispatch, effects, services } = usePane();
  const { values, inserted, problem } = state.functions;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const selection = useSelection(services.functions.watchSelection);
  const notation = useNotation(services.readNotation)?.notation;
  const help = useMemo(() => functionHelp(entry, notation), [entry, notation]);
  const formula = formulaOfForm(entry, values, selection, notation);
  const example = help.examples[0]?.args ?? [];
  const live = useLiveCall(entry, formula.args, { complete: formula.complete, example, selection }, services.functions);
  const result = resultOfForm(entry, formula.complete, live);
  const place = useInsertPlace(selection, result, inserted, services.functions);
  const model = functionFormViewModel(entry, values, formula, selection, live, place);
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
          {help.name}
        </h2>
        <p className={styles.paragraph}>{help.summary}</p>
        <Examples help={help} filled={values.some((typed) => typed !== "")} />
        <Fields fields={model.fields} selection={selection} />
        {result?.table && (
          <div>
            <div className={view.small}>
              {t("live.preview")} ({result.size})
            </div>
            <Preview {...result.table} />
            {result.table.more && <div className={view.quiet}>{result.table.more}</div>}
          </div>
        )}
        <Disclosure title={t("functions.formulas")}>
          <Formulas help={help} model={model} />
        </Disclosure>
        <Disclosure title={t("functions.about")}>
          <About help={help} />
        </Disclosure>
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
        <ResultLine result={result} note={model.note} />
        {model.onRequest && <OnRequest running={model.onRequest === "running"} live={live} />}
        {model.blocked && <div className={view.small}>{model.blocked}</div>}
        <Button
          appearance="primary"
          disabledFocusable={model.blocked !== undefined}
          onClick={() => void effects.functions.insertFormula(model.formula, filling(result))}
        >
          {model.insertLabel}
        </Button>
      </ActionBar>
    </>
  );
}

function filling(result: ResultViewModel | undefined) {
  return result && { rows: result.rows, columns: result.columns, ...(result.format !== undefined && { format: result.format }) };
}

/** Examples that fill the form, and the way to an empty one. */
function Examples({ help, filled }: { help: FunctionHelp; filled: boolean }) {
  const view = useViewStyles();
  const { dispatch } = usePane();
  const fill = (values: readonly string[]) => dispatch({ section: "functions", type: "formFilled", values });
  return (
    <div className={view.row}>
      {help.examples.map(({ label, values }) => (
        <Button key={label} size="small" onClick={() => fill(values)}>
          {label}
        </Button>
      ))}
      {filled && (
        <Button size="small" appearance="subtle" onClick={() => fill([])}>
          {t("functions.clear")}
        </Button>
      )}
    </div>
  );
}

/** The arguments; those that can be left out are folded away until one of them is filled. */
function Fields({ fields, selection }: { fields: readonly ArgumentField[]; selection: Selection | undefined }) {
  const { dispatch } = usePane();
  const [active, setActive] = useState(0);
  const pick = selection && {
    shown: selection.address,
    text: withSheet(selection.sheetName, selection.address),
  };
  const inputs = fields.map((field, position) => (
    <ArgumentInput
      key={field.name}
      field={field}
      pick={position === active ? pick : undefined}
      onType={(text) => dispatch({ section: "functions", type: "argumentTyped", position, text })}
      onFocus={() => setActive(position)}
    />
  ));
  const optional = inputs.filter((_, i) => fields[i]!.optional);
  const given = fields.some((field) => field.optional && field.typed !== "");
  return (
    <>
      {inputs.filter((_, i) => !fields[i]!.optional)}
      {optional.length > 0 && (
        <Disclosure key={String(given)} title={optionalTitle(optional.length)} open={given || optional.length === fields.length}>
          {optional}
        </Disclosure>
      )}
    </>
  );
}

/** How a result that fills several cells begins. */
function Preview({ head, rows }: NonNullable<ResultViewModel["table"]>) {
  return (
    <FigureTable
      caption={t("live.preview")}
      head={head ?? []}
      rows={rows.map(([first = "", ...others]): [string, ...string[]] => [first, ...others])}
    />
  );
}

/** The value, or the size of the result, beside the button that inserts it. */
function ResultLine({ result, note }: { result: ResultViewModel | undefined; note: string | undefined }) {
  const styles = useFunctionsStyles();
  return (
    <div className={styles.result} role="status">
      {result && (
        <>
          <span>{t("live.result")}</span> <strong className={styles.name}>{result.value ?? result.size}</strong>
        </>
      )}
      {!result && note}
    </div>
  );
}

/** Models are fitted for seconds: only when somebody wants to see the result before it is inserted. */
function OnRequest({ running, live }: { running: boolean; live: LiveCall }) {
  return (
    <Button size="small" onClick={running ? live.stop : live.ask}>
      {t(running ? "live.stop" : "live.calculate")}
    </Button>
  );
}

/** The formula to copy, and the one that works without the add-in. */
function Formulas({ help, model }: { help: FunctionHelp; model: FunctionFormViewModel }) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const { services } = usePane();
  return (
    <>
      <FormulaBox
        services={services}
        title={t("functions.formula")}
        formula={model.formula}
        copyLabel={t("functions.copy.label")}
        disabled={model.unread}
      />
      {help.examples.map(({ formula }) => (
        <div key={formula} className={mergeClasses(styles.example, view.small)}>
          {help.exampleTitle} <code>{formula}</code>
        </div>
      ))}
      {help.native && (
        <FormulaBox
          services={services}
          title={t("functions.native")}
          formula={help.native}
          copyLabel={t("functions.copyNative.label")}
          scroll
        />
      )}
      {help.noNative && <p className={mergeClasses(styles.paragraph, view.quiet)}>{help.noNative}</p>}
    </>
  );
}

/** All that the help page says in a few words, and the way there. */
function About({ help }: { help: FunctionHelp }) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  return (
    <>
      {help.rest !== "" && <p className={styles.paragraph}>{help.rest}</p>}
      <p className={mergeClasses(styles.paragraph, view.quiet)}>{help.returns}</p>
      <p className={mergeClasses(styles.paragraph, view.quiet)}>{help.source}</p>
      <Button
        as="a"
        size="small"
        href={help.helpUrl}
        target="_blank"
        rel="noreferrer"
        aria-label={t("functions.help.label", { name: help.name })}
      >
        {t("functions.help")}
      </Button>
    </>
  );
}
