import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * Width of an element in CSS pixels, kept up to date while the pane is resized.
 * @param before width assumed until the element is measured
 */
export function useElementWidth<E extends HTMLElement>(before: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth((old) => element.clientWidth || old);
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
