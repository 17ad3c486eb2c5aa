import { type FocusEvent, useLayoutEffect, useRef } from "react";
import { isFocusLost } from "./isFocusLost";

/** Keeps the focus in a place whose buttons are replaced by others: when the one that had it is gone, the first button within `ref` takes it. */
export function useFocusInPlace() {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget>(null);
  // After every render, since any can take the button away.
  useLayoutEffect(() => {
    if (isFocusLost(last.current)) ref.current?.querySelector("button")?.focus();
  });
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      last.current = target;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) last.current = null;
    },
  };
}
