import { useEffect } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { Disclosure } from "../../ui/Disclosure";
import { useArrivalFocus } from "../../ui/useArrivalFocus";
import { useFigureStyles } from "../../ui/figures.styles";
import { PlanAccounts } from "./PlanAccounts";
import { PlanBurden } from "./PlanBurden";
import { PlanConfirmation } from "./PlanConfirmation";
import { PlanLost } from "./PlanLost";
import { PlanTiers } from "./PlanTiers";
import { planTierTexts } from "./planTierTexts";
import { PlanWhatIf } from "./PlanWhatIf";

/** The decision: which accounts get which service. */
export function PlanView() {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const { state, effects } = usePane();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { segmentation, plan, planNotes, report } = state.accounts;
  const classes = segmentation?.classNames.length ?? 0;
  const fits = plan.tiers.length === classes;
  // The report takes the words that are shown here, also where nobody changed them.
  useEffect(() => {
    if (!fits) effects.accounts.changePlan({ tiers: planTierTexts(plan.tiers, classes) });
  }, [fits, plan.tiers, classes, effects]);
  useEffect(() => {
    if (report) void effects.accounts.readPlanNotes();
  }, [report, effects]);
  if (!segmentation) return null;
  const best = segmentation.classNames[0] ?? "";
  return (
    <div className={view.scroll}>
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {t(plan.confirmed ? "plan.headingKey" : "plan.heading")}
      </h2>
      <PlanAccounts segmentation={segmentation} plan={plan} notes={planNotes} />
      <PlanConfirmation segmentation={segmentation} plan={plan} />
      <div>
        <Disclosure title={t("plan.tiers")}>
          <PlanTiers segmentation={segmentation} plan={plan} />
          <PlanBurden segmentation={segmentation} />
        </Disclosure>
        <Disclosure title={t("plan.whatIf", { class: best })}>
          <PlanWhatIf segmentation={segmentation} plan={plan} />
        </Disclosure>
        <Disclosure title={t("plan.lost")}>
          <PlanLost />
        </Disclosure>
      </div>
    </div>
  );
}
