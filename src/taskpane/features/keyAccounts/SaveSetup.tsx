import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import { useSetupStyles } from "../../ui/setup.styles";

/** Keeps the set-up in the workbook under a name. */
export function SaveSetup() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { definition } = state.accounts;
  // Another set-up has a name of its own, whatever was typed for the one before.
  const [typed, setTyped] = useState<{ name: string; of: string | undefined }>();
  const [asked, setAsked] = useState(false);
  const name = typed && typed.of === definition?.id ? typed.name : (definition?.name ?? "");
  const missing = asked && name.trim() === "";
  const save = () => {
    setAsked(true);
    if (name.trim() !== "") void effects.accounts.saveDefinition(name.trim());
  };
  return (
    <Field
      label={t("definition.name")}
      hint={t("definition.name.hint")}
      validationMessage={missing ? t("definition.nameMissing") : undefined}
    >
      <div className={styles.saveRow}>
        <Input
          className={styles.saveName}
          value={name}
          maxLength={60}
          aria-label={t("definition.name")}
          onChange={(_, { value }) => setTyped({ name: value, of: definition?.id })}
        />
        <Button onClick={save}>{t("definition.save")}</Button>
      </div>
    </Field>
  );
}
