import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";

/** How the accounts of the first class look by the second measure; positions in value order. */
export interface SecondLook {
  /** below zero */
  losing: number[];
  /** in another class by the second measure */
  otherClass: number[];
}

/** Undefined where there is no second measure. */
export function secondLook({ accounts, options }: Segmentation): SecondLook | undefined {
  const { second, secondClass } = accounts;
  if (!options.second || !second) return undefined;
  const look: SecondLook = { losing: [], otherClass: [] };
  // Value order puts the first class in front.
  for (let i = 0; i < second.length && accounts.class[i] === 0; i++) {
    if (second[i]! < 0) look.losing.push(i);
    if (secondClass && secondClass[i] !== 0) look.otherClass.push(i);
  }
  return look;
}
