import type { Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../strings/pane";
import type { BarTone } from "../ui/plot.types";

export interface ClassChip {
  /** position in classNames */
  class: number;
  name: string;
  accounts: string;
  /** the same in words */
  accountsText: string;
  /** share of the total; the amount where shares would mislead */
  share: string;
  label: string;
}

/** Without a positive total nobody can be classed by a share of it. */
export function isClassed({ concentration, options, quality }: Segmentation): boolean {
  return quality.accounts > 0 && (concentration !== undefined || options.classes.by !== "cumulativeShare");
}

/** One a class: its name, accounts and share of the total. Empty where there are no classes. */
export function classChips(segmentation: Segmentation, measure: string): ClassChip[] {
  if (!isClassed(segmentation)) return [];
  return segmentation.classes.map((each, position) => {
    const share = segmentation.concentration ? numbers.share(each.share) : numbers.compact(each.value);
    const accountsText = plural("accounts", each.accounts);
    const label = t("answer.chip", { class: each.name, accounts: accountsText, share, measure });
    return { class: position, name: each.name, accounts: numbers.count(each.accounts), accountsText, share, label };
  });
}

const TONES: readonly BarTone[] = ["first", "second", "third", "fourth", "fifth"];

/** How bars of a class are filled; `position` counts the classes from 0, the best first. Net returns behind five classes share the last. */
export function barTone(position: number): BarTone {
  return TONES[position] ?? "fifth";
}
