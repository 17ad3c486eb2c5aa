import type { HostType } from "../objectModel";
import { axisTypes } from "./chartAxes";
import { detailTypes } from "./chartRecords";
import { chart, chartCollection, chartLegend, chartTitle } from "./charts";
import { seriesTypes } from "./chartSeries";
import { conditionalFormatTypes } from "./conditionalFormats";
import { customXmlTypes } from "./customXmlParts";
import { documentTypes } from "./documentTypes";
import { namedItem, namedItemCollection } from "./names";
import { pageBreakTypes, pageLayoutTypes } from "./pageLayout";
import { range } from "./range";
import { areaCollection, rangeAreas, rangeExtraTypes } from "./rangeExtras";
import { formatProtection, rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { serviceTypes } from "./services";
import { sheetAutoFilter } from "./tableFilters";
import { tableTypes } from "./tables";
import { application, cultureTypes, runtime, workbook, workbookProtection } from "./workbook";
import { settingTypes } from "./workbookSettings";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheetCollection";
import { functionTypes } from "./worksheetFunctions";
import { freezePanes, worksheetProtection } from "./worksheetParts";

/** Every Excel type the host knows. */
function modelTypes() {
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

// Members are declared with their own target; at run time the executor hands each type only targets of its own objects.
const byName = new Map<string, HostType<unknown>>(modelTypes().map((type) => [type.name, type as HostType<unknown>]));

export function typeByName(name: string): HostType<unknown> | undefined {
  return byName.get(name);
}

export function allTypes(): HostType<unknown>[] {
  return [...byName.values()];
}
