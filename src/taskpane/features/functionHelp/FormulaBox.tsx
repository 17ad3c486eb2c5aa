import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { t } from "../../../strings/pane";
import { useViewStyles } from "../../App.styles";
import { usePane } from "../../PaneContext";
import { useFunctionsStyles } from "./functions.styles";

interface Props {
  title: string;
  formula: string;
  copyLabel: string;
  /** for long formulas */
  scroll?: boolean;
}

/** A formula to read and to copy. */
export function FormulaBox({ title, formula, copyLabel, scroll }: Props) {
  const view = useViewStyles();
  const styles = useFunctionsStyles();
  const { services } = usePane();
  const [result, setResult] = useState<{ formula: string; copied: boolean }>();
  const copy = async () => setResult({ formula, copied: await services.copyText(formula) });
  const current = result?.formula === formula ? result : undefined;
  return (
    <div>
      <div className={view.small}>{title}</div>
      <div className={styles.formula}>
        <code
          className={mergeClasses(scroll && styles.native)}
          tabIndex={scroll ? 0 : undefined}
          role={scroll ? "region" : undefined}
          aria-label={scroll ? title : undefined}
        >
          {formula}
        </code>
        <Button size="small" aria-label={copyLabel} onClick={() => void copy()}>
          {t("functions.copy")}
        </Button>
      </div>
      <div className={view.quiet} role="status">
        {current && t(current.copied ? "functions.copied" : "functions.copyFailed")}
      </div>
    </div>
  );
}
