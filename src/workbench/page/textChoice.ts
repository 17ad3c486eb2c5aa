import { type Encoding, encodingPreviews, ENCODINGS } from "../../intake/text/decodeText";
import type { WorkbookFile } from "../files/workbookFile.types";
import { element } from "./elements";

type TextFacts = NonNullable<WorkbookFile["text"]>;

const signName = (delimiter: string): string => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);

/** Asks to look where two encodings are as likely. */
export function encodingDoubt(text: TextFacts | undefined): string[] {
  if (text === undefined || text.otherEncodings.length === 0) return [];
  const others = text.otherEncodings.map((encoding) => ENCODINGS[encoding]).join(", ");
  return [`Read as ${ENCODINGS[text.encoding]}; ${others} is nearly as likely. If names look wrong, choose the encoding below.`];
}

/** Says how the open text file was read, and lets somebody choose another encoding by how the file's first words would read in each. */
export function createTextChoice(): {
  show(text: TextFacts, bytes: Uint8Array, reopen: (encoding: Encoding) => Promise<void>): void;
  hide(): void;
} {
  const select = element<HTMLSelectElement>("encoding");
  return {
    show({ encoding, delimiter }, bytes, reopen) {
      const previews = encodingPreviews(bytes);
      const columns = delimiter === undefined ? "one column" : `${signName(delimiter)} between columns`;
      const isPlain = previews.length === 0;
      element("text-read").textContent = isPlain ? `Read as plain text, ${columns}` : columns;
      element("text-encoding").hidden = isPlain;
      select.replaceChildren(
        ...previews.map((preview) => new Option(`${ENCODINGS[preview.encoding]}: ${preview.words.join(" · ")}`, preview.encoding)),
      );
      select.value = encoding;
      select.onchange = () => {
        const chosen = select.value as Encoding;
        // where unsaved changes are kept, this file stays open as it is
        select.value = encoding;
        void reopen(chosen);
      };
      element("text-file").hidden = false;
    },
    hide() {
      element("text-file").hidden = true;
    },
  };
}
