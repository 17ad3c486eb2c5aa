import { Field, Select } from "@fluentui/react-components";

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  hint?: string;
  onChoose: (value: T) => void;
}

/** A native list of fixed choices, so that a narrow pane does not cut it. */
export function ChoiceSelect<T extends string>({ label, value, choices, hint, onChoose }: Props<T>) {
  return (
    <Field label={label} hint={hint}>
      {/* The options are exactly the choices, so the value is one of them. */}
      <Select value={value} onChange={(_, data) => onChoose(data.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
