import { Button, FluentProvider, MessageBar, MessageBarBody, Tab, TabList } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { numbers, t } from "../../strings/pane";
import { AccountsView } from "../accounts/AccountsView";
import { FunctionsView } from "../functions/FunctionsView";
import { SettingsView } from "../settings/SettingsView";
import { ShareView } from "../share/ShareView";
import { LiveRegion } from "../ui/LiveRegion";
import { type PlotServices, PlotServicesContext } from "../ui/PlotTools";
import { sourcePlace } from "../ui/sources";
import { useKeptFocus } from "../ui/focus";
import { ValueView } from "../value/ValueView";
import { useViewStyles } from "../ui/view.styles";
import { useAppStyles, usePageStyles } from "./App.styles";
import { usePane } from "./PaneContext";
import type { PaneState, PaneView } from "./PaneState";
import { newsInWords } from "./news";
import { fluentTheme, usePageTheme, useTheme } from "./theme/useTheme";

/** Loaded after the view it stands in; a pane without it is a whole one. */
const Tour = lazy(() => import("./Tour").catch(() => ({ default: () => null })));

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
  const plots = usePlotServices();
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
        {isTourShown(state) && (
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        )}
        <PlotServicesContext value={plots}>
          <OpenView view={state.view} />
        </PlotServicesContext>
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

/** Its step about accounts belongs to the first run: later there is work in the way. */
function isTourShown({ settings, view, accounts }: PaneState): boolean {
  return settings.tour !== undefined && (view !== "accounts" || accounts.screen === "firstRun");
}

/** What charts can do in this Excel; without an Excel they are looked at. */
function usePlotServices(): PlotServices | null {
  const { state, services } = usePane();
  const { view, excel, accounts, value } = state;
  const { source, cannotWrite } = view === "value" ? value : accounts;
  return useMemo(() => {
    if (!excel) return null;
    const { copyPicture, savePicture, removeTableSheet, insertChart, now } = services;
    return {
      ...(!cannotWrite && { insertChart }),
      copyPicture,
      savePicture,
      removeTableSheet,
      source: () =>
        t(source ? "plot.source" : "plot.source.none", { source: source ? sourcePlace(source) : "", day: numbers.date(dayAt(now())) }),
    };
  }, [excel, services, source, cannotWrite]);
}

/** The day of a moment, in the reader's time zone, as Excel counts days. @param at milliseconds since 1970 */
const dayAt = (at: number): number => at / 86_400_000 - new Date(at).getTimezoneOffset() / 1440 + 25_569;

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

/** Looks whether the rows changed when the person comes back to the pane: change events do not reach a pane that is out of sight. */
function useSourceCheck(check: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void check();
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [check]);
}
