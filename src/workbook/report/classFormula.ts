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

/** The figure of the account that is compared with the limits: where it begins, or, when it must end within a limit, where it ends. */
function figure(rule: ClassRule, operands: ClassOperands, count: string): string {
  const within = rule.boundary === "within";
  switch (rule.by) {
    case "cumulativeShare":
      return within ? `ROUND(${operands.through},12)` : operands.before;
    case "topShare":
      return `ROUND(${within ? operands.lastPosition : `(${operands.position}-1)`}/${count},12)`;
    case "count":
      return within ? operands.lastPosition : `(${operands.position}-1)`;
    case "threshold":
      return amountKeyFormula(operands.value);
  }
}

/**
 * Position of the class in the list. Crossing up: the last class that begins at or before the account. Within: as many limits as the
 * account's end exceeds; the first account is always in the first class. Amounts: as many limits as are above its own.
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
