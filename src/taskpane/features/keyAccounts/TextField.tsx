import { Field, Input, type InputProps } from "@fluentui/react-components";

interface Props {
  label: string;
  value: string;
  problem?: string;
  hint?: string;
  percent?: string;
  inputMode?: InputProps["inputMode"];
  type?: InputProps["type"];
  maxLength?: number;
  /** id of a datalist with values to offer */
  list?: string;
  onType: (value: string) => void;
}

/** One typed value with what is wrong with it below. */
export function TextField({ label, value, problem, hint, percent, inputMode, type, maxLength, list, onType }: Props) {
  return (
    <Field label={label} hint={hint} validationMessage={problem}>
      <Input
        value={value}
        type={type}
        inputMode={inputMode}
        maxLength={maxLength}
        list={list}
        contentAfter={percent}
        onChange={(_, data) => onType(data.value)}
      />
    </Field>
  );
}
