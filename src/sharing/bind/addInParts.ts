import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { appendTo, Edits, type ElementText } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { escapeAttribute, localName, prefixOf, withAttribute } from "../xml/xmlText";

/** The add-in's id in its manifest. */
export const ADD_IN_ID = "6f0f5b3e-8c1d-4a57-9f3e-2d7c4b1a9e60";

/** Has a workbook open the pane where the add-in is installed. */
export const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const EMPTY_TASK_PANES = `${HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`;

/** A document setting of an add-in: its key, and its value as a JSON text. */
type Setting = readonly [key: string, json: string];

/** Characters that JSON need not escape and XML cannot hold. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

/** Settings as the part keeps them. @param prefix of the part's elements, with its colon */
function settingElements(settings: readonly Setting[], prefix = "we:"): string {
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
function webExtension(version: string, settings: readonly Setting[]): string {
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
function taskPane(id: string, offered: boolean): string {
  return (
    `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="${offered ? 1 : 0}" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`
  );
}

const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";

interface ExtensionText {
  references: string[];
  settings: Setting[];
  root: ElementText;
  properties?: ElementText;
  /** where a list of properties can be put: behind the references */
  afterReferences: number;
}

function readExtension(text: string, part: string): ExtensionText {
  // a part without a root is not well-formed and was refused
  const found: ExtensionText = { references: [], settings: [], root: undefined!, afterReferences: 0 };
  let depth = 0;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const element = { name, start, end, contentEnd: end, selfClosing };
      const tag = localName(name);
      if (depth === 0) found.root = element;
      if (depth === 1 && tag === "properties") found.properties = element;
      if (tag === "reference") found.references.push((attributes.id ?? "").toLowerCase());
      if (tag === "property" && depth === 2) found.settings.push([attributes.name ?? "", attributes.value ?? ""]);
      depth++;
    },
    close(name, start, end) {
      depth--;
      const tag = localName(name);
      if (depth === 0) found.root.contentEnd = start;
      if (depth === 1 && tag === "properties") found.properties!.contentEnd = start;
      if (depth === 1 && (tag === "reference" || tag === "alternateReferences")) found.afterReferences = end;
    },
  });
  return found;
}

/** The list of panes in a workbook; undefined where no add-in has one. */
export function panesPart(file: Package): string | undefined {
  const panes = file.related("", "/webextensiontaskpanes");
  return panes !== undefined && file.has(panes) ? panes : undefined;
}

/** Takes a list of panes that is in the package into use. */
export function relatePanes(file: Package, panes: string): void {
  file.relate("", `${OFFICE_2011}/webextensiontaskpanes`, `/${panes}`);
}

interface OwnPart {
  part: string;
  /** of the relationship that the list of panes has to it */
  relationship: string;
  panes: string;
}

function ownPart(file: Package): OwnPart | undefined {
  const panes = panesPart(file);
  if (panes === undefined) return undefined;
  return file
    .relationships(panes)
    .filter(({ external }) => !external)
    .map(({ id, target }) => ({ part: targetPart(panes, target), relationship: id, panes }))
    .find(({ part }) => file.has(part) && readExtension(file.text(part), part).references.includes(ADD_IN_ID));
}

/** What the add-in keeps in a workbook as document settings; undefined in a workbook that does not know the add-in. */
export function readSettings(file: Package): Setting[] | undefined {
  const own = ownPart(file);
  return own && readExtension(file.text(own.part), own.part).settings;
}

function rootOf(text: string, part: string): ElementText {
  return readExtension(text, part).root;
}

function addPart(file: Package, version: string, settings: readonly Setting[], offered: boolean): void {
  let panes = panesPart(file);
  if (panes === undefined) {
    panes = "xl/webextensions/taskpanes.xml";
    file.add(panes, PANES_TYPE, EMPTY_TASK_PANES);
    relatePanes(file, panes);
  }
  let number = 1;
  while (file.has(`xl/webextensions/webextension${number}.xml`)) number++;
  const part = `xl/webextensions/webextension${number}.xml`;
  file.add(part, EXTENSION_TYPE, webExtension(version, settings));
  const id = file.relate(panes, `${OFFICE_2011}/webextension`, `/${part}`);
  const text = file.text(panes);
  const edits = new Edits();
  appendTo(edits, text, rootOf(text, panes), taskPane(id, offered));
  file.write(panes, edits.apply(text));
}

/**
 * Gives a workbook the settings of the add-in in the place of those it has. Panes of other add-ins stay.
 * @param version of the add-in, for a workbook that does not know it yet
 */
export function writeSettings(file: Package, settings: readonly Setting[], version: string): void {
  const own = ownPart(file);
  if (!own) {
    if (settings.length > 0) addPart(file, version, settings, false);
    return;
  }
  const text = file.text(own.part);
  const { properties, root, afterReferences } = readExtension(text, own.part);
  const prefix = prefixOf(root.name);
  const content = settingElements(settings, prefix);
  const edits = new Edits();
  if (!properties) edits.insert(afterReferences, `<${prefix}properties>${content}</${prefix}properties>`);
  else if (properties.selfClosing) appendTo(edits, text, properties, content);
  else edits.replace(properties.end, properties.contentEnd, content);
  file.write(own.part, edits.apply(text));
}

/** Has those who open the workbook and may install the add-in asked whether they want it. */
function offerPane(file: Package, version: string, settings: readonly Setting[]): void {
  const own = ownPart(file);
  if (!own) return addPart(file, version, settings, true);
  const known = readSettings(file) ?? [];
  const names = new Set(settings.map(([key]) => key));
  writeSettings(file, [...known.filter(([key]) => !names.has(key)), ...settings], version);
  const text = file.text(own.panes);
  const edits = new Edits();
  let pane: { start: number; end: number } | undefined;
  scanXml(text, own.panes, {
    open({ name, attributes, start, end }) {
      if (localName(name) === "taskpane") pane = { start, end };
      const isOurs = localName(name) === "webextensionref" && Object.values(attributes).includes(own.relationship);
      if (isOurs && pane) edits.replace(pane.start, pane.end, withAttribute(text.slice(pane.start, pane.end), "visibility", "1"));
    },
  });
  file.write(own.panes, edits.apply(text));
}

/** Has the workbook offer the add-in to those who open it and may install it. Panes of other add-ins stay. @param version of the add-in */
export function offerAddIn(file: Package, version: string): void {
  offerPane(file, version, [[AUTO_SHOW, "true"]]);
}
