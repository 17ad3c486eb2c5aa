import type { CalcErrorDetail } from "../economics/CalcError";

/**
 * Why a file was refused by the finance copy or the repair, as a sentence: what, where, next step. One for each code of ShareError, behind
 * "file.".
 */
export const shareProblems = {
  "file.notZip": "This is no .xlsx workbook. Save it as an Excel workbook (.xlsx), then try again.",
  "file.oldOrEncrypted": "The file is encrypted or in the old .xls format. Remove its password or save it as .xlsx, then try again.",
  "file.zip64": "The file uses a packing for very large files that is not supported. Open it in Excel, save it again, then try again.",
  "file.encryptedEntry": "Parts of the file are encrypted. Remove the password, then try again.",
  "file.damaged": "The file is damaged. Open it in Excel, let Excel repair it, save it, then try again.",
  "file.tooLarge": "The workbook is too large to be converted. Remove sheets that are not needed, then try again.",
  "file.suspicious":
    "Parts of the file unpack to far more than a workbook holds, so it was not read. Save it again in Excel, then try again.",
  "file.duplicateEntry": "The file holds one part twice. Open it in Excel, save it again, then try again.",
  "file.unsafeName":
    "The file holds a part whose name leads out of its folder when it is unpacked, so it was not read. Save it again in Excel, then try again.",
  "file.notWorkbook": "The file holds no workbook. Choose an .xlsx or .xlsm file.",
  "file.strictFormat": "The file is a Strict Open XML workbook. Save it as an Excel workbook (.xlsx), then try again.",
  "file.badXml": "Part of the file cannot be read. Open it in Excel, save it again, then try again.",
  "file.externalEntities": "The file refers to content outside itself, so it was not read. Save it again in Excel, then try again.",
  "file.deepFormula":
    "A formula holds more than 256 calls or brackets inside one another, where Excel takes 64. Split it over several cells, then try again.",
  "file.selfCheck":
    "The finished copy did not pass its own check and was thrown away. The original is unchanged. Please report this workbook's case.",
} as const;

