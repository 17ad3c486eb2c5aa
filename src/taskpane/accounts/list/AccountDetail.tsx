import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import type { KeyboardEvent } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { useArrivalFocus } from "../../ui/focus";
import { FigureList } from "../../ui/FigureList";
import { useFigureStyles } from "../../ui/figures.styles";
import { accountDetailViewModel, firstRowOf } from "./accountDetailViewModel";

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
  const { segmentation, movement, columns } = state.accounts;
  const model = segmentation && accountDetailViewModel(state.accounts, segmentation, movement, account);
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
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {model?.title ?? account}
      </h2>
      {model?.id !== undefined && <div className={view.quiet}>{t("detail.id", { id: model.id })}</div>}
      {model ? <FigureList figures={model.figures} /> : <p className={styles.paragraph}>{t("list.none")}</p>}
      {model && model.change.length > 0 && (
        <>
          <h3 className={view.heading}>{t("detail.change")}</h3>
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
