import type { QualityFinding } from "../../economics/segmentation/keyAccounts.types";
import type { ReportLayout } from "./reportLayout";
import { issueTexts, reportTexts as texts } from "./reportTexts";
import type { SummaryBlock } from "./summaryBlock";

/** One line of the data quality: what, amount, rows, treatment. */
export function findingLine(block: SummaryBlock, { columns: c }: ReportLayout, row: number, finding: QualityFinding): void {
  block.line(row, {
    [c.account]: issueTexts[finding.issue],
    [c.value]: finding.amount ?? "",
    [c.rows]: finding.rows,
    [c.share]: finding.excluded ? texts.leftOut : texts.counted,
  });
}
