import type { Package } from "../package/Package";
import { offerPane } from "./addInParts";
import { AUTO_SHOW } from "./addInReference";

/** Has the workbook offer the add-in to those who open it and may install it. Panes of other add-ins stay. @param version of the add-in */
export function offerAddIn(file: Package, version: string): void {
  offerPane(file, version, [[AUTO_SHOW, "true"]]);
}
