import { Button } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import type { FindingLine } from "./checkViewModel";
import { useSetupStyles } from "../../ui/setup.styles";

/** One finding about the data: what, how much, where to look, and what is done about it. */
export function Finding({ line }: { line: FindingLine }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { effects } = usePane();
  const { text, detail, examples, treatment } = line;
  return (
    <li className={styles.line}>
      <div>
        {text}
        {detail !== "" && <div className={view.quiet}>{detail}</div>}
      </div>
      {examples.length > 0 && (
        <div className={styles.buttons} role="group" aria-label={t("check.examples")}>
          {examples.map(({ label, place }) => (
            <Button key={label} size="small" appearance="subtle" onClick={() => void effects.accounts.showRow(place)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {treatment && (
        <ChoiceSelect
          label={treatment.label}
          value={treatment.chosen}
          choices={treatment.choices}
          onChoose={(value) => void effects.accounts.setOptions({ [treatment.treatment]: value })}
        />
      )}
    </li>
  );
}
