import { Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useMemo, useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import type { AccountsState, ListState } from "../../state/AccountsState";
import { AccountList } from "../../ui/AccountList";
import { LiveRegion } from "../../ui/LiveRegion";
import { useElementWidth } from "../../ui/useElementWidth";
import { AccountDetail } from "./AccountDetail";
import { type ListViewModel, listViewModel } from "./listViewModel";
import { useReadyOrder } from "./useReadyOrder";
import { useSettled } from "./useSettled";

const useStyles = makeStyles({
  filters: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** From this width on the list has room for orders, last order and second measure, px. */
const WIDE = 620;

/** Every account, or the details of one; closing them leads back to its row. */
export function ListView() {
  const { state } = usePane();
  const { account } = state.accounts.list;
  const [last, setLast] = useState<string>();
  return account === undefined ? <Accounts last={last} /> : <AccountDetail account={account} onClose={setLast} />;
}

/** Search, class filter, order. */
function Accounts({ last }: { last: string | undefined }) {
  const view = useViewStyles();
  const { state, dispatch } = usePane();
  const [frame, width] = useElementWidth<HTMLDivElement>(350);
  const accounts = useDeferredValue(state.accounts);
  const list = useReadyOrder(accounts.segmentation?.accounts, accounts.list);
  const model = useListModel(accounts, list, width >= WIDE);
  const spoken = useSettled(model?.shown ?? "");
  if (!model) return null;
  return (
    <div ref={frame} className={view.fixed}>
      <h2 className={view.spokenOnly}>{t("result.list")}</h2>
      <Input
        type="search"
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        contentBefore={<SearchRegular />}
        value={state.accounts.list.search}
        onChange={(_, { value }) => dispatch({ section: "accounts", type: "listSearched", search: value })}
      />
      <Filters model={model} />
      <div className={view.quiet}>{model.shown}</div>
      <LiveRegion text={spoken} />
      <AccountList
        label={model.label}
        columns={model.columns}
        count={model.count}
        row={model.row}
        orderKey={`${list.search}|${list.sort}|${String(list.descending)}|${list.classes.join("")}|${String(list.losing ?? false)}`}
        onSort={(sort) => dispatch({ section: "accounts", type: "listSorted", sort })}
        onOpen={(position) => dispatch({ section: "accounts", type: "listAccountOpened", account: model.idAt(position) })}
        start={startRow(model, last)}
      />
    </div>
  );
}

/** The row whose account was open a moment ago. */
function startRow(model: ListViewModel, last: string | undefined): number | undefined {
  const position = last === undefined ? -1 : model.positionOf(last);
  return position < 0 ? undefined : position;
}

function Filters({ model }: { model: ListViewModel }) {
  const styles = useStyles();
  const { dispatch } = usePane();
  if (model.filters.length === 0 && !model.losing) return null;
  return (
    <div className={styles.filters} role="group" aria-label={t("list.classes")}>
      {model.filters.map((filter) => (
        <ToggleButton
          key={filter.class}
          size="small"
          checked={filter.on}
          title={filter.label}
          onClick={() => dispatch({ section: "accounts", type: "listClassToggled", class: filter.class })}
        >
          {filter.text}
        </ToggleButton>
      ))}
      {model.losing && (
        <ToggleButton size="small" checked={model.losing.on} onClick={() => dispatch({ section: "accounts", type: "listLosingToggled" })}>
          {model.losing.text}
        </ToggleButton>
      )}
    </div>
  );
}

/** Made anew only when the answer, the order or the wording changes, not when a task reports progress. */
function useListModel(accounts: AccountsState, { search, sort, descending, classes, losing }: ListState, wide: boolean) {
  const { segmentation, measure, product, roles, inspection, options } = accounts;
  return useMemo(
    () =>
      segmentation &&
      listViewModel(
        { list: { search, sort, descending, classes, losing }, measure, product, roles, inspection, options },
        segmentation,
        wide,
      ),
    [segmentation, search, sort, descending, classes, losing, measure, product, roles, inspection, options, wide],
  );
}
