import { areaCollection, rangeAreas } from "./rangeAreas";
import { axisTypes } from "./chartAxes";
import { detailTypes } from "./chartDetails";
import { chart, chartCollection, chartLegend, chartTitle } from "./charts";
import { seriesTypes } from "./chartSeries";
import { conditionalFormatTypes } from "./conditionalFormats";
import { customXmlTypes } from "./customXmlParts";
import { documentTypes } from "./documentTypes";
import { pageBreakTypes } from "./pageBreaks";
import { pageLayoutTypes } from "./pageLayout";
import { rangeExtraTypes } from "./rangeExtras";
import { sheetAutoFilter } from "./sheetAutoFilter";
import { settingTypes } from "./workbookSettings";
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { namedItem, namedItemCollection } from "./names";
import { range } from "./range";
import { tableTypes } from "./tables";
import { application, cultureTypes, runtime, workbook, workbookProtection } from "./workbook";
import { worksheet } from "./worksheet";
import { functionTypes } from "./worksheetFunctions";
import { worksheetCollection } from "./worksheetCollection";
import { freezePanes, worksheetProtection } from "./worksheetParts";
import { serviceTypes } from "./services";

/** Every Excel type the host knows. */
export function modelTypes() {
  return [
    application,
    ...cultureTypes,
    runtime,
    workbook,
    workbookProtection,
    worksheetCollection,
    worksheet,
    freezePanes,
    worksheetProtection,
    range,
    rangeAreas,
    areaCollection,
    rangeFormat,
    rangeFont,
    rangeFill,
    rangeBorderCollection,
    rangeBorder,
    formatProtection,
    namedItemCollection,
    namedItem,
    ...tableTypes,
    sheetAutoFilter,
    ...rangeExtraTypes,
    ...conditionalFormatTypes,
    chartCollection,
    chart,
    chartTitle,
    chartLegend,
    ...seriesTypes,
    ...axisTypes,
    ...detailTypes,
    ...pageLayoutTypes,
    ...pageBreakTypes,
    ...customXmlTypes,
    ...functionTypes,
    ...documentTypes,
    ...settingTypes,
    ...serviceTypes,
  ];
}
