import { useEffect, useReducer, useState } from "react";
import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import type { ListState } from "../../state/AccountsState";
import { isSorted, sortInSlices } from "./sortedPositions";

/** Up to here an order is made within a few milliseconds. */
const AT_ONCE = 5_000;

/** The list as wanted; while a new order of very many accounts is being made, with the order before it. */
export function useReadyOrder(accounts: RankedAccounts | undefined, list: ListState): ListState {
  const [, made] = useReducer((times: number) => times + 1, 0);
  const { sort } = list;
  const ready = !accounts || accounts.value.length <= AT_ONCE || isSorted(accounts, sort);
  const [last, setLast] = useState<Pick<ListState, "sort" | "descending">>({ sort: "value", descending: true });
  if (ready && (last.sort !== sort || last.descending !== list.descending)) setLast({ sort, descending: list.descending });
  useEffect(() => {
    if (ready || !accounts) return;
    let wanted = true;
    sortInSlices(accounts, sort).then(
      () => wanted && made(),
      // The order before it stays.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ready, accounts, sort]);
  return ready ? list : { ...list, ...last };
}
