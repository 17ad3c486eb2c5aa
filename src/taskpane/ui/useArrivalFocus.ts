import { type RefObject, useEffect, useRef } from "react";

/**
 * For the heading of a view that replaces the one whose button was pressed: takes the focus that button has lost, so that reading and Tab go on
 * from here. Leaves the focus alone while it is elsewhere, in the sheet for instance.
 */
export function useArrivalFocus<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
