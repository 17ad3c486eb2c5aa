/** What the parents of accounts lead to. */
export interface ParentLinks {
  /** 1 for accounts that lie on a loop of parents: they stay on their own */
  inLoop: Uint8Array;
  /** accounts whose parent has a parent, outside loops */
  chains: number[];
  loops: number[];
}

/** Marks every account that comes back to itself through its parents. */
function markLoops(parentOf: Int32Array): Uint8Array {
  const inLoop = new Uint8Array(parentOf.length);
  /** walk in which an account was first met, from 1 */
  const walk = new Int32Array(parentOf.length);
  for (let start = 0; start < parentOf.length; start++) {
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1;
      at = parentOf[at]!;
    }
    if (at < 0 || walk[at] !== start + 1) continue;
    for (; inLoop[at] === 0; at = parentOf[at]!) inLoop[at] = 1;
  }
  return inLoop;
}

/** @param parentOf number of the parent of each account, -1 = none or itself */
export function parentLinks(parentOf: Int32Array): ParentLinks {
  const inLoop = markLoops(parentOf);
  const chains: number[] = [];
  const loops: number[] = [];
  parentOf.forEach((parent, account) => {
    if (inLoop[account] === 1) loops.push(account);
    else if (parent >= 0 && parentOf[parent]! >= 0 && inLoop[parent] === 0) chains.push(account);
  });
  return { inLoop, chains, loops };
}
