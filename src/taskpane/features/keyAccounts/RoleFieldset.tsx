import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { DriverFields } from "./DriverFields";
import { RoleSelect } from "./RoleSelect";
import { PRODUCT, type RoleFields, type SingleRole } from "./roleFields";
import { useSetupStyles } from "../../ui/setup.styles";

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
