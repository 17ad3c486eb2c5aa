import { Button, FluentProvider, MessageBar, MessageBarBody, Tab, TabList } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useMemo } from "react";
import { t } from "../strings/pane";
import { useAppStyles, usePageStyles, useViewStyles } from "./App.styles";
import { ValueView } from "./features/customerValue/ValueView";
import { FunctionsView } from "./features/functionHelp/FunctionsView";
import { AccountsView } from "./features/keyAccounts/AccountsView";
import { SettingsView } from "./features/settings/SettingsView";
import { ShareView } from "./features/share/ShareView";
import { newsInWords } from "./state/news";
import { usePane } from "./PaneContext";
import type { PaneView } from "./state/PaneState";
import { LiveRegion } from "./ui/LiveRegion";
import { useSourceCheck } from "./useSourceCheck";
import { useKeptFocus } from "./ui/useKeptFocus";
import { fluentTheme, usePageTheme } from "./theme/usePageTheme";
import { useTheme } from "./theme/useTheme";

/** The pane: two sections at the top, the open one below, privacy note and settings at the foot. */
export function App() {
  usePageStyles();
  const styles = useAppStyles();
  const view = useViewStyles();
  const { state, dispatch, effects } = usePane();
  useSourceCheck(effects.accounts.checkSources);
  const theme = useTheme(state.settings.theme);
  usePageTheme(theme);
  const spoken = useMemo(() => newsInWords(state.news), [state.news]);
  const main = useKeptFocus<HTMLElement>();
  const open = (view: PaneView) => dispatch({ section: "pane", type: "viewOpened", view });
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.root}>
      <nav aria-label={t("app.tabs")}>
        <TabList
          className={styles.tabs}
          selectedValue={state.view}
          onTabSelect={(_, { value }) => open(value as PaneView)}
          aria-label={t("app.tabs")}
        >
          <Tab value="accounts">{t("tab.accounts")}</Tab>
          <Tab value="value">{t("tab.value")}</Tab>
          <Tab value="functions">{t("tab.functions")}</Tab>
          <Tab value="share">{t("tab.share")}</Tab>
        </TabList>
      </nav>
      <main ref={main} className={styles.main}>
        <h1 className={view.spokenOnly}>{t("app.name")}</h1>
        {!state.excel && (
          <MessageBar className={styles.notice} intent="warning" layout="multiline">
            <MessageBarBody>{t("app.noExcel")}</MessageBarBody>
          </MessageBar>
        )}
        <OpenView view={state.view} />
      </main>
      <footer className={styles.footer}>
        {t("app.privacy")}
        <Button
          size="small"
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={t("tab.settings")}
          aria-pressed={state.view === "settings"}
          onClick={() => open(state.view === "settings" ? state.previousView : "settings")}
        />
      </footer>
      <LiveRegion text={spoken} />
    </FluentProvider>
  );
}

function OpenView({ view }: { view: PaneView }) {
  switch (view) {
    case "accounts":
      return <AccountsView />;
    case "value":
      return <ValueView />;
    case "functions":
      return <FunctionsView />;
    case "share":
      return <ShareView />;
    case "settings":
      return <SettingsView />;
  }
}
