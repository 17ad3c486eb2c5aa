import { Button, mergeClasses, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo, useState } from "react";
import { reasonText, t } from "../../../strings/pane";
import { usePane } from "../../app/PaneContext";
import { AccountList } from "../../ui/AccountList";
import { ActionBar } from "../../ui/ActionBar";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Disclosure } from "../../ui/Disclosure";
import { FigureTable } from "../../ui/FigureTable";
import { useFigureStyles } from "../../ui/figures.styles";
import { useArrivalFocus } from "../../ui/focus";
import { LiveRegion } from "../../ui/LiveRegion";
import { ProgressButton } from "../../ui/ProgressButton";
import { ReasonBar } from "../../ui/ReasonBar";
import { useSetupStyles } from "../../ui/setup.styles";
import { useViewStyles } from "../../ui/view.styles";
import { productColumn } from "./gapsState";
import {
  foundNow,
  gapsNotice,
  gapsSentence,
  gapsSortOf,
  type GapsSort,
  type GapsViewModel,
  gapsViewModel,
  productChoice,
} from "./gapsViewModel";

/** White space: what similar accounts buy that the accounts of the first class do not. The default export is what a lazy import needs. */
export default function GapsView() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state } = usePane();
  const { accounts } = state;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [sort, setSort] = useState<GapsSort>("value");
  const model = useMemo(() => gapsViewModel(accounts, sort), [accounts, sort]);
  const isOld = accounts.gaps.found !== undefined && foundNow(accounts) === undefined;
  return (
    <>
      <div className={model && model.count > 0 ? view.fixed : view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={styles.lead}>
          {gapsSentence(accounts) || t("gaps.lead")}
        </h2>
        {isOld && <p className={mergeClasses(styles.paragraph, view.quiet)}>{t("gaps.changed")}</p>}
        <ProductColumn />
        {model && <Found model={model} sort={sort} onSort={setSort} />}
      </div>
      <LiveRegion text={gapsNotice(accounts.gaps) || gapsSentence(accounts)} />
      <GapsBar />
    </>
  );
}

/** Which column says what was bought. */
function ProductColumn() {
  const { state, dispatch } = usePane();
  const { chosen, choices, hint } = productChoice(state.accounts);
  const choose = (key: string) => dispatch({ section: "accounts", type: "gapsColumnChosen", column: key === "" ? undefined : Number(key) });
  return <ChoiceSelect label={t("gaps.column")} value={chosen} choices={choices} hint={hint} onChoose={choose} />;
}

interface FoundProps {
  model: GapsViewModel;
  sort: GapsSort;
  onSort: (sort: GapsSort) => void;
}

/** How it was found, an account that is open, and all accounts with gaps. */
function Found({ model, sort, onSort }: FoundProps) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { dispatch } = usePane();
  const { detail } = model;
  const open = (at: number | undefined) => dispatch({ section: "accounts", type: "gapsOpened", open: at });
  return (
    <>
      <Disclosure title={t("gaps.how")}>
        {[model.method, ...model.facts].map((text) => (
          <p key={text} className={mergeClasses(styles.paragraph, view.quiet)}>
            {text}
          </p>
        ))}
      </Disclosure>
      {detail && (
        <div role="group" aria-label={detail.text}>
          <p className={styles.paragraph}>{detail.text}</p>
          <FigureTable
            caption={detail.text}
            head={[t("gaps.detail.product"), t("gaps.detail.worth"), t("gaps.detail.buyers"), t("gaps.detail.share")]}
            rows={detail.rows}
          />
          <Button size="small" appearance="subtle" onClick={() => open(undefined)}>
            {t("gaps.close")}
          </Button>
        </div>
      )}
      {model.count > 0 && (
        <AccountList
          label={t("gaps.list")}
          columns={model.columns}
          count={model.count}
          row={model.row}
          orderKey={sort}
          onSort={(key) => onSort(gapsSortOf(key))}
          onOpen={(place) => open(model.accountAt(place))}
        />
      )}
    </>
  );
}

/** Finding the gaps, then writing them; or why nothing can be written. */
function GapsBar() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const { accounts } = state;
  const running = accounts.task?.foreground ? accounts.task : undefined;
  const found = foundNow(accounts);
  const hasGaps = found !== undefined && !("because" in found.result) && found.result.accounts.length > 0;
  const find = () => void effects.accounts.findGaps();
  if (hasGaps && accounts.cannotWrite && !running) {
    return (
      <ActionBar messages={<GapsMessages />}>
        <div className={view.small}>{reasonText(accounts.cannotWrite)}</div>
      </ActionBar>
    );
  }
  const isAsked = productColumn(accounts) === undefined;
  return (
    <ActionBar messages={<GapsMessages />}>
      <ProgressButton
        label={t(hasGaps ? "gaps.write" : accounts.gaps.found ? "gaps.findAgain" : "gaps.find")}
        task={running}
        secondary={isAsked || (hasGaps && accounts.gaps.written !== undefined)}
        onClick={hasGaps ? () => void effects.accounts.writeGaps() : find}
        onCancel={effects.accounts.cancel}
      />
    </ActionBar>
  );
}

/** What went wrong, and what became of the sheet. */
function GapsMessages() {
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { problem, gaps } = state.accounts;
  const close = () => dispatch({ section: "accounts", type: "gapsNoticeClosed" });
  const text = gapsNotice(gaps);
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={() => dispatch({ section: "accounts", type: "messageClosed" })} />}
      {text !== "" && (
        <MessageBar className={styles.bar} intent={gaps.notice === "written" ? "success" : "info"} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={close} />}
          >
            {gaps.notice === "written" && (
              <>
                <Button size="small" onClick={() => void effects.accounts.showGaps()}>
                  {t("report.show")}
                </Button>
                <Button size="small" onClick={() => void effects.accounts.undoGaps()}>
                  {t("report.undo")}
                </Button>
              </>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
