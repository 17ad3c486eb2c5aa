import { Field, Textarea } from "@fluentui/react-components";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import type { PlanProps } from "./plan.types";
import { planTierTexts } from "./planTierTexts";

/** Service in words for each class: what it costs should match what the class brings. */
export function PlanTiers({ segmentation, plan }: PlanProps) {
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
