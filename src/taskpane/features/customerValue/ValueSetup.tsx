import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { ActionBar } from "../../ui/ActionBar";
import { ProgressButton } from "../../ui/ProgressButton";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { ValueFields } from "./ValueFields";
import { ValueMessages } from "./ValueMessages";
import { valueSetupViewModel } from "./valueSetupViewModel";
import { ValueSource } from "./ValueSource";

/** One short form: source and columns, margin and horizon, model. */
export function ValueSetup() {
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  const { analysis, task } = state.value;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const model = valueSetupViewModel(state.value);
  // Looking at sources and columns has its own sign, and the form stays usable.
  const running = task && task.kind !== "inspecting" && task.kind !== "listing" ? task : undefined;
  return (
    <>
      <div className={view.scroll}>
        <h2 ref={heading} tabIndex={-1} className={view.spokenOnly}>
          {t("value.setup.title")}
        </h2>
        {analysis && (
          <div>
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              onClick={() => dispatch({ section: "value", type: "screenOpened", screen: "answer" })}
            >
              {t("value.setup.back")}
            </Button>
          </div>
        )}
        <ValueSource model={model} />
        {state.value.inspection && <ValueFields model={model} />}
      </div>
      <ActionBar messages={<ValueMessages />}>
        {model.missing && <div className={view.small}>{model.missing}</div>}
        <ProgressButton
          label={t("value.show")}
          task={running}
          secondary={model.missing !== undefined}
          onClick={() => {
            if (!model.missing) void effects.value.show();
          }}
          onCancel={effects.value.cancel}
        />
      </ActionBar>
    </>
  );
}
