import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import type { PlanNotes, PlanSettings } from "../../../workbook/workbook.types";

/** What every part of the plan is made from. */
export interface PlanProps {
  segmentation: Segmentation;
  plan: PlanSettings;
  notes?: PlanNotes | undefined;
}
