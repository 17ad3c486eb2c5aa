import { Button, Field, Input, Select } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import type { ArgumentField } from "./functionFormViewModel";

interface Props {
  field: ArgumentField;
  selection: string | undefined;
  onType: (text: string) => void;
}

/** One argument: option words as a list; anything else typed, or taken from the selected cells. */
export function ArgumentInput({ field, selection, onType }: Props) {
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
