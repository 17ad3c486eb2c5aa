import { Field, Input, type InputProps, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Safari would show today's date there as if it had been typed.
  emptyDay: { "&:not(:focus)::-webkit-datetime-edit": { opacity: 0 } },
});

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
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} validationMessage={problem}>
      <Input
        value={value}
        type={type}
        inputMode={inputMode}
        maxLength={maxLength}
        list={list}
        input={{ className: type === "date" && value === "" ? styles.emptyDay : undefined }}
        contentAfter={percent}
        onChange={(_, data) => onType(data.value)}
      />
    </Field>
  );
}
