import { type RefObject, useEffect, useRef } from "react";

/**
 * For the heading of a view that replaces the one whose button was pressed: takes the focus that button has lost, so that reading and Tab go on
 * from here. Leaves the focus alone while it is elsewhere, in the sheet for instance.
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
