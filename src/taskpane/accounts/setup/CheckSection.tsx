import { Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { numbers, t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { TextField } from "../../ui/TextField";
import { useSetupStyles } from "../../ui/setup.styles";
import { periodTyped } from "../state/typedFields";
import { CurrencyFields } from "./CurrencyFields";
import { ExclusionFields } from "./ExclusionFields";
import type { CheckViewModel, FindingLine } from "./checkViewModel";

/** Section 2: how many rows can be used, what is wrong with the rest, and what to do with it. */
export function CheckSection({ model, canRead }: { model: CheckViewModel; canRead: boolean }) {
  const styles = useSetupStyles();
  const { effects } = usePane();
  return (
    <>
      <div>{model.usable}</div>
      {model.notes.map((text) => (
        <MessageBar key={text} className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
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

/** One finding about the data: what, how much, where to look, and what is done about it. */
function Finding({ line }: { line: FindingLine }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { effects } = usePane();
  const { severity, title, text, effect, show, treatment } = line;
  const Icon = severity === "warning" ? WarningRegular : InfoRegular;
  return (
    <li className={styles.line}>
      <div className={styles.noteHead}>
        <span
          className={severity === "warning" ? styles.warningIcon : styles.noteIcon}
          role="img"
          aria-label={t(`check.severity.${severity}`)}
        >
          <Icon aria-hidden />
        </span>
        <span className={styles.noteTitle}>{title}</span>
        {show && (
          <Button size="small" appearance="outline" aria-label={show.label} onClick={() => void effects.accounts.showRow(show.place)}>
            {t("check.show")}
          </Button>
        )}
      </div>
      <div>{text}</div>
      {effect !== "" && <div className={view.quiet}>{effect}</div>}
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

/** Which spellings were taken as one account, on request. */
function MergedIds({ lines, more }: { lines: string[]; more: string }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("check.merged")}
        </Button>
      </div>
      {open && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line} className={view.small}>
              {line}
            </li>
          ))}
          {more !== "" && <li className={view.quiet}>{more}</li>}
        </ul>
      )}
    </>
  );
}

/** Only rows of these days count; shown once a column holds the date. */
function PeriodFields() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { roles, typed, segmentation } = state.accounts;
  if (roles.date === undefined) return null;
  const days = segmentation?.quality.days;
  const wrong = periodTyped(typed.periodFrom, typed.periodTo).ok ? undefined : t("check.period.wrong");
  return (
    <Group title={t("check.period")}>
      <div className={styles.pairs}>
        <TextField
          label={t("check.period.from")}
          type="date"
          value={typed.periodFrom}
          onType={(periodFrom) => void effects.accounts.type({ periodFrom })}
        />
        <TextField
          label={t("check.period.to")}
          type="date"
          value={typed.periodTo}
          problem={wrong}
          onType={(periodTo) => void effects.accounts.type({ periodTo })}
        />
      </div>
      <div className={view.quiet}>
        {t("check.period.hint")} {days && t("check.period.days", { from: numbers.date(days.from), to: numbers.date(days.to) })}
      </div>
    </Group>
  );
}
