import type { ClassedAccounts, Segmentation } from "../keyAccounts.types";

/** What a comparison needs of a segmentation. @param label what it is about, e.g. "Jan 2026 to Jun 2026" */
export function classedAccounts({ accounts, classNames }: Segmentation, label: string): ClassedAccounts {
  const { account, accountCell, name, value } = accounts;
  return { label, account, accountCell, ...(name ? { name } : {}), value, class: accounts.class, classNames };
}
