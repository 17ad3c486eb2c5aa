import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { findFunctions } from "../../catalog/data/findFunctions";
import { plural, t } from "../../strings/pane";
import { usePane } from "../app/PaneContext";
import { useViewStyles } from "../ui/view.styles";
import { CellExplanation } from "./CellExplanation";
import { FunctionForm } from "./FunctionForm";
import { FunctionHome, FunctionItems } from "./FunctionHome";
import { keepRecent } from "./functionTopics";

/** The list, or the form of the function opened; closing it leads back to its place in the list. */
export function Functions({ functions }: { functions: CatalogFunction[] }) {
  const { state } = usePane();
  const [last, setLast] = useState<string>();
  const open = functions.find((each) => each.id === state.functions.open);
  if (open) return <FunctionForm key={open.id} entry={open} />;
  return <FunctionList functions={functions} last={last} onOpen={setLast} />;
}

interface Props {
  functions: CatalogFunction[];
  /** id of the function whose form was open a moment ago: it has the focus again */
  last: string | undefined;
  /** told the id */
  onOpen: (id: string) => void;
}

/** The functions that are searched for; before that, where to begin, and what the selected cell calculates. */
function FunctionList({ functions, last, onOpen }: Props) {
  const view = useViewStyles();
  const { state, dispatch } = usePane();
  const { search } = state.functions;
  const open = ({ id, parameters }: CatalogFunction, values?: readonly string[]) => {
    onOpen(id);
    keepRecent(id);
    dispatch({ section: "functions", type: "functionOpened", id, argumentCount: parameters.length, ...(values && { values }) });
  };
  const label = t("functions.search", { n: functions.length });
  return (
    <div className={view.scroll}>
      <h2 className={view.spokenOnly}>{t("functions.list")}</h2>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        contentBefore={<SearchRegular />}
        value={search}
        onChange={(_, { value }) => dispatch({ section: "functions", type: "functionsSearched", search: value })}
      />
      {search.trim() === "" ? (
        <>
          <CellExplanation functions={functions} onOpen={open} />
          <FunctionHome functions={functions} last={last} onOpen={open} />
        </>
      ) : (
        <Results functions={findFunctions(functions, search)} last={last} onOpen={open} />
      )}
    </div>
  );
}

function Results({ functions, last, onOpen }: Omit<Props, "onOpen"> & { onOpen: (entry: CatalogFunction) => void }) {
  const view = useViewStyles();
  return (
    <>
      <div className={view.quiet} role="status">
        {functions.length === 0 ? t("functions.none") : plural("functions.shown", functions.length)}
      </div>
      <FunctionItems label={t("functions.results")} functions={functions} last={last} onOpen={onOpen} />
    </>
  );
}
