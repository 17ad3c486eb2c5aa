import { Button, mergeClasses, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { AlsoRead, SourceChoice, WrittenFields } from "../../ui/SourceFields";
import { useSetupStyles } from "../../ui/setup.styles";
import { RoleFieldset } from "./RoleFieldset";
import type { SetupViewModel } from "./setupViewModel";

/** Section 1: where the rows are and which column is which. */
export function SourceSection({ model }: { model: SetupViewModel }) {
  const view = useViewStyles();
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const choose = (key: string) => {
    const source = model.sources[Number(key)]?.source;
    if (source) void effects.accounts.chooseSource(source);
  };
  const chosen = model.sources[Number(model.chosenSource)];
  return (
    <>
      <div data-part="place">
        <SourceChoice sources={model.sources} chosen={model.chosenSource} onChoose={choose} />
      </div>
      <div className={mergeClasses(view.quiet, styles.place)}>
        {chosen?.place}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          aria-label={t("source.refresh")}
          title={t("source.refresh")}
          onClick={() => void effects.accounts.listSources()}
        />
      </div>
      {model.inspecting && <Spinner size="tiny" label={t("source.inspecting")} labelPosition="after" />}
      {model.warnings.map((text) => (
        <MessageBar key={text} className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
      <AlsoRead alike={model.alike} onToggle={effects.accounts.toggleAlsoRead} />
      {model.account && (
        <div data-part="columns" className={styles.panel}>
          <RoleFieldset fields={model} />
        </div>
      )}
      <WrittenFields
        reading={state.accounts.reading}
        chosen={state.accounts.chosen}
        account={model.accountTitle}
        onChoose={(chosen) => void effects.accounts.chooseReading(chosen)}
      />
    </>
  );
}
