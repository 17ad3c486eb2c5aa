import { Button, Field, mergeClasses, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "../../ui/setup.styles";
import { type LogColumnField, PRODUCT, type ValueSetupViewModel } from "./valueSetupViewModel";

/** Where the rows are, and which column is which. */
export function ValueSource({ model }: { model: ValueSetupViewModel }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { effects } = usePane();
  const value = effects.value;
  const choose = (key: string) => {
    const source = model.sources[Number(key)]?.source;
    if (source) void value.chooseSource(source);
  };
  return (
    <>
      <Field label={t("source.label")}>
        <RadioGroup value={model.chosenSource} onChange={(_, { value: key }) => choose(key)}>
          {model.sources.map(({ key, label }) => (
            <Radio key={key} value={key} label={label} />
          ))}
        </RadioGroup>
      </Field>
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
      {model.inspecting && <Spinner size="tiny" label={t("source.inspecting")} labelPosition="after" />}
      {model.noDate && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{t("value.noDate")}</MessageBarBody>
        </MessageBar>
      )}
      {model.fields.length > 0 && (
        <div className={styles.pairs} role="group" aria-label={t("value.columns")}>
          {model.fields.map((field) => (
            <ColumnSelect key={field.role} field={field} columns={model.columns} />
          ))}
        </div>
      )}
    </>
  );
}

function ColumnSelect({ field, columns }: { field: LogColumnField; columns: ValueSetupViewModel["columns"] }) {
  const { dispatch } = usePane();
  const { role, label, chosen, hint } = field;
  const choose = (key: string) => {
    if (role === "value") dispatch({ section: "value", type: "productChosen", product: key === PRODUCT });
    if (key !== PRODUCT) dispatch({ section: "value", type: "roleChosen", role, column: key === "" ? undefined : Number(key) });
  };
  return (
    <Field label={label} hint={hint} required>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">{t("source.choose")}</option>
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
