import type { ReportAddresses } from "./reportLayout";
import { reportTexts } from "./reportTexts";

/** A formula for a share: a dash where the total is not above zero, since shares mean nothing then. */
export const ifTotal = (at: ReportAddresses, formula: string): string => `=IF(${at.total}>0,${formula},"${reportTexts.noShare}")`;
