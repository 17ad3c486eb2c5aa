import type { ValueContent, WrittenValues } from "../../workbook/value/customerValue.types";
import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { Analyse } from "../features/customerValue/analyseInBackground";

/** What the Value section asks of the models and of Excel beside the services that all sections share. */
export interface ValueServices {
  analyse: Analyse;
  /** adds a sheet with the values of all customers */
  write(content: ValueContent, run: LongRun): Promise<Outcome<WrittenValues>>;
  /** takes that sheet back */
  remove(written: WrittenValues): Promise<Outcome<void>>;
}
