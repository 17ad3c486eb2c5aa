import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { accountKey } from "../../../economics/segmentation/rows/accountKey";
import { numbers, plural, t } from "../../../strings/pane";
import type { PlanNotes, PlanSettings } from "../../../workbook/workbook.types";
import { accountOrder } from "../list/accountOrder";
import { accountTitle, positionOfAccount } from "../rankedAccounts";

/** Blocks on the plan sheet at most: more accounts than a few cannot be looked after one by one. */
export const MOST_PLANNED = 20;
/** Matches shown below the search. */
const MOST_MATCHES = 5;

export interface PlannedAccount {
  id: string;
  title: string;
  /** class and value; a remark where the account is no longer there */
  about: string;
  /** what stands about it on the Plan sheet */
  notes: string[];
}

export interface PlanAccountsViewModel {
  heading: string;
  chosen: PlannedAccount[];
  count: string;
  full: boolean;
  /** the offer to take the largest, while none is chosen */
  largest?: { label: string; accounts: string[] };
  /** where notes are typed, once there is a sheet for them and as long as it has none */
  hint?: string;
}

/** The accounts of the plan, with what is known of each. */
export function planAccountsViewModel(
  { accounts, classNames, classes }: Segmentation,
  plan: PlanSettings,
  notes?: PlanNotes,
): PlanAccountsViewModel {
  const most = Math.min(MOST_PLANNED, classes[0]?.accounts ?? 0);
  const about = (at: number) => `${classNames[accounts.class[at]!]} · ${numbers.amount(accounts.value[at]!)}`;
  return {
    heading: t(plan.confirmed ? "plan.accountsKey" : "plan.accounts"),
    chosen: plan.accounts.map((id) => {
      const at = positionOfAccount(accounts, id);
      const known = { id, notes: notesInWords(notes?.[accountKey(id)]) };
      if (at < 0) return { ...known, title: id, about: t("plan.goneAccount") };
      return { ...known, title: accountTitle(accounts, at), about: about(at) };
    }),
    count: plan.accounts.length === 0 ? t("plan.noneChosen") : plural("plan.chosen", plan.accounts.length),
    full: plan.accounts.length >= MOST_PLANNED,
    largest:
      plan.accounts.length === 0 && most > 0
        ? { label: plural("plan.takeLargest", most, { class: classNames[0]! }), accounts: accounts.account.slice(0, most) }
        : undefined,
    hint: notes && plan.accounts.every((id) => notesInWords(notes[accountKey(id)]).length === 0) ? t("plan.notes.hint") : undefined,
  };
}

function notesInWords(note: PlanNotes[string] | undefined): string[] {
  const { switching = "", priorities = "" } = note ?? {};
  return [
    ...(switching === "" ? [] : [t("plan.switching", { index: switching })]),
    ...(priorities === "" ? [] : [t("plan.priorities", { priorities })]),
  ];
}

/** Accounts that match a search and are not chosen yet, the largest first. */
export function planMatches({ accounts }: Segmentation, plan: PlanSettings, search: string): { id: string; title: string }[] {
  if (search.trim() === "") return [];
  const order = accountOrder(accounts, { search, sort: "value", descending: true, classes: [] });
  const found: { id: string; title: string }[] = [];
  for (const at of order) {
    if (found.length === MOST_MATCHES) break;
    const id = accounts.account[at]!;
    if (!plan.accounts.includes(id)) found.push({ id, title: accountTitle(accounts, at) });
  }
  return found;
}

/** A new list is a list nobody has checked yet. */
export const withAccounts = (accounts: string[]): Partial<PlanSettings> => ({ accounts, confirmed: false, checked: undefined });

/** A list that grew is a new one. */
export function withAccount(plan: PlanSettings, id: string): Partial<PlanSettings> {
  return withAccounts([...plan.accounts, id].slice(0, MOST_PLANNED));
}

export function withoutAccount(plan: PlanSettings, id: string): Partial<PlanSettings> {
  const accounts = plan.accounts.filter((each) => each !== id);
  const isList = accounts.length > 0;
  return { accounts, confirmed: plan.confirmed && isList, ...(isList ? {} : { checked: undefined }) };
}

/** What every part of the plan is made from. */
export interface PlanProps {
  segmentation: Segmentation;
  plan: PlanSettings;
  notes?: PlanNotes | undefined;
}
