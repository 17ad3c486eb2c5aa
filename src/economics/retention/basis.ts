/**
 * What "5% more customers kept" means. points: 0.80 to 0.85; relative: 0.80 to 0.84; churn: 5% fewer leave, 0.80 to 0.81.
 * The readings differ by a factor of ten in value, so there is no default.
 */
export type ChangeBasis = "points" | "relative" | "churn";

export const CHANGE_BASES: readonly ChangeBasis[] = ["points", "relative", "churn"];
