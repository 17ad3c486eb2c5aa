import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useRef } from "react";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import { ModelList } from "./ModelList";
import { useGridFocus } from "../ui/useGridFocus";
import { useFunctionsStyles } from "../ui/formula/formula.styles";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { findFunctions } from "../../catalog/data/findFunctions";
import { plural, t } from "../../strings/pane";

/** How far Page Up and Page Down lead, about a screen. */
const PAGE = 8;

interface Props {
  functions: CatalogFunction[];
  /** id of the function whose form was open a moment ago: it has the focus again */
  last: string | undefined;
  /** told the id */
  onOpen: (id: string) => void;
}

/** All functions, or those that are searched for. */
export function FunctionList({ functions, last, onOpen }: Props) {
  const view = useViewStyles();
  const { state, dispatch } = usePane();
  const model = functionListViewModel(functions, state.functions.search);
  const open = ({ id, argumentCount }: FunctionListItem) => {
    onOpen(id);
    dispatch({ section: "functions", type: "functionOpened", id, argumentCount });
  };
  return (
    <div className={view.scroll}>
      <h2 className={view.spokenOnly}>{t("functions.list")}</h2>
      <Input
        type="search"
        aria-label={model.placeholder}
        placeholder={model.placeholder}
        contentBefore={<SearchRegular />}
        value={state.functions.search}
        onChange={(_, { value }) => dispatch({ section: "functions", type: "functionsSearched", search: value })}
      />
      <div className={view.quiet} role="status">
        {model.shown}
      </div>
      <Items items={model.items} last={last} onOpen={open} />
      {state.functions.search === "" && <ModelList />}
    </div>
  );
}

interface ItemsProps {
  items: readonly FunctionListItem[];
  last: string | undefined;
  onOpen: (item: FunctionListItem) => void;
}

/** One stop of Tab, as the list of accounts is: arrow keys, Page, Home and End lead from function to function. */
function Items({ items, last, onOpen }: ItemsProps) {
  const styles = useFunctionsStyles();
  const list = useRef<HTMLUListElement>(null);
  const start = items.findIndex(({ id }) => id === last);
  const show = (at: number) => list.current?.querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: "nearest" });
  const focus = useGridFocus(list, { rows: items.length, cells: 0, pageSize: PAGE }, start < 0 ? undefined : start, show, (at) => {
    const item = items[at];
    if (item) onOpen(item);
  });
  // A search may have taken the one that had the focus away.
  const stop = focus.row < items.length ? focus.row : 0;
  return (
    <ul ref={list} className={styles.list} aria-label={t("functions.list")} onKeyDown={focus.onKeyDown}>
      {items.map((item, at) => (
        <li key={item.id}>
          <button
            type="button"
            className={styles.item}
            data-row={at}
            tabIndex={at === stop ? 0 : -1}
            onFocus={() => focus.onRowFocus(at)}
            onClick={() => onOpen(item)}
          >
            <div className={styles.name}>{item.name}</div>
            <div className={styles.description}>{item.description}</div>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FunctionListItem {
  id: string;
  name: string;
  description: string;
  argumentCount: number;
}

interface FunctionListViewModel {
  placeholder: string;
  shown: string;
  items: FunctionListItem[];
}

/** The functions for what is typed into the search, the likeliest first. */
function functionListViewModel(functions: readonly CatalogFunction[], search: string): FunctionListViewModel {
  const items = findFunctions(functions, search);
  return {
    placeholder: t("functions.search", { n: functions.length }),
    shown: items.length === 0 ? t("functions.none") : plural("functions.shown", items.length),
    items: items.map(({ id, name, description, parameters }) => ({ id, name, description, argumentCount: parameters.length })),
  };
}