/** Every reason a workbook operation can give, as a sentence: what, where, next step. */
export const reasons = {
  cancelled: "Stopped. Nothing was written.",
  editing: "Excel is editing a cell. Press Enter or Esc in the sheet, then try again.",
  protected: "The sheet or workbook is protected. Remove the protection on the Review tab or work in a copy, then try again.",
  structureProtected:
    "The workbook is protected, so no sheet can be added. Remove the protection on the Review tab or work in a copy, then try again.",
  sourceGone: "{source} is no longer there. Choose the source again.",
  sheetGone: "The sheet {sheet} is no longer there.",
  notOurSheet: "The sheet {sheet} no longer holds this report, so it was left as it is.",
  noRows: "{source} has no data rows. Choose another source.",
  noAccounts: "No row could be used, so there is nothing to write. Check the data and the columns, then try again.",
  amountsTooLarge: "The amounts are too large to be added up, so there is nothing to write. Check the amount column, then try again.",
  tooManyAccounts: "{n} accounts do not fit below the summary on one sheet. Leave some rows out, then try again.",
  tooManyRows: "{n} rows do not fit on one sheet. Take a part of the source.",
  tooLarge: "Excel refused this amount of data in one step. Close other large workbooks, then try again.",
  noAnswer: "Excel did not answer in time. Wait until it has finished calculating, then try again.",
  notSupported: "This version of Excel cannot do this step. Update Excel or use Excel on the web, then try again.",
  selection: "Select cells in the sheet first, then try again.",
  leftover: "The report could not be finished, and its sheet {sheet} could not be removed. Delete that sheet by hand.",
  excelError: "Excel could not do this, and nothing was written. Try again.",
  unexpected: "Something went wrong and nothing was changed. Try again.",
  formulaRefused: "Excel could not read this formula. Check the arguments: text needs quotes, cells look like B2, decimals use a point.",
  cellNotEmpty: "{address} is not empty. Select an empty cell, then insert again.",
  spillNotEmpty: "The result fills {address}, and {filled} is not empty. Select a cell with free cells around it, then insert again.",
  spillNoRoom: "The result has {rows} rows and {columns} columns, and from {address} the sheet ends before. Select a cell nearer to A1.",
  // Sources
  columnMissing: "{source} has no column called {title}. Give it the same column titles as the first source, or leave it out.",
  columnMoved: "{source} no longer has a column called {title}. Choose its columns again.",
  notRates: "{address} is not a list of rates. Select two columns, currency codes and rates, then try again.",
  badRate: "The rate of {code} is not a number above zero. Correct it in the sheet, then try again.",
  rateTwice: "{code} has two different rates. Leave one in the list, then try again.",
  readOnly: "This workbook is open for reading only. Save a copy and work in that, then try again.",
  sampleLeftover: "The sample could not be finished, and its sheet {sheet} could not be removed. Delete that sheet by hand.",
  notAReport: "The sheet {sheet} no longer holds a list of accounts with classes. Choose another report.",
  // Report
  reportProtected:
    "The sheet {sheet} is protected, so the report was not brought up to date. Remove the protection on the Review tab, then try again.",
  reportMoved:
    "Rows or columns were put before the report on the sheet {sheet}. Remove them, or delete the sheet to have it written anew, then try again.",
  belowTable: "The table on the sheet {sheet} has a total row or cells below it that it would run over. Move them away, then try again.",
  undoGone: "This update can no longer be taken back here. Use Undo in Excel, or write the report again.",
  noCharts: "This Excel is too old for charts of this kind. Copy the chart as a picture instead.",
  chartLeftover: "The sheet {sheet} could not be finished, and it could not be removed. Delete it by hand.",
  // White space
  rowsChanged: "The rows changed since the answer was made. Press Update in the answer, then find the gaps again.",
  gapsLeftover: "The sheet {sheet} could not be finished, and it could not be removed. Delete it by hand.",
  // Customer value
  valueErrorCell: "Row {row} of {sheet} shows the error {got}. Correct that cell, then try again.",
  valueBadDate: "Row {row} of {sheet} has {got} where a date belongs. Write it as a date or as 2026-03-02, or choose another date column.",
  valueBadAmount: "Row {row} of {sheet} has {got} where an amount belongs. Write a number, or choose another amount column.",
  valueNoRepeat: "Hardly any customer bought again, so nothing tells how often customers come back. Use a longer log.",
  valueAlike: "All customers have the same history, so no model can be fitted. Use a log of more customers.",
  valueAllAfter: "Every row is after the last day of observation. Choose a later day, or leave it empty.",
  valueOnlyReturns: "The rows hold nothing but returns, so there is no purchase to go by. Check the amount column.",
  valueNobodyNew: "Every customer was seen before the day from which customers count as new. Choose an earlier day, or leave it empty.",
  valueEmpty: "No row has a customer, a date and an amount. Check the columns, or choose another source.",
  valueRefused: "These rows cannot be analysed: {text}.",
  valueCurrencies:
    "The rows are in several currencies ({currencies}), and amounts of different currencies have no sum. Use rows of one currency. If all amounts are in one already, set Currency to Not used.",
  valueTooMany: "{n} customers do not fit on one sheet. Use a shorter log.",
  valueLeftover: "The sheet {sheet} could not be finished, and it could not be removed. Delete it by hand.",
  // Models
  modelProtected: "The sheet {sheet} is protected. Remove the protection on the Review tab, or insert the model as a sheet.",
  modelNoRoom:
    "The model needs {rows} rows and {columns} columns, which do not fit from {address} on. Select a cell further up or to the left, or insert it as a sheet.",
  modelOverCells: "The model needs {area}, and {address} is not empty. Select a cell with empty room, or insert the model as a sheet.",
  modelOverTable: "The model needs {area}, where the table {table} stands. Select a cell with empty room, or insert the model as a sheet.",
  modelLeftover: "The model could not be finished, and what it left on the sheet {sheet} could not be removed. Delete it by hand.",
  modelChanged: "The model on {sheet} was changed since it was inserted, so it was left as it is. Delete it by hand if you do not need it.",
  // Share
  noFileHere:
    "This Excel cannot hand over the workbook as a file, so no copy can be made here. You can replace the formulas in this workbook instead.",
  fileNotGiven: "Excel did not hand over the workbook. Save it, wait until Excel is idle, then try again.",
  noFormulas: "There is no formula of this add-in here. Select cells that hold some, then try again.",
  nameTaken: "The name {name} means something else in this workbook. Rename it in the Name Manager, then try again.",
  ...shareProblems,
  // Definitions
  savedElsewhere: "{name} was saved in another pane on {when}. Open it again, or save yours under a new name.",
  definitionDamaged: "A saved definition in this workbook cannot be read and was left out. Save it again from the pane.",
  definitionNewer: "{name} was saved by a newer version of this add-in. Update the add-in to open it.",
  definitionTooLarge: "{name} is too large to be saved in the workbook. Leave out some exclusions or scores, then save again.",
} as const;

export type ReasonKey = keyof typeof reasons;

/** Refusals of a sales log as a whole that have a sentence of their own. */
export const logReasons: Partial<Record<CalcErrorDetail["rule"], ReasonKey>> = {
  noRepeatPurchase: "valueNoRepeat",
  fewRepeatBuyers: "valueNoRepeat",
  sameCustomers: "valueAlike",
  allAfter: "valueAllAfter",
  onlyReturns: "valueOnlyReturns",
  nobodyNew: "valueNobodyNew",
  empty: "valueEmpty",
};
