import { useMemo } from "react";
import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { Plot } from "../../ui/Plot";
import { movesBridgeViewModel } from "./movesBridgeViewModel";

/** The value bridge as a chart. The default export is what a lazy import needs. */
export default function MovesBridge({ movement }: { movement: Movement }) {
  const model = useMemo(() => movesBridgeViewModel(movement), [movement]);
  return <Plot model={model} />;
}
