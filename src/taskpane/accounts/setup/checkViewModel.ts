import type { QualityFinding, QualityIssue, RowPlace } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import type { CitedText, FoundNotation } from "../../../workbook/workbook.types";
import type { AccountsState } from "../state/AccountsState";
import { type Treatment, type TreatmentChoice, treatmentChoice, treatmentOf } from "./treatments";

export interface FindingLine {
  key: string;
  text: string;
  /** amount and names, as far as there are some */
  detail: string;
  examples: { label: string; place: RowPlace }[];
  treatment?: TreatmentChoice;
}

export interface CheckViewModel {
  read: boolean;
  usable: string;
  /** columns written in two ways, which the lines below are about */
  notes: string[];
  lines: FindingLine[];
  /** spellings taken as one account, one line an account */
  merged: string[];
  /** how many further ones are not listed; empty for none */
  mergedMore: string;
}

/** Rows offered to look at, for each finding. */
const EXAMPLES = 3;
/** Merged accounts listed. */
const MERGED = 20;

/** The data-quality summary in words. */
export function checkViewModel(state: AccountsState): CheckViewModel {
  const quality = state.columns && state.segmentation?.quality;
  if (!quality)
    return {
      read: isOpen(state),
      usable: t(isOpen(state) ? "check.open" : "check.notRead"),
      notes: [],
      lines: [],
      merged: [],
      mergedMore: "",
    };
  const usable = t("check.usable", { used: quality.usedRows, rows: quality.rows });
  const belong = t("check.accounts", { accounts: plural("accounts", quality.accounts) });
  const further = quality.mergedIds.length - MERGED;
  return {
    read: true,
    notes: mixedNotes(state),
    usable: quality.usedRows > 0 ? `${usable} ${belong}` : usable,
    lines: findingLines(state, quality.findings, quality.rows),
    merged: quality.mergedIds.slice(0, MERGED).map(({ kept, also }) => t("check.merged.line", { kept, also: also.join(", ") })),
    mergedMore: further > 0 ? plural("check.more", further) : "",
  };
}

/** Are the rows there, but not how to read them? */
const isOpen = ({ columns, reading }: AccountsState): boolean => columns !== undefined && reading !== undefined && reading.open.length > 0;

/** Texts that are written otherwise than the rest of their column, with their rows. */
function mixedNotes({ reading, chosen }: AccountsState): string[] {
  const line = (base: "check.mixed.numbers" | "check.mixed.dates", others: FoundNotation["others"]) =>
    others ? [plural(base, others.count, { texts: others.first.map(citedText).join(", ") })] : [];
  return [
    ...(chosen.numberText === "none" ? [] : line("check.mixed.numbers", reading?.numbers.others)),
    ...line("check.mixed.dates", reading?.dates?.others),
  ];
}

const citedText = ({ text, place }: CitedText): string => t("check.mixed.text", { text, row: String(place.row) });

/** An issue may occur among used and left-out rows, and two issues may share a choice; each choice is offered once. */
function findingLines(state: AccountsState, findings: readonly QualityFinding[], rows: number): FindingLine[] {
  const offered = new Set<Treatment>();
  return findings.map((finding) => {
    const treatment = treatmentOf[finding.issue];
    const first = treatment !== undefined && !offered.has(treatment);
    if (first) offered.add(treatment);
    return {
      key: `${finding.issue}-${finding.unit}-${finding.excluded ? "excluded" : "used"}`,
      text: findingText(finding, rows),
      detail: detail(finding),
      examples: examples(state, finding),
      ...(first && { treatment: treatmentChoice(treatment, state.options) }),
    };
  });
}

function detail({ amount, names }: QualityFinding): string {
  const parts = [
    amount === undefined || amount === 0 ? "" : t("check.amount", { amount: numbers.amount(amount) }),
    names?.length ? t("check.names", { names: names.join(", ") }) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function examples({ alsoRead }: AccountsState, finding: QualityFinding): FindingLine["examples"] {
  return finding.examples.slice(0, EXAMPLES).map((place) => {
    const row = String(place.row);
    const label = alsoRead.length > 0 ? t("check.show.in", { row, sheet: place.sheetName }) : t("check.show", { row });
    return { label, place };
  });
}

/** One line for the closed section. */
export function checkSummary(state: AccountsState): string {
  const view = checkViewModel(state);
  if (!state.segmentation || !view.read) return "";
  const open = view.lines.filter((line) => line.treatment).length;
  return open > 0 ? plural("check.decide", open) : t("check.clean");
}

type Base = Parameters<typeof plural>[0];
type FindingBase = Extract<Base, `check.${string}`>;

/** Texts of an issue, where its rows are left out and where they are used. Every issue has at least one of the two. */
const texts: Record<QualityIssue, { left?: FindingBase; used?: FindingBase }> = {
  noAccount: { left: "check.noAccount.left", used: "check.noAccount.used" },
  excludedAccount: { left: "check.excludedAccount.left" },
  blankValue: { left: "check.blankValue.left", used: "check.blankValue.used" },
  textValue: { left: "check.textValue.left" },
  numberAsText: { left: "check.numberAsText.left", used: "check.numberAsText.used" },
  errorValue: { left: "check.errorValue.left", used: "check.errorValue.used" },
  negativeValue: { left: "check.negativeValue.left", used: "check.negativeValue.used" },
  zeroValue: { used: "check.zeroValue.used" },
  mergedIds: { used: "check.mergedIds.used" },
  totalsRow: { left: "check.totalsRow.left", used: "check.totalsRow.used" },
  subtotalRow: { left: "check.subtotalRow.left", used: "check.subtotalRow.used" },
  repeatedHeader: { left: "check.repeatedHeader.left" },
  footer: { left: "check.footer.left" },
  blankRow: { left: "check.blankRow.left" },
  hiddenRow: { left: "check.hiddenRow.left", used: "check.hiddenRow.used" },
  noDate: { left: "check.noDate.left", used: "check.noDate.used" },
  dateAsText: { left: "check.dateAsText.left", used: "check.dateAsText.used" },
  outsidePeriod: { left: "check.outsidePeriod.left" },
  incompleteMonth: { left: "check.incompleteMonth.left", used: "check.incompleteMonth.used" },
  otherCurrency: { used: "check.otherCurrency.used" },
  noRate: { left: "check.noRate.left" },
  noMargin: { left: "check.noMargin.left", used: "check.noMargin.used" },
  noDriver: { left: "check.noDriver.left", used: "check.noDriver.used" },
  underParent: { used: "check.underParent.used" },
  parentChain: { used: "check.parentChain.used" },
  parentLoop: { used: "check.parentLoop.used" },
  ties: { used: "check.ties.used" },
  zeroAccount: { left: "check.zeroAccount.left", used: "check.zeroAccount.used" },
  negativeAccount: { used: "check.negativeAccount.used" },
  unequalCustomerValue: { used: "check.unequalCustomerValue.used" },
};

/** A finding as a sentence. @param rows rows of the whole source, for shares */
function findingText({ issue, count, excluded }: QualityFinding, rows: number): string {
  const { left, used } = texts[issue];
  const base = excluded ? (left ?? used) : (used ?? left);
  return base === undefined ? issue : plural(base, count, { share: numbers.share(count / rows) });
}
