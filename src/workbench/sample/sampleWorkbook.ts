import type { WorkbookFile } from "../files/workbookFile.types";
import { sampleBusiness } from "./business";
import { assumptionsSheet } from "./sheets/assumptionsSheet";
import { customersSheet, salesSheet } from "./sheets/dataSheets";
import { keyAccountsSheet } from "./sheets/keyAccountsSheet";
import { programmeSheet } from "./sheets/programmeSheet";
import { readMeSheet } from "./sheets/readMeSheet";
import { valueSheet } from "./sheets/valueSheet";
import { styles } from "./styles";

/** The workbook a newcomer starts from: an invented business, its figures, and our functions at work on them. The same every time. */
export function sampleWorkbook(): WorkbookFile {
  const business = sampleBusiness();
  return {
    sheets: [
      readMeSheet(),
      salesSheet(business),
      customersSheet(business),
      assumptionsSheet(),
      valueSheet(),
      programmeSheet(),
      keyAccountsSheet(business),
    ],
    styles,
    names: [],
    activeSheet: 0,
  };
}
