import { useMemo } from "react";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";
import { Plot } from "../ui/Plot";
import { spreadViewModel } from "./spreadViewModel";

/** Value by tenth of customers. The default export is what a lazy import needs. */
export default function SpreadChart({ analysis }: { analysis: ValueAnalysis }) {
  const model = useMemo(() => spreadViewModel(analysis), [analysis]);
  return <Plot model={model} />;
}
