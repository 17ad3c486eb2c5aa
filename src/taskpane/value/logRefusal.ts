import { CalcError } from "../../economics/CalcError";
import type { RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import { errorSentence } from "../../strings/errors";
import { plural, t } from "../../strings/pane";
import { logReasons } from "../../strings/reasons.en";
import { placeOfRow } from "../../workbook/source/settleColumns";
import type { Reason } from "../../workbook/workbook.types";
import type { LogRefusal } from "./analyseLog";

/** Why a log gives no answer, in a sentence with the next step, and the row to look at where there is one. */
export function logRefusal({ parameter, detail }: LogRefusal, columns: SalesColumns): { reason: Reason; row?: RowPlace } {
  const row = "position" in detail ? rowOf(detail.position, columns) : undefined;
  const got = "got" in detail ? String(detail.got) : "";
  const place = { row: row?.row ?? 0, sheet: row?.sheetName ?? "", got };
  const told = (reason: Reason) => ({ reason, ...(row && { row }) });
  if (row && detail.rule === "errorCell") return told({ key: "valueErrorCell", values: place });
  if (row && detail.rule === "date") return told({ key: "valueBadDate", values: place });
  if (row && detail.rule === "notNumber") return told({ key: "valueBadAmount", values: place });
  const known = logReasons[detail.rule];
  if (known) return told({ key: known });
  return told({ key: "valueRefused", values: { text: errorSentence(new CalcError("argument", parameter, detail)) } });
}

/** Currencies that are named; more are counted. */
const MOST_CURRENCIES = 3;
/** What stands in a column of currencies is a code or a sign; longer texts are cut. */
const LONGEST_CODE = 12;

/** Why amounts of several currencies have no sum; undefined where they are of one. */
export function mixedCurrencies(currencies: readonly { code: string; rows: number }[]): Reason | undefined {
  if (currencies.length < 2) return undefined;
  const named = currencies.slice(0, MOST_CURRENCIES).map(({ code, rows }) => {
    const name = code === "" ? t("value.currency.none") : code.slice(0, LONGEST_CODE);
    return t("value.currency.rows", { code: name, rows: plural("rows", rows) });
  });
  const more = currencies.length - named.length;
  const all = more > 0 ? [...named, plural("answer.more", more)] : named;
  return { key: "valueCurrencies", values: { currencies: all.join(", ") } };
}

/** "row 3" of the log as a row of the sheet. */
function rowOf(position: string | undefined, { parts }: SalesColumns): RowPlace | undefined {
  const match = /^row (\d+)$/.exec(position ?? "");
  return match ? placeOfRow(Number(match[1]) - 1, parts) : undefined;
}
