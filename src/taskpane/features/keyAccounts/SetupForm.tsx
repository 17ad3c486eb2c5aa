import { Accordion, Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import type { SetupSection as SectionId } from "../../state/AccountsState";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { CheckSection } from "./CheckSection";
import { checkViewModel } from "./checkViewModel";
import { MeasureSection } from "./MeasureSection";
import { SaveSetup } from "./SaveSetup";
import { SetupAction } from "./SetupAction";
import { SetupSection } from "./SetupSection";
import { setupViewModel } from "./setupViewModel";
import { SourceSection } from "./SourceSection";

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
    void effects.accounts.readAndCompute(false);
  };
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
        <Accordion
          collapsible
          openItems={accounts.section === null ? [] : [accounts.section]}
          onToggle={(_, { openItems }) => toggle((openItems[0] as SectionId | undefined) ?? null)}
        >
          <SetupSection {...section("source")}>
            <SourceSection model={model} />
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
