/** Where a copy keeps its checks. */
export interface ChecksRequest {
  path: string;
  about: { sheet: string; cell: string };
  /** name of the sheet with a line for each check */
  checks: string;
}

export interface FailedCheck {
  sheet: string;
  cell: string;
  expected: string;
  now: string;
}

export interface ChecksOutcome {
  /** word of the overall flag; undefined where the copy could not be calculated here */
  overall: string | undefined;
  failed: FailedCheck[];
}
