import type { ClassRule } from "../../economics/segmentation/keyAccounts.types";
import { reportTexts } from "../../strings/report.en";
import { amountKeyFormula, tableColumn } from "./tableFormulas";
import type { ReportNames } from "./reportNames";

/** What the class formula of one account looks at: references, or numbers where there is no cell to refer to. */
interface ClassOperands {
  value: string;
  /** position of the account, 1 for the largest: its rank, or its number where equal amounts keep their order */
  position: string;
  /** position of the last account that counts as equal */
  lastPosition: string;
  /** share of the total before and through the account */
  before: string;
  through: string;
}

/** Where the account begins, where it ends, or the middle: what the rule compares with the limits. */
function edge(boundary: ClassRule["boundary"], begin: string, end: string): string {
  if (boundary === "nearest") return `(${begin}+${end})/2`;
  return boundary === "within" ? end : begin;
}

/** The figure of the account that is compared with the limits. */
function figure({ by, boundary }: ClassRule, operands: ClassOperands, count: string): string {
  const place = edge(boundary, `(${operands.position}-1)`, operands.lastPosition);
  switch (by) {
    case "cumulativeShare":
      return boundary === "crossingUp" ? operands.before : `ROUND(${edge(boundary, operands.before, operands.through)},12)`;
    case "topShare":
      return `ROUND(${place}/${count},12)`;
    case "count":
      return place;
    case "threshold":
      return amountKeyFormula(operands.value);
  }
}

/**
 * Position of the class in the list. Crossing up: the last class that begins at or before the account. Otherwise as many limits as the
 * account's end, or its middle, exceeds; the first account is always in the first class. Amounts: as many limits as are above its own.
 */
function position(rule: ClassRule, names: ReportNames, operands: ClassOperands): string {
  const at = figure(rule, operands, names.cell("Accounts"));
  const limits = names.cell("Limits");
  if (rule.by === "threshold") return `1+SUMPRODUCT(--(${limits}>${at}))`;
  if (rule.boundary === "crossingUp") return `MATCH(${at},${names.cell("From")},1)`;
  return `1+IF(${operands.position}=1,0,SUMPRODUCT(--(${limits}<${at})))`;
}

/**
 * The class of an account as a formula of the limit cells. Below zero is always the last class; SIGN, since engines that index a column by
 * its values compare a bare cell of it with all of them.
 */
export function classFormula(rule: ClassRule, names: ReportNames, operands: ClassOperands): string {
  const classes = tableColumn(names.table("classes"), reportTexts.summary.headers.class);
  return `=INDEX(${classes},IF(SIGN(${operands.value})<0,ROWS(${classes}),${position(rule, names, operands)}))`;
}
