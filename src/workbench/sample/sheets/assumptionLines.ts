import { FIRST_YEAR, LAST_YEAR } from "../business";
import type { LookName } from "../../../models/page/looks";

export interface AssumptionLine {
  key: string;
  label: string;
  /** a figure, or a formula in which `{key}` stands for another assumption */
  value: number | string;
  unit: string;
  source: string;
  style: LookName;
}

export interface AssumptionSection {
  title: string;
  lines: AssumptionLine[];
}

const YEAR = LAST_YEAR;
const FIRST_DAY = `DATE(${YEAR},1,1)`;
const NEXT_YEAR = `DATE(${YEAR + 1},1,1)`;

/** Customers whose contract runs on the eve of a day. */
function customersBefore(day: string): string {
  return `((Customers[Customer since]<${day})*((Customers[Left on]=0)+(Customers[Left on]>=${day})))`;
}

const fromTheLog = "Customers and Sales sheets";
const fromTheTest = `Test of ${YEAR}, sample`;

export const assumptionSections: readonly AssumptionSection[] = [
  {
    title: `Customers in ${YEAR}, counted`,
    lines: [
      line("start", "Customers at the start of the year", `=SUMPRODUCT(${customersBefore(FIRST_DAY)})`, "customers", fromTheLog, "count"),
      line(
        "won",
        "Won during the year and still there",
        `=SUMPRODUCT((Customers[Customer since]>=${FIRST_DAY})*${customersBefore(NEXT_YEAR)})`,
        "customers",
        fromTheLog,
        "count",
      ),
      line("end", "Customers at the end of the year", `=SUMPRODUCT(${customersBefore(NEXT_YEAR)})`, "customers", fromTheLog, "count"),
      line("retention", "Retention", "=LOYALTY.RETENTION.RATE({start},{won},{end})", "share a year", "(end - won) / start", "percent"),
      line("revenue", "Revenue of the year", `=SUM(Customers[Revenue ${YEAR}])`, "EUR", fromTheLog, "money"),
      line(
        "startRevenue",
        "Revenue from customers there at the start",
        `=SUMPRODUCT(${customersBefore(FIRST_DAY)}*Customers[Revenue ${YEAR}])`,
        "EUR",
        fromTheLog,
        "money",
      ),
      line("spend", "Revenue per customer", "={revenue}/(({start}+{end})/2)", "EUR a year", "revenue / average customers", "money"),
      line("lastDay", "Last day of the sales log", `=${NEXT_YEAR}-1`, "date", "end of the year", "date"),
    ],
  },
  {
    title: "Value of a customer",
    lines: [
      line("grossMargin", "Gross margin", 0.38, "share of revenue", "Management accounts, sample", "inputPercent"),
      line("service", "Cost to serve a customer", 220, "EUR a year", "Activity costing, sample", "inputMoney"),
      line("margin", "Margin per customer", "={spend}*{grossMargin}-{service}", "EUR a year", "calculated", "money"),
      line("discount", "Discount rate", 0.09, "share a year", "Treasury, sample", "inputPercent"),
      line("acquisition", "Cost of winning a customer", 640, "EUR", "Sales costs / customers won, sample", "inputMoney"),
      line("improvement", "Improvement of retention to test", 0.05, "see basis", "Question of the board, sample", "inputPercent"),
      line("wonPlan", "Customers to be won", 45, "customers a year", "Sales plan, sample", "inputCount"),
      line("years", "Years to look ahead", 10, "years", "Planning horizon, sample", "inputCount"),
      line("spendGrowth", "Growth of a customer's purchases adds", 30, "EUR a year, each year", "Customer accounts, sample", "inputMoney"),
      line("savings", "Lower cost to serve adds", 6, "EUR a year, each year", "Activity costing, sample", "inputMoney"),
      line("referrals", "Recommendations add", 14, "EUR a year, each year", "Survey of new customers, sample", "inputMoney"),
      line("premium", "Higher prices paid add", 0, "EUR a year, each year", "No evidence found, sample", "inputMoney"),
    ],
  },
  {
    title: "What a customer gives up by leaving",
    lines: [
      line("benefit", "Volume discount lost", 240, "EUR a year", "Price list, sample", "inputMoney"),
      line("horizon", "Years a customer looks ahead", 3, "years", "Interviews, sample", "input"),
      line("setup", "Set-up with the new supplier", 150, "EUR", "Interviews, sample", "inputMoney"),
      line("hours", "Hours to learn new machines", 4, "hours", "Interviews, sample", "input"),
      line("hourValue", "Value of an hour", 38, "EUR", "Wage statistics, sample", "inputMoney"),
      line("termination", "Fee for ending the contract", 120, "EUR", "Contract, sample", "inputMoney"),
      line("riskProbability", "Chance that the new service is worse", 0.1, "probability", "Interviews, sample", "inputPercent"),
      line("riskLoss", "Loss in that case", 600, "EUR", "Interviews, sample", "inputMoney"),
      line("rival", "What a rival offers more", 160, "EUR a year", "Market check, sample", "inputMoney"),
      line("threshold", "Index from which rewards work", 40, "0 to 100", "Convention of the house, sample", "inputCount"),
    ],
  },
  {
    title: `Rewards programme, since ${FIRST_YEAR + 1}`,
    lines: [
      line("memberShare", "Members' part of customers and revenue", 0.6, "share", "Programme ledger, sample", "inputPercent"),
      line("members", "Members", "=ROUND({end}*{memberShare},0)", "customers", "calculated", "count"),
      line("memberSales", "Members' sales", "={revenue}*{memberShare}", "EUR a year", "calculated", "money"),
      line("earn", "Points for each EUR spent", 1, "points per EUR", "Programme rules, sample", "inputRatio"),
      line("pointValue", "Face value of a point", 0.025, "EUR per point", "Programme rules, sample", "inputUnitMoney"),
      line("ultimate", "Points ever redeemed", 0.8, "share of points issued", "Budget; see Points liability", "inputPercent"),
      line("costRatio", "Cost of a reward", 0.75, "share of face value", "Purchasing, sample", "inputPercent"),
      line(
        "rewardRate",
        "Rewards given",
        "=LOYALTY.REWARD.RATE({earn},{pointValue},{ultimate},{costRatio})",
        "share of sales",
        "calculated",
        "percent",
      ),
      line("fixedCost", "Running costs", 6500, "EUR a year", "Budget, sample", "inputMoney"),
      line("programSetup", "Set-up costs", 14000, "EUR, once", "Budget, sample", "inputMoney"),
      line("opening", "Points before the first quarter", 0, "points", "Programme ledger, sample", "inputCount"),
      line("tail", "Redemptions after two years", 1.01, "factor", "Programme rules, sample", "inputRatio"),
      line("spread", "Spread of uncertain inputs", 0.1, "share, up and down", "Convention of the house, sample", "inputPercent"),
    ],
  },
  {
    title: `Test of the programme in ${YEAR}: a third of the customers, drawn by lot, went without rewards`,
    lines: [
      line("nTest", "Customers with rewards", 182, "customers", fromTheTest, "inputCount"),
      line("nControl", "Customers without rewards", 92, "customers", fromTheTest, "inputCount"),
      line("keptTest", "Still customers after the year, with rewards", 158, "customers", fromTheTest, "inputCount"),
      line("keptControl", "Still customers after the year, without", 74, "customers", fromTheTest, "inputCount"),
      line("ratioTest", "Sales against the year before, with rewards: mean", 1.112, "ratio", fromTheTest, "inputRatio"),
      line("sdTest", "The same: standard deviation", 0.24, "ratio", fromTheTest, "inputRatio"),
      line("ratioControl", "Sales against the year before, without: mean", 1.02, "ratio", fromTheTest, "inputRatio"),
      line("sdControl", "The same: standard deviation", 0.22, "ratio", fromTheTest, "inputRatio"),
      line("testBefore", `Sales per customer ${YEAR - 1}, with rewards`, 4512, "EUR", fromTheTest, "inputMoney"),
      line("testAfter", `Sales per customer ${YEAR}, with rewards`, 5006, "EUR", fromTheTest, "inputMoney"),
      line("controlBefore", `Sales per customer ${YEAR - 1}, without`, 4490, "EUR", fromTheTest, "inputMoney"),
      line("controlAfter", `Sales per customer ${YEAR}, without`, 4583, "EUR", fromTheTest, "inputMoney"),
      line("confidence", "Confidence", 0.95, "probability", "Convention", "inputPercent"),
      line("power", "Chance to find a real effect", 0.8, "probability", "Convention", "inputPercent"),
    ],
  },
  {
    title: "Service",
    lines: [
      line("calls", "Calls in the busiest half hour, orders", 14, "calls", "Telephone records, sample", "inputCount"),
      line("repairCalls", "Calls in the busiest half hour, repairs", 9, "calls", "Telephone records, sample", "inputCount"),
      line("interval", "Length of the interval", 30, "minutes", "Half an hour", "inputCount"),
      line("handling", "Time a call takes", 240, "seconds", "Telephone records, sample", "inputCount"),
      line("level", "Calls to be answered in time", 0.8, "share of calls", "Service promise, sample", "inputPercent"),
      line("seconds", "In time means within", 20, "seconds", "Service promise, sample", "inputCount"),
      line("shrinkage", "Time off, training, breaks", 0.25, "share of paid time", "Personnel, sample", "inputPercent"),
      line("agentCost", "Cost of an agent", 42000, "EUR a year", "Personnel, sample", "inputMoney"),
      line("complaints", "Complaints handled", 90, "a year", "Complaint log, sample", "inputCount"),
      line("resolved", "Buy again when the complaint is resolved", 0.93, "share", "Complaint log, sample", "inputPercent"),
      line("unresolved", "Buy again when it is not", 0.7, "share", "Complaint log, sample", "inputPercent"),
      line("complaintCost", "Cost of handling a complaint", 160, "EUR", "Activity costing, sample", "inputMoney"),
      line("promoters", "Would recommend us: answers 9 or 10", 58, "answers", "Survey, sample", "inputCount"),
      line("passives", "Would recommend us: answers 7 or 8", 41, "answers", "Survey, sample", "inputCount"),
      line("detractors", "Would recommend us: answers 0 to 6", 23, "answers", "Survey, sample", "inputCount"),
    ],
  },
  {
    title: "Checks",
    lines: [
      line("tolerance", "Figures that must agree may differ by", 0.01, "EUR, points, customers", "Rounding", "inputRatio"),
      line("closeness", "Estimates may differ by", 0.02, "share", "Convention of the house, sample", "inputPercent"),
    ],
  },
];

function line(key: string, label: string, value: number | string, unit: string, source: string, style: LookName): AssumptionLine {
  return { key, label, value, unit, source, style };
}
