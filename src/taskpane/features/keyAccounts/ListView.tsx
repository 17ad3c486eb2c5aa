import { Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useMemo } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import type { AccountsState } from "../../state/PaneState";
import { AccountList } from "../../ui/AccountList";
import { LiveRegion } from "../../ui/LiveRegion";
import { listViewModel } from "./listViewModel";
import { ReportMessages } from "./ReportMessages";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  filters: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** Every account: search, class filter, order. */
export function ListView() {
  const view = useViewStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const accounts = useDeferredValue(state.accounts);
  const model = useListModel(accounts);
  const spoken = useSettled(model?.shown ?? "");
  if (!model) return null;
  const { list } = accounts;
  return (
    <div className={view.fixed}>
      <ReportMessages />
      <Input
        type="search"
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        contentBefore={<SearchRegular />}
        value={state.accounts.list.search}
        onChange={(_, { value }) => dispatch({ type: "listSearched", search: value })}
      />
      {model.filters.length > 0 && (
        <div className={styles.filters} role="group" aria-label={t("list.classes")}>
          {model.filters.map((filter) => (
            <ToggleButton
              key={filter.class}
              size="small"
              checked={filter.on}
              title={filter.label}
              onClick={() => dispatch({ type: "listClassToggled", class: filter.class })}
            >
              {filter.text}
            </ToggleButton>
          ))}
        </div>
      )}
      <div className={view.quiet}>{model.shown}</div>
      <LiveRegion text={spoken} />
      <AccountList
        label={model.label}
        columns={model.columns}
        count={model.count}
        row={model.row}
        orderKey={`${list.search}|${list.sort}|${String(list.descending)}|${list.classes.join("")}`}
        onSort={(sort) => dispatch({ type: "listSorted", sort })}
      />
    </div>
  );
}

/** Made anew only when the answer, the order or the wording changes, not when a task reports progress. */
function useListModel(accounts: AccountsState) {
  const { segmentation, list, measure, product, roles, inspection } = accounts;
  return useMemo(
    () => segmentation && listViewModel({ list, measure, product, roles, inspection }, segmentation),
    [segmentation, list, measure, product, roles, inspection],
  );
}
