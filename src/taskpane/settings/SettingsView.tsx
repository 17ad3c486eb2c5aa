import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { t } from "../../strings/pane";
import { useViewStyles } from "../ui/view.styles";
import { usePane } from "../app/PaneContext";
import type { ThemeChoice } from "../app/theme/resolveTheme";
import { keepThemePreference } from "../app/theme/resolveTheme";

const choices: readonly ThemeChoice[] = ["system", "light", "dark"];

/** Colours, privacy, version. */
export function SettingsView() {
  const view = useViewStyles();
  const { state, dispatch, services } = usePane();
  const choose = (theme: ThemeChoice) => {
    keepThemePreference(theme);
    dispatch({ section: "settings", type: "themeChosen", theme });
  };
  const startAgain = () => {
    dispatch({ section: "accounts", type: "startedAgain" });
    dispatch({ section: "pane", type: "viewOpened", view: "accounts" });
  };
  const showTour = () => {
    dispatch({ section: "settings", type: "tourMoved", to: state.accounts.screen === "firstRun" ? 0 : 1 });
    dispatch({ section: "pane", type: "viewOpened", view: state.accounts.screen === "firstRun" ? "accounts" : "functions" });
  };
  return (
    <div className={view.scroll}>
      <div className={view.row}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          onClick={() => dispatch({ section: "pane", type: "viewOpened", view: state.previousView })}
        >
          {t("action.back")}
        </Button>
        <h2 className={view.heading}>{t("tab.settings")}</h2>
      </div>
      <Field label={t("settings.theme")}>
        <RadioGroup value={state.settings.theme} onChange={(_, { value }) => choose(value as ThemeChoice)}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={t(`settings.theme.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Button onClick={startAgain}>{t("settings.firstRun")}</Button>
      <Button onClick={showTour}>{t("settings.tour")}</Button>
      <section>
        <h3 className={view.heading}>{t("settings.privacy")}</h3>
        <p className={view.small}>{t("settings.privacy.text")}</p>
      </section>
      {services.version !== "" && <p className={view.quiet}>{t("settings.version", { version: services.version })}</p>}
    </div>
  );
}
