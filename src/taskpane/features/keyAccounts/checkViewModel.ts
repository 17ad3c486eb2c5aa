import type { QualityFinding, QualityIssue } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import type { AccountsState } from "../../state/PaneState";

/** A choice the person can make about a finding. */
export type Treatment = "withoutAccount" | "numberText" | "hiddenRows";

export interface FindingLine {
  key: string;
  text: string;
  amount?: string;
  /** sheet row of the first example */
  row?: number;
  showLabel?: string;
  treatment?: Treatment;
}

export interface CheckViewModel {
  read: boolean;
  usable: string;
  lines: FindingLine[];
}

const treatments: Partial<Record<QualityIssue, Treatment>> = {
  noAccount: "withoutAccount",
  numberAsText: "numberText",
  hiddenRow: "hiddenRows",
};

/** The data-quality summary in words. */
export function checkViewModel(state: AccountsState): CheckViewModel {
  const quality = state.columns && state.segmentation?.quality;
  if (!quality) return { read: false, usable: t("check.notRead"), lines: [] };
  const usable = t("check.usable", { used: quality.usedRows, rows: quality.rows });
  const belong = t("check.accounts", { accounts: plural("accounts", quality.accounts) });
  return {
    read: true,
    usable: quality.usedRows > 0 ? `${usable} ${belong}` : usable,
    lines: withOneTreatmentEach(quality.findings.map((finding) => findingLine(finding, quality.rows))),
  };
}

/** An issue may occur among used and left-out rows; its choice is offered once. */
function withOneTreatmentEach(lines: FindingLine[]): FindingLine[] {
  const seen = new Set<Treatment>();
  return lines.map((line) => {
    if (!line.treatment || !seen.has(line.treatment)) {
      if (line.treatment) seen.add(line.treatment);
      return line;
    }
    return { ...line, treatment: undefined };
  });
}

function findingLine(finding: QualityFinding, rows: number): FindingLine {
  const row = finding.examples[0];
  return {
    key: `${finding.issue}-${finding.excluded ? "excluded" : "used"}`,
    text: sentence(finding, rows),
    amount:
      finding.amount === undefined || finding.amount === 0 ? undefined : t("check.amount", { amount: numbers.amount(finding.amount) }),
    row,
    showLabel: row === undefined ? undefined : t("check.show", { row: String(row) }),
    treatment: treatments[finding.issue],
  };
}

function sentence({ issue, rows: n, excluded }: QualityFinding, rows: number): string {
  if (issue === "noAccount") return plural("check.noAccount", n, { share: numbers.share(n / rows) });
  if (issue === "numberAsText") return plural(excluded ? "check.numberAsText.left" : "check.numberAsText.read", n);
  return plural(`check.${issue}`, n);
}

/** One line for the closed section. */
export function checkSummary(state: AccountsState): string {
  const view = checkViewModel(state);
  if (!view.read) return "";
  const open = view.lines.filter((line) => line.treatment).length;
  return open > 0 ? plural("check.decide", open) : t("check.clean");
}
