import { useEffect, useState } from "react";

/** Quiet time after the last change before a text is spoken, ms. */
const PAUSE = 300;

/** A text once it has stopped changing, so that a screen reader speaks the result and not every letter typed. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
