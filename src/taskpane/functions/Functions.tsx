import { useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { usePane } from "../app/PaneContext";
import { FunctionForm } from "./FunctionForm";
import { FunctionList } from "./FunctionList";

/** The list, or the form of the function opened; closing it leads back to its place in the list. */
export function Functions({ functions }: { functions: CatalogFunction[] }) {
  const { state } = usePane();
  const [last, setLast] = useState<string>();
  const open = functions.find((each) => each.id === state.functions.open);
  if (open) return <FunctionForm key={open.id} entry={open} />;
  return <FunctionList functions={functions} last={last} onOpen={setLast} />;
}
