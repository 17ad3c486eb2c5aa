import { Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import type { Catalog, CatalogFunction } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";

/** The Functions section: what one looks for, and the form of the function opened. */
export function FunctionsView() {
  const view = useViewStyles();
  const { services } = usePane();
  const loaded = useFunctions(services.functions.loadCatalog);
  if (loaded.status === "ready") return <loaded.Functions functions={loaded.functions} />;
  return (
    <div className={view.scroll}>
      <h2 className={view.spokenOnly}>{t("functions.list")}</h2>
      {loaded.status === "failed" ? t("functions.failed") : <Spinner size="tiny" label={t("functions.loading")} labelPosition="after" />}
    </div>
  );
}

type Loaded =
  | { status: "loading" | "failed" }
  | { status: "ready"; functions: CatalogFunction[]; Functions: ComponentType<{ functions: CatalogFunction[] }> };

/** The function help and the code that shows it, loaded when this section is first opened. */
function useFunctions(load: () => Promise<Catalog>): Loaded {
  const [state, setState] = useState<Loaded>({ status: "loading" });
  useEffect(() => {
    let gone = false;
    Promise.all([load(), import("./Functions")]).then(
      ([{ functions }, { Functions }]) => gone || setState({ status: "ready", functions, Functions }),
      () => gone || setState({ status: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return state;
}
