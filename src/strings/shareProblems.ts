/** Why a file was refused by the finance copy or the repair, as a sentence: what, where, next step. One for each code of ShareError, behind "file.". */
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
