import { useEffect, useState } from "react";
import type { Catalog } from "../../../catalog/data/catalog.types";

export type CatalogState = { status: "loading" } | { status: "failed" } | { status: "ready"; catalog: Catalog };

/** The function help, loaded when this section is first opened. */
export function useCatalog(load: () => Promise<Catalog>): CatalogState {
  const [state, setState] = useState<CatalogState>({ status: "loading" });
  useEffect(() => {
    let gone = false;
    load().then(
      (catalog) => gone || setState({ status: "ready", catalog }),
      () => gone || setState({ status: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return state;
}
