import { calendarDate, monthStart } from "../../../economics/calendar/calendarPeriod";
import type { Period, QualityFinding, QualityIssue, RowPlace } from "../../../economics/segmentation/keyAccounts.types";
import { QUIET_DAYS } from "../../../economics/segmentation/rows/dataQuality";
import { numbers, plural, t } from "../../../strings/pane";
import type { CitedText, FoundNotation } from "../../../workbook/workbook.types";
import type { AccountsState } from "../state/AccountsState";
import { type Treatment, type TreatmentChoice, treatmentChoice, treatmentOf } from "./treatments";

export interface FindingLine {
  key: string;
  /** a warning where money is missing or counted twice although nobody chose so */
  severity: "warning" | "note";
  /** what it is, in few words */
  title: string;
  text: string;
  /** what it does to the answer, and names, as far as there are some */
  effect: string;
  /** the first of the cells */
  show?: { label: string; place: RowPlace };
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
  const findings = quality.findings.filter((finding) => !isQuietEnd(finding, quality.days));
  return {
    read: true,
    notes: mixedNotes(state),
    usable: quality.usedRows > 0 ? `${usable} ${belong}` : usable,
    lines: findingLines(state, findings, quality.rows),
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
      severity: (finding.excluded ? WARNED_LEFT : WARNED_USED).has(finding.issue) ? "warning" : "note",
      title: t(`check.title.${finding.issue}`),
      text: findingText(finding, rows),
      effect: effectOf(finding, state.segmentation?.total ?? NaN),
      show: firstCells(state, finding),
      ...(first && { treatment: treatmentChoice(treatment, state.options) }),
    };
  });
}

/** A month that lacks its last few days only is told in the audit, not here: nobody sells on each of them. */
function isQuietEnd({ issue, excluded }: QualityFinding, days: Period | undefined): boolean {
  if (issue !== "incompleteMonth" || excluded || !days) return false;
  const { year, month } = calendarDate(days.to);
  return monthStart(year, month + 1) - 1 - days.to <= QUIET_DAYS;
}

/** Rows left out although they may be sales. */
const WARNED_LEFT: ReadonlySet<QualityIssue> = new Set<QualityIssue>([
  "noAccount",
  "textValue",
  "numberAsText",
  "errorValue",
  "noDate",
  "dateAsText",
  "noRate",
  "noMargin",
  "noDriver",
]);
/** Rows used that make a figure other than it seems. */
const WARNED_USED: ReadonlySet<QualityIssue> = new Set<QualityIssue>([
  "totalsRow",
  "subtotalRow",
  "incompleteMonth",
  "parentChain",
  "parentLoop",
  "unequalCustomerValue",
]);
/** Rows without an amount that can be read, though there is one. */
const UNREAD: ReadonlySet<QualityIssue> = new Set<QualityIssue>(["textValue", "numberAsText", "errorValue"]);

function effectOf(finding: QualityFinding, total: number): string {
  const { names } = finding;
  return [moneyEffect(finding, total), names?.length ? t("check.names", { names: names.join(", ") }) : ""]
    .filter((part) => part !== "")
    .join(" ");
}

/** What the finding does to the answer; nothing where it is about accounts, which stay as they are. */
function moneyEffect({ amount = 0, excluded, issue, unit }: QualityFinding, total: number): string {
  if (amount === 0) return excluded && UNREAD.has(issue) ? t("check.effect.unknown") : "";
  if (!excluded) return unit === "rows" || amount < 0 ? t("check.effect.used", { amount: numbers.amount(amount) }) : "";
  const share = Math.abs(amount) / (Math.abs(amount) + Math.abs(total));
  return t("check.effect.left", { amount: numbers.amount(amount), share: numbers.share(share) });
}

function firstCells({ alsoRead }: AccountsState, { examples: [place], issue }: QualityFinding): FindingLine["show"] {
  if (!place) return undefined;
  const values = { title: t(`check.title.${issue}`), row: String(place.row) };
  return { label: alsoRead.length > 0 ? t("check.show.in", { ...values, sheet: place.sheetName }) : t("check.show.row", values), place };
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
  otherPart: { left: "check.otherPart.left" },
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
