import { CalcError } from "../../../economics/CalcError";
import type { RetentionChangeBasis } from "../../../economics/retention/valueUplift";
import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { retentionWhatIf, type RetentionWhatIf } from "../../../economics/segmentation/plan/decisions";
import { numbers, plural, t } from "../../../strings/pane";
import type { PlanSettings } from "../../../workbook/workbook.types";
import { percentText, percentTyped } from "../../ui/typedValues";

export type WhatIfSettings = NonNullable<PlanSettings["retention"]>;

/** Fields of the what-if as typed, in percent; no field has a default. */
export interface WhatIfTyped {
  retention: string;
  discount: string;
  change: string;
  basis?: RetentionChangeBasis;
  grossMargin: string;
}

export interface WhatIfAnswer {
  /** what to fill in, or why there is no answer */
  problem?: string;
  sentence?: string;
  /** whose margin it is reckoned with */
  basis?: string;
  formula?: string;
}

/** Only money that comes again each period can be worth more by keeping accounts longer. */
export function hasPeriodMoney({ options: { measure } }: Segmentation): boolean {
  return measure === "revenue" || measure === "grossMargin" || measure === "serviceMargin";
}

export function whatIfTyped(settings: WhatIfSettings | undefined): WhatIfTyped {
  if (!settings) return { retention: "", discount: "", change: "", grossMargin: "" };
  const { retention, discount, change, basis, grossMargin } = settings;
  return {
    retention: percentText(retention),
    discount: percentText(discount),
    change: percentText(change),
    basis,
    grossMargin: percentText(grossMargin),
  };
}

/** The settings once every field is usable; a margin measure is margin in full. */
export function whatIfSettings(typed: WhatIfTyped, { options }: Segmentation): WhatIfSettings | undefined {
  const retention = percentTyped(typed.retention);
  const discount = percentTyped(typed.discount);
  const change = percentTyped(typed.change);
  const grossMargin = options.measure === "revenue" ? percentTyped(typed.grossMargin) : 1;
  const { basis } = typed;
  const complete = retention !== undefined && discount !== undefined && change !== undefined && grossMargin !== undefined && basis;
  return complete ? { retention, discount, change, basis, grossMargin } : undefined;
}

/** What keeping more accounts of the first class is worth, in words. */
export function whatIfAnswer(settings: WhatIfSettings | undefined, segmentation: Segmentation): WhatIfAnswer {
  const best = segmentation.classes[0];
  if (!best || best.accounts === 0 || best.value <= 0) return { problem: t("plan.whatIf.empty", { class: best?.name ?? "" }) };
  if (!settings) return { problem: t("plan.whatIf.incomplete") };
  const result = answerOrNothing(segmentation, settings);
  if (!result) return { problem: t("plan.whatIf.refused") };
  const { retention, discount, change, basis } = settings;
  const { className, accounts, marginPerAccount: margin, retentionAfter, gain } = result;
  const rates = { class: className, before: numbers.limit(retention), after: numbers.limit(retentionAfter) };
  return {
    sentence: t("plan.whatIf.answer", { ...rates, gain: numbers.amount(gain) }),
    basis: plural("plan.whatIf.basisLine", accounts, { margin: numbers.amount(margin) }),
    formula: `=LOYALTY.RETENTION.GAIN(${[margin, retention, discount, change].join(",")},"${basis}",${accounts})`,
  };
}

function answerOrNothing(segmentation: Segmentation, settings: WhatIfSettings): RetentionWhatIf | undefined {
  try {
    return retentionWhatIf(segmentation, settings);
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}
