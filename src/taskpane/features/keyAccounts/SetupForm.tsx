import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import type { SetupSection } from "../../state/PaneState";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { ReasonBar } from "../../ui/ReasonBar";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { CheckSection } from "./CheckSection";
import { checkViewModel } from "./checkViewModel";
import { useKeyAccountsStyles } from "./keyAccounts.styles";
import { MeasureSection } from "./MeasureSection";
import { setupViewModel } from "./setupViewModel";
import { SourceSection } from "./SourceSection";

/** One form of three sections, one open at a time; closed ones tell in a line what they hold. */
export function SetupForm() {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { accounts } = state;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const model = setupViewModel(accounts);
  const toggle = (section: SetupSection | null) => dispatch({ type: "sectionToggled", section });
  const checkData = () => {
    toggle("check");
    void effects.readAndCompute(false);
  };
  const foreground = accounts.task?.foreground ? accounts.task : undefined;
  return (
    <>
      <div className={view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
          {t("setup.title")}
        </h2>
        {model.answered && (
          <div>
            <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => dispatch({ type: "screenOpened", screen: "answer" })}>
              {t("setup.backToAnswer")}
            </Button>
          </div>
        )}
        {accounts.problem && <ReasonBar reason={accounts.problem} onClose={() => dispatch({ type: "messageClosed" })} />}
        <Accordion
          collapsible
          openItems={accounts.section === null ? [] : [accounts.section]}
          onToggle={(_, { openItems }) => toggle((openItems[0] as SetupSection | undefined) ?? null)}
        >
          <Section section="source" open={accounts.section} summary={model.summaries.source}>
            <SourceSection model={model} />
            {!model.missing && accounts.inspection && <Button onClick={checkData}>{t("check.read")}</Button>}
          </Section>
          <Section section="check" open={accounts.section} summary={model.summaries.check}>
            <CheckSection model={checkViewModel(accounts)} canRead={!model.missing && !foreground} />
            <Button onClick={() => toggle("measure")}>{t("setup.continue")}</Button>
          </Section>
          <Section section="measure" open={accounts.section} summary={model.summaries.measure}>
            <MeasureSection />
          </Section>
        </Accordion>
      </div>
      <ActionBar>
        {model.missing && <div className={view.small}>{model.missing.text}</div>}
        <ProgressButton
          label={t("setup.showAnswer")}
          task={foreground}
          secondary={model.missing !== undefined}
          onClick={() => (model.missing ? toggle(model.missing.section) : void effects.readAndCompute(true))}
          onCancel={effects.cancel}
        />
      </ActionBar>
    </>
  );
}

interface SectionProps {
  section: SetupSection;
  open: SetupSection | null;
  summary: string;
  children: ReactNode;
}

function Section({ section, open, summary, children }: SectionProps) {
  const styles = useKeyAccountsStyles();
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
