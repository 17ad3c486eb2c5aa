import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import type { Definition } from "../../../workbook/workbook.types";
import { useViewStyles } from "../../App.styles";
import { momentText } from "../../momentText";
import { usePane } from "../../PaneContext";
import { Group } from "./Group";
import { useSetupStyles } from "./setup.styles";

/** Set-ups saved in this workbook: open one, or bring it up to date with one press. */
export function SavedDefinitions() {
  const styles = useSetupStyles();
  const { state } = usePane();
  const { definitions } = state.accounts;
  if (definitions.length === 0) return null;
  return (
    <Group title={t("definition.list")}>
      <ul className={styles.list}>
        {definitions.map((definition) => (
          <SavedDefinition key={definition.id} definition={definition} />
        ))}
      </ul>
    </Group>
  );
}

function SavedDefinition({ definition }: { definition: Definition }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { effects } = usePane();
  const [asking, setAsking] = useState(false);
  const { name, savedAt, report } = definition;
  return (
    <li className={styles.line}>
      <div>
        {name}
        <div className={view.quiet}>{t(report ? "definition.savedAt.report" : "definition.savedAt", { when: momentText(savedAt) })}</div>
      </div>
      {asking ? (
        <Removal definition={definition} onEnd={() => setAsking(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" aria-label={t("definition.open.label", { name })} onClick={() => void effects.openDefinition(definition)}>
            {t("definition.open")}
          </Button>
          <Button
            size="small"
            aria-label={t("definition.update.label", { name })}
            onClick={() => void effects.updateDefinition(definition)}
          >
            {t("definition.update")}
          </Button>
          <Button size="small" appearance="subtle" aria-label={t("definition.remove.label", { name })} onClick={() => setAsking(true)}>
            {t("definition.remove")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Removal({ definition, onEnd }: { definition: Definition; onEnd: () => void }) {
  const styles = useSetupStyles();
  const { effects } = usePane();
  return (
    <>
      <div role="status">{t("definition.remove.ask", { name: definition.name })}</div>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void effects.deleteDefinition(definition.id)}>
          {t("definition.remove.yes")}
        </Button>
        {/* The button that was pressed is gone; the harmless answer takes its focus. */}
        <Button size="small" autoFocus onClick={onEnd}>
          {t("definition.remove.no")}
        </Button>
      </div>
    </>
  );
}
