import { Input, Spinner } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { CatalogFunction } from "../../../catalog/types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { FunctionForm } from "./FunctionForm";
import { useFunctionsStyles } from "./functions.styles";
import { functionListViewModel } from "./functionsViewModel";
import { useCatalog } from "./useCatalog";

/** The Functions section: search, and the form of the function opened. */
export function FunctionsView() {
  const view = useViewStyles();
  const { state, services } = usePane();
  const loaded = useCatalog(services.loadCatalog);
  if (loaded.status === "failed") return <div className={view.scroll}>{t("functions.failed")}</div>;
  if (loaded.status === "loading") {
    return (
      <div className={view.scroll}>
        <Spinner size="tiny" label={t("functions.loading")} labelPosition="after" />
      </div>
    );
  }
  const { functions } = loaded.catalog;
  const open = functions.find((each) => each.id === state.functions.open);
  return open ? <FunctionForm key={open.id} entry={open} /> : <FunctionList functions={functions} />;
}

function FunctionList({ functions }: { functions: CatalogFunction[] }) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const { state, dispatch } = usePane();
  const model = functionListViewModel(functions, state.functions.search);
  return (
    <div className={view.scroll}>
      <Input
        type="search"
        aria-label={model.placeholder}
        placeholder={model.placeholder}
        contentBefore={<SearchRegular />}
        value={state.functions.search}
        onChange={(_, { value }) => dispatch({ type: "functionsSearched", search: value })}
      />
      <div className={view.quiet} role="status">
        {model.shown}
      </div>
      <ul className={styles.list} aria-label={t("functions.list")}>
        {model.items.map(({ id, name, description, argumentCount }) => (
          <li key={id}>
            <button type="button" className={styles.item} onClick={() => dispatch({ type: "functionOpened", id, argumentCount })}>
              <div className={styles.name}>{name}</div>
              <div className={styles.description}>{description}</div>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
