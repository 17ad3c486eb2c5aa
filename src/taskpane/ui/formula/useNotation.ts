import { useEffect, useState } from "react";
import type { Notation } from "../../../workbook/workbook.types";

/** How formulas are written in this Excel: undefined until it has answered. */
export function useNotation(read: () => Promise<Notation | undefined>): { notation: Notation | undefined } | undefined {
  const [reading, setReading] = useState<{ notation: Notation | undefined }>();
  useEffect(() => {
    let gone = false;
    void read().then((notation) => gone || setReading({ notation }));
    return () => {
      gone = true;
    };
  }, [read]);
  return reading;
}
