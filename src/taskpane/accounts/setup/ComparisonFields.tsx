import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { t } from "../../../strings/pane";
import type { Comparison } from "../../../workbook/workbook.types";
import { useViewStyles } from "../../ui/view.styles";
import { usePane } from "../../app/PaneContext";
import { ChoiceSelect } from "../../ui/ChoiceSelect";
import { Group } from "../../ui/Group";
import { useSetupStyles } from "../../ui/setup.styles";
import { TextField } from "../../ui/TextField";
import { comparisonProblem, openPeriods } from "../state/typedFields";
import type { TypedFields } from "../state/AccountsState";

const kinds: readonly Comparison["kind"][] = ["none", "periods", "report"];

/** What the figures are compared with: nothing, another period of the same rows, or an earlier report. */
export function ComparisonFields() {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const { comparison, roles, earlierReports } = state.accounts;
  const dated = roles.date !== undefined;
  const offered = kinds.filter((kind) => kind !== "periods" || dated);
  const choose = (kind: Comparison["kind"]) => {
    if (kind === "none") void effects.accounts.setComparison({ kind });
    if (kind === "periods") void effects.accounts.setComparison(openPeriods);
    if (kind === "report") void effects.accounts.setComparison({ kind, sheetName: "", tableName: "" });
  };
  const listReports = comparison.kind === "report" && !earlierReports;
  useEffect(() => {
    if (listReports) void effects.accounts.listEarlierReports();
  }, [listReports, effects]);
  return (
    <>
      <ChoiceSelect
        label={t("compare.label")}
        value={comparison.kind}
        choices={offered.map((kind) => ({ value: kind, label: t(`compare.${kind}`) }))}
        onChoose={choose}
      />
      {!dated && <div className={view.quiet}>{t("compare.needsDate")}</div>}
      {comparison.kind === "periods" && <Periods />}
      {comparison.kind === "report" && earlierReports && <EarlierReport tableName={comparison.tableName} />}
    </>
  );
}

function Periods() {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { before, now } = comparisonProblem(state.accounts);
  return (
    <>
      <PeriodDays title={t("compare.before")} from="beforeFrom" to="beforeTo" wrong={before} />
      <PeriodDays title={t("compare.now")} from="nowFrom" to="nowTo" wrong={now} />
      {state.accounts.segmentation?.quality.days && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void effects.accounts.compareHalves()}>
            {t("compare.halves")}
          </Button>
        </div>
      )}
    </>
  );
}

type DayField = "beforeFrom" | "beforeTo" | "nowFrom" | "nowTo";

function PeriodDays({ title, from, to, wrong }: { title: string; from: DayField; to: DayField; wrong: boolean }) {
  const styles = useSetupStyles();
  const { state, effects } = usePane();
  const { typed } = state.accounts;
  const type = (field: DayField) => (text: string) => {
    const fields: Partial<TypedFields> = { [field]: text };
    void effects.accounts.type(fields);
  };
  return (
    <Group title={title}>
      <div className={styles.pairs}>
        <TextField label={t("compare.from", { period: title })} type="date" value={typed[from]} onType={type(from)} />
        <TextField
          label={t("compare.to", { period: title })}
          type="date"
          value={typed[to]}
          problem={wrong ? t("compare.wrong") : undefined}
          onType={type(to)}
        />
      </div>
    </Group>
  );
}

function EarlierReport({ tableName }: { tableName: string }) {
  const view = useViewStyles();
  const { state, effects } = usePane();
  const reports = state.accounts.earlierReports ?? [];
  if (reports.length === 0) return <div className={view.small}>{t("compare.report.none")}</div>;
  const choose = (chosen: string) => {
    const report = reports.find((each) => each.tableName === chosen);
    if (report) void effects.accounts.setComparison({ kind: "report", sheetName: report.sheetName, tableName: report.tableName });
  };
  const choices = reports.map((report) => ({ value: report.tableName, label: report.label }));
  return (
    <ChoiceSelect
      label={t("compare.report.label")}
      value={tableName}
      choices={[{ value: "", label: t("compare.report.choose") }, ...choices]}
      onChoose={choose}
    />
  );
}
