import { Field, Select } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import type { ColumnOption, RoleField } from "./roleFields";

interface Props {
  field: RoleField;
  columns: ColumnOption[];
  /** a choice that is no column */
  extra?: ColumnOption;
  onChoose: (key: string) => void;
}

/** Which column plays a role; a native list, so that a narrow pane does not cut it. */
export function RoleSelect({ field, columns, extra, onChoose }: Props) {
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
