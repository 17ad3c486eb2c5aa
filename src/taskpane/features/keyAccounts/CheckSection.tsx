import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { NumberTextFormat, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { type CheckViewModel, type FindingLine, type Treatment } from "./checkViewModel";
import { useKeyAccountsStyles } from "./keyAccounts.styles";

/** Section 2: how many rows can be used, what is wrong with the rest, and what to do with it. */
export function CheckSection({ model, canRead }: { model: CheckViewModel; canRead: boolean }) {
  const styles = useKeyAccountsStyles();
  const { effects } = usePane();
  return (
    <>
      <div>{model.usable}</div>
      {!model.read && canRead && <Button onClick={() => void effects.readAndCompute(false)}>{t("check.read")}</Button>}
      {model.lines.length > 0 && (
        <ul className={styles.findings}>
          {model.lines.map((line) => (
            <Finding key={line.key} line={line} />
          ))}
        </ul>
      )}
    </>
  );
}

function Finding({ line }: { line: FindingLine }) {
  const view = useViewStyles();
  const styles = useKeyAccountsStyles();
  const { effects } = usePane();
  const { row } = line;
  return (
    <li className={styles.finding}>
      <div className={styles.findingHead}>
        <div>
          {line.text}
          <div className={view.quiet}>{line.amount}</div>
        </div>
        {row !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void effects.showRow(row)}>
            {line.showLabel}
          </Button>
        )}
      </div>
      {line.treatment && <TreatmentChoice treatment={line.treatment} />}
    </li>
  );
}

function TreatmentChoice({ treatment }: { treatment: Treatment }) {
  const { state, effects } = usePane();
  const { options } = state.accounts;
  const choose = (chosen: Partial<SegmentationOptions>) => void effects.setOptions(chosen);
  switch (treatment) {
    case "withoutAccount":
      return (
        <RadioGroup
          layout="horizontal"
          aria-label={t("check.noAccount.label")}
          value={options.withoutAccount}
          onChange={(_, { value }) => choose({ withoutAccount: value as SegmentationOptions["withoutAccount"] })}
        >
          <Radio value="leaveOut" label={t("check.leaveOut")} />
          <Radio value="oneAccount" label={t("check.oneAccount")} />
        </RadioGroup>
      );
    case "hiddenRows":
      return (
        <RadioGroup
          layout="horizontal"
          aria-label={t("check.hidden.label")}
          value={options.hiddenRows}
          onChange={(_, { value }) => choose({ hiddenRows: value as SegmentationOptions["hiddenRows"] })}
        >
          <Radio value="include" label={t("check.include")} />
          <Radio value="leaveOut" label={t("check.leaveOut")} />
        </RadioGroup>
      );
    case "numberText":
      return <NumberTextChoice format={options.numberText} onChoose={(numberText) => choose({ numberText })} />;
  }
}

const formats: readonly NumberTextFormat[] = ["1,234.56", "1.234,56", "1 234,56"];

function NumberTextChoice({ format, onChoose }: { format: NumberTextFormat; onChoose: (format: NumberTextFormat) => void }) {
  return (
    <Field label={t("check.numberText.label")}>
      <Select value={format} onChange={(_, { value }) => onChoose(value as NumberTextFormat)}>
        <option value="none">{t("check.numberText.none")}</option>
        {formats.map((each) => (
          <option key={each} value={each}>
            {t("check.numberText.read", { format: each })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
