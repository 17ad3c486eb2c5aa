import { numbers, plural, t } from "../../../strings/pane";
import type { AccountsState } from "../state/AccountsState";

/** Reasons offered for leaving an account out; the text itself is kept, so that a report can show it. */
export function reasonChoices(): { value: string; label: string }[] {
  const keys = ["intercompany", "cash", "oneOff", "other"] as const;
  return keys.map((key) => {
    const text = t(`check.exclusions.reason.${key}`);
    return { value: text, label: text };
  });
}

/** Accounts left out, with what they held once the rows have been read. */
export function exclusionLines({ options, columns, segmentation }: AccountsState): { account: string; text: string }[] {
  const found = (columns && segmentation?.quality.excludedAccounts) ?? [];
  return options.exclusions.map(({ account, reason }) => {
    const counted = found.find((each) => each.account === account);
    const text = counted
      ? t("check.exclusions.amount", { account, reason, rows: plural("rows", counted.rows), amount: numbers.amount(counted.amount) })
      : t("check.exclusions.line", { account, reason });
    return { account, text };
  });
}
