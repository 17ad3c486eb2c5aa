/** The add-in's id in its manifest. */
export const ADD_IN_ID = "6f0f5b3e-8c1d-4a57-9f3e-2d7c4b1a9e60";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const EMPTY_TASK_PANES = `${HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`;

/**
 * The part that names the add-in: deployed by an administrator, the only way in which a workbook can still open an add-in's pane.
 * Source: Microsoft, [MS-OWEXML] 2.2.7 and 2.2.1. @param version of the manifest, e.g. 1.0.0.0
 */
export function webExtension(version: string): string {
  return (
    `${HEAD}<we:webextension xmlns:we="${EXTENSION}" id="{${ADD_IN_ID.toUpperCase()}}">` +
    `<we:reference id="${ADD_IN_ID}" version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>` +
    '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/>' +
    `<we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`
  );
}

/** The pane as the workbook shows it; visible means that people without the add-in are asked whether they want it. @param id of the relationship to the part above */
export function taskPane(id: string): string {
  return (
    `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="1" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`
  );
}
