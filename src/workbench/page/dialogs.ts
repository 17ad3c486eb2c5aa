import { element } from "./elements";

export function connectAbout(): void {
  element("help").addEventListener("click", () => element<HTMLDialogElement>("about").showModal());
}

/** Asks whether unsaved changes may be lost. */
export function mayDiscard(): Promise<boolean> {
  const dialog = element<HTMLDialogElement>("unsaved");
  dialog.returnValue = "keep";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "discard"), { once: true }));
}
