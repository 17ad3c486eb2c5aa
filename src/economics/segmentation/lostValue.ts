import type { Movement } from "./keyAccounts.types";

/** Positions of the accounts that were lost or shrank, the largest loss first (`change` says how much, as a negative amount). */
export function lostValue({ change }: Movement): number[] {
  const positions: number[] = [];
  for (let i = 0; i < change.length; i++) if (change[i]! < 0) positions.push(i);
  return positions;
}
