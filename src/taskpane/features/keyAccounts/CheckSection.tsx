import { Button, Checkbox } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { usePane } from "../../PaneContext";
import type { CheckViewModel } from "./checkViewModel";
import { CurrencyFields } from "./CurrencyFields";
import { ExclusionFields } from "./ExclusionFields";
import { Finding } from "./Finding";
import { MergedIds } from "./MergedIds";
import { PeriodFields } from "./PeriodFields";
import { useSetupStyles } from "../../ui/setup.styles";

/** Section 2: how many rows can be used, what is wrong with the rest, and what to do with it. */
export function CheckSection({ model, canRead }: { model: CheckViewModel; canRead: boolean }) {
  const styles = useSetupStyles();
  const { effects } = usePane();
  return (
    <>
      <div>{model.usable}</div>
      {!model.read && canRead && <Button onClick={() => void effects.accounts.readAndCompute(false)}>{t("check.read")}</Button>}
      {model.lines.length > 0 && (
        <ul className={styles.list}>
          {model.lines.map((line) => (
            <Finding key={line.key} line={line} />
          ))}
        </ul>
      )}
      <MergedIds lines={model.merged} more={model.mergedMore} />
      <CurrencyFields />
      <PeriodFields />
      <ParentsChoice />
      <ExclusionFields />
    </>
  );
}

function ParentsChoice() {
  const { state, effects } = usePane();
  const { roles, options } = state.accounts;
  if (roles.parent === undefined) return null;
  return (
    <Checkbox
      label={t("check.parents")}
      checked={options.parents}
      onChange={(_, { checked }) => void effects.accounts.setOptions({ parents: checked === true })}
    />
  );
}
