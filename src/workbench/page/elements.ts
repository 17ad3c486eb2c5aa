/** An element of the page by its id. */
export function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found as T;
}

/** Shows what is being done, with a bar once the share done is known. */
export function showBusy(text: string, done?: number): void {
  element("busy-text").textContent = text;
  const progress = element<HTMLProgressElement>("busy-progress");
  if (done === undefined) progress.removeAttribute("value");
  else progress.value = done;
  element("busy").hidden = false;
}

export function hideBusy(): void {
  element("busy").hidden = true;
}

/** Lets the page draw and answer before the next piece of work. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
    if (document.hidden) channel.port2.postMessage(undefined);
  });
}
