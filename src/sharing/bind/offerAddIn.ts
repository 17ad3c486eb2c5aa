import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { appendTo, type ElementText } from "../xml/appendTo";
import { Edits } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { ADD_IN_ID, EMPTY_TASK_PANES, taskPane, webExtension } from "./addInReference";

const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";

function rootOf(text: string, part: string): ElementText {
  let root: ElementText | undefined;
  let depth = 0;
  scanXml(text, part, {
    open({ name, start, end, selfClosing }) {
      if (depth++ === 0) root = { name, start, end, contentEnd: end, selfClosing };
    },
    close(_name, start) {
      if (--depth === 0 && root) root.contentEnd = start;
    },
  });
  // a part without a root is not well-formed and was refused
  return root!;
}

function offersAlready(file: Package, panes: string): boolean {
  return file
    .relationships(panes)
    .map(({ target }) => targetPart(panes, target))
    .some((part) => file.has(part) && file.text(part).toLowerCase().includes(ADD_IN_ID));
}

/** Version of the manifest, four numbers, from one such as 1.2.0. */
function fourNumbers(version: string): string {
  const numbers = version.split(/[^\d]+/).filter(Boolean);
  return [...numbers, "0", "0", "0", "0"].slice(0, 4).join(".");
}

/** Has the workbook offer the add-in to those who open it and may install it. Panes of other add-ins stay. @param version of the add-in */
export function offerAddIn(file: Package, version: string): void {
  let panes = file.related("", "/webextensiontaskpanes");
  if (panes === undefined || !file.has(panes)) {
    panes = "xl/webextensions/taskpanes.xml";
    file.add(panes, PANES_TYPE, EMPTY_TASK_PANES);
    file.relate("", `${OFFICE_2011}/webextensiontaskpanes`, `/${panes}`);
  }
  if (offersAlready(file, panes)) return;
  let number = 1;
  while (file.has(`xl/webextensions/webextension${number}.xml`)) number++;
  const part = `xl/webextensions/webextension${number}.xml`;
  file.add(part, EXTENSION_TYPE, webExtension(fourNumbers(version)));
  const id = file.relate(panes, `${OFFICE_2011}/webextension`, `/${part}`);
  const text = file.text(panes);
  const edits = new Edits();
  appendTo(edits, text, rootOf(text, panes), taskPane(id));
  file.write(panes, edits.apply(text));
}
