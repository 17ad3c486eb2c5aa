import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { Disclosure } from "../ui/Disclosure";
import { useShareStyles } from "./share.styles";
import type { ShareOptions } from "./ShareServices";

/** What the sheet About tells, kept to what a line there shows. */
const TEXTS = [
  ["owner", 80],
  ["purpose", 200],
] as const;
const CHECKS = ["pseudonymise", "dropPlan", "fingerprint", "offerAddIn"] as const;

/** For whom the copy is made, and what it leaves out or adds. */
export function Options() {
  const styles = useShareStyles();
  const { state, effects } = usePane();
  const { options } = state.share;
  const choose = (chosen: Partial<ShareOptions>) => void effects.share.choose(chosen);
  return (
    <>
      <Field label={t("share.reader")}>
        <RadioGroup value={options.excel} onChange={(_, { value }) => choose({ excel: value === "older" ? "older" : "current" })}>
          <Radio value="current" label={t("share.reader.current")} />
          <Radio value="older" label={t("share.reader.older")} />
        </RadioGroup>
      </Field>
      <Disclosure title={t("share.options")}>
        {TEXTS.map(([text, most]) => (
          <Field key={text} label={t(`share.${text}`)} hint={t(`share.${text}.hint`)}>
            <Input value={options[text] ?? ""} maxLength={most} onChange={(_, { value }) => choose({ [text]: value })} />
          </Field>
        ))}
        {CHECKS.map((check) => (
          <Checkbox
            key={check}
            label={t(`share.${check}`)}
            checked={options[check]}
            onChange={(_, { checked }) => choose({ [check]: checked === true })}
          />
        ))}
        {options.offerAddIn && <p className={styles.note}>{t("share.offerAddIn.facts")}</p>}
      </Disclosure>
    </>
  );
}
