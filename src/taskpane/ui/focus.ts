import { type FocusEvent as ReactFocusEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Has what had the focus vanished, a pressed button for instance, with nothing in its place? Not while the person works in the sheet. */
function isFocusLost(last: EventTarget | null): boolean {
  return last instanceof Element && !last.isConnected && document.activeElement === document.body && document.hasFocus();
}

/**
 * For the heading of a view that replaces the one whose button was pressed: takes the focus that button has lost, so that reading and Tab
 * go on from here. Leaves the focus alone while it is elsewhere, in the sheet for instance.
 */
export function useArrivalFocus<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    const element = heading.current;
    if (element && document.activeElement === document.body && document.hasFocus()) focusForNow(element);
  }, []);
  return heading;
}

/** Office.js on the web swallows Tab where the focused element is no tab stop; so the heading is one, until the focus leaves it. */
export function focusForNow(element: HTMLElement): void {
  element.tabIndex = 0;
  element.addEventListener("blur", () => (element.tabIndex = -1), { once: true });
  element.focus({ preventScroll: true });
}

/**
 * Keeps the focus in a place whose buttons are replaced by others: when the one that had it is gone, the first button within `ref` takes
 * it.
 */
export function useFocusInPlace() {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget>(null);
  // After every render, since any can take the button away.
  useLayoutEffect(() => {
    if (isFocusLost(last.current)) ref.current?.querySelector("button")?.focus();
  });
  return {
    ref,
    onFocus: ({ target }: ReactFocusEvent) => {
      last.current = target;
    },
    onBlur: ({ relatedTarget }: ReactFocusEvent) => {
      if (relatedTarget !== null) last.current = null;
    },
  };
}

/**
 * For the frame of all views: when what has the focus vanishes, a pressed button for instance, and nothing takes its place, the heading of
 * the open view takes the focus. Otherwise Tab would start again at the top of the pane, or in the sheet.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const frame = useRef<E>(null);
  useEffect(() => {
    const views = frame.current;
    if (!views) return;
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent) => (last = target);
    const keep = () => {
      if (!isFocusLost(last)) return;
      const heading = headingOf(views);
      if (heading) focusForNow(heading);
    };
    const observer = new MutationObserver(keep);
    observer.observe(views, { childList: true, subtree: true });
    views.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      views.removeEventListener("focusin", remember);
    };
  }, []);
  return frame;
}

/** The open view's; the name of the product stands above every view and says nothing of it. */
function headingOf(views: HTMLElement): HTMLElement | null {
  return views.querySelector<HTMLElement>("h2") ?? views.querySelector<HTMLElement>("h1");
}
