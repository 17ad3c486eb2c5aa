import type { MeasureId, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { nameOf } from "../../state/measureName";

/** The part of the state that the names of the measures depend on. */
export type MeasureInput = Parameters<typeof nameOf>[0];

/** The name of a measure with the reporting currency, for the head of a column; orders are no money. */
export function measureHead(id: MeasureId, state: MeasureInput, options: SegmentationOptions): string {
  const currency = options.currency?.reporting;
  const title = nameOf(state, id);
  return currency && id !== "orders" ? t("measures.inCurrency", { measure: title, currency }) : title;
}
