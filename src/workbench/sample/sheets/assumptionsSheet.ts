import type { FileSheet } from "../../files/workbookFile.types";
import { LAST_YEAR } from "../business";
import { SheetDraft } from "../SheetDraft";
import type { StyleName } from "../styles";

interface Assumption {
  key: string;
  label: string;
  value: number | string;
  unit: string;
  source: string;
  style: StyleName;
}

interface Section {
  title: string;
  lines: Assumption[];
}

const YEAR = LAST_YEAR;
const FIRST_DAY = `DATE(${YEAR},1,1)`;
const NEXT_YEAR = `DATE(${YEAR + 1},1,1)`;

/** Customers whose contract runs on the eve of a day. */
function customersBefore(day: string): string {
  return `((Customers[Customer since]<${day})*((Customers[Left on]=0)+(Customers[Left on]>=${day})))`;
}

const fromTheLog = "Customers and Sales sheets";

const sections: Section[] = [
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
      line("spend", "Revenue per customer", "={revenue}/(({start}+{end})/2)", "EUR a year", "revenue / average customers", "money"),
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
    ],
  },
  {
    title: "What a customer gives up by leaving",
    lines: [
      line("points", "Balance of points lost", 85, "EUR", "Programme ledger, sample", "inputMoney"),
      line("benefit", "Volume discount lost", 240, "EUR a year", "Price list, sample", "inputMoney"),
      line("horizon", "Years a customer looks ahead", 3, "years", "Interviews, sample", "input"),
      line("setup", "Set-up with the new supplier", 150, "EUR", "Interviews, sample", "inputMoney"),
      line("hours", "Hours to learn new machines", 4, "hours", "Interviews, sample", "input"),
      line("hourValue", "Value of an hour", 38, "EUR", "Wage statistics, sample", "inputMoney"),
      line("termination", "Fee for ending the contract", 120, "EUR", "Contract, sample", "inputMoney"),
      line("riskProbability", "Chance that the new service is worse", 0.1, "probability", "Interviews, sample", "inputPercent"),
      line("riskLoss", "Loss in that case", 600, "EUR", "Interviews, sample", "inputMoney"),
      line("rival", "What a rival offers more", 160, "EUR a year", "Market check, sample", "inputMoney"),
    ],
  },
  {
    title: "Rewards programme",
    lines: [
      line(
        "sales",
        "Members' sales without the programme",
        "=ROUND({revenue}*0.6,-3)",
        "EUR a year",
        "60% of revenue are members",
        "money",
      ),
      line("lift", "Extra sales the programme brings", 0.09, "share of sales", "Test against control group, sample", "inputPercent"),
      line("rewardRate", "Rewards given", 0.015, "share of sales", "Programme rules, sample", "inputPercent"),
      line("fixedCost", "Running costs", 6500, "EUR a year", "Budget, sample", "inputMoney"),
      line("programSetup", "Set-up costs", 14000, "EUR, once", "Budget, sample", "inputMoney"),
    ],
  },
];

function line(key: string, label: string, value: number | string, unit: string, source: string, style: StyleName): Assumption {
  return { key, label, value, unit, source, style };
}

const FIRST_ROW = 5;
const addresses = new Map<string, string>();
placeLines();

/** Every section starts with its title; a blank row follows it. */
function placeLines(): void {
  let row = FIRST_ROW;
  for (const { lines } of sections) {
    for (const { key } of lines) addresses.set(key, `B${++row}`);
    row += 2;
  }
}

function addressOf(key: string): string {
  const address = addresses.get(key);
  if (!address) throw new Error(`The sample has no assumption ${key}.`);
  return address;
}

/** A formula that takes an assumption from its sheet. */
export function assumption(key: string): string {
  return `=Assumptions!${addressOf(key)}`;
}

export function labelOf(key: string): { label: string; unit: string } {
  const found = sections.flatMap(({ lines }) => lines).find((one) => one.key === key);
  if (!found) throw new Error(`The sample has no assumption ${key}.`);
  return found;
}

/** Every figure the other sheets start from, with unit and source; shaded ones are to be changed. */
export function assumptionsSheet(): FileSheet {
  const draft = new SheetDraft("Assumptions", {
    columnWidths: { 0: 40, 1: 14, 2: 18, 3: 38 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Assumptions"], "title")
    .put("A2", ["Change a shaded figure: every sheet follows. The others are counted or calculated."], "note")
    .put("A4", ["Figure"], "header")
    .put("B4", ["Value"], "headerRight")
    .put("C4", ["Unit", "Source"], "header");
  for (const { title, lines } of sections) {
    const first = Number(addressOf(lines[0]?.key ?? "").slice(1));
    draft.put(`A${first - 1}`, [title], "heading");
    for (const one of lines) {
      const row = addressOf(one.key).slice(1);
      const value = typeof one.value === "string" ? one.value.replace(/\{(\w+)\}/g, (_, key: string) => addressOf(key)) : one.value;
      draft.put(`A${row}`, [one.label]).put(`B${row}`, [value], one.style).put(`C${row}`, [one.unit]).put(`D${row}`, [one.source], "note");
    }
  }
  return draft.finish();
}
