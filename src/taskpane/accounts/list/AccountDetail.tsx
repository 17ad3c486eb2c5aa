import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type KeyboardEvent, lazy, useMemo } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { useArrivalFocus } from "../../ui/focus";
import { FigureList } from "../../ui/FigureList";
import { LazyPart } from "../../ui/LazyPart";
import { useFigureStyles } from "../../ui/figures.styles";
import type { MeasureId, RankedAccounts, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import type { ListState } from "../state/AccountsState";
import { measureInSentence, nameOf } from "../state/measures";
import { accountDetailViewModel, firstRowOf } from "./accountDetailViewModel";
import { accountOrder } from "./accountOrder";

/** Adds up rows once more, which the list does not need. */
const TrendSection = lazy(() => import("./TrendSection"));

interface Props {
  /** id */
  account: string;
  /** told the account on the way back */
  onClose: (account: string) => void;
}

/** All figures of one account in place of the list. */
export function AccountDetail({ account, onClose }: Props) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, dispatch, effects } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { segmentation, movement, columns, list } = state.accounts;
  const model = segmentation && accountDetailViewModel(state.accounts, segmentation, movement, account);
  const measure = segmentation ? measureInSentence(nameOf(state.accounts, trendMeasure(segmentation.options))) : "";
  const close = () => {
    onClose(account);
    dispatch({ section: "accounts", type: "listAccountOpened", account: undefined });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Office.js on the web would take the focus out of the list to the first stop of the pane.
    event.stopPropagation();
    close();
  };
  const showRow = () => {
    const place = columns && firstRowOf(columns, model?.cell ?? account);
    if (place) void effects.accounts.showRow(place);
  };
  return (
    <div className={view.scroll} onKeyDown={leave}>
      <div>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={close}>
          {t("detail.back")}
        </Button>
      </div>
      {segmentation && <Neighbours accounts={segmentation.accounts} list={list} account={account} />}
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        <bdi>{model?.title ?? account}</bdi>
      </h2>
      {model?.id !== undefined && <div className={view.quiet}>{t("detail.id", { id: model.id })}</div>}
      {model ? <FigureList figures={model.figures} /> : <p className={styles.paragraph}>{t("list.none")}</p>}
      {model && columns?.date && segmentation && (
        <>
          <h3 className={view.heading}>{t("trend.title", { measure })}</h3>
          <LazyPart>
            <TrendSection columns={columns} options={segmentation.options} account={account} measure={measure} />
          </LazyPart>
        </>
      )}
      {model && model.change.length > 0 && (
        <>
          <h3 className={view.heading}>{t("detail.change")}</h3>
          {model.moved && <p className={styles.paragraph}>{model.moved}</p>}
          <FigureList figures={model.change} />
        </>
      )}
      {columns && (
        <div>
          <Button onClick={showRow}>{t("detail.showRow")}</Button>
        </div>
      )}
    </div>
  );
}

/** A customer value is no sum of rows: what the account bought stands for it. */
const trendMeasure = ({ measure }: SegmentationOptions): MeasureId => (measure === "customerValue" ? "revenue" : measure);

interface NeighboursProps {
  accounts: RankedAccounts;
  list: ListState;
  account: string;
}

/** The accounts before and after it, in the order of the list. */
function Neighbours({ accounts, list, account }: NeighboursProps) {
  const view = useViewStyles();
  const { dispatch } = usePane();
  const order = useMemo(() => accountOrder(accounts, list), [accounts, list]);
  const place = useMemo(() => order.findIndex((at) => accounts.account[at] === account), [accounts, order, account]);
  if (place < 0) return null;
  const open = (at: number) => dispatch({ section: "accounts", type: "listAccountOpened", account: accounts.account[order[at]!] });
  return (
    <div className={view.row} role="group" aria-label={t("detail.neighbours")}>
      <Button size="small" icon={<ChevronLeftRegular />} disabledFocusable={place === 0} onClick={() => place > 0 && open(place - 1)}>
        {t("detail.previous")}
      </Button>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabledFocusable={place === order.length - 1}
        onClick={() => place < order.length - 1 && open(place + 1)}
      >
        {t("detail.next")}
      </Button>
      <span className={view.quiet} role="status">
        {t("detail.place", { n: place + 1, count: order.length })}
      </span>
    </div>
  );
}
