import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { PRODUCT } from "../../ui/sources";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { Group } from "../../ui/Group";
import { TextField } from "../../ui/TextField";
import { useSetupStyles } from "../../ui/setup.styles";
import type { ColumnOption, DriverField, RoleField, RoleFields, SingleRole } from "./roleFields";

/** Which column is which: the ones needed, and on request all others. */
export function RoleFieldset({ fields }: { fields: RoleFields }) {
  const styles = useSetupStyles();
  const view = useViewStyles();
  const { effects } = usePane();
  const [open, setOpen] = useState(false);
  const { account, amount, factors, more, columns, drivers, found } = fields;
  const chooseRole = (role: SingleRole) => (key: string) => effects.accounts.chooseRole(role, key === "" ? undefined : Number(key));
  const chooseAmount = (key: string) => {
    effects.accounts.chooseProduct(key === PRODUCT);
    if (key !== PRODUCT) chooseRole("value")(key);
  };
  const select = (field: (typeof more)[number]) => (
    <RoleSelect key={field.role} field={field} columns={columns} onChoose={chooseRole(field.role)} />
  );
  return (
    <>
      <div className={styles.pairs} role="group" aria-label={t("source.roles")}>
        {account && select(account)}
        {amount && (
          <RoleSelect field={amount} columns={columns} extra={{ key: PRODUCT, label: t("source.product") }} onChoose={chooseAmount} />
        )}
        {factors.map(select)}
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setOpen(!open)}
        >
          {t("source.moreRoles")}
        </Button>
        {found !== "" && <span className={view.quiet}>{found}</span>}
      </div>
      {open && (
        <>
          <div className={styles.pairs} role="group" aria-label={t("source.moreRoles")}>
            {more.map(select)}
          </div>
          <DriverFields drivers={drivers} />
        </>
      )}
    </>
  );
}

interface Props {
  field: RoleField;
  columns: ColumnOption[];
  /** a choice that is no column */
  extra?: ColumnOption;
  onChoose: (key: string) => void;
}

/** Which column plays a role; a native list, so that a narrow pane does not cut it. */
function RoleSelect({ field, columns, extra, onChoose }: Props) {
  return (
    <Field label={field.label} hint={field.hint} required={!field.optional}>
      <Select value={field.chosen} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{t(field.optional ? "source.notUsed" : "source.choose")}</option>
        {extra && <option value={extra.key}>{extra.label}</option>}
        {columns.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Columns that count what serving an account takes, each with what one costs. */
function DriverFields({ drivers }: { drivers: DriverField[] }) {
  const view = useViewStyles();
  if (drivers.length === 0) return null;
  return (
    <Group title={t("source.drivers")}>
      <div className={view.quiet}>{t("source.drivers.hint")}</div>
      {drivers.map((driver) => (
        <Driver key={driver.column} driver={driver} />
      ))}
    </Group>
  );
}

function Driver({ driver }: { driver: DriverField }) {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { title, chosen, rate, ratePosition, wrong } = driver;
  const type = (value: string) => {
    const rates = (state.accounts.roles.drivers ?? []).map((_, i) => (i === ratePosition ? value : (state.accounts.typed.rates[i] ?? "")));
    void effects.accounts.type({ rates });
  };
  return (
    <div>
      <Checkbox label={title} checked={chosen} onChange={() => effects.accounts.toggleDriver(driver.column)} />
      {chosen && (
        <div className={styles.nested}>
          <TextField
            label={t("source.rate", { title })}
            value={rate}
            inputMode="decimal"
            problem={wrong ? t("source.rate.wrong") : undefined}
            onType={type}
          />
        </div>
      )}
    </div>
  );
}
