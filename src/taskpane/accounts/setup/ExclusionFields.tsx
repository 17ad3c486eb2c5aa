import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { numbers, plural, t } from "../../../strings/pane";
import type { AccountsState } from "../state/AccountsState";

/** Accounts that are no customers in the sense of the question, such as sister companies, left out with a reason. */
export function ExclusionFields() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  return (
    <Group title={t("check.exclusions")}>
      <NewExclusion />
      <ul className={styles.list}>
        {exclusionLines(state.accounts).map(({ account, text }) => (
          <li key={account} className={styles.beside}>
            {text}
            <Button
              size="small"
              appearance="subtle"
              aria-label={t("check.exclusions.undo.label", { account })}
              onClick={() => void effects.accounts.include(account)}
            >
              {t("check.exclusions.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** Accounts offered while typing; more would only make the list slow. */
const OFFERED = 50;

function NewExclusion() {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const [account, setAccount] = useState("");
  const [asked, setAsked] = useState(false);
  const reasons = reasonChoices();
  const [reason, setReason] = useState(reasons[0]?.value ?? "");
  const offered = useId();
  const largest = useMemo(() => state.accounts.segmentation?.accounts.account.slice(0, OFFERED) ?? [], [state.accounts.segmentation]);
  const add = () => {
    setAsked(account.trim() === "");
    if (account.trim() === "") return;
    void effects.accounts.exclude({ account: account.trim(), reason });
    setAccount("");
  };
  return (
    <>
      <div className={styles.longPairs}>
        <TextField label={t("check.exclusions.account")} value={account} list={offered} onType={setAccount} />
        <ChoiceSelect label={t("check.exclusions.reason")} value={reason} choices={reasons} onChoose={setReason} />
      </div>
      <datalist id={offered}>
        {largest.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <div className={styles.buttons}>
        <Button size="small" onClick={add}>
          {t("check.exclusions.add")}
        </Button>
        {asked && <span className={view.small}>{t("check.exclusions.missing")}</span>}
      </div>
    </>
  );
}

/** Reasons offered for leaving an account out; the text itself is kept, so that a report can show it. */
function reasonChoices(): { value: string; label: string }[] {
  const keys = ["intercompany", "cash", "oneOff", "other"] as const;
  return keys.map((key) => {
    const text = t(`check.exclusions.reason.${key}`);
    return { value: text, label: text };
  });
}

/** Accounts left out, with what they held once the rows have been read. */
function exclusionLines({ options, columns, segmentation }: AccountsState): { account: string; text: string }[] {
  const found = (columns && segmentation?.quality.excludedAccounts) ?? [];
  return options.exclusions.map(({ account, reason }) => {
    const counted = found.find((each) => each.account === account);
    const text = counted
      ? t("check.exclusions.amount", { account, reason, rows: plural("rows", counted.rows), amount: numbers.amount(counted.amount) })
      : t("check.exclusions.line", { account, reason });
    return { account, text };
  });
}
