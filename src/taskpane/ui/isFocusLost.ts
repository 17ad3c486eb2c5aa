/** Has what had the focus vanished, a pressed button for instance, with nothing in its place? Not while the person works in the sheet. */
export function isFocusLost(last: EventTarget | null): boolean {
  return last instanceof Element && !last.isConnected && document.activeElement === document.body && document.hasFocus();
}
