import { standardOptions } from "../../../src/economics/segmentation/standardOptions";
import type {
  CellValue,
  ClassRule,
  QualityIssue,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
  SourcePart,
} from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";

export const parts: SourcePart[] = [{ sheetName: "Sales", firstRow: 2, start: 0 }];

export const abc: ClassRule = {
  by: "cumulativeShare",
  names: ["A", "B", "C"],
  limits: [0.8, 0.95],
  boundary: "crossingUp",
  ties: "together",
};

export const options = standardOptions;

/** Segments rows of account and amount, on a sheet "Sales" from row 2. */
export function segment(rows: readonly (readonly [CellValue, CellValue])[], changes: Partial<SegmentationOptions> = {}): Segmentation {
  return segmentColumns({ account: rows.map((row) => row[0]), value: rows.map((row) => row[1]) }, changes);
}

export function segmentColumns(
  columns: Omit<SalesColumns, "parts"> & Partial<Pick<SalesColumns, "parts">>,
  changes: Partial<SegmentationOptions> = {},
): Segmentation {
  return segmentAccounts({ parts, ...columns }, { ...options, ...changes });
}

/** Segments one account a value; the accounts are k0, k1, ... */
export function segmentValues(values: readonly number[], changes: Partial<SegmentationOptions> = {}): Segmentation {
  return segment(
    values.map((value, i) => [`k${i}`, value]),
    changes,
  );
}

export function finding(segmentation: Segmentation, issue: QualityIssue, excluded?: boolean) {
  return segmentation.quality.findings.find((line) => line.issue === issue && (excluded === undefined || line.excluded === excluded));
}

/** Rows of the sheet "Sales". */
export function places(...rows: number[]) {
  return rows.map((row) => ({ sheetName: "Sales", row }));
}

/** Value of each account by its id. */
export function valuesByAccount({ accounts }: Segmentation): Record<string, number> {
  return Object.fromEntries(accounts.account.map((account, i) => [account, accounts.value[i]!]));
}

/** Class names of the accounts, in list order. */
export function classesOf({ accounts, classNames }: Segmentation): string[] {
  return Array.from(accounts.class, (at) => classNames[at]!);
}
