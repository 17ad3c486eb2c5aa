import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useEffect, useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { Questions, QUESTIONS } from "../../ui/Questions";
import { ReasonBar } from "../../ui/ReasonBar";
import { useArrivalFocus } from "../../ui/focus";
import { MadeNote } from "../../ui/SourceFields";
import { useSetupStyles } from "../../ui/setup.styles";
import { goneText, staleText } from "../../ui/sources";
import type { UnderstoodPart } from "../../ui/understood";
import { focusPart, UnderstoodLines } from "../../ui/UnderstoodLines";
import type { SetupSection as SectionId } from "../state/AccountsState";
import { CheckSection } from "./CheckSection";
import { MeasureSection } from "./MeasureSection";
import { ConflictBar, SaveSetup } from "./SavedDefinitions";
import { SourceSection } from "./SourceSection";
import { checkViewModel } from "./checkViewModel";
import { type SetupViewModel, setupViewModel } from "./setupViewModel";

/** One form of three sections, one open at a time; closed ones tell in a line what they hold. */
export function SetupForm() {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { accounts } = state;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const model = setupViewModel(accounts);
  const toggle = (section: SectionId | null) => dispatch({ section: "accounts", type: "sectionToggled", open: section });
  const checkData = () => {
    toggle("check");
    void effects.accounts.readAndCompute(false).then(() => focusPart(QUESTIONS));
  };
  const [wanted, setWanted] = useState<UnderstoodPart>();
  const section = (id: SectionId) => ({ section: id, open: accounts.section, summary: model.summaries[id] });
  return (
    <>
      <div className={view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
          {t("setup.title")}
        </h2>
        {model.answered && (
          <div>
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              onClick={() => dispatch({ section: "accounts", type: "screenOpened", screen: "answer" })}
            >
              {t("setup.backToAnswer")}
            </Button>
          </div>
        )}
        <Questions questions={model.questions} onAnswer={(answer) => void effects.accounts.answer(answer)} />
        <MadeNote made={accounts.made} onTakeBack={() => void effects.accounts.takeBackMade()} />
        <UnderstoodLines
          lines={model.understood}
          onChange={(part) => {
            toggle("source");
            setWanted(part);
          }}
        />
        <Accordion
          collapsible
          openItems={accounts.section === null ? [] : [accounts.section]}
          onToggle={(_, { openItems }) => toggle((openItems[0] as SectionId | undefined) ?? null)}
        >
          <SetupSection {...section("source")}>
            <SourceSection model={model} />
            <Arrival at={wanted} onArrived={() => setWanted(undefined)} />
            {!model.missing && accounts.inspection && <Button onClick={checkData}>{t("check.read")}</Button>}
          </SetupSection>
          <SetupSection {...section("check")}>
            <CheckSection model={checkViewModel(accounts)} canRead={!model.missing && !accounts.task?.foreground} />
            <Button onClick={() => toggle("measure")}>{t("setup.continue")}</Button>
          </SetupSection>
          <SetupSection {...section("measure")}>
            <MeasureSection />
          </SetupSection>
        </Accordion>
        {!model.missing && accounts.inspection && !accounts.cannotWrite && <SaveSetup />}
      </div>
      <SetupAction missing={model.missing} />
    </>
  );
}

/** Focuses a part of the section it stands in, which may be opened only now. */
function Arrival({ at, onArrived }: { at: UnderstoodPart | undefined; onArrived: () => void }) {
  useEffect(() => {
    if (at === undefined) return;
    focusPart(at);
    onArrived();
  }, [at, onArrived]);
  return null;
}

interface Props {
  section: SectionId;
  open: SectionId | null;
  summary: string;
  children: ReactNode;
}

/** One section of the form; closed, it tells in a line what it holds. */
function SetupSection({ section, open, summary, children }: Props) {
  const styles = useSetupStyles();
  return (
    <AccordionItem value={section}>
      <AccordionHeader className={styles.accordionHeader} as="h3">
        <span className={styles.headerText}>
          <span className={styles.headerTitle}>{t(`setup.${section}`)}</span>
          {open !== section && <span className={styles.summary}>{summary}</span>}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.accordionPanel}>
        <div className={styles.panel}>{children}</div>
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The one action of the form; while something is missing it says what, and leads there. */
function SetupAction({ missing }: Pick<SetupViewModel, "missing">) {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { task } = state.accounts;
  const act = () => {
    if (missing?.section === QUESTIONS) focusPart(QUESTIONS);
    else if (missing) dispatch({ section: "accounts", type: "sectionToggled", open: missing.section });
    // The rows may raise a question: then there is no answer yet, and it stands at the top.
    else void effects.accounts.readAndCompute(true).then(() => focusPart(QUESTIONS));
  };
  return (
    <ActionBar messages={<SetupMessages />}>
      {missing && <div className={view.small}>{missing.text}</div>}
      <ProgressButton
        label={t("setup.showAnswer")}
        task={task?.foreground ? task : undefined}
        secondary={missing !== undefined}
        onClick={act}
        onCancel={effects.accounts.cancel}
      />
    </ActionBar>
  );
}

/** What went wrong or well, and whether the rows changed since they were read. */
function SetupMessages() {
  const styles = useSetupStyles();
  const { state, dispatch, effects } = usePane();
  const { problem, notice, staleSince, gone } = state.accounts;
  const close = () => dispatch({ section: "accounts", type: "messageClosed" });
  const closeButton = <Button appearance="transparent" icon={<DismissRegular />} aria-label={t("action.dismiss")} onClick={close} />;
  return (
    <>
      {problem && <ReasonBar reason={problem} onClose={close} />}
      <ConflictBar />
      {notice && notice !== "report.done" && (
        <MessageBar className={styles.bar} intent="success" layout="multiline">
          {/* The report's own message is told with the result; the other notices have no placeholders. */}
          <MessageBarBody>{t(notice as "definition.saved")}</MessageBarBody>
          <MessageBarActions containerAction={closeButton} />
        </MessageBar>
      )}
      {gone && !problem && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{goneText(gone)}</MessageBarBody>
        </MessageBar>
      )}
      {!gone && staleSince !== undefined && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{staleText(staleSince)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void effects.accounts.update()}>
              {t("answer.update")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
