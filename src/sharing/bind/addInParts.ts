import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { Edits, appendTo, type ElementText } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { localName, prefixOf, withAttribute } from "../xml/startTag";
import { ADD_IN_ID, AUTO_SHOW, EMPTY_TASK_PANES, type Setting, settingElements, taskPane, webExtension } from "./addInReference";

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
