import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Catalog, CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { FunctionForm } from "./FunctionForm";
import { FunctionList } from "./FunctionList";

/** The Functions section: search, and the form of the function opened. */
export function FunctionsView() {
  const view = useViewStyles();
  const { services } = usePane();
  const loaded = useCatalog(services.functions.loadCatalog);
  if (loaded.status === "ready") return <Functions functions={loaded.catalog.functions} />;
  return (
    <div className={view.scroll}>
      <h2 className={view.spokenOnly}>{t("functions.list")}</h2>
      {loaded.status === "failed" ? t("functions.failed") : <Spinner size="tiny" label={t("functions.loading")} labelPosition="after" />}
    </div>
  );
}

/** The list, or the form of the function opened; closing it leads back to its place in the list. */
function Functions({ functions }: { functions: CatalogFunction[] }) {
  const { state } = usePane();
  const [last, setLast] = useState<string>();
  const open = functions.find((each) => each.id === state.functions.open);
  if (open) return <FunctionForm key={open.id} entry={open} />;
  return <FunctionList functions={functions} last={last} onOpen={setLast} />;
}

export type CatalogState = { status: "loading" } | { status: "failed" } | { status: "ready"; catalog: Catalog };

/** The function help, loaded when this section is first opened. */
function useCatalog(load: () => Promise<Catalog>): CatalogState {
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
