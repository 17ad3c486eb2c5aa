import { Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useEffect, useMemo, useReducer, useState } from "react";
import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { AccountList } from "../../ui/AccountList";
import { LiveRegion } from "../../ui/LiveRegion";
import { useElementWidth } from "../../ui/useElementWidth";
import type { AccountsState, ListState } from "../state/AccountsState";
import { AccountDetail } from "./AccountDetail";
import { type ListViewModel, listViewModel } from "./listViewModel";
import { isSorted, sortInSlices } from "./sortedPositions";

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

/** Up to here an order is made within a few milliseconds. */
const AT_ONCE = 5_000;

/** The list as wanted; while a new order of very many accounts is being made, with the order before it. */
function useReadyOrder(accounts: RankedAccounts | undefined, list: ListState): ListState {
  const [, made] = useReducer((times: number) => times + 1, 0);
  const { sort } = list;
  const ready = !accounts || accounts.value.length <= AT_ONCE || isSorted(accounts, sort);
  const [last, setLast] = useState<Pick<ListState, "sort" | "descending">>({ sort: "value", descending: true });
  if (ready && (last.sort !== sort || last.descending !== list.descending)) setLast({ sort, descending: list.descending });
  useEffect(() => {
    if (ready || !accounts) return;
    let wanted = true;
    sortInSlices(accounts, sort).then(
      () => wanted && made(),
      // The order before it stays.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ready, accounts, sort]);
  return ready ? list : { ...list, ...last };
}

/** Quiet time after the last change before a text is spoken, ms. */
const PAUSE = 300;

/** A text once it has stopped changing, so that a screen reader speaks the result and not every letter typed. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
