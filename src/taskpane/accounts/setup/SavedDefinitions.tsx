import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { plural, reasonText, t } from "../../../strings/pane";
import { isoTime } from "../../../workbook/report/formats";
import type { Definition, ListedDefinition } from "../../../workbook/workbook.types";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";

/** Set-ups saved in this workbook: open one, or bring it up to date with one press. */
export function SavedDefinitions() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state } = usePane();
  const { definitions, cannotWrite } = state.accounts;
  const reasonId = useId();
  if (definitions.length === 0) return null;
  return (
    <Group title={t("definition.list")}>
      {cannotWrite && (
        <div id={reasonId} className={view.small}>
          {reasonText(cannotWrite)}
        </div>
      )}
      <ul className={styles.list}>
        {definitions.map((definition) => (
          <SavedDefinition key={definition.id} definition={definition} locked={cannotWrite && reasonId} />
        ))}
      </ul>
    </Group>
  );
}

/** @param locked id of the text that says why nothing can be written here */
function SavedDefinition({ definition, locked }: { definition: ListedDefinition; locked: string | undefined }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { effects } = usePane();
  const [asking, setAsking] = useState(false);
  const { name, savedAt, report, goneSources = [] } = definition;
  // They keep their place in the order of Tab, where the reason is read out.
  const lock = { disabledFocusable: locked !== undefined, "aria-describedby": locked };
  return (
    <li className={styles.line}>
      <div>
        {name}
        <div className={view.quiet}>{t(report ? "definition.savedAt.report" : "definition.savedAt", { when: isoTime(savedAt) })}</div>
        {goneSources.length > 0 && (
          <div className={view.small}>{plural("definition.sourceGone", goneSources.length, { sources: goneSources.join(", ") })}</div>
        )}
      </div>
      {asking ? (
        <Removal definition={definition} onEnd={() => setAsking(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={t("definition.open.label", { name })}
            onClick={() => void effects.accounts.openDefinition(definition)}
          >
            {t("definition.open")}
          </Button>
          <Button
            size="small"
            aria-label={t("definition.update.label", { name })}
            {...lock}
            onClick={() => void effects.accounts.updateDefinition(definition)}
          >
            {t("definition.update")}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={t("definition.remove.label", { name })}
            {...lock}
            onClick={() => setAsking(true)}
          >
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
        <Button size="small" onClick={() => void effects.accounts.deleteDefinition(definition.id)}>
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

/** Keeps the set-up in the workbook under a name. */
export function SaveSetup() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { definition } = state.accounts;
  // Another set-up has a name of its own, whatever was typed for the one before.
  const [typed, setTyped] = useState<{ name: string; of: string | undefined }>();
  const [asked, setAsked] = useState(false);
  const name = typed && typed.of === definition?.id ? typed.name : (definition?.name ?? "");
  const missing = asked && name.trim() === "";
  const save = () => {
    setAsked(true);
    if (name.trim() !== "") void effects.accounts.saveDefinition(name.trim());
  };
  return (
    <Field
      label={t("definition.name")}
      hint={t("definition.name.hint")}
      validationMessage={missing ? t("definition.nameMissing") : undefined}
    >
      <div className={styles.saveRow}>
        <Input
          className={styles.saveName}
          value={name}
          maxLength={60}
          aria-label={t("definition.name")}
          onChange={(_, { value }) => setTyped({ name: value, of: definition?.id })}
        />
        <Button onClick={save}>{t("definition.save")}</Button>
      </div>
    </Field>
  );
}

/** Somebody saved the same set-up in another pane: the message says who won, and here is what can be done. */
export function ConflictBar() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { problem, definition } = state.accounts;
  if (problem?.key !== "savedElsewhere" || !definition) return null;
  return (
    <div className={styles.conflict}>
      <Button size="small" onClick={() => void effects.accounts.reloadDefinition()}>
        {t("definition.conflict.reload")}
      </Button>
      <Button size="small" onClick={() => void effects.accounts.saveAsNew(t("definition.conflict.name", { name: definition.name }))}>
        {t("definition.conflict.asNew")}
      </Button>
    </div>
  );
}
