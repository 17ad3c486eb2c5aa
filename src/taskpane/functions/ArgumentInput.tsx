import { Button, Field, Input, Select } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import type { ArgumentField } from "./functionFormViewModel";

interface Props {
  field: ArgumentField;
  /** the selected cells, to be put into this field; only offered to the one that is filled now */
  pick?: { shown: string; text: string };
  onType: (text: string) => void;
  onFocus: () => void;
}

/** One argument: option words as a list; anything else typed, or taken from the selected cells. */
export function ArgumentInput({ field, pick, onType, onFocus }: Props) {
  const { words } = field;
  const shared = {
    label: field.label,
    hint: field.hint,
    required: !field.optional,
    validationState: field.problem ? ("error" as const) : ("none" as const),
    validationMessage: field.problem,
  };
  if (words) {
    return (
      <Field {...shared}>
        <Select value={field.typed} onFocus={onFocus} onChange={(_, { value }) => onType(value)}>
          <option value="">{t(field.optional ? "functions.default" : "source.choose")}</option>
          {/* A cell that holds the word, as in a formula that was opened. */}
          {[...words, ...(field.typed === "" || words.includes(field.typed) ? [] : [field.typed])].map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field {...shared}>
      <Input
        value={field.typed}
        placeholder={t("functions.placeholder")}
        autoComplete="off"
        contentAfter={pick && <UseSelection cell={pick.shown} name={field.name} onUse={() => onType(pick.text)} />}
        onFocus={onFocus}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

function UseSelection({ cell, name, onUse }: { cell: string; name: string; onUse: () => void }) {
  return (
    <Button size="small" appearance="subtle" aria-label={t("functions.useSelection.label", { cell, name })} onClick={onUse}>
      {t("functions.useSelection", { cell })}
    </Button>
  );
}
