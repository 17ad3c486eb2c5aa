import type { DataQuality, QualityFinding, QualityIssue, SegmentationOptions } from "../keyAccounts.types";
import { NO_DAY } from "./columnReaders";
import type { ParentLinks } from "./SourceIndex";
import type { SegmentationPass } from "./SegmentationPass";

/** Accounts whose first row is looked up for "Show cells". */
const SHOWN = 10;

function nameCurrencies({ tally, source }: SegmentationPass): void {
  tally.name("noRate", source.currencies.withoutRate());
  tally.name("otherCurrency", source.currencies.converted());
}

/** Names the accounts whose parents are no plain tree of one level. */
function nameParents({ tally, source }: SegmentationPass, { chains, loops }: ParentLinks): void {
  const count = (issue: "parentChain" | "parentLoop", accounts: number[]): void =>
    accounts.forEach((account, i) => {
      const row = i < SHOWN ? source.own.indexOf(account) : -1;
      tally.countAccount(issue, { name: source.accounts.text[account]!, row, value: NaN }, false);
    });
  count("parentChain", chains);
  count("parentLoop", loops);
}

/** Amounts without a mark, and without a column of currencies, have none. */
function currencies({ columns, source }: SegmentationPass): DataQuality["currencies"] {
  const summary = source.currencies.summary();
  return columns.currency || summary.some(({ code }) => code !== "") ? summary : [];
}

/** So many days without sales at the end are no sign that a month or quarter is not over, e.g. the days after Christmas. */
export const QUIET_DAYS = 3;

/** More than this of the money left out is said before anything else. */
export const MUCH_LEFT_OUT = 0.2;
/** Rows that are no sales of their own, and rows that somebody chose to leave out. */
const MEANT: ReadonlySet<QualityIssue> = new Set<QualityIssue>([
  "totalsRow",
  "subtotalRow",
  "excludedAccount",
  "otherPart",
  "outsidePeriod",
  "incompleteMonth",
  "hiddenRow",
  "negativeValue",
]);

/**
 * Share of the money that is left out although nobody chose so, where it is so much that every figure should be read with it in mind.
 * @param findings rows left out, each with its reason and its money where that can be read
 * @param total money that counts
 */
export function muchLeftOut(
  findings: readonly Pick<QualityFinding, "issue" | "amount" | "excluded" | "unit">[],
  total: number,
): number | undefined {
  const away = findings
    .filter(({ issue, excluded, unit }) => excluded && unit === "rows" && !MEANT.has(issue))
    .reduce((sum, { amount = 0 }) => sum + Math.abs(amount), 0);
  const share = away / (away + Math.abs(total));
  return share > MUCH_LEFT_OUT ? share : undefined;
}

/** What became of the rows of a finished pass. */
export function dataQuality(pass: SegmentationPass, options: SegmentationOptions, accounts: number): DataQuality {
  nameCurrencies(pass);
  if (pass.parents) nameParents(pass, pass.parents);
  return {
    rows: pass.source.own.length,
    usedRows: pass.usedRows,
    usedAmount: options.measure === "customerValue" ? NaN : pass.usedAmount.value,
    accounts,
    findings: pass.tally.findings(),
    mergedIds: pass.merged.list(),
    excludedAccounts: pass.filter.excludedAccounts,
    currencies: currencies(pass),
    ...(pass.lastDay === NO_DAY ? {} : { days: { from: pass.firstDay, to: pass.lastDay } }),
  };
}
