import { element } from "./elements";

/** Hands over files that are chosen with the Open button or dropped on the page. */
export function onFile(open: (file: File) => void): void {
  const input = element<HTMLInputElement>("file");
  element("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file) open(file);
  });
  acceptDrops(open);
}

/** Listens before the grid does, which would take a dropped file for an image. */
function acceptDrops(open: (file: File) => void): void {
  const target = element("drop");
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const listen = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void =>
    window.addEventListener(
      type,
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      true,
    );
  listen("dragover", () => (target.hidden = false));
  listen("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) target.hidden = true;
  });
  listen("drop", ({ dataTransfer }) => {
    target.hidden = true;
    const [file] = dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
