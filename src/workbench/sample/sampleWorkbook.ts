import { fromPage } from "../files/fromPage";
import type { WorkbookFile } from "../files/workbookFile.types";
import { sampleBusiness } from "./business";
import { assumptionsSheet } from "./sheets/assumptionsSheet";
import { businessCaseSheet } from "./sheets/businessCaseSheet";
import { customersSheet, salesSheet } from "./sheets/dataSheets";
import { groupsSheet } from "./sheets/groupsSheet";
import { keepingSheet } from "./sheets/keepingSheet";
import { keyAccountsSheet } from "./sheets/keyAccountsSheet";
import { pointsSheet } from "./sheets/pointsSheet";
import { profitSheet } from "./sheets/profitSheet";
import { programmeSheet } from "./sheets/programmeSheet";
import { readMeSheet } from "./sheets/readMeSheet";
import { serviceSheet } from "./sheets/serviceSheet";
import { testSheet } from "./sheets/testSheet";
import { valueSheet } from "./sheets/valueSheet";
import { looks } from "../../models/page/looks";

/** The workbook a newcomer starts from: an invented business, its figures, and our functions at work on them. The same every time. */
export function sampleWorkbook(): WorkbookFile {
  const business = sampleBusiness();
  const test = testSheet();
  const points = pointsSheet(business);
  const programme = programmeSheet(test.figures, points.figures);
  const businessCase = businessCaseSheet({ test: test.figures, points: points.figures, index: programme.index });
  const service = serviceSheet(business);
  const checked = [test, businessCase, points, service];
  return {
    sheets: [
      fromPage(readMeSheet(checked.map(({ sheet, figures }) => [sheet.name, figures("flag")]))),
      salesSheet(business),
      customersSheet(business),
      ...[
        assumptionsSheet(),
        valueSheet(),
        keepingSheet(),
        programme.sheet,
        test.sheet,
        businessCase.sheet,
        points.sheet,
        service.sheet,
        groupsSheet(business),
        profitSheet(business),
        keyAccountsSheet(business),
      ].map(fromPage),
    ],
    styles: looks,
    names: [],
    activeSheet: 0,
  };
}
