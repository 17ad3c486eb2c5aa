import { escapeAttribute } from "../xml/escapeXml";

/** The add-in's id in its manifest. */
export const ADD_IN_ID = "6f0f5b3e-8c1d-4a57-9f3e-2d7c4b1a9e60";

/** Has a workbook open the pane where the add-in is installed. */
export const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const EMPTY_TASK_PANES = `${HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`;

/** A document setting of an add-in: its key, and its value as a JSON text. */
export type Setting = readonly [key: string, json: string];

/** Characters that JSON need not escape and XML cannot hold. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

/** Settings as the part keeps them. @param prefix of the part's elements, with its colon */
export function settingElements(settings: readonly Setting[], prefix = "we:"): string {
  const element = ([key, json]: Setting) => {
    const value = json.replace(NOT_IN_XML, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
    return `<${prefix}property name="${escapeAttribute(key)}" value="${escapeAttribute(value)}"/>`;
  };
  return settings.map(element).join("");
}

/** Version of the manifest, four numbers, from one such as 1.2.0. */
function fourNumbers(version: string): string {
  const numbers = version.split(/[^\d]+/).filter(Boolean);
  return [...numbers, "0", "0", "0", "0"].slice(0, 4).join(".");
}

/**
 * The part that names the add-in, and keeps its settings: deployed by an administrator, the only way in which a workbook can still open an
 * add-in's pane, or else installed from a manifest on the machine. Source: Microsoft, [MS-OWEXML] 2.2.7 and 2.2.1.
 * @param version of the add-in
 */
export function webExtension(version: string, settings: readonly Setting[]): string {
  const reference = (store: string, storeType: string) =>
    `<we:reference id="${ADD_IN_ID}" version="${fourNumbers(version)}" store="${store}" storeType="${storeType}"/>`;
  return (
    `${HEAD}<we:webextension xmlns:we="${EXTENSION}" id="{${ADD_IN_ID.toUpperCase()}}">` +
    `${reference("EXCatalog", "EXCatalog")}<we:alternateReferences>${reference("developer", "Registry")}</we:alternateReferences>` +
    `<we:properties>${settingElements(settings)}</we:properties><we:bindings/>` +
    `<we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`
  );
}

/**
 * The pane as the workbook shows it.
 * @param id of the relationship to the part above
 * @param offered people without the add-in are asked whether they want it
 */
export function taskPane(id: string, offered: boolean): string {
  return (
    `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="${offered ? 1 : 0}" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`
  );
}
