import { type RefObject, useEffect, useRef } from "react";
import { isFocusLost } from "./isFocusLost";
import { focusForNow } from "./useArrivalFocus";

/**
 * For the frame of all views: when what has the focus vanishes, a pressed button for instance, and nothing takes its place, the heading of the
 * open view takes the focus. Otherwise Tab would start again at the top of the pane, or in the sheet.
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
