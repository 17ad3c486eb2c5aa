import type { SegmentationOptions } from "../../economics/segmentation/keyAccounts.types";
import type { Definition, ReadingChoices } from "../workbook.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { allOf, anyOf, flag, listOf, mapOf, number, oneOf, record, type Shape, text, whole } from "./shape";

/** Every field of a type has a shape, so that a new field cannot be forgotten here. */
type FieldsOf<T> = { [K in keyof T as undefined extends T[K] ? `${K & string}?` : K & string]-?: Shape };

const source = record({
  kind: oneOf("table", "name", "selection", "usedRange"),
  sheetName: text,
  address: text,
  "tableName?": text,
  "rangeName?": text,
  "sheetScoped?": flag,
  "id?": text,
  rows: whole,
  columns: whole,
});

const roles: FieldsOf<ColumnRoles> = {
  account: whole,
  "name?": whole,
  "value?": whole,
  "quantity?": whole,
  "price?": whole,
  "date?": whole,
  "order?": whole,
  "currency?": whole,
  "margin?": whole,
  "cost?": whole,
  "drivers?": listOf(whole),
  "parent?": whole,
  "segment?": whole,
  "customerValue?": whole,
  "product?": whole,
  "region?": whole,
  "part?": whole,
};

const measure = oneOf("revenue", "grossMargin", "serviceMargin", "orders", "customerValue");
const period = record({ from: number, to: number });

/** One limit fewer than class names. */
const limitsFit: Shape = (value) => {
  const { names, limits } = value as { names: string[]; limits: number[] };
  return names.length >= 2 && names.length <= 5 && limits.length === names.length - 1;
};

const classes = allOf(
  record({
    by: oneOf("cumulativeShare", "topShare", "threshold", "count"),
    names: listOf(text),
    limits: listOf(number),
    boundary: oneOf("crossingUp", "within", "nearest"),
    ties: oneOf("together", "order"),
  }),
  limitsFit,
);

const options: FieldsOf<SegmentationOptions> = {
  measure,
  "second?": measure,
  classes,
  withoutAccount: oneOf("leaveOut", "oneAccount"),
  "withoutAccountLabel?": text,
  numberText: oneOf("none", "1,234.56", "1.234,56", "1 234,56"),
  dateText: oneOf("iso", "ymd", "dmy", "mdy"),
  "otherRows?": oneOf("leaveOut", "count"),
  hiddenRows: oneOf("include", "leaveOut"),
  returns: oneOf("net", "leaveOut"),
  zeroAccounts: oneOf("count", "leaveOut"),
  negativeAccounts: oneOf("lastClass", "ownClass"),
  "period?": period,
  incompleteMonth: oneOf("keep", "leaveOut"),
  exclusions: listOf(record({ account: text, reason: text })),
  "part?": text,
  parents: flag,
  "currency?": record({ reporting: text, rates: listOf(record({ code: text, rate: number })) }),
  activities: listOf(record({ title: text, rate: number })),
};

const chosen: FieldsOf<ReadingChoices> = {
  "numberText?": options.numberText,
  "dateText?": options.dateText,
  "fillDown?": flag,
  "sideBySide?": flag,
  "wrongLetters?": flag,
};

const comparison = anyOf(
  record({ kind: oneOf("none") }),
  record({ kind: oneOf("periods"), before: period, now: period }),
  record({ kind: oneOf("report"), sheetName: text, tableName: text }),
);

const criterion = record({ title: text, weight: number });

const plan = record({
  confirmed: flag,
  "checked?": flag,
  accounts: listOf(text),
  "criteria?": listOf(criterion),
  "scores?": mapOf(listOf(number)),
  "scoresAside?": record({ criteria: listOf(criterion), "scores?": mapOf(listOf(number)) }),
  tiers: listOf(text),
  "retention?": record({
    retention: number,
    discount: number,
    change: number,
    basis: oneOf("points", "relative", "churn"),
    grossMargin: number,
  }),
});

const report = record({
  definitionId: text,
  sheets: listOf(record({ part: oneOf("summary", "segments", "charts", "moves", "plan", "audit"), name: text })),
  tableName: text,
  accounts: whole,
  charts: flag,
  pages: whole,
  updated: flag,
  keptColumns: whole,
  "goneSources?": listOf(text),
  "uncalculated?": flag,
});

const fields: FieldsOf<Definition> = {
  id: text,
  name: text,
  revision: whole,
  savedAt: number,
  sources: allOf(listOf(source), (value) => (value as unknown[]).length > 0),
  titles: listOf(text),
  roles: record(roles),
  "measureName?": text,
  options: record(options),
  "chosen?": record(chosen),
  comparison,
  "partsCompared?": listOf(text),
  "plan?": plan,
  "fingerprint?": record({ parts: listOf(text) }),
  "report?": report,
};

const definitionShape = record(fields);

/** Is this a definition in every part? */
export function isDefinition(value: unknown): value is Definition {
  return definitionShape(value);
}
