import { type FocusEvent, useLayoutEffect, useRef } from "react";

/** Keeps the focus in a place whose buttons are replaced by others: it goes to the first of them when the one that had it is gone. @param step changes with the buttons */
export function useKeptFocus(step: string) {
  const ref = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body) ref.current?.querySelector("button")?.focus();
  }, [step]);
  return {
    ref,
    onFocus: () => (held.current = true),
    onBlur: (event: FocusEvent) => (held.current = event.relatedTarget === null),
  };
}
