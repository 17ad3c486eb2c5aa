import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { CHANGE_BASES, type RetentionChangeBasis } from "../../../economics/retention/valueUplift";
import { numbers, t } from "../../../strings/pane";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { FormulaBox } from "../../ui/formula/FormulaBox";
import { useFigureStyles } from "../../ui/figures.styles";
import { measureInSentence, nameOf } from "../state/measures";
import type { PlanProps } from "./planAccountsViewModel";
import { hasPeriodMoney, whatIfAnswer, whatIfSettings, whatIfTyped, type WhatIfTyped } from "./planWhatIfViewModel";

/** What keeping more accounts of the first class is worth; every figure is typed, none assumed. */
export function PlanWhatIf({ segmentation, plan }: PlanProps) {
  const styles = useFigureStyles();
  const { effects } = usePane();
  const [typed, setTyped] = useState(() => whatIfTyped(plan.retention));
  if (!hasPeriodMoney(segmentation)) return <p className={styles.paragraph}>{t("plan.whatIf.notMoney")}</p>;
  const type = (change: Partial<WhatIfTyped>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    effects.accounts.changePlan({ retention: whatIfSettings(next, segmentation) });
  };
  return (
    <>
      <Fields segmentation={segmentation} typed={typed} onType={type} />
      <Answer segmentation={segmentation} plan={plan} />
    </>
  );
}

interface FieldsProps extends Pick<PlanProps, "segmentation"> {
  typed: WhatIfTyped;
  onType: (change: Partial<WhatIfTyped>) => void;
}

function Fields({ segmentation, typed, onType }: FieldsProps) {
  const view = useViewStyles();
  const { state } = usePane();
  const { days } = segmentation.quality;
  const { measure } = segmentation.options;
  const hint = days ? t("plan.whatIf.hintDays", { from: numbers.date(days.from), to: numbers.date(days.to) }) : t("plan.whatIf.hint");
  const percent = (key: "retention" | "discount" | "change" | "grossMargin", label: string, about?: string) => (
    <Field label={label} hint={about}>
      <Input
        inputMode="decimal"
        contentAfter={t("plan.whatIf.percent")}
        value={typed[key]}
        onChange={(_, { value }) => onType({ [key]: value })}
      />
    </Field>
  );
  const marginHint = t("plan.whatIf.margin.hint", { measure: measureInSentence(nameOf(state.accounts, measure)) });
  return (
    <>
      <div className={view.quiet}>{hint}</div>
      {percent("retention", t("plan.whatIf.retention", { class: segmentation.classNames[0] ?? "" }))}
      {percent("discount", t("plan.whatIf.discount"))}
      {measure === "revenue" && percent("grossMargin", t("plan.whatIf.margin"), marginHint)}
      {percent("change", t("plan.whatIf.change"))}
      <Field label={t("plan.whatIf.basis")}>
        <RadioGroup value={typed.basis ?? ""} onChange={(_, { value }) => onType({ basis: value as RetentionChangeBasis })}>
          {CHANGE_BASES.map((basis) => (
            <Radio key={basis} value={basis} label={t(`plan.whatIf.${basis}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function Answer({ segmentation, plan }: PlanProps) {
  const { services } = usePane();
  const view = useViewStyles();
  const styles = useFigureStyles();
  const model = whatIfAnswer(plan.retention, segmentation);
  return (
    <>
      <div role="status">
        {model.problem && <span className={view.quiet}>{model.problem}</span>}
        {model.sentence && <p className={styles.paragraph}>{model.sentence}</p>}
        {model.basis && <p className={`${styles.paragraph} ${view.quiet}`}>{model.basis}</p>}
      </div>
      {model.formula && (
        <FormulaBox services={services} title={t("plan.whatIf.formula")} formula={model.formula} copyLabel={t("plan.copyFormula")} />
      )}
    </>
  );
}
