import { fillPlaceholders, type FillValues } from "./fillPlaceholders";
import { numberFormat } from "./numberFormat";
import { type ReasonKey, reasons } from "./pane";

const format = numberFormat("en");

/** The sentence for a reason an Excel operation gave: what, where, next step. */
export function reasonText(reason: { key: ReasonKey; values?: FillValues }): string {
  return fillPlaceholders(reasons[reason.key], reason.values ?? {}, format.count);
}
