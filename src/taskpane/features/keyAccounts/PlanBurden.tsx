import { numbers, plural, t } from "../../../strings/pane";
import { serviceBurden } from "../../../economics/segmentation/plan/serviceBurden";
import { useViewStyles } from "../../App.styles";
import { FigureTable } from "../../ui/FigureTable";
import { useFigureStyles } from "../../ui/figures.styles";
import type { PlanProps } from "./plan.types";

/** What service costs in each class against what the class brings; nothing where no service activity is known. */
export function PlanBurden({ segmentation }: Pick<PlanProps, "segmentation">) {
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
