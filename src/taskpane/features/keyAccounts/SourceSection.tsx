import { Button, Field, mergeClasses, MessageBar, MessageBarBody, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { t } from "../../../strings/pane";
import type { ColumnRoles } from "../../../workbook/workbook.types";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { useKeyAccountsStyles } from "./keyAccounts.styles";
import { RoleSelect } from "./RoleSelect";
import { PRODUCT, type SetupViewModel } from "./setupViewModel";

/** Section 1: where the rows are and which column is which. */
export function SourceSection({ model }: { model: SetupViewModel }) {
  const view = useViewStyles();
  const styles = useKeyAccountsStyles();
  const { effects } = usePane();
  const choose = (key: string) => {
    const source = model.sources[Number(key)]?.source;
    if (source) void effects.chooseSource(source);
  };
  const chosen = model.sources[Number(model.chosenSource)];
  return (
    <>
      <Field label={t("source.label")}>
        <RadioGroup value={model.chosenSource} onChange={(_, { value }) => choose(value)}>
          {model.sources.map(({ key, label }) => (
            <Radio key={key} value={key} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <div className={mergeClasses(view.quiet, styles.place)}>
        {chosen?.place}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          aria-label={t("source.refresh")}
          title={t("source.refresh")}
          onClick={() => void effects.listSources()}
        />
      </div>
      {model.inspecting && <Spinner size="tiny" label={t("source.inspecting")} labelPosition="after" />}
      {model.warnings.map((text) => (
        <MessageBar key={text} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      {model.account && <Roles model={model} />}
    </>
  );
}

function Roles({ model }: { model: SetupViewModel }) {
  const styles = useKeyAccountsStyles();
  const { effects } = usePane();
  const { account, amount, factors, name, columns } = model;
  const chooseRole = (role: keyof ColumnRoles) => (key: string) => effects.chooseRole(role, key === "" ? undefined : Number(key));
  const chooseAmount = (key: string) => {
    effects.chooseProduct(key === PRODUCT);
    if (key !== PRODUCT) chooseRole("value")(key);
  };
  return (
    <div className={styles.roles} role="group" aria-label={t("source.roles")}>
      {account && <RoleSelect field={account} columns={columns} onChoose={chooseRole("account")} />}
      {amount && (
        <RoleSelect field={amount} columns={columns} extra={{ key: PRODUCT, label: t("source.product") }} onChoose={chooseAmount} />
      )}
      {factors.map((field) => (
        <RoleSelect key={field.role} field={field} columns={columns} onChoose={chooseRole(field.role)} />
      ))}
      {name && <RoleSelect field={name} columns={columns} onChoose={chooseRole("name")} />}
    </div>
  );
}
