import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A list is as wide as its longest choice by itself, and that may be wider than the pane.
  list: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  hint?: string;
  onChoose: (value: T) => void;
}

/** A native list of fixed choices, so that a narrow pane does not cut it. */
export function ChoiceSelect<T extends string>({ label, value, choices, hint, onChoose }: Props<T>) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint}>
      {/* The options are exactly the choices, so the value is one of them. */}
      <Select className={styles.list} value={value} onChange={(_, data) => onChoose(data.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
