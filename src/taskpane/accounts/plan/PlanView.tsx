import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect } from "react";
import { serviceBurden } from "../../../economics/segmentation/plan/decisions";
import { numbers, plural, t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { Disclosure } from "../../ui/Disclosure";
import { FigureTable } from "../../ui/FigureTable";
import { useFigureStyles } from "../../ui/figures.styles";
import { useArrivalFocus } from "../../ui/focus";
import { Accounts, useMoves } from "../moves/MovesTables";
import { PlanAccounts } from "./PlanAccounts";
import { PlanConfirmation } from "./PlanConfirmation";
import { PlanWhatIf } from "./PlanWhatIf";
import type { PlanProps } from "./planAccountsViewModel";

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

/** What service costs in each class against what the class brings; nothing where no service activity is known. */
function PlanBurden({ segmentation }: Pick<PlanProps, "segmentation">) {
  const view = useViewStyles();
  const styles = useFigureStyles();
  const lines = serviceBurden(segmentation);
  if (!lines) return null;
  const above = lines.filter(({ verdict }) => verdict !== "ok").map(({ name }) => name);
  return (
    <div>
      <h4 className={view.heading}>{t("plan.burden")}</h4>
      <p className={styles.paragraph}>
        {above.length > 0 ? plural("plan.burden.above", above.length, { classes: above.join(", ") }) : t("plan.burden.within")}
      </p>
      <FigureTable
        caption={t("plan.burden")}
        head={[t("plan.burden.class"), t("plan.burden.cost"), t("plan.burden.share"), t("plan.burden.left")]}
        rows={lines.map(({ name, serviceCost, costShare, contribution }) => [
          name,
          numbers.amount(serviceCost),
          numbers.share(costShare),
          numbers.amount(contribution),
        ])}
      />
      {segmentation.marginBasis === "revenue" && <div className={view.quiet}>{t("plan.burden.ofRevenue")}</div>}
    </div>
  );
}

/** Accounts that left or shrank, the largest loss first: where a visit may pay most. */
function PlanLost() {
  const styles = useFigureStyles();
  const { state, dispatch } = usePane();
  const model = useMoves(state.accounts.movement);
  return (
    <>
      <p className={styles.paragraph}>{model ? model.lost.total : t("plan.lost.none")}</p>
      {model && model.lost.rows.length > 0 && <Accounts table={model.lost} />}
      <div>
        <Button onClick={() => dispatch({ section: "accounts", type: "screenOpened", screen: "moves" })}>{t("plan.lost.moves")}</Button>
      </div>
    </>
  );
}

/** Service in words for each class: what it costs should match what the class brings. */
function PlanTiers({ segmentation, plan }: PlanProps) {
  const view = useViewStyles();
  const { effects } = usePane();
  const { classNames } = segmentation;
  const tiers = planTierTexts(plan.tiers, classNames.length);
  const type = (at: number, text: string) => effects.accounts.changePlan({ tiers: tiers.map((tier, i) => (i === at ? text : tier)) });
  return (
    <>
      <div className={view.quiet}>{t("plan.tiers.hint")}</div>
      {classNames.map((name, at) => (
        <Field key={at} label={t("plan.tier", { class: name })}>
          <Textarea value={tiers[at] ?? ""} resize="vertical" onChange={(_, { value }) => type(at, value)} />
        </Field>
      ))}
    </>
  );
}

/** Service in words, one a class: what the person wrote, else a start that spends most on the best class and least on the last. */
export function planTierTexts(tiers: readonly string[], classes: number): string[] {
  return Array.from({ length: classes }, (_, position) => tiers[position] ?? defaultTier(position, classes));
}

function defaultTier(position: number, classes: number): string {
  if (position === 0) return t("plan.tier.first");
  return t(position === classes - 1 ? "plan.tier.last" : "plan.tier.middle");
}
