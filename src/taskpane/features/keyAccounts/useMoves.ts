import { useMemo } from "react";
import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { lostValue } from "../../../economics/segmentation/moves/compareSegmentations";
import { type MovesViewModel, movesViewModel } from "./movesViewModel";

/** The moves in words; made anew only when the comparison changes. */
export function useMoves(movement: Movement | undefined): MovesViewModel | undefined {
  return useMemo(() => movement && movesViewModel(movement, lostValue(movement)), [movement]);
}
