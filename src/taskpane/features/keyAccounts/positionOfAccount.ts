import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";

const known = new WeakMap<RankedAccounts, Map<string, number>>();

/** Position of the account with an id, -1 where it is not there; each is looked for once, since there may be 300,000. */
export function positionOfAccount(accounts: RankedAccounts, id: string): number {
  const positions = known.get(accounts) ?? new Map<string, number>();
  known.set(accounts, positions);
  const position = positions.get(id) ?? accounts.account.indexOf(id);
  positions.set(id, position);
  return position;
}
