import type { MeasureId, ServiceActivity } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../workbook/workbook.types";

export const measureIds: readonly MeasureId[] = ["revenue", "grossMargin", "serviceMargin", "orders", "customerValue"];

/** What can be measured with the columns chosen. @param activities empty while an activity has no rate */
export function measuresOf(roles: Partial<ColumnRoles>, activities: readonly ServiceActivity[]): MeasureId[] {
  return measureIds.filter((id) => possible[id](roles, activities));
}

const always = () => true;

const possible: Record<MeasureId, (roles: Partial<ColumnRoles>, activities: readonly ServiceActivity[]) => boolean> = {
  revenue: always,
  // Without an order column rows are counted.
  orders: always,
  grossMargin: ({ margin, cost }) => margin !== undefined || cost !== undefined,
  serviceMargin: ({ drivers = [] }, activities) => drivers.length > 0 && activities.length === drivers.length,
  customerValue: ({ customerValue }) => customerValue !== undefined,
};
