/** Tables of a report, numbered where the first name was taken. They are results, so they are not offered as sources. */
const REPORT_TABLE = /^tbl(?:Segments|Classes|Moves)\d*$/i;

/** Every report has its accounts in a table with this name or this name and a number. */
const SEGMENTS_TABLE = /^tblSegments\d*$/i;

/** Names of the report's own cells. */
const REPORT_NAME = /^LP_/i;

export function isReportName(name: string): boolean {
  return REPORT_NAME.test(name);
}

export function isReportTable(name: string): boolean {
  return REPORT_TABLE.test(name);
}

export function isSegmentsTable(name: string): boolean {
  return SEGMENTS_TABLE.test(name);
}

/** Names that Excel or a report made for purposes of their own. */
export function isInternalName(name: string): boolean {
  return isReportName(name) || /^(?:_|Print_Area$|Print_Titles$|Criteria$|Extract$)/i.test(name);
}
